import type { PlainDate } from '@/lib/core/plain-date';
import type { FreeDay, Pause, Policy, ProofStep, RuleCode, TermResult, TermRule } from '../schema';
import { DEFAULT_POLICY, RULES_EDITION } from '../schema';
import { daysBetween } from './civil';
import { type Calendar, POLISH_CALENDAR } from './free-days';
import { nominalEnd } from './nominal-end';
import { type AppliedPause, inOrder, pushByPauses, stopsClock } from './pauses';
import { PAUSE_PROVISIONS, START_PROVISIONS } from './provisions';
import { rollEnd } from './roll-end';
import { termRule } from './term-rules';

/** All that a term depends on. The order of `pauses` does not matter. */
export type TermFacts = {
  rule: RuleCode;
  /** The day of the event: receipt, delivery… Never moved, also on a free day. */
  start: PlainDate;
  pauses?: readonly Pause[];
  /** The new date of the last notice under art. 36 (or the like of another act). */
  extensionTo?: PlainDate | null;
  calendar?: Calendar;
  policy?: Policy;
};

/**
 * The end of a term with its proof: nominal end by art. 57 § 1-3a, moved by what art. 35 § 5 does not count,
 * or replaced by the notified date (no later than the act allows), then art. 57 § 4.
 * Throws `RangeError` for an unknown rule, a pause that ends before it begins, or a year beyond 9999.
 */
export function computeTerm(facts: TermFacts): TermResult {
  const { start, extensionTo, calendar = POLISH_CALENDAR, policy = DEFAULT_POLICY } = facts;
  const rule = termRule(facts.rule, policy);
  const pauses = inOrder(facts.pauses ?? []);
  const stopping = stoppingPauses(pauses, rule, policy);
  const roll = (day: PlainDate) => rollEnd(day, rule.roll, calendar, stopping);

  const { nominal, step } = nominalEnd(rule, start, calendar, policy);
  const { end: paused, applied } = pushByPauses(start, nominal, stopping);
  const latest = extensionTo && rule.cap ? latestEnd(rule.cap, () => roll(paused).day) : null;
  const capped = extensionTo && latest && latest < extensionTo ? latest : null;
  const end = capped ?? extensionTo ?? paused;
  const { day: due, skipped } = roll(end);
  const safe = rule.showsSafe ? rollEnd(end, 'BACK', calendar, []).day : null;

  const proof: ProofStep[] = [startStep(rule, start, policy), step];
  for (const pause of pauses) proof.push(pauseStep(pause, stopping, applied, skipped));
  if (paused !== nominal) {
    const provision = rule.stops === 'ART_103' ? 'KPA art. 103' : 'KPA art. 35 § 5';
    proof.push({ kind: 'MOVED', ...on(paused), provision, nominal, days: daysBetween(nominal, paused) });
  }
  if (extensionTo) {
    const provision = rule.cap ? termRule(rule.cap.rule).provision : 'KPA art. 36 § 1';
    proof.push({ kind: 'EXTENSION', ...on(extensionTo), provision });
    if (capped && rule.cap) {
      proof.push({ kind: 'CAP', ...on(capped), provision, asked: extensionTo, rule: rule.cap.rule });
    }
  }
  if (skipped.length > 0) {
    const period = { from: skipped[0].date, to: skipped[skipped.length - 1].date };
    proof.push({
      kind: 'ROLL',
      ...period,
      provision: rule.rollProvision,
      skipped,
      back: rule.roll === 'BACK',
    });
  }
  if (safe && safe !== due) proof.push({ kind: 'SAFE', ...on(safe), provision: rule.rollProvision });
  const outcome = { rule: rule.code, edition: RULES_EDITION };
  const { provision, meaning } = rule;
  proof.push({ kind: 'RESULT', ...on(due), provision, ...outcome, meaning, rolled: skipped.length > 0 });
  return { ...outcome, start, nominal, due, safe, proof };

  /** The last day a notice can set, before it is moved: pauses count for it as for the term itself. */
  function latestEnd(cap: NonNullable<TermRule['cap']>, lapse: () => PlainDate): PlainDate {
    const limit = termRule(cap.rule, policy);
    const from = cap.from === 'START' ? start : lapse();
    const byCalendar = nominalEnd(limit, from, calendar, policy).nominal;
    return pushByPauses(from, byCalendar, stoppingPauses(pauses, limit, policy)).end;
  }
}

const on = (day: PlainDate) => ({ from: day, to: day });

function stoppingPauses(pauses: readonly Pause[], rule: TermRule, policy: Policy): readonly Pause[] {
  return pauses.filter(({ kind = 'SUSPENSION' }) => stopsClock(kind, rule, policy));
}

function startStep(rule: TermRule, start: PlainDate, policy: Policy): ProofStep {
  const provision = START_PROVISIONS[rule.startsOn] ?? rule.provision;
  const counted = rule.unit === 'WORKING_DAY' && policy.eventDayCounts;
  return { kind: 'START', ...on(start), provision, event: rule.startsOn, counted };
}

/** What a pause did: took days away, was met only while the end moved on, or nothing. */
function pauseStep(
  pause: Pause,
  stopping: readonly Pause[],
  applied: readonly AppliedPause[],
  skipped: readonly FreeDay[],
): ProofStep {
  const { from, to, kind = 'SUSPENSION', basis } = pause;
  const common = { from, to, provision: PAUSE_PROVISIONS[kind], pause: kind, ...(basis ? { basis } : {}) };
  if (!stopping.includes(pause)) return { kind: 'NOT_APPLIED', why: 'RULE', ...common };
  const inTerm = applied.find((entry) => entry.pause === pause);
  const passed = skipped.filter(({ date, reason }) => reason === 'PAUSE' && from <= date && date <= to);
  if (!inTerm && passed.length === 0) return { kind: 'NOT_APPLIED', why: 'OUTSIDE', ...common };
  return { kind: 'NOT_COUNTED', days: inTerm?.days ?? passed.length, ...common };
}
