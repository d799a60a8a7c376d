import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Transitions } from '@/lib/core/transitions';
import { STATUS_WORDS } from '@/lib/i18n/words';
import { CASE_TRANSITIONS } from '@/lib/modules/cases/rules/transitions';
import { CASE_STATUSES } from '@/lib/modules/cases/schema/case';
import { LETTER_TRANSITIONS } from '@/lib/modules/correspondence/rules/letter';
import { LETTER_STATES } from '@/lib/modules/correspondence/schema/letter';
import { HAND_OVER_TRANSITIONS } from '@/lib/modules/routing/rules';
import { HAND_OVER_STATES } from '@/lib/modules/routing/schema';
import { COLLECTION_TRANSITIONS } from '@/lib/modules/settlements/rules';
import { COLLECTION_STATES } from '@/lib/modules/settlements/schema';
import { markdownTable } from '@/tests/support/markdown-table';

const FILE = 'docs/transitions.md';

const quoted = (states: readonly string[]) => states.map((state) => `\`${state}\``).join(', ');

const acts = (transitions: Transitions<string>) =>
  markdownTable(
    ['act', 'from', 'to'],
    Object.entries(transitions).map(([act, { from, to }]) => [quoted([act]), quoted(from), quoted([to])]),
  );

/** States that no act leads out of, and that no act leads to. */
function ends(states: readonly string[], transitions: Transitions<string>) {
  const all = Object.values(transitions);
  return {
    first: states.filter((state) => !all.some(({ to }) => to === state)),
    last: states.filter((state) => !all.some(({ from }) => from.includes(state))),
  };
}

const words = markdownTable(
  ['state', 'in the words of the screens'],
  CASE_STATUSES.map((status) => [quoted([status]), STATUS_WORDS[status]]),
);

const PAGE = `# Life cycles

Written by a test from the tables in the code: \`UPDATE=1 npx vitest run --project=architecture transitions\`. An act that
is not in the table is refused with \`wrong-state\`.

## Case (sprawa)

\`CASE_TRANSITIONS\` in \`lib/modules/cases/rules/transitions.ts\`. A case begins as \`REGISTERED\`, or, settled at the
counter, as \`SETTLED\`.

${acts(CASE_TRANSITIONS)}

${words}

## Hand-over (przekazanie za potwierdzeniem)

\`HAND_OVER_TRANSITIONS\` in \`lib/modules/routing/rules.ts\`. A hand-over begins as \`PENDING\`; each act on it moves its
case by the act of the same name.

${acts(HAND_OVER_TRANSITIONS)}

## Letter (pismo wychodzące)

\`LETTER_TRANSITIONS\` in \`lib/modules/correspondence/rules/letter.ts\`. A letter begins as \`DRAFT\`.

${acts(LETTER_TRANSITIONS)}

## Collection (do odbioru)

\`COLLECTION_TRANSITIONS\` in \`lib/modules/settlements/rules.ts\`. A collection begins as \`SENT\`.

${acts(COLLECTION_TRANSITIONS)}
`;

describe('life cycles', () => {
  it(`are told in ${FILE} as they are in the code; UPDATE=1 writes it anew`, () => {
    if (process.env.UPDATE) writeFileSync(FILE, PAGE);
    expect(readFileSync(FILE, 'utf8')).toBe(PAGE);
  });

  it('leave no state out, and end where they should', () => {
    expect(ends(CASE_STATUSES, CASE_TRANSITIONS)).toEqual({ first: [], last: ['ATTACHED', 'FILED'] });
    expect(ends(HAND_OVER_STATES, HAND_OVER_TRANSITIONS)).toEqual({
      first: ['PENDING'],
      last: ['ACCEPTED', 'REFUSED', 'WITHDRAWN'],
    });
    expect(ends(LETTER_STATES, LETTER_TRANSITIONS)).toEqual({ first: [], last: ['CANCELLED'] });
    expect(ends(COLLECTION_STATES, COLLECTION_TRANSITIONS)).toEqual({
      first: ['SENT'],
      // What was handed out may be taken back the same day.
      last: ['GIVEN_BACK', 'WITHDRAWN'],
    });
  });

  it('of hand-overs and cases know the same acts', () => {
    expect(Object.keys(HAND_OVER_TRANSITIONS).filter((act) => !(act in CASE_TRANSITIONS))).toEqual([]);
  });

  it('are drawn as a table', () => {
    expect(acts({ settle: { from: ['A', 'B'], to: 'C' } })).toContain('| `settle` | `A`, `B` | `C` |');
    expect(ends(['A', 'B', 'C'], { go: { from: ['A'], to: 'B' } })).toEqual({
      first: ['A', 'C'],
      last: ['B', 'C'],
    });
  });
});
