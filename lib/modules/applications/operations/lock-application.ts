import type { Ctx } from '@/lib/core/context';
import { DomainError } from '@/lib/core/errors';
import type { Tx } from '@/lib/platform/db';
import type { Application, Case } from '@/lib/platform/generated/prisma/client';
import { lockCase } from '../../cases/operations/lock-case';

/**
 * Locks a case with its podanie until the transaction ends: the lock of the case covers the podanie. Throws not-found,
 * also when the actor may not see the case, or when the case is of another kind.
 */
export async function lockApplication(
  tx: Tx,
  ctx: Ctx,
  which: number | string,
): Promise<{ caseRow: Case; application: Application }> {
  const caseRow = await lockCase(tx, ctx, which);
  const application = await tx.application.findUnique({ where: { caseId: caseRow.id } });
  if (!application) throw new DomainError('not-found');
  return { caseRow, application };
}
