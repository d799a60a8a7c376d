// Asks as the office: it counts.

import type { Ctx } from '@/lib/core/context';
import { DomainError } from '@/lib/core/errors';
import { db } from '@/lib/platform/db';
import { canReadTerms } from '../../../deadlines/policy';
import type { TermsProgress } from '../../schema/clock';

/**
 * The number of open clocks already computed by the latest calendar and choices; null when all are. Throws not-found.
 */
export async function termsProgress(ctx: Ctx): Promise<TermsProgress | null> {
  if (!canReadTerms(ctx.actor)) throw new DomainError('not-found');
  const [latest] = await db().$queryRaw<[{ clocks: number; finished: boolean; waiting: number }]>`
    SELECT v.clocks, v.finished_at IS NOT NULL AS finished,
           (SELECT count(*)::int FROM clock t WHERE t.closed_at IS NULL AND t.terms_version < v.id) AS waiting
    FROM terms_version v ORDER BY v.id DESC LIMIT 1`;
  if (latest.finished) return null;
  // A clock closed meanwhile waits no more, and a clock opened meanwhile never waited.
  return { clocks: latest.clocks, done: Math.max(0, latest.clocks - latest.waiting) };
}
