import type { PlainDate } from '@/lib/core/plain-date';
import type { Extension, ProofStep, TermRule } from '../schema';
import { type AppliedPause, type ClosedPause, pushByDays } from './pauses';
import { termRule } from './term-rules';

type Question = {
  rule: TermRule;
  extensions: readonly Extension[];
  /** The end by the act itself, moved by all pauses. */
  statutory: PlainDate;
  /** The last day a notice can set, before it is moved. */
  latest: (cap: NonNullable<TermRule['cap']>) => PlainDate;
  pauses: readonly ClosedPause[];
};

export type Extended = {
  end: PlainDate;
  steps: ProofStep[];
  /** The date of the notice after the act's limit, when it is what the term ends by; null when it is not. */
  notified: PlainDate | null;
  /** The pauses begun after the notice: they move the notified date. */
  later: readonly ClosedPause[];
  /** Those of them that did. */
  applied: readonly AppliedPause[];
};

/**
 * The end with a new date of art. 36 KPA (or the like): the last notice holds, clamped to what the act allows,
 * moved by the pauses begun after it. Idleness begins only when both the statutory and the notified term have
 * lapsed (art. 37 § 1 pkt 1), so a statutory end that lies later stays. A bare date replaces the end as it is.
 */
export function extendEnd({ rule, extensions, statutory, latest, pauses }: Question): Extended {
  const last = lastOf(extensions);
  if (!last) return { end: statutory, steps: [], notified: null, later: [], applied: [] };
  const provision = rule.cap ? termRule(rule.cap.rule).provision : 'KPA art. 36 § 1';
  const limit = rule.cap ? latest(rule.cap) : null;
  const capped = limit && limit < last.to ? limit : null;
  const notified = capped ?? last.to;
  const { on: given } = last;
  const steps: ProofStep[] = [
    { kind: 'EXTENSION', ...on(last.to), provision, ...(given ? { on: given } : {}) },
  ];
  if (capped && rule.cap) {
    steps.push({ kind: 'CAP', ...on(capped), provision, asked: last.to, rule: rule.cap.rule });
  }
  if (!given) return { end: notified, steps, notified, later: [], applied: [] };

  const later = pauses.filter(({ from }) => from > given);
  const { end: moved, applied } = pushByDays(given, notified, later);
  const end = limit && limit < moved ? limit : moved;
  if (statutory <= end) return { end, steps, notified, later, applied };
  steps.push({ kind: 'KEPT', ...on(statutory), provision: 'KPA art. 37 § 1 pkt 1' });
  return { end: statutory, steps, notified: null, later: [], applied: [] };
}

const on = (day: PlainDate) => ({ from: day, to: day });

/** The notice given last; of two on one day the one with the later date. */
function lastOf(extensions: readonly Extension[]): Extension | null {
  const key = (extension: Extension) => `${extension.on ?? ''} ${extension.to}`;
  return extensions.reduce<Extension | null>(
    (best, extension) => (best && key(best) >= key(extension) ? best : extension),
    null,
  );
}
