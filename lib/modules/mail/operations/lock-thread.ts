import type { Ctx } from '@/lib/core/context';
import { DomainError } from '@/lib/core/errors';
import type { Tx } from '@/lib/platform/db';
import type { Case, Mailbox, MailThread } from '@/lib/platform/generated/prisma/client';
import { lockCase, lockCases } from '../../cases/operations/lock-case';
import { canAnswerMail, canOpenShared } from '../policy';
import { notesThread } from '../queries/readers';

/**
 * Locks the case of a thread and the thread for a note: for a person who answers it, or to whom it is shown. Returns the
 * showings that let the person in. Throws not-found.
 */
export async function lockToNote(tx: Tx, { actor }: Ctx, threadId: number) {
  const found = await tx.mailThread.findUnique({ where: { id: threadId }, select: { caseId: true } });
  const [caseRow] = found?.caseId ? await lockCases(tx, [found.caseId]) : [];
  if (!caseRow) throw new DomainError('not-found');
  await tx.$executeRaw`SELECT FROM mail_thread WHERE id = ${threadId} FOR UPDATE`;
  const shares = await tx.mailShare.findMany({ where: { threadId, withdrawnAt: null } });
  if (!notesThread(actor, { case: caseRow, shares })) throw new DomainError('not-found');
  return { caseRow, shares: shares.filter((share) => canOpenShared(actor, share)) };
}

export type LockedThread = { thread: MailThread & { mailbox: Mailbox }; caseRow: Case };

/**
 * Locks the case of a thread and the thread, until the transaction ends. Throws not-found (also for a thread without a
 * case, and for a person who may not see it) and not-allowed (the case is another department's).
 */
export async function lockThread(tx: Tx, ctx: Ctx, threadId: number): Promise<LockedThread> {
  const found = await tx.mailThread.findUnique({ where: { id: threadId }, select: { caseId: true } });
  if (!found?.caseId) throw new DomainError('not-found');
  const caseRow = await lockCase(tx, ctx, found.caseId);
  if (!canAnswerMail(ctx.actor, caseRow)) throw new DomainError('not-allowed');
  await tx.$executeRaw`SELECT FROM mail_thread WHERE id = ${threadId} FOR UPDATE`;
  const thread = await tx.mailThread.findUniqueOrThrow({
    where: { id: threadId },
    include: { mailbox: true },
  });
  return { thread, caseRow };
}
