import type { PlainDate } from '@/lib/core/plain-date';
import type { Extension, Notice, ProofStep, TermRule } from '../schema';
import { type AppliedPause, type ClosedPause, pushByDays } from './pauses';

type Question = {
  rule: TermRule;
  extensions: readonly Extension[];
  /** The end by the act, moved by all pauses. */
  statutory: PlainDate;
  /** The last day that a notice can set, before pauses move it. */
  latest: (cap: NonNullable<Notice['cap']>) => PlainDate;
  pauses: readonly ClosedPause[];
};

export type Extended = {
  end: PlainDate;
  steps: ProofStep[];
  /** The pauses begun after the notice: they move the notified date. */
  later: readonly ClosedPause[];
  /** The pauses of `later` that moved the date, each with its days. */
  applied: readonly AppliedPause[];
  moved: { from: PlainDate; to: PlainDate } | null;
  /** The step for a date that the pauses moved beyond the limit of the act; otherwise null. */
  cap: ProofStep | null;
};

/**
 * The end with a new date by notice (art. 36 KPA and similar provisions): the last notice wins, limited by the act and
 * moved by the pauses begun after it. Idleness begins only after both the statutory and the notified term (art. 37 § 1
 * pkt 1), so a later statutory end stays. A date without the day of its notice replaces the end unmoved.
 */
export function extendEnd({ rule, extensions, statutory, latest, pauses }: Question): Extended {
  const unmoved = { later: [], applied: [], moved: null, cap: null };
  const last = lastOf(extensions);
  if (!last || !rule.notice) return { end: statutory, steps: [], ...unmoved };
  const { on: given } = last;
  const { provision, cap: longest } = rule.notice;
  const steps: ProofStep[] = [
    { kind: 'EXTENSION', ...on(last.to), provision, ...(given ? { on: given } : {}) },
  ];
  const limit = longest ? { day: latest(longest), rule: longest.rule } : null;
  const capOn = (asked: PlainDate): ProofStep | null =>
    limit && limit.day < asked ? { kind: 'CAP', ...on(limit.day), provision, asked, rule: limit.rule } : null;

  const capped = capOn(last.to); // the limit itself is moved by all pauses
  if (capped) steps.push(capped);
  const notified = capped?.to ?? last.to;
  if (!given) return { end: notified, steps, ...unmoved };

  const later = capped ? [] : pauses.filter(({ from }) => from > given);
  const { end: to, applied } = pushByDays(given, notified, later);
  const cap = capOn(to);
  const end = cap?.to ?? to;
  if (statutory <= end) return { end, steps, later, applied, moved: { from: notified, to }, cap };
  steps.push({ kind: 'KEPT', ...on(statutory), provision: 'KPA art. 37 § 1 pkt 1' });
  return { end: statutory, steps, ...unmoved };
}

const on = (day: PlainDate) => ({ from: day, to: day });

/** The last notice; of two on one day, the one with the later date. */
function lastOf(extensions: readonly Extension[]): Extension | null {
  const key = (extension: Extension) => `${extension.on ?? ''} ${extension.to}`;
  return extensions.reduce<Extension | null>(
    (best, extension) => (best && key(best) >= key(extension) ? best : extension),
    null,
  );
}
