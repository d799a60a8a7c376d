import type { Ctx } from '@/lib/core/context';
import { DomainError } from '@/lib/core/errors';
import { toColumn } from '@/lib/core/plain-date';
import { follow } from '@/lib/core/transitions';
import { transact } from '@/lib/platform/db';
import { record } from '../../audit/operations';
import { CASE_TRANSITIONS } from '../../cases/rules';
import { canSendFrom } from '../policy';
import { acceptanceTarget } from '../rules';
import type { HandOverInput } from '../schema';

/**
 * Hands matters over to departments, pending until each accepts. Those already handed over in this very batch are
 * left as they are, so the act can be repeated. Throws not-found, wrong-state, reason-missing (elsewhere than the
 * card says), same-department. All of them or none.
 */
export async function handOver(ctx: Ctx, input: HandOverInput): Promise<{ batch: string; count: number }> {
  return transact(async (tx) => {
    // In the order of ids: two people handing over overlapping sets wait for each other, not in a ring.
    const ids = [...new Set(input.caseIds)].sort((a, b) => a - b);
    await tx.$queryRaw`SELECT id FROM "case" WHERE id = ANY (${ids}) ORDER BY id FOR UPDATE`;
    const cases = await tx.case.findMany({
      where: { id: { in: ids } },
      orderBy: { id: 'asc' },
      select: {
        id: true,
        status: true,
        departmentId: true,
        cardVersion: { select: { card: { select: { departmentId: true } } } },
        handOvers: { where: { batch: input.batch }, select: { id: true } },
      },
    });
    if (cases.length < ids.length) throw new DomainError('not-found');
    if (input.departmentId !== null) {
      const to = await tx.department.findFirst({ where: { id: input.departmentId, active: true } });
      if (!to)
        throw new DomainError('department-not-found', { fields: { departmentId: 'department-not-found' } });
    }
    // A batch is one person's act; its printed list is theirs alone to add to.
    const foreign = { batch: input.batch, fromStaffId: { not: ctx.actor.staffId } };
    if (await tx.handOver.findFirst({ where: foreign, select: { id: true } }))
      throw new DomainError('not-found');
    const targetOn = toColumn(acceptanceTarget(ctx.today));

    for (const each of cases) {
      if (each.handOvers.length > 0) continue;
      if (!canSendFrom(ctx.actor, each.departmentId)) throw new DomainError('not-found');
      const byCard = each.cardVersion.card.departmentId;
      const to = input.departmentId ?? byCard;
      if (to === each.departmentId) {
        throw new DomainError('same-department', { fields: { departmentId: 'same-department' } });
      }
      if (to !== byCard && input.reason === '') {
        throw new DomainError('reason-missing', { fields: { reason: 'reason-missing' } });
      }
      const status = follow(CASE_TRANSITIONS, each.status, 'handOver');
      const { id } = await tx.handOver.create({
        data: {
          batch: input.batch,
          caseId: each.id,
          fromDepartmentId: each.departmentId,
          fromStaffId: ctx.actor.staffId,
          toDepartmentId: to,
          reason: to === byCard ? '' : input.reason,
          handedOverAt: ctx.now,
          targetOn,
        },
      });
      await tx.case.update({
        where: { id: each.id },
        data: { status, destinationId: to, version: { increment: 1 }, updatedAt: ctx.now },
      });
      record(tx, ctx, {
        type: 'hand-over.sent',
        departmentId: to,
        caseId: each.id,
        data: { handOverId: id, to, reason: to === byCard ? '' : input.reason },
      });
    }
    return { batch: input.batch, count: cases.length };
  });
}
