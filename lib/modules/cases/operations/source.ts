import type { Ctx } from '@/lib/core/context';
import { DomainError } from '@/lib/core/errors';
import type { Tx } from '@/lib/platform/db';
import type { Case } from '@/lib/platform/generated/prisma/client';
import { canViewCase } from '../policy';
import { statusAfter } from '../rules/transitions';
import { lockCases } from './lock-case';
import { moveCase } from './move-case';

/**
 * Locks the case out of which a podanie grows until the transaction ends. Throws source-not-found, also when the actor
 * may not see the case, and wrong-state when no podanie grows out of it.
 */
export async function lockSource(tx: Tx, ctx: Ctx, sourceId: number): Promise<Case> {
  const [source] = await lockCases(tx, [sourceId]);
  if (!source || !canViewCase(ctx.actor, source)) throw new DomainError('source-not-found');
  statusAfter(source, 'grow');
  return source;
}

/**
 * Ends a locked case because a podanie grows out of it; a case that is over keeps the moment of its end. The caller
 * records the act, with the number of the podanie.
 */
export async function endSource(tx: Tx, ctx: Ctx, source: Case): Promise<void> {
  const { settledAt, closedAt } = source;
  await moveCase(tx, ctx, source, 'grow', {
    settledAt: settledAt ?? ctx.now,
    closedAt: closedAt ?? ctx.now,
  });
}
