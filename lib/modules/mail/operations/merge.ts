import type { Ctx } from '@/lib/core/context';
import { DomainError, failAt, requireShown } from '@/lib/core/errors';
import { fromColumn } from '@/lib/core/plain-date';
import { withNumber } from '@/lib/core/registry-number';
import { type Tx, transact } from '@/lib/platform/db';
import { recordOf } from '../../audit/operations';
import { reopenClocksOfCase } from '../../cases/operations/clocks/reopen';
import { lockTwoCases } from '../../cases/operations/lock-case';
import { moveCase } from '../../cases/operations/move-case';
import { attachCase, detachCase } from '../../cases/operations/set-znak';
import { isOver } from '../../cases/rules/whose-move';
import { canAnswerMail } from '../policy';
import { keepsTerm } from '../rules/keeps-term';
import type { MergeThreadInput, SplitThreadInput } from '../schema/acts';
import { lockThread } from './lock-thread';

/**
 * Puts a thread into another one of the same department, whose term decides; its own clocks end, and its e-mails stand
 * in the other thread, which must keep its term (`keepsTerm`). A second call changes nothing. Throws not-found,
 * not-allowed, page-outdated, thread-unfit, thread-loses-term.
 */
export async function mergeThread(ctx: Ctx, input: MergeThreadInput): Promise<void> {
  const { threadId, version, intoThreadId } = input;
  await transact(async (tx) => {
    const { thread, caseRow, into } = await lockBoth(tx, ctx, threadId, intoThreadId);
    if (thread.mergedIntoId === intoThreadId) return;
    requireShown(thread, version);
    const fits = into.departmentId === caseRow.departmentId && !isOver(into.status) && into.id !== caseRow.id;
    if (!fits || isOver(caseRow.status)) failAt('intoThreadId', 'thread-unfit');
    const other = await tx.mailThread.findUniqueOrThrow({ where: { id: intoThreadId } });
    const own = { ...thread, receivedOn: fromColumn(caseRow.receivedOn) };
    if (!keepsTerm(own, { ...other, receivedOn: fromColumn(into.receivedOn) }))
      failAt('intoThreadId', 'thread-loses-term');
    await attachCase(tx, ctx, caseRow, into.id);
    await tx.mailThread.update({
      where: { id: threadId },
      data: { mergedIntoId: intoThreadId, version: { increment: 1 } },
    });
    await tx.mailThread.updateMany({
      where: { mergedIntoId: threadId },
      data: { mergedIntoId: intoThreadId },
    });
    recordOf(tx, ctx, caseRow, 'mail.merged', { into: intoThreadId, number: withNumber(into).number });
  });
}

/**
 * Takes a thread out of the one into which it was put by mistake, with a reason: its case waits again, and the clocks
 * that ended with it run on. A second call changes nothing. Throws not-found, not-allowed, wrong-state.
 */
export async function splitThread(ctx: Ctx, { threadId, reason }: SplitThreadInput): Promise<void> {
  await transact(async (tx) => {
    const found = await tx.mailThread.findUnique({ where: { id: threadId }, select: { mergedIntoId: true } });
    if (!found) throw new DomainError('not-found');
    if (found.mergedIntoId === null) {
      await lockThread(tx, ctx, threadId);
      return;
    }
    const { caseRow, into } = await lockBoth(tx, ctx, threadId, found.mergedIntoId);
    const { closedAt } = caseRow;
    await moveCase(tx, ctx, caseRow, 'takeOutUnassigned', {
      settledAt: null,
      closedAt: null,
      assigneeId: null,
    });
    await detachCase(tx, caseRow);
    await tx.mailThread.update({
      where: { id: threadId },
      data: { mergedIntoId: null, version: { increment: 1 } },
    });
    const { number } = withNumber(into);
    recordOf(tx, ctx, caseRow, 'mail.split', { from: found.mergedIntoId, number, reason });
    if (closedAt) await reopenClocksOfCase(tx, ctx, caseRow.id, { at: closedAt, why: reason });
  });
}

/** Locks the cases of two threads, and the first thread; the actor answers both. Throws not-found and not-allowed. */
export async function lockBoth(tx: Tx, ctx: Ctx, threadId: number, otherId: number) {
  const other = await tx.mailThread.findUnique({ where: { id: otherId }, select: { caseId: true } });
  const own = await tx.mailThread.findUnique({ where: { id: threadId }, select: { caseId: true } });
  if (!own?.caseId || !other?.caseId) throw new DomainError('not-found');
  const [caseRow, into] = await lockTwoCases(tx, ctx, own.caseId, other.caseId);
  if (!canAnswerMail(ctx.actor, caseRow) || !canAnswerMail(ctx.actor, into))
    throw new DomainError('not-allowed');
  await tx.$executeRaw`SELECT FROM mail_thread WHERE id = ${threadId} FOR UPDATE`;
  const thread = await tx.mailThread.findUniqueOrThrow({ where: { id: threadId } });
  return { thread, caseRow, into };
}
