import type { Ctx } from '@/lib/core/context';
import { DomainError, requireShown } from '@/lib/core/errors';
import { foldForSearch } from '@/lib/core/fold';
import { withNumber } from '@/lib/core/registry-number';
import { type Tx, transact } from '@/lib/platform/db';
import type { Case, MailMessage, MailThread } from '@/lib/platform/generated/prisma/client';
import { recordOf } from '../../audit/operations';
import { attachCase } from '../../cases/operations/set-znak';
import { answerable } from '../rules/answerable';
import type { JoinBackInput, SplitMessageInput } from '../schema/acts';
import { queueAcknowledgement } from './acknowledge';
import { lockIntake } from './lock-intake';
import { lockThread } from './lock-thread';
import { lockBoth } from './merge';
import { openCaseOf } from './open-case';

/** The states in which a case of e-mails is worked on. */
const RUNS: readonly Case['status'][] = ['ACCEPTED', 'IN_PROGRESS', 'RETURNED'];

/**
 * Makes a thread with a case of its own of a message that began another matter, and of the messages after it where the
 * person says so. Its fourteen days run from the day on which that message came; the thread that it leaves keeps its
 * term. Notes and showings stay where they are. A second call changes nothing. Throws not-found, not-allowed,
 * page-outdated, wrong-state, message-begins-thread, mail-still-going.
 */
export async function splitMessage(ctx: Ctx, input: SplitMessageInput): Promise<{ threadId: number }> {
  const { threadId, version, messageId, withFollowing, reason } = input;
  return transact(async (tx) => {
    await lockIntakeOf(tx, threadId);
    const { thread, caseRow } = await lockThread(tx, ctx, threadId);
    const message = await tx.mailMessage.findUnique({ where: { id: messageId }, include: { thread: true } });
    if (!message) throw new DomainError('not-found');
    if (message.thread.splitFromId === threadId) return { threadId: message.threadId };
    if (message.threadId !== threadId) throw new DomainError('not-found');
    requireShown(thread, version);
    if (!RUNS.includes(caseRow.status)) throw new DomainError('wrong-state');
    await requireLater(tx, message);
    const moved = withFollowing ? await fromMessageOn(tx, message) : [messageId];
    await requireGone(tx, moved);

    const { id: newId } = await tx.mailThread.create({ data: valuesOfThread(ctx, thread, message) });
    await tx.mailMessage.updateMany({ where: { id: { in: moved } }, data: { threadId: newId } });
    const created = await openOwnCase(tx, ctx, { newId, message, mailbox: thread.mailbox, source: caseRow });
    await refreshLast(tx, threadId);
    await refreshLast(tx, newId);

    const numbers = { source: withNumber(caseRow).number, own: withNumber(created).number };
    recordOf(tx, ctx, caseRow, 'mail.message-split-off', {
      messageId,
      into: newId,
      number: numbers.own,
      reason,
    });
    recordOf(tx, ctx, created, 'mail.begun-by-split', {
      messageId,
      from: threadId,
      number: numbers.source,
      reason,
    });
    return { threadId: newId };
  });
}

/**
 * Puts a thread that was split off by mistake back into the one from which it came, with a reason: its case and its
 * clocks end, and its messages stand there again; `splitThread` parts them once more. A second call changes nothing.
 * Throws not-found, not-allowed, join-back-unfit, mail-still-going.
 */
export async function joinBack(ctx: Ctx, { threadId, reason }: JoinBackInput): Promise<void> {
  await transact(async (tx) => {
    await lockIntakeOf(tx, threadId);
    const found = await tx.mailThread.findUnique({ where: { id: threadId }, select: { splitFromId: true } });
    if (!found?.splitFromId) throw new DomainError('not-found');
    const { splitFromId } = found;
    const { thread, caseRow, into } = await lockBoth(tx, ctx, threadId, splitFromId);
    if (thread.mergedIntoId === splitFromId) return;
    const fits =
      into.departmentId === caseRow.departmentId &&
      [caseRow, into].every(({ status }) => RUNS.includes(status));
    if (!fits || caseRow.status === 'RETURNED') throw new DomainError('join-back-unfit');
    const messages = await tx.mailMessage.findMany({ where: { threadId }, select: { id: true } });
    await requireGone(
      tx,
      messages.map(({ id }) => id),
    );
    await attachCase(tx, ctx, caseRow, into.id);
    await tx.mailThread.updateMany({
      where: { OR: [{ id: threadId }, { mergedIntoId: threadId }] },
      data: { mergedIntoId: splitFromId, version: { increment: 1 } },
    });
    await refreshLast(tx, splitFromId);
    recordOf(tx, ctx, caseRow, 'mail.joined-back', { threadId, number: withNumber(into).number, reason });
    recordOf(tx, ctx, into, 'mail.joined-back', { threadId, number: withNumber(caseRow).number, reason });
  });
}

async function lockIntakeOf(tx: Tx, threadId: number): Promise<void> {
  const found = await tx.mailThread.findUnique({ where: { id: threadId }, select: { mailboxId: true } });
  if (found) await lockIntake(tx, found.mailboxId);
}

