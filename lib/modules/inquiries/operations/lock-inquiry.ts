import type { Ctx } from '@/lib/core/context';
import { DomainError } from '@/lib/core/errors';
import type { Tx } from '@/lib/platform/db';
import type { Case, Inquiry } from '@/lib/platform/generated/prisma/client';
import { lockCases } from '../../cases/operations/lock-case';
import { canCallBack } from '../policy';

/**
 * Locks the inquiry of a case that the actor may call back. Throws not-found, also when the case is of another kind or
 * another unit has it. A substitute of the person who shall call may see no other case of the unit.
 */
export async function lockInquiry(tx: Tx, ctx: Ctx, caseId: number): Promise<Case & { inquiry: Inquiry }> {
  const [caseRow] = await lockCases(tx, [caseId]);
  const inquiry = await tx.inquiry.findUnique({ where: { caseId } });
  if (!caseRow || !inquiry || !canCallBack(ctx.actor, caseRow)) throw new DomainError('not-found');
  return { ...caseRow, inquiry };
}
