import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CASE_TRANSITIONS } from '@/lib/modules/cases/rules/transitions';
import { HAND_OVER_TRANSITIONS } from '@/lib/modules/routing/rules';
import { acts, commentAbove, ends, LIFE_CYCLE_PAGE, LIFE_CYCLES, modelOf, wrapped } from './life-cycles';

const FILE = 'docs/transitions.md';

describe('life cycles', () => {
  it(`in ${FILE} are those of the code; UPDATE=1 writes the file again`, () => {
    if (process.env.UPDATE) writeFileSync(FILE, LIFE_CYCLE_PAGE);
    expect(readFileSync(FILE, 'utf8')).toBe(LIFE_CYCLE_PAGE);
  });

  it('are found by the name *_TRANSITIONS', () => {
    expect(LIFE_CYCLES.map(({ model }) => model)).toEqual(
      expect.arrayContaining(['Case', 'HandOver', 'Letter', 'Collection']),
    );
  });

  it.each(LIFE_CYCLES)('of $model have exactly the states of the database', (cycle) => {
    const tables = Object.values(cycle.kinds).flatMap((table) => Object.values(table));
    const found = tables.flatMap(({ from, to }) => [...from, to]);
    expect([...new Set(found)].sort()).toEqual(cycle.states.toSorted());
  });

  it.each(LIFE_CYCLES)('of $model have a comment that names the first state', ({ comment }) => {
    expect(comment).toMatch(/ begins as `[A-Z_]+`/);
  });

  // A case has a way back out of every state: tests/unit/routing/transitions.test.ts.
  it.each(LIFE_CYCLES.filter(({ model }) => model !== 'Case'))('of $model have a last state', (cycle) => {
    for (const table of Object.values(cycle.kinds)) expect(ends(cycle.states, table).last).not.toEqual([]);
  });

  it('of cases have every act of a hand-over', () => {
    expect(
      Object.keys(HAND_OVER_TRANSITIONS).filter((act) => !(act in CASE_TRANSITIONS.APPLICATION)),
    ).toEqual([]);
  });

  it('are written as tables from the code and its comment', () => {
    expect(acts({ settle: { from: ['A', 'B'], to: 'C' } })).toContain('| `settle` | `A`, `B` | `C` |');
    expect(ends(['A', 'B', 'C'], { go: { from: ['A'], to: 'B' } })).toEqual({
      first: ['A', 'C'],
      last: ['B', 'C'],
    });
    expect(modelOf('HAND_OVER_TRANSITIONS')).toBe('HandOver');
    expect(
      commentAbove('/** One. */\nconst a = 1;\n/**\n * Two\n * lines.\n */\nexport const B = 2;', 'B'),
    ).toBe('Two lines.');
    expect(
      wrapped(`${'word '.repeat(30)}end`)
        .split('\n')
        .map(({ length }) => length > 120),
    ).toEqual([false, false]);
  });
});
