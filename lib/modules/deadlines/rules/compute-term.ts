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
import { takesDays, termRule } from './term-rules';

/** All that a term depends on: a set, so the order of `pauses` and `extensions` does not matter. */
export type TermFacts = {
  rule: RuleCode;
  /** The day of the event: receipt, delivery… Never moved, also on a free day. */
  start: PlainDate;
  /** The day on which the podanie came, where it is deemed filed on `start` (KPA art. 66 § 2); changes no date. */
  cameOn?: PlainDate | null;
  /** How many days the authority has set, where the number is its own to set (KPA art. 64 § 2, art. 261 § 1). */
  amount?: number | null;
  /** The hour of the event, for terms in hours; without it the first minute of the day. */
  startTime?: string;
  pauses?: readonly Pause[];
  /** New dates given by notice; the one notified last holds. */
  extensions?: readonly Extension[];
  /** Pauses without an end are taken to last through this day; without it they take no days away. */
  asOf?: PlainDate;
  calendar?: Calendar;
  policy?: Policy;
};

/**
 * The end of a term with its proof: nominal end by art. 57 § 1-3a, moved by what art. 35 § 5 does not count,
 * or replaced by the notified date (no later than the act allows), then art. 57 § 4.
 * Throws `RangeError` for an unknown rule, a number of days that the act does not let the authority set, a pause that
 * ends before it begins, or a year beyond 9999.
 */
export function computeTerm(facts: TermFacts): TermResult {
  const { start, policy = DEFAULT_POLICY, asOf } = facts;
  const rule = withAmount(termRule(facts.rule, policy), facts.amount ?? null);
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
    // A met call that begins the term anew moves a date notified before it all the same.
    pauses: inOrder([...closed, ...met.filter(isClosed)]),
  });
  const { end, later } = extended;
  const { day: due, skipped } = rollEnd(end, rule.roll, calendar, closed);
  const safe = rule.showsSafe ? rollEnd(end, 'BACK', calendar, []).day : null;
  const standing = [...counted.keys()].find((pause) => !isClosed(pause) && pause.from <= due) ?? null;
  const stopped = standing && {
    since: laterOf(standing.from, begun),
    left: daysNotPaused(laterOf(addDays(standing.from, -1), begun), end, closed),
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
    standing,
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

/** The row with the number of days that the authority has set; null: the least that the act gives. */
function withAmount(rule: TermRule, amount: number | null): TermRule {
  if (amount === null || amount === rule.amount) return rule;
  if (!takesDays(rule.code, amount)) {
    throw new RangeError(`${rule.code} cannot be of ${amount}`);
  }
  return { ...rule, amount };
}

/** The pause as far as it takes days away: an open one through the day asked for, if it has begun by then. */
function through(pause: Pause, day: PlainDate | undefined): ClosedPause | null {
  if (isClosed(pause)) return pause;
  return day && day >= pause.from ? { ...pause, to: day } : null;
}

/**
 * The day the term runs from. Where a call to supplement begins it anew (KPA art. 122c § 2; petitions art. 10
 * ust. 2; else by the office's choice), that is the day the last call within the term was met; `met` are such calls.
 * A call is within the term through the day to which art. 57 § 4 moves its end, and while an earlier pause lasts.
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
