import type { Ctx } from '@/lib/core/context';
import { transact } from '@/lib/platform/db';
import { startJob } from '@/lib/platform/jobs';
import { addTermsVersion } from '../../../deadlines/operations';
import type { SaveTermsInput } from '../../../deadlines/schema';

/**
 * Saves the office's calendar and choices as a new version; computations use it at once, and a job computes the open
 * clocks anew after the commit. Throws not-allowed, terms-changed-meanwhile, terms-unchanged, day-already-there,
 * day-already-free.
 */
export async function saveTerms(ctx: Ctx, input: SaveTermsInput): Promise<{ version: number }> {
  return transact(async (tx) => {
    const countOpen = () => tx.clock.count({ where: { closedAt: null } });
    const version = await addTermsVersion(tx, ctx, input, countOpen);
    await startJob(tx, 'recompute-terms');
    return { version };
  });
}
