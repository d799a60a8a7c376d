import type { Ctx } from '@/lib/core/context';
import { DomainError, refuse, requireShown } from '@/lib/core/errors';
import { fromColumn } from '@/lib/core/plain-date';
import { momentText } from '@/lib/i18n/moments';
import { type Tx, transact } from '@/lib/platform/db';
import type { Case } from '@/lib/platform/generated/prisma/client';
import { type By, recordOf } from '../../audit/operations';
import { reopenSettlement } from '../../cases/operations/clocks/reopen';
import { restoreAssignments } from '../../cases/operations/end-assignments';
import { lockCase } from '../../cases/operations/lock-case';
import { moveCase } from '../../cases/operations/move-case';
import type { ClockMoves } from '../../cases/schema/clock';
import { reopenEntryOfCase } from '../../filing/operations/close-entry';
import { staffName } from '../../staff/queries/staff';
import { canReopenCase } from '../policy';
import type { ReopenCaseInput } from '../schema';

/**
 * Reopens a settled or closed case, with a reason: its term runs on, or runs anew from the day on which a higher
 * authority sent the case back. The people who had the case at the closing get it again, and the old settlement stays
 * as a record. Returns the moves of its dates. A second call by the same person changes nothing. Throws not-found,
 * already-reopened (by whom), page-outdated, wrong-state, invalid (fields: runsFrom).
 */
export async function reopenCase(ctx: Ctx, input: ReopenCaseInput): Promise<ClockMoves> {
  const { caseId, version, reason, runsFrom } = input;
  return transact(async (tx) => {
    const caseRow = await lockCase(tx, ctx, caseId);
    if (!canReopenCase(ctx.actor, caseRow)) throw new DomainError('not-found');
    if (!caseRow.settledAt && (await reopenedAlready(tx, ctx, caseId))) return [];
    requireShown(caseRow, version);
    if (runsFrom && runsFrom > ctx.today) refuse('runsFrom', 'date-in-future');
    if (runsFrom && runsFrom < fromColumn(caseRow.receivedOn)) refuse('runsFrom', 'event-before-receipt');
    return reopenLocked(tx, ctx, caseRow, { reason, runsFrom });
  });
}

/**
 * Reopens a locked case that is settled or closed. The caller has checked the permission and the state. The history
 * names `by`: the office itself where no person decided; the actor then only leads a case that nobody led.
 */
export async function reopenLocked(
  tx: Tx,
  ctx: Ctx,
  caseRow: Case,
  { reason, runsFrom }: Pick<ReopenCaseInput, 'reason' | 'runsFrom'>,
  by: By = ctx,
): Promise<ClockMoves> {
  const caseId = caseRow.id;
  const wasClosed = caseRow.status === 'CLOSED';
  // A case settled at the counter has no leader: the person who reopens it leads it.
  const assigneeId = caseRow.assigneeId ?? ctx.actor.staffId;
  await moveCase(tx, ctx, caseRow, 'reopen', { settledAt: null, closedAt: null, assigneeId });
  await tx.settlement.updateMany({
    where: { caseId, reopenedAt: null },
    data: { reopenedAt: ctx.now, reopenedById: by.actor.staffId, reopenReason: reason },
  });
  await reopenEntryOfCase(tx, ctx, caseId);
  recordOf(tx, by, caseRow, 'case.reopened', { reason, runsFrom, wasClosed });
  if (wasClosed) await restoreAssignments(tx, by, caseRow);
  return reopenSettlement(tx, ctx, caseId, { from: runsFrom, why: reason }, by);
}

/** Whether the actor reopened the case before. Throws already-reopened when another person did. */
async function reopenedAlready(tx: Tx, ctx: Ctx, caseId: number): Promise<boolean> {
  const last = await tx.settlement.findFirst({
    where: { caseId, reopenedById: { not: null } },
    orderBy: { id: 'desc' },
    select: { reopenedById: true, reopenedAt: true },
  });
  if (!last?.reopenedById || !last.reopenedAt) return false;
  if (last.reopenedById === ctx.actor.staffId) return true;
  const by = await staffName(last.reopenedById, tx);
  throw new DomainError('already-reopened', { facts: { by, on: momentText(last.reopenedAt, ctx.now) } });
}
