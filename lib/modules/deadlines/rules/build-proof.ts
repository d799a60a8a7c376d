import type { PlainDate } from '@/lib/core/plain-date';
import type { FreeDay, Pause, Policy, Proof, ProofStep, TermRule } from '../schema';
import { RULES_EDITION } from '../schema';
import { daysBetween } from './civil';
import type { Extended } from './extend-end';
import type { AppliedPause } from './pauses';
import { PAUSE_PROVISIONS, RESTART_PROVISIONS, START_PROVISIONS } from './provisions';

/** What the engine found, in the order in which it is told. */
type Found = {
  rule: TermRule;
  policy: Policy;
  start: PlainDate;
  /** Where a met call to supplement begins the term anew; else the start. */
  begun: PlainDate;
  nominal: PlainDate;
  step: ProofStep;
  pauses: readonly Pause[];
  /** Those that stop the clock of the rule. */
  counted: readonly Pause[];
  /** The pause that has no end yet and holds the clock. */
  standing: Pause | null;
  stopped: { since: PlainDate; left: number } | null;
  /** The end moved by the pauses that a notice knew of. */
  statutory: { end: PlainDate; applied: readonly AppliedPause[] };
  extended: Extended;
  skipped: readonly FreeDay[];
  safe: PlainDate | null;
  due: PlainDate;
};

/** The steps of a proof, each with its provision, from the event to the result. */
export function buildProof(found: Found): Proof {
  const { rule, policy, start, begun, nominal, statutory, extended, skipped, safe, due, stopped } = found;
  const later: readonly Pause[] = extended.later;
  const ended = found.pauses.filter((pause) => pause.to !== null || !found.counted.includes(pause));
  const lasting = found.pauses.filter((pause) => !ended.includes(pause));

  const proof: ProofStep[] = [startStep()];
  if (begun !== start) {
    proof.push({
      kind: 'RESTART',
      ...on(begun),
      provision: RESTART_PROVISIONS[rule.code] ?? 'KPA art. 64 § 2',
    });
  }
  proof.push(found.step);
  for (const pause of ended) if (!later.includes(pause)) proof.push(pauseStep(pause));
  if (statutory.end !== nominal) proof.push(movedStep(nominal, statutory.end));
  proof.push(...extended.steps);
  for (const { pause, days } of extended.applied) proof.push({ kind: 'NOT_COUNTED', days, ...about(pause) });
  for (const pause of later) {
    if (!extended.applied.some((entry) => entry.pause === pause)) proof.push(pauseStep(pause));
  }
  if (extended.notified && extended.notified !== extended.end) {
    proof.push(movedStep(extended.notified, extended.end));
  }
  for (const pause of lasting) {
    proof.push(
      stopped && pause === found.standing
        ? { kind: 'STOPPED', ...about(pause), ...on(stopped.since), left: stopped.left }
        : { kind: 'NOT_APPLIED', why: 'OUTSIDE', ...about(pause) },
    );
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
    const provision = START_PROVISIONS[rule.startsOn] ?? rule.provision;
    const counted = rule.unit === 'WORKING_DAY' && policy.eventDayCounts && rule.meaning === 'TARGET';
    return { kind: 'START', ...on(start), provision, event: rule.startsOn, counted };
  }

  /** What a pause did: took days away, was met only while the end moved on, or nothing. */
  function pauseStep(pause: Pause): ProofStep {
    if (!found.counted.includes(pause)) return { kind: 'NOT_APPLIED', why: 'RULE', ...about(pause) };
    const { from, to } = about(pause);
    const inTerm = statutory.applied.find((entry) => entry.pause === pause);
    const passed = skipped.filter(({ date, reason }) => reason === 'PAUSE' && from <= date && date <= to);
    if (!inTerm && passed.length === 0) return { kind: 'NOT_APPLIED', why: 'OUTSIDE', ...about(pause) };
    return { kind: 'NOT_COUNTED', days: inTerm?.days ?? passed.length, ...about(pause) };
  }

  function movedStep(before: PlainDate, after: PlainDate): ProofStep {
    const provision = rule.stops === 'ART_103' ? 'KPA art. 103' : 'KPA art. 35 § 5';
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

function about({ from, to, kind = 'SUSPENSION', basis }: Pause) {
  const period = { from, to: to ?? from };
  return { ...period, provision: PAUSE_PROVISIONS[kind], pause: kind, ...(basis ? { basis } : {}) };
}
