import { dateOfDayNumber, dayNumber, type PlainDate, plainDate } from '@/lib/core/plain-date';
import { computeTerm, type TermFacts } from '@/lib/modules/deadlines/rules/compute-term';
import { canBeExtended, termRule } from '@/lib/modules/deadlines/rules/term-rules';
import { DEFAULT_POLICY, RULE_CODES } from '@/lib/modules/deadlines/schema';
import { type Figure, perSecond } from './figure';

const TERMS = 400_000;
const GOAL = 100_000;

/**
 * P19, first half: terms with their proofs per second of one core. The second half, a million recomputed open dates
 * with their rows written, needs an office with that many clocks and is measured separately.
 */
export function measureTerms(): Figure[] {
  const facts = someFacts();
  const ours = fastest(() => facts.reduce((steps, each) => steps + computeTerm(each).proof.length, 0));
  const starts = facts.map(({ start }) => start);
  const bare = fastest(() => starts.reduce((length, start) => length + bareMonth(start).length, 0));
  return [
    {
      id: 'P19',
      work: 'terms with proof on one core',
      ours: perSecond(ours),
      floor: `a date a month later, by Date alone ${perSecond(bare)}`,
      goal: perSecond(GOAL),
      kept: ours >= GOAL,
      notes: [
        `${TERMS} terms, every rule in turn on days of three years; a quarter with a pause, of each tenth those with a notice that a notice can move. By processor time, the best of three turns after one to warm up.`,
        'Floor: the same days a month later, moved off Saturdays and Sundays, by Date.UTC: no law, no holidays, no proof.',
      ],
    },
  ];
}

function someFacts(): TermFacts[] {
  const first = dayNumber(plainDate('2026-01-01'));
  return Array.from({ length: 4_000 }, (_, index) => {
    const day = (days: number) => dateOfDayNumber(first + (index % 1_000) + days);
    const paused = { kind: 'SUPPLEMENT', from: day(5), to: day(12) } as const;
    const rule = RULE_CODES[index % RULE_CODES.length];
    const noticed = index % 10 === 0 && canBeExtended(termRule(rule, DEFAULT_POLICY));
    return {
      rule,
      start: day(0),
      pauses: index % 4 === 0 ? [paused] : [],
      extensions: noticed ? [{ on: day(25), to: day(50) }] : [],
    };
  });
}

/** The simplest possible term: one month later, moved off Saturday and Sunday. */
function bareMonth(start: PlainDate): string {
  const [year, month, day] = start.split('-').map(Number);
  let due = Date.UTC(year, month, day);
  for (let weekday = new Date(due).getUTCDay(); weekday % 6 === 0; weekday = new Date(due).getUTCDay()) {
    due += 24 * 3_600_000;
  }
  return new Date(due).toISOString().slice(0, 10);
}

/** Terms per second of processor time, so that other work of the machine does not change the figure. */
function fastest(turn: () => number): number {
  const rates = Array.from({ length: 4 }, () => {
    const before = process.cpuUsage();
    let told = 0;
    for (let done = 0; done < TERMS; done += 4_000) told += turn();
    const { user, system } = process.cpuUsage(before);
    if (told === 0) throw new Error('nothing was computed');
    return TERMS / ((user + system) / 1e6);
  });
  return Math.max(...rates.slice(1));
}
