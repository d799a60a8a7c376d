import type { Ctx } from '@/lib/core/context';
import { dbOf } from '@/lib/platform/db';
import { unseal } from '@/lib/platform/secrets';
import { nameParts } from '../rules/inquiry';

/** The contact of a caller, with which the form of a podanie begins. The actor has found the case before. */
export async function callerOf(
  ctx: Ctx,
  caseId: number,
): Promise<{ firstName: string; lastName: string; phone: string } | null> {
  const inquiry = await dbOf(ctx).inquiry.findFirst({
    where: { caseId },
    select: { callerName: true, phoneSealed: true },
  });
  if (!inquiry) return null;
  return { ...nameParts(inquiry.callerName), phone: unseal('phone', inquiry.phoneSealed) };
}
