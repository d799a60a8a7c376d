import type { Ctx } from '@/lib/core/context';
import { DomainError } from '@/lib/core/errors';
import { db, type Tx, transact } from '@/lib/platform/db';
import type { Case, Mailbox, MailMessage, MailThread } from '@/lib/platform/generated/prisma/client';
import { recordOf } from '../../audit/operations';
import { moveCase } from '../../cases/operations/move-case';
import { canFollowMailbox } from '../policy';
import { answerable } from '../rules/answerable';
import type { TakeForPersonInput, TakeForRobotInput } from '../schema/acts';
import { queueAcknowledgement } from './acknowledge';
import { lockIntake } from './lock-intake';
import { lockThread } from './lock-thread';
import { openCaseOf } from './open-case';
import { restoreMailCase } from './restore-case';

/**
 * Says, with a reason, that a person wrote a thread that was taken for a robot's: it gets its case, whose terms run
 * from the day on which its first message came, and the acknowledgement goes. After `takeForRobot` the same case and
 * its clocks run on. A second call changes nothing. Throws not-found, not-allowed, and wrong-state where the office
 * wrote first.
 */
export async function takeForPerson(ctx: Ctx, { threadId, reason }: TakeForPersonInput): Promise<void> {
  const found = await db().mailThread.findUnique({ where: { id: threadId }, include: { mailbox: true } });
  if (!found || !canFollowMailbox(ctx.actor, found.mailbox)) throw new DomainError('not-found');
  if (found.startedById !== null) throw new DomainError('wrong-state');
  await transact(async (tx) => {
    await lockIntake(tx, found.mailboxId);
    const { caseId } = await tx.mailThread.findUniqueOrThrow({ where: { id: threadId } });
    const { caseRow, messageId } =
      caseId === null
        ? await openFirst(tx, ctx, threadId, found.mailbox)
        : await restore(tx, ctx, threadId, reason);
    if (!caseRow) return;
    await tx.mailThread.update({
      where: { id: threadId },
      data: { writtenByPerson: true, awaitsAnswer: true, version: { increment: 1 } },
    });
    await tx.mailMessage.update({ where: { id: messageId }, data: { isAutomatic: false } });
    recordOf(tx, ctx, caseRow, 'mail.taken-for-person', { messageId, reason });
  });
}

/**
 * Takes `takeForPerson` back, with a reason: the case and its clocks end, and the thread lies with the robots. A second
 * call changes nothing. Throws not-found, not-allowed, wrong-state.
 */
export async function takeForRobot(ctx: Ctx, { threadId, reason }: TakeForRobotInput): Promise<void> {
  await transact(async (tx) => {
    const { thread, caseRow } = await lockThread(tx, ctx, threadId);
    if (thread.writtenByPerson === false) return;
    const { id: messageId } = await firstMessage(tx, threadId);
    // A thread that a person has answered is no robot's any more.
    const answered = await tx.mailDelivery.findFirst({
      where: { message: { threadId }, kind: { in: ['ANSWER', 'TEMPLATE'] } },
    });
    if (thread.writtenByPerson === null || answered) throw new DomainError('wrong-state');
    await moveCase(tx, ctx, caseRow, 'cancel');
    await tx.mailThread.update({
      where: { id: threadId },
      data: { writtenByPerson: false, awaitsAnswer: false, version: { increment: 1 } },
    });
    await tx.mailMessage.update({ where: { id: messageId }, data: { isAutomatic: true } });
    recordOf(tx, ctx, caseRow, 'mail.taken-for-robot', { messageId, reason });
  });
}

type Opened = { caseRow: Case | null; messageId: number };

async function openFirst(tx: Tx, ctx: Ctx, threadId: number, mailbox: Mailbox): Promise<Opened> {
  await tx.$executeRaw`SELECT FROM mail_thread WHERE id = ${threadId} FOR UPDATE`;
  const thread = await tx.mailThread.findUniqueOrThrow({ where: { id: threadId } });
  const message = await firstMessage(tx, threadId);
  const caseRow = await openCase(tx, ctx, { thread, message, mailbox });
  return { caseRow, messageId: message.id };
}

type First = { thread: MailThread; message: MailMessage; mailbox: Mailbox };

async function openCase(tx: Tx, ctx: Ctx, { thread, message, mailbox }: First): Promise<Case> {
  const { id: messageId, subject, textBody: text, receivedAt, fromName, fromAddress, replyTo } = message;
  const from = { name: fromName, address: fromAddress };
  const mail = { subject, text, from };
  const caseRow = await openCaseOf(tx, ctx, mailbox, { thread, messageId, mail, receivedAt });
  await queueAcknowledgement(tx, ctx, mailbox, {
    thread,
    caseRow,
    mail: { messageId: message.messageId, references: message.referenceIds },
    answerTo: answerable({ from, replyTo: replyTo === '' ? null : { name: fromName, address: replyTo } }),
    receivedAt,
  });
  return caseRow;
}

/** Brings back the case that `takeForRobot` ended, with the clocks that ended at that moment. */
async function restore(tx: Tx, ctx: Ctx, threadId: number, why: string): Promise<Opened> {
  const { thread, caseRow } = await lockThread(tx, ctx, threadId);
  const { id: messageId } = await firstMessage(tx, threadId);
  if (thread.writtenByPerson !== false) return { caseRow: null, messageId };
  const settlement = await tx.clock.findFirstOrThrow({
    where: { caseId: caseRow.id, purpose: 'SETTLEMENT' },
  });
  await restoreMailCase(tx, ctx, caseRow, { at: settlement.closedAt ?? ctx.now, why });
  return { caseRow, messageId };
}

/** The first message that came; the terms run from its day. */
const firstMessage = (tx: Tx, threadId: number): Promise<MailMessage> =>
  tx.mailMessage.findFirstOrThrow({
    where: { threadId, direction: 'IN' },
    orderBy: [{ receivedAt: 'asc' }, { id: 'asc' }],
  });