/** Throws message-begins-thread where no person's message stands before this one, or it is no person's. */
async function requireLater(
  tx: Tx,
  { id, threadId, receivedAt, direction, isAutomatic }: MailMessage,
): Promise<void> {
  const earlier = await tx.mailMessage.findFirst({
    where: {
      threadId,
      direction: 'IN',
      isAutomatic: false,
      OR: [{ receivedAt: { lt: receivedAt } }, { receivedAt, id: { lt: id } }],
    },
  });
  if (!earlier || direction !== 'IN' || isAutomatic) throw new DomainError('message-begins-thread');
}

/**
 * The message and those after it, in the order in which the thread shows them. The acknowledgement is of the first
 * message, though it is written after one that came soon.
 */
async function fromMessageOn(tx: Tx, { id, threadId, receivedAt }: MailMessage): Promise<number[]> {
  const found = await tx.mailMessage.findMany({
    where: {
      threadId,
      OR: [{ receivedAt: { gt: receivedAt } }, { receivedAt, id: { gte: id } }],
      NOT: { delivery: { kind: 'ACKNOWLEDGEMENT' } },
    },
    select: { id: true },
  });
  return found.map((each) => each.id);
}

/**
 * Throws mail-still-going while one of the messages is being sent: nobody knows yet whether it settles its case. None
 * can begin meanwhile, because the caller has locked the case. The rows are not locked: the outbox locks them before
 * the case.
 */
async function requireGone(tx: Tx, messageIds: readonly number[]): Promise<void> {
  const going = await tx.$queryRaw<{ id: number }[]>`
    SELECT message_id AS id FROM mail_delivery
    WHERE message_id = ANY (${[...messageIds]}) AND kind IN ('ANSWER', 'TEMPLATE') AND state IN ('QUEUED', 'SENDING')`;
  if (going.length > 0) throw new DomainError('mail-still-going');
}

function valuesOfThread(
  ctx: Ctx,
  thread: MailThread,
  { fromName, fromAddress, replyTo, subject, receivedAt }: MailMessage,
) {
  const address = replyTo || fromAddress;
  return {
    mailboxId: thread.mailboxId,
    correspondentName: fromName,
    correspondentAddress: address,
    subject,
    searchText: foldForSearch(`${fromName} ${address} ${subject}`),
    lastMessageAt: receivedAt,
    awaitsAnswer: true,
    relatedThreadId: thread.id,
    splitFromId: thread.id,
    createdAt: ctx.now,
  };
}

type Own = {
  newId: number;
  message: MailMessage;
  mailbox: Parameters<typeof queueAcknowledgement>[2];
  source: Case;
};

/**
 * Opens the case of the split-off message in the department that has the first one. An acknowledgement goes unless the
 * office has answered this very message: the one of the thread named another matter, its number and its day. It is due
 * from today, because until today the message belonged to an acknowledged thread.
 */
async function openOwnCase(tx: Tx, ctx: Ctx, { newId, message, mailbox, source }: Own): Promise<Case> {
  const thread = await tx.mailThread.findUniqueOrThrow({ where: { id: newId } });
  const { id: messageId, subject, textBody: text, receivedAt, fromName, fromAddress, replyTo } = message;
  const from = { name: fromName, address: fromAddress };
  const answered = await isAnswered(tx, message);
  const created = await openCaseOf(
    tx,
    ctx,
    { departmentId: source.departmentId, purpose: mailbox.purpose },
    {
      thread,
      messageId,
      mail: { subject, text, from },
      receivedAt,
      acknowledgeFrom: answered ? null : ctx.today,
    },
  );
  if (!answered) {
    await queueAcknowledgement(tx, ctx, mailbox, {
      thread,
      caseRow: created,
      mail: { messageId: message.messageId, references: message.referenceIds },
      answerTo: answerable({ from, replyTo: replyTo === '' ? null : { name: fromName, address: replyTo } }),
      receivedAt,
    });
  }
  return created;
}

/** Whether an acknowledgement or an answer names the message as the one that it answers. */
async function isAnswered(tx: Tx, { mailboxId, messageId }: MailMessage): Promise<boolean> {
  if (messageId === '') return false;
  const found = await tx.mailMessage.findFirst({
    where: {
      mailboxId,
      direction: 'OUT',
      inReplyTo: messageId,
      delivery: {
        kind: { in: ['ACKNOWLEDGEMENT', 'ANSWER', 'TEMPLATE'] },
        state: { notIn: ['FAILED', 'BOUNCED'] },
      },
    },
  });
  return found !== null;
}

/** Sets anew when the last message of a thread came, and whether it waits for an answer. */
async function refreshLast(tx: Tx, threadId: number): Promise<void> {
  await tx.$executeRaw`
    UPDATE mail_thread t SET last_message_at = last.received_at, awaits_answer = last.direction = 'IN',
      version = t.version + 1
    FROM (SELECT m.received_at, m.direction FROM mail_message m JOIN mail_thread o ON o.id = m.thread_id
          LEFT JOIN mail_delivery d ON d.message_id = m.id
          WHERE (o.id = ${threadId} OR o.merged_into_id = ${threadId})
            AND (m.direction = 'IN' AND NOT m.is_automatic OR d.kind IN ('ANSWER', 'TEMPLATE'))
          ORDER BY m.received_at DESC, m.id DESC LIMIT 1) last
    WHERE t.id = ${threadId}`;
}
