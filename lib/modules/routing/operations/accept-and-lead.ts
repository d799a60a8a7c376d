import type { Ctx } from '@/lib/core/context';
import { DomainError } from '@/lib/core/errors';
import { transact } from '@/lib/platform/db';
import { lockCases } from '../../cases/operations/lock-case';
import { writeAssignments } from '../../cases/operations/write-assignments';
import { canAcceptAndLead } from '../policy';
import type { Accepted, AcceptInput } from '../schema';
import { accept } from './decide';
import { lockHandOvers } from './lock-hand-overs';

/**
 * Accepts hand-overs that go straight to one post (Płock 6) and makes the actor lead their cases, in one act, without
 * the registry desk. Writes all of them or none; a second call changes nothing. Throws not-found, wrong-state (another
 * person was quicker, or the sender took the hand-over back).
 */
export async function acceptAndLead(ctx: Ctx, { handOverIds }: AcceptInput): Promise<Accepted> {
  const { staffId } = ctx.actor;
  return transact(async (tx) => {
    const all = await lockHandOvers(tx, handOverIds);
    if (!all.every((handOver) => canAcceptAndLead(ctx.actor, handOver))) throw new DomainError('not-found');
    const fresh = all.filter(
      ({ state, case: caseRow }) => state !== 'ACCEPTED' || caseRow.assigneeId !== staffId,
    );
    const done = { count: all.length, before: null };
    if (fresh.length === 0) return done;
    await accept(tx, ctx, fresh);
    const ids = fresh.map(({ caseId }) => caseId);
    await writeAssignments(tx, ctx, await lockCases(tx, ids), { staffId });
    return done;
  });
}
