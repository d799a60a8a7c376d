import type { PauseKind } from '@/lib/modules/deadlines/schema';
import { at, blocked, ROWS } from './second-calendar';
import { type DayRule, SECOND_RULES } from './second-rules';

/** A second computation of a term: it walks the calendar day by day, like a clerk with a wall calendar. */
export type SecondFacts = {
  rule: DayRule;
  start: string;
  pauses?: readonly { from: string; to: string | null; kind: PauseKind }[];
  notices?: readonly { to: string; on?: string }[];
  asOf?: string;
  /** Days on which the office is closed. */
  closures?: readonly string[];
};
export type SecondAnswer = {
  begun: string;
  nominal: string;
  due: string;
  safe: string | null;
  stopped: { since: string; left: number } | null;
  /** Days of the term gone by on the day `asOf`, and days to come. */
  used: number;
  left: number;
};

type Pause = { from: number; to: number | null; kind: PauseKind };
type Days = ReadonlySet<number>;
const NO_DAYS: Days = new Set();

export function walkTerm(facts: SecondFacts): SecondAnswer {
  const rule = SECOND_RULES[facts.rule];
  const start = at(facts.start);
  const asOf = facts.asOf === undefined ? null : at(facts.asOf);
  const shut: Days = rule.own ? new Set(facts.closures?.map(at)) : NO_DAYS;
  const all = (facts.pauses ?? []).map(
    ({ from, to, kind }): Pause => ({
      from: at(from),
      to: to === null ? null : at(to),
      kind,
    }),
  );

  const stopping = all.filter(({ kind }) => stops(kind, facts.rule));
  const { begun, met } = rule.anew ? beginAnew(facts.rule, start, stopping) : { begun: start, met: [] };
  const counted = stopping.filter((pause) => !met.includes(pause));
  const ended = counted.flatMap((pause) => {
    const to = pause.to ?? asOf;
    return to === null || to < pause.from ? [] : [{ ...pause, to }];
  });
  const excluded = daysOf(ended);

  const nominal = byCalendar(facts.rule, begun, shut);
  const statutory = walk(begun, nominal, excluded);
  // An answered call is a pause too: it moves a date notified before it, although the term begins anew.
  const waits = [
    ...ended,
    ...met.flatMap((pause) => (pause.to === null ? [] : [{ ...pause, to: pause.to }])),
  ];
  const end = notifiedEnd(facts, begun, statutory, ended, waits);
  const due = endOn(rule.end, end, excluded);

  const open = counted.filter(({ from, to }) => to === null && from <= due).map(({ from }) => from);
  const since = open.length > 0 ? Math.min(...open) : null;
  const stood = since === null ? null : Math.max(since, begun);
  const count = (after: number, through: number) => {
    let days = 0;
    for (let day = after + 1; day <= through; day += 1) {
      const works = !blocked(day) && !shut.has(day);
      if (rule.unit.startsWith('workday') ? works : !excluded.has(day)) days += 1;
    }
    return days;
  };
  const today = asOf ?? start;
  return {
    begun: ROWS[begun].date,
    nominal: ROWS[nominal].date,
    due: ROWS[due].date,
    safe: rule.safe ? ROWS[endOn('<', end, NO_DAYS)].date : null,
    stopped:
      stood === null || since === null
        ? null
        : { since: ROWS[stood].date, left: count(Math.max(since - 1, begun), end) },
    used: count(begun, Math.min(today, due)),
    left: count(rule.unit === 'workday-before' ? today : Math.max(today, begun), due),
  };
}

/** A short computation without pauses and notices, for every day of many years. */
export function walkBareTerm(rule: DayRule, start: string) {
  const { end: way, safe } = SECOND_RULES[rule];
  const nominal = byCalendar(rule, at(start), NO_DAYS);
  return {
    nominal: ROWS[nominal].date,
    due: ROWS[endOn(way, nominal, NO_DAYS)].date,
    safe: safe ? ROWS[endOn('<', nominal, NO_DAYS)].date : null,
  };
}

