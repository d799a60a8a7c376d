import type { Ctx } from '@/lib/core/context';
import { dbOf } from '@/lib/platform/db';
import { cardsOfCases } from '../../cases/queries/cards';

/** The places to which a department sends an accepted case: back to the sender, or on to the department of its card. */
export async function waysOutOf(
  ctx: Ctx,
  record: { id: number; departmentId: number },
): Promise<{ sender: string | null; cardDepartmentId: number | null }> {
  const [sender, cards] = await Promise.all([senderOf(ctx, record), cardsOfCases(dbOf(ctx), [record.id])]);
  return { sender, cardDepartmentId: cards.get(record.id)?.departmentId ?? null };
}

/**
 * The department that handed an accepted case over to the one that has it now, by name; null when nobody did, as for a
 * podanie that the department registered itself.
 */
export async function senderOf(
  ctx: Ctx,
  { id: caseId, departmentId }: { id: number; departmentId: number },
): Promise<string | null> {
  const received = await dbOf(ctx).handOver.findFirst({
    where: { caseId, state: 'ACCEPTED' },
    orderBy: { id: 'desc' },
    select: { toDepartmentId: true, fromDepartment: { select: { name: true } } },
  });
  return received?.toDepartmentId === departmentId ? received.fromDepartment.name : null;
}
