/** Mutants that no test can notice, because the change makes no difference; `change` is the printed text. */
export const EQUIVALENT: readonly { file: string; change: string; reason: string }[] = [
  { file: 'audit/rules.ts', change: "text: 'utf8' → ''", reason: 'text without an encoding is UTF-8' },
  {
    file: 'deadlines/rules/civil.ts',
    change: 'operator: dayNumber(a) < dayNumber(b) → dayNumber(a) <= dayNumber(b)',
    reason: 'of two equal days either is the later',
  },
  {
    file: 'deadlines/rules/build-proof.ts',
    change: 'condition: isClosed(pause) → false',
    reason: 'a pause with an end neither stands nor has yet to begin',
  },
  { file: 'deadlines/rules/build-proof.ts', change: 'statement: continue; → ;', reason: 'the same' },
  {
    file: 'deadlines/rules/compute-term.ts',
    change: "text: 'BACK' → ''",
    reason: 'what is neither forward nor none goes back',
  },
  {
    file: 'deadlines/rules/compute-term.ts',
    change: 'condition: later.length > 0 → true',
    reason: 'with no later pause the end is computed anew, to the same',
  },
  {
    file: 'deadlines/rules/compute-term.ts',
    change: 'operator: later.length > 0 → later.length >= 0',
    reason: 'the same',
  },
  {
    file: 'deadlines/rules/compute-term.ts',
    change: 'method: stopping.slice(0, index) → stopping',
    reason: 'a pause begun later moves no end that lies before it',
  },
  {
    file: 'deadlines/rules/compute-term.ts',
    change: "method: closed.filter(({ kind = 'SUSPENSION' }) => stopsClock(kind, limit, policy)) → closed",
    reason: 'no rule has a limit that fewer pauses stop than itself',
  },
  {
    file: 'deadlines/rules/easter.ts',
    change: 'number: 8 → 9',
    reason: 'no difference in the years 1900-2099',
  },
  { file: 'deadlines/rules/easter.ts', change: 'number: 25 → 26', reason: 'the same' },
  { file: 'deadlines/rules/easter.ts', change: 'number: 22 → 23', reason: 'the same' },
  { file: 'deadlines/rules/easter.ts', change: 'number: 451 → 452', reason: 'the same' },
  {
    file: 'deadlines/rules/extend-end.ts',
    change: 'operator: key(best) >= key(extension) → key(best) > key(extension)',
    reason: 'two notices of one day with one date are one',
  },
  {
    file: 'deadlines/rules/free-days.ts',
    change: 'condition: !holidays → true',
    reason: 'keeping holidays of a year is for speed',
  },
  {
    file: 'deadlines/rules/free-days.ts',
    change: 'statement: holidaysByYear.set(year, holidays); → ;',
    reason: 'the same',
  },
  {
    file: 'deadlines/rules/free-days.ts',
    change: 'condition: calendar.closures.size === 0 → false',
    reason: 'a calendar without closures copied is the same',
  },
  {
    file: 'deadlines/rules/pauses.ts',
    change: 'condition: pauses.length < 2 → false',
    reason: 'one pause in order is that pause',
  },
  {
    file: 'deadlines/rules/pauses.ts',
    change: 'operator: a < b → a <= b',
    reason: 'two pauses alike in everything are told in either order',
  },
  { file: 'deadlines/rules/pauses.ts', change: 'number: 1 → 2', reason: 'any positive number means later' },
  {
    file: 'deadlines/rules/pauses.ts',
    change: 'operator: a > b → a >= b',
    reason: 'two pauses alike in everything are told in either order',
  },
  {
    file: 'deadlines/rules/pauses.ts',
    change: 'operator: to <= from → to < from',
    reason: 'from a day through itself there are no days',
  },
  {
    file: 'deadlines/rules/pauses.ts',
    change: 'operator: pause.to < to → pause.to <= to',
    reason: 'of two equal days either is the earlier',
  },
  {
    file: 'deadlines/rules/replay.ts',
    change: 'operator: other.id > end.id → other.id >= end.id',
    reason: 'an entry is not beside itself',
  },
  {
    file: 'deadlines/rules/term-rules.ts',
    change: 'condition: policy === DEFAULT_POLICY → false',
    reason: 'the default choices change no row; asking is for speed',
  },
  {
    file: 'deadlines/rules/term-state.ts',
    change: 'operator: today < due → today <= due',
    reason: 'of two equal days either is the earlier',
  },
];
