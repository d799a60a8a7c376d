import { plainDateOf } from '@/lib/core/plain-date';
import { db, type Tx, transact } from '@/lib/platform/db';
import { type ReadMail, readHeadOnly, readMail } from '@/lib/platform/mail/read';
import { openKept } from '@/lib/platform/storage';
import { recordOf } from '../../audit/operations';
import { answerable } from '../rules/answerable';
import type { IntakeMailbox, RawMail, TakenMail } from '../schema/incoming';
import { queueAbsenceReply } from './absence';
import { queueAcknowledgement } from './acknowledge';
import { noteBounce } from './bounce';
import { type KeptAttachment, keepAttachments } from './keep-attachments';
import { lockIntake } from './lock-intake';
import { openCaseOf } from './open-case';
import { takeInCopy } from './same-mail';
import { threadFor } from './thread-for';

/** How often reading an e-mail may end the process; after that it is stored unread. */
const MOST_TRIES = 2;

/** The office itself, at a moment. */
export const officeAt = (now: Date) => ({ actor: { staffId: null }, now, today: plainDateOf(now) });

/**
 * Takes an e-mail in exactly once: the message, its attachments, its thread, the case with number and clocks, and the
 * queued acknowledgement, in one transaction. An e-mail that was taken in before, also under another number of its
 * server, changes nothing but that number, and one that came by a second road is kept beside the first. The raw e-mail
 * lies in the storage already.
 */
export async function takeIn(now: Date, mailbox: IntakeMailbox, raw: RawMail): Promise<TakenMail> {
  const before = await transact((tx) => takenBefore(tx, mailbox, raw));
  if (before) return before;
  try {
    const mail = await readOnce(mailbox.id, raw);
    const attachments = await keepAttachments(mail.attachments);
    return await transact(async (tx) => {
      await lockIntake(tx, mailbox.id);
      const whole = { ...mail, attachments };
      return (
        (await takenBefore(tx, mailbox, raw)) ??
        (await takeInCopy(tx, officeAt(now), mailbox, raw, whole)) ??
        store(tx, now, mailbox, raw, whole)
      );
    });
  } catch (error) {
    // The process lives, so the e-mail has not ended it.
    await db().mailbox.updateMany({
      where: { id: mailbox.id, tryingSha256: raw.sha256 },
      data: { tryingCount: 0 },
    });
    throw error;
  }
}

type KeptMail = Omit<ReadMail, 'attachments'> & { attachments: KeptAttachment[] };

async function store(
  tx: Tx,
  now: Date,
  mailbox: IntakeMailbox,
  raw: RawMail,
  mail: KeptMail,
): Promise<TakenMail> {
  const by = officeAt(now);
  const { thread, isNew, bounced } = await threadFor(tx, by, mailbox, mail, raw.receivedAt);
  const message = await tx.mailMessage.create({
    data: {
      threadId: thread.id,
      mailboxId: mailbox.id,
      direction: 'IN',
      messageId: mail.messageId,
      inReplyTo: mail.inReplyTo,
      referenceIds: mail.references,
      rawSha256: raw.sha256,
      rawBytes: raw.size,
      uidValidity: raw.number?.uidValidity,
      uid: raw.number?.uid,
      sentAt: mail.sentAt,
      receivedAt: raw.receivedAt,
      fromName: mail.from.name,
      fromAddress: mail.from.address,
      replyTo: mail.replyTo?.address ?? '',
      recipients: mail.recipients,
      subject: mail.subject,
      textBody: mail.text,
      htmlBody: mail.html,
      isAutomatic: mail.isAutomatic,
      trouble: raw.trouble || mail.trouble,
      createdAt: now,
      attachments: { create: mail.attachments.map((each, position) => ({ position, ...each })) },
    },
    select: { id: true },
  });
  const taken = { messageId: message.id, threadId: thread.id, isNew: true };
  if (bounced) {
    await noteBounce(tx, by, bounced, mail.report);
    return { ...taken, caseId: thread.caseId };
  }
  if (mail.isAutomatic) return { ...taken, caseId: thread.caseId };
  const answerTo = answerable(mail);
  if (thread.caseId === null) {
    const caseRow = await openCaseOf(tx, by, mailbox, {
      thread,
      messageId: message.id,
      mail,
      receivedAt: raw.receivedAt,
    });
    await queueAcknowledgement(tx, by, mailbox, {
      thread,
      caseRow,
      mail,
      answerTo,
      receivedAt: raw.receivedAt,
    });
    return { ...taken, caseId: caseRow.id };
  }
  const caseRow = await tx.case.findUniqueOrThrow({ where: { id: thread.caseId } });
  if (!isNew)
    recordOf(tx, by, caseRow, 'mail.received', {
      messageId: message.id,
      attachments: mail.attachments.length,
    });
  await queueAbsenceReply(tx, by, mailbox, { thread, caseRow, mail, answerTo });
  return { ...taken, caseId: caseRow.id };
}

/** Whether the e-mail was taken in before; its new number on the server is then noted. */
async function takenBefore(
  tx: Tx,
  { id: mailboxId }: IntakeMailbox,
  { sha256, number }: RawMail,
): Promise<TakenMail | null> {
  const found = await tx.mailMessage.findFirst({
    where: { mailboxId, rawSha256: sha256, direction: 'IN' },
    include: { thread: { select: { caseId: true } } },
  });
  if (!found) return copyTakenBefore(tx, mailboxId, { sha256, number });
  if (number && isRenumbered(found, number)) {
    await tx.mailMessage.update({ where: { id: found.id }, data: { ...number } });
  }
  return { messageId: found.id, threadId: found.threadId, caseId: found.thread.caseId, isNew: false };
}

async function copyTakenBefore(
  tx: Tx,
  mailboxId: number,
  { sha256, number }: Pick<RawMail, 'sha256' | 'number'>,
): Promise<TakenMail | null> {
  const copy = await tx.mailCopy.findUnique({
    where: { mailboxId_rawSha256: { mailboxId, rawSha256: sha256 } },
    include: { message: { include: { thread: { select: { caseId: true } } } } },
  });
  if (!copy) return null;
  if (number && isRenumbered(copy, number)) {
    await tx.mailCopy.update({ where: { id: copy.id }, data: { ...number } });
  }
  const { id: messageId, threadId, thread } = copy.message;
  return { messageId, threadId, caseId: thread.caseId, isNew: false };
}

type Numbered = { uidValidity: bigint | null; uid: bigint | null };
const isRenumbered = (stored: Numbered, { uidValidity, uid }: NonNullable<RawMail['number']>): boolean =>
  stored.uid !== uid || stored.uidValidity !== uidValidity;

/**
 * Reads an e-mail from the storage. Notes before that the reading begins: an e-mail that has ended the process twice is
 * stored unread, so that it holds up no other.
 */
async function readOnce(mailboxId: number, { sha256 }: RawMail): Promise<ReadMail> {
  const [{ count }] = await db().$queryRaw<[{ count: number }]>`
    UPDATE mailbox SET trying_count = CASE WHEN trying_sha256 = ${sha256} THEN trying_count + 1 ELSE 1 END,
      trying_sha256 = ${sha256}
    WHERE id = ${mailboxId} RETURNING trying_count AS count`;
  const file = await openKept(sha256);
  try {
    return count > MOST_TRIES ? await readHeadOnly(file) : await readMail(file);
  } finally {
    await file.close();
  }
}