/** Art. 57 § 1-3a: the end by the calendar alone. */
function byCalendar(code: DayRule, start: number, shut: Days): number {
  const { amount, unit } = SECOND_RULES[code];
  let day = start;
  if (unit === 'day') {
    for (let lapsed = 0; lapsed < amount; lapsed += 1) day += 1;
  } else if (unit === 'week') {
    for (let named = 0; named < amount; ) {
      day += 1;
      if (ROWS[day].weekday === ROWS[start].weekday) named += 1;
    }
  } else if (unit === 'month' || unit === 'year') {
    const months = unit === 'year' ? amount * 12 : amount;
    for (let begun = 0; begun < months; ) {
      day += 1;
      if (ROWS[day].day === 1) begun += 1;
    }
    const { month } = ROWS[day];
    while (ROWS[day].day < ROWS[start].day && ROWS[day + 1].month === month) day += 1;
  } else {
    const step = unit === 'workday-before' ? -1 : 1;
    for (let worked = 0; worked < amount; ) {
      day += step;
      if (!blocked(day) && !shut.has(day)) worked += 1;
    }
  }
  return day;
}

/** Part 1.3: as many days as to the nominal end, without those in `excluded`. */
function walk(start: number, nominal: number, excluded: Days): number {
  if (nominal <= start) return nominal;
  let day = start;
  for (let left = nominal - start; left > 0; ) {
    day += 1;
    if (!excluded.has(day)) left -= 1;
  }
  return day;
}

function endOn(way: string, end: number, excluded: Days): number {
  let day = end;
  while (way === '>' && (blocked(day) || excluded.has(day))) day += 1;
  while (way === '<' && blocked(day)) day -= 1;
  return day;
}

/** Art. 35 § 5 and 103, with the defaults of the office. */
function stops(kind: PauseKind, code: DayRule): boolean {
  const { stops: by, anew } = SECOND_RULES[code];
  if (kind === 'POSTAL_DELIVERY' || kind === 'CERTIFICATE_ENQUIRY') return false;
  if (kind === 'SUSPENSION') return by !== '-';
  return by === '35' || (kind === 'SUPPLEMENT' && anew);
}

/** Art. 122c § 2, petitions art. 10 ust. 2, nature protection art. 83f ust. 10: a call made before the lapse begins the term anew once it is answered. */
function beginAnew(code: DayRule, start: number, stopping: readonly Pause[]) {
  const met: Pause[] = [];
  let begun = start;
  for (;;) {
    const nominal = byCalendar(code, begun, NO_DAYS);
    const calls = stopping.filter(
      ({ kind, from, to }) => kind === 'SUPPLEMENT' && to !== null && to > begun && stillRuns(from),
    );
    if (calls.length === 0) return { begun, met };
    // The earliest call first; of two on one day, the one answered first.
    const call = calls.reduce((a, b) =>
      b.from < a.from || (b.from === a.from && (b.to ?? 0) < (a.to ?? 0)) ? b : a,
    );
    met.push(...calls.filter(({ from, to }) => from === call.from && to === call.to));
    begun = call.to ?? begun;

    function stillRuns(through: number): boolean {
      const before = stopping.filter(({ from }) => from < through);
      const excluded = daysOf(before.map((pause) => ({ ...pause, to: pause.to ?? through })));
      return through <= endOn('>', walk(begun, nominal, excluded), excluded);
    }
  }
}

/** Art. 36, and similar provisions of other acts. */
function notifiedEnd(
  { rule: code, notices = [] }: SecondFacts,
  begun: number,
  statutory: number,
  ended: readonly (Pause & { to: number })[],
  waits: readonly (Pause & { to: number })[],
): number {
  if (notices.length === 0) return statutory;
  const last = [...notices].sort(
    (a, b) => (a.on ?? '').localeCompare(b.on ?? '') || a.to.localeCompare(b.to),
  );
  const { to, on } = last[last.length - 1];
  const { limit, end: way } = SECOND_RULES[code];
  let latest = Number.POSITIVE_INFINITY;
  if (limit) {
    const from = limit.afterLapse ? endOn(way, statutory, daysOf(ended)) : begun;
    const excluded = daysOf(ended.filter(({ kind }) => stops(kind, limit.rule)));
    latest = walk(from, byCalendar(limit.rule, from, NO_DAYS), excluded);
  }
  if (on === undefined) return Math.min(at(to), latest);
  const given = at(on);
  const moved = walk(given, at(to), daysOf(waits.filter(({ from }) => from > given)));
  return Math.max(statutory, Math.min(moved, latest));
}

function daysOf(pauses: readonly { from: number; to: number }[]): Days {
  const days = new Set<number>();
  for (const { from, to } of pauses) for (let day = from; day <= to; day += 1) days.add(day);
  return days;
}
