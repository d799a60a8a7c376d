import type { PlainDate } from '@/lib/core/plain-date';
import type { FreeDay, Pause, Policy, Proof, ProofStep, TermRule } from '../schema';
import { RULES_EDITION } from '../schema';
import { daysBetween } from './civil';
import type { Extended } from './extend-end';
import { eventDayIsFirst } from './nominal-end';
import { type AppliedPause, type ClosedPause, isClosed } from './pauses';
import { movedProvision, pauseProvision, startProvision } from './provisions';

/** The findings of the engine, in the order of the proof. */
type Found = {
  rule: TermRule;
  policy: Policy;
  start: PlainDate;
  cameOn: PlainDate | null;
  /** The day on which an answered call to supplement begins the term anew; otherwise the start. */
  begun: PlainDate;
  nominal: PlainDate;
  step: ProofStep;
  pauses: readonly Pause[];
  /**
   * Pauses that stop the clock of the rule, each cut to the days that it takes away; null for a pause that has not
   * begun.
   */
  counted: ReadonlyMap<Pause, ClosedPause | null>;
  /** These pauses cut to the days that they take away, in order. */
  closed: readonly ClosedPause[];
  /** The pause without an end that stops the clock now. */
  openPause: Pause | null;
  stopped: { since: PlainDate; left: number } | null;
  /** The end of the act, moved by the pauses begun before the notice. */
  statutory: { end: PlainDate; applied: readonly AppliedPause[] };
  extended: Extended;
  skipped: readonly FreeDay[];
  safe: PlainDate | null;
  due: PlainDate;
};

/** The steps of a proof from the event to the result, each with its provision. */
export function buildProof(found: Found): Proof {
  const { rule, policy, start, begun, nominal, statutory, extended, skipped, safe, due, stopped } = found;
  const later: readonly Pause[] = extended.later;
  const ended = found.pauses.flatMap((pause) =>
    found.counted.has(pause) ? (found.counted.get(pause) ?? []) : pause,
  );

  const proof: ProofStep[] = [startStep()];
  if (begun !== start) {
    proof.push({
      kind: 'RESTART',
      ...on(begun),
      provision: rule.restarts ?? 'KPA art. 64 § 2',
    });
  }
  proof.push(found.step);
  for (const pause of ended) if (!later.includes(pause)) proof.push(pauseStep(pause));
  if (statutory.end !== nominal) proof.push(movedStep(nominal, statutory));
  proof.push(...extended.steps);
  for (const { pause, days } of extended.applied)
    proof.push({ kind: 'NOT_COUNTED', days, ...about(rule, pause) });
  for (const pause of later) {
    if (!extended.applied.some((entry) => entry.pause === pause)) proof.push(pauseStep(pause));
  }
  const { moved } = extended;
  if (moved && moved.from !== moved.to) {
    proof.push(movedStep(moved.from, { end: moved.to, applied: extended.applied }));
  }
  if (extended.cap) proof.push(extended.cap);
  for (const [pause, closed] of found.counted) {
    if (isClosed(pause)) continue;
    if (stopped && pause === found.openPause) {
      proof.push({ kind: 'STOPPED', ...about(rule, pause), ...on(stopped.since), left: stopped.left });
    } else if (!closed) {
      proof.push({ kind: 'NOT_APPLIED', why: 'OUTSIDE', ...about(rule, pause) });
    }
  }
  if (skipped.length > 0) {
    const period = { from: skipped[0].date, to: skipped[skipped.length - 1].date };
    const { rollProvision: provision, roll } = rule;
    proof.push({ kind: 'ROLL', ...period, provision, skipped: [...skipped], back: roll === 'BACK' });
  }
  if (safe && safe !== due) proof.push({ kind: 'SAFE', ...on(safe), provision: rule.rollProvision });
  proof.push({
    kind: 'RESULT',
    ...on(due),
    provision: rule.provision,
    rule: rule.code,
    edition: RULES_EDITION,
    meaning: rule.meaning,
    rolled: skipped.length > 0,
    ...(stopped ? { provisional: true as const } : {}),
  });
  return proof;

  function startStep(): ProofStep {
    const provision = startProvision(rule);
    const counted = eventDayIsFirst(rule, policy);
    const { cameOn } = found;
    if (cameOn) {
      return {
        kind: 'START',
        ...on(start),
        provision: 'KPA art. 66 § 2',
        event: rule.startsOn,
        counted,
        cameOn,
      };
    }
    return { kind: 'START', ...on(start), provision, event: rule.startsOn, counted };
  }

  /** The effect of a pause: it takes days away, it is met only while the end moves on, or it changes nothing. */
  function pauseStep(pause: Pause): ProofStep {
    if (!found.closed.some((closed) => closed === pause)) {
      return { kind: 'NOT_APPLIED', why: 'RULE', ...about(rule, pause) };
    }
    const inTerm = statutory.applied.find((entry) => entry.pause === pause);
    if (inTerm) return { kind: 'NOT_COUNTED', days: inTerm.days, ...about(rule, pause) };
    const passed = skipped.filter(({ date, reason }) => reason === 'PAUSE' && covers(pause, date));
    if (passed.length === 0) return { kind: 'NOT_APPLIED', why: 'OUTSIDE', ...about(rule, pause) };
    const first = passed.filter(({ date }) => found.closed.find((other) => covers(other, date)) === pause);
    return { kind: 'NOT_COUNTED', days: first.length, ...about(rule, pause) };
  }

  function movedStep(before: PlainDate, { end: after, applied }: Found['statutory']): ProofStep {
    const byCalls = applied.every(({ pause }) => pause.kind === 'SUPPLEMENT') ? rule.restarts : undefined;
    const provision = byCalls ?? movedProvision(rule);
    const rest = rule.unit === 'MONTH' && policy.stoppedMonth === 'REST_OF_MONTH';
    return {
      kind: 'MOVED',
      ...on(after),
      provision,
      nominal: before,
      days: daysBetween(before, after),
      rest,
    };
  }
}

const on = (day: PlainDate) => ({ from: day, to: day });
const covers = ({ from, to }: Pause, day: PlainDate) => from <= day && (to === null || day <= to);

function about(rule: TermRule, { from, to, kind = 'SUSPENSION', basis }: Pause) {
  const period = { from, to: to ?? from };
  return { ...period, provision: pauseProvision(rule, kind), pause: kind, ...(basis ? { basis } : {}) };
}
