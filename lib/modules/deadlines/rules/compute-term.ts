import type { PlainDate } from '@/lib/core/plain-date';
import type { Extension, Pause, Policy, RuleCode, TermResult, TermRule } from '../schema';
import { DEFAULT_POLICY, RULES_EDITION } from '../schema';
import { buildProof } from './build-proof';
import { addDays, laterOf } from './civil';
import { extendEnd } from './extend-end';
import { type Calendar, POLISH_CALENDAR, withoutClosures } from './free-days';
import { hoursTerm } from './hours';
import { nominalEnd } from './nominal-end';
import { type ClosedPause, daysNotPaused, inOrder, isClosed, pushEnd, stopsClock } from './pauses';
import { rollEnd } from './roll-end';
import { canBeExtended, takesDays, termRule } from './term-rules';

/** The facts on which a term depends. The order of `pauses` and `extensions` does not matter. */
export type TermFacts = {
  rule: RuleCode;
  /** The day of the event: receipt, delivery… The engine never moves it, not even from a free day. */
  start: PlainDate;
  /** The day of receipt of a podanie that is deemed filed on `start` (KPA art. 66 § 2); changes no date. */
  cameOn?: PlainDate | null;
  /** The number of days set by the authority, where the act leaves it the choice (KPA art. 64 § 2, art. 261 § 1). */
  amount?: number | null;
  /** The hour of the event, 'HH:MM', for terms in hours; default: the first minute of the day. */
  startTime?: string;
  pauses?: readonly Pause[];
  /** New dates given by notice; the last notice wins. */
  extensions?: readonly Extension[];
  /** A pause without an end lasts at least through this day; without `asOf` it takes no days away. */
  asOf?: PlainDate;
  calendar?: Calendar;
  policy?: Policy;
};

/**
 * Computes the end of a term with its proof: the nominal end by art. 57 § 1-3a, moved by the days of art. 35 § 5 or
 * replaced by the notified date (no later than the act allows), then moved by art. 57 § 4. Throws `RangeError` for an
 * unknown rule, a number of days that the act does not let the authority set, a new date of a term that no notice
 * moves, a pause that ends before it begins, or a year beyond 9999.
 */
export function computeTerm(facts: TermFacts): TermResult {
  const { start, policy = DEFAULT_POLICY, asOf } = facts;
  const rule = withAmount(termRule(facts.rule, policy), facts.amount ?? null);
  if ((facts.extensions ?? []).length > 0 && !canBeExtended(rule)) {
    throw new RangeError(`no notice moves ${rule.code}`);
  }
  if (rule.unit === 'HOUR') return hoursTerm(rule, start, facts.startTime ?? '00:00');
  const office = facts.calendar ?? POLISH_CALENDAR;
  const calendar = rule.meaning === 'TARGET' ? office : withoutClosures(office);

  const pauses = inOrder(facts.pauses ?? []);
  const stopping = pauses.filter(({ kind = 'SUSPENSION' }) => stopsClock(kind, rule, policy));
  const { begun, met } = beginning(rule, start, stopping, calendar, policy);
  const counted = new Map(
    stopping.filter((pause) => !met.includes(pause)).map((pause) => [pause, through(pause, asOf)]),
  );
  const closed = [...counted.values()].filter((pause) => pause !== null);

  const { nominal, step } = nominalEnd(rule, begun, calendar, policy);
  const push = (days: readonly ClosedPause[]) => pushEnd(rule, begun, nominal, days, policy);
  const all = push(closed);
  const extended = extendEnd({
    rule,
    extensions: facts.extensions ?? [],
    statutory: all.end,
    latest: ({ rule: code, from }) => {
      const limit = termRule(code, policy);
      const since = from === 'START' ? begun : rollEnd(all.end, rule.roll, calendar, closed).day;
      const byCalendar = nominalEnd(limit, since, calendar, policy).nominal;
      const stoppingLimit = closed.filter(({ kind = 'SUSPENSION' }) => stopsClock(kind, limit, policy));
      return pushEnd(limit, since, byCalendar, stoppingLimit, policy).end;
    },
    // An answered call that begins the term anew also moves a date notified before it.
    pauses: inOrder([...closed, ...met.filter(isClosed)]),
  });
  const { end, later } = extended;
  const { day: due, skipped } = rollEnd(end, rule.roll, calendar, closed);
  const safe = rule.showsSafe ? rollEnd(end, 'BACK', calendar, []).day : null;
  const openPause = [...counted.keys()].find((pause) => !isClosed(pause) && pause.from <= due) ?? null;
  const stopped = openPause && {
    since: laterOf(openPause.from, begun),
    left: daysNotPaused(laterOf(addDays(openPause.from, -1), begun), end, closed),
  };
  const statutory = later.length > 0 ? push(closed.filter((pause) => !later.includes(pause))) : all;
  const proof = buildProof({
    rule,
    policy,
    start,
    cameOn: facts.cameOn ?? null,
    begun,
    nominal,
    step,
    pauses: pauses.filter((pause) => !met.includes(pause)),
    counted,
    closed,
    openPause,
    stopped,
    statutory,
    extended,
    skipped,
    safe,
    due,
  });
  return {
    rule: rule.code,
    edition: RULES_EDITION,
    start,
    begun,
    nominal,
    due,
    dueTime: null,
    safe,
    stopped,
    proof,
  };
}

/** The row with the number of days set by the authority or by another provision; null: what the act itself gives. */
function withAmount(rule: TermRule, amount: number | null): TermRule {
  if (amount === null || amount === rule.amount) return rule;
  if (!takesDays(rule.code, amount)) {
    throw new RangeError(`${rule.code} cannot be of ${amount}`);
  }
  const countingProvision = rule.chosen?.counting ?? rule.countingProvision;
  return { ...rule, amount, unit: 'DAY', countingProvision };
}

/** The pause with an end: a pause without one ends on the given day, or gives null when it begins later. */
function through(pause: Pause, day: PlainDate | undefined): ClosedPause | null {
  if (isClosed(pause)) return pause;
  return day && day >= pause.from ? { ...pause, to: day } : null;
}

/**
 * The day from which the term runs, and the answered calls that begin it anew in `met` (KPA art. 122c § 2; petitions
 * art. 10 ust. 2; nature protection art. 83f ust. 10; otherwise by the office's choice). A call is within the term
 * through the day to which art. 57 § 4 moves the end, and while an earlier pause lasts.
 */
function beginning(
  rule: TermRule,
  start: PlainDate,
  stopping: readonly Pause[],
  calendar: Calendar,
  policy: Policy,
) {
  const met: Pause[] = [];
  let begun = start;
  const anew = rule.restarts || (policy.supplement === 'BEGINS_ANEW' && rule.stops === 'ART_35_5');
  for (const [index, pause] of anew ? stopping.entries() : []) {
    if (pause.kind !== 'SUPPLEMENT' || pause.to === null || pause.to <= begun) continue;
    const before = stopping.slice(0, index).map((other) => ({ ...other, to: other.to ?? pause.from }));
    const { nominal } = nominalEnd(rule, begun, calendar, policy);
    const { end } = pushEnd(rule, begun, nominal, before, policy);
    if (pause.from > rollEnd(end, 'FORWARD', calendar, before).day) break;
    met.push(pause);
    begun = pause.to;
  }
  return { begun, met };
}
