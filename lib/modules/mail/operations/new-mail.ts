import type { Ctx } from '@/lib/core/context';
import { DomainError, refuse } from '@/lib/core/errors';
import { foldForSearch } from '@/lib/core/fold';
import { withNumber } from '@/lib/core/registry-number';
import { type Tx, transact } from '@/lib/platform/db';
import type { Mailbox } from '@/lib/platform/generated/prisma/client';
import { recordOf } from '../../audit/operations';
import { lockCase } from '../../cases/operations/lock-case';
import { canReadCaseFiles } from '../../cases/policy';
import { canWriteFrom } from '../policy';
import { signatureOf } from '../queries/signature';
import { isOfOffice } from '../queries/signed-by';
import { takesNoMail } from '../rules/answerable';
import { undoUntil } from '../rules/drafts';
import type { SendNewMailInput, TakeBackNewMailInput } from '../schema/new-mail';
import { sentBefore } from './answer';
import { attachmentsToSend } from './attach-documents';
import { keepSent, lockWriter } from './drafts';
import { queueMail } from './queue-mail';

/**
 * Writes to somebody first, from a mailbox of the actor's department: a thread without a case, because the office owes
 * nobody an answer. An e-mail that answers it lands in the thread and opens its case, with its days. The e-mail goes
 * after half a minute, and stands in the history of the case that it is about. A second call with the same key changes
 * nothing. Throws not-found, not-allowed (the mailbox), mail-address-unread, mail-address-ours, document-not-found,
 * too-many-files, mail-too-large.
 */
export async function sendNewMail(
  ctx: Ctx,
  input: SendNewMailInput,
): Promise<{ threadId: number; messageId: number }> {
  const { requestKey, to, subject, text } = input;
  return transact(async (tx) => {
    await lockWriter(tx, ctx);
    const before = await sentBefore(tx, ctx, requestKey);
    if (before !== null) return { threadId: await threadOf(tx, before), messageId: before };
    const mailbox = await ownMailbox(tx, ctx, input.mailboxId);
    if (takesNoMail(to)) refuse('to', 'mail-address-unread');
    if (await isOfOffice(tx, to)) refuse('to', 'mail-address-ours');
    const about = input.about === null ? null : await lockCase(tx, ctx, input.about);
    // The files of a case go only from a person who reads them.
    const caseId = about && canReadCaseFiles(ctx.actor, about) ? about.id : null;
    const attachments = await attachmentsToSend(tx, ctx, { ...input, caseId });
    const address = to.toLowerCase();
    const thread = await tx.mailThread.create({
      data: {
        mailboxId: mailbox.id,
        correspondentName: '',
        correspondentAddress: address,
        subject,
        searchText: foldForSearch(`${address} ${subject}`),
        lastMessageAt: ctx.now,
        startedById: ctx.actor.staffId,
        aboutCaseId: about?.id ?? null,
        createdAt: ctx.now,
      },
    });
    const signature = await signatureOf(tx, ctx, mailbox.departmentId);
    const messageId = await queueMail(tx, ctx, {
      thread: { id: thread.id, mailboxId: mailbox.id, address: mailbox.address },
      caseRow: about,
      kind: 'MESSAGE',
      to: { name: '', address: to },
      subject,
      text: `${text}\n\n-- \n${signature.lines.join('\n')}\n`,
      answers: { messageId: '', references: [] },
      attachments,
      requestKey,
      notBefore: undoUntil(ctx.now),
      fromName: signature.sender,
    });
    await keepSent(tx, ctx, input.draftId, {
      mailboxId: mailbox.id,
      toAddress: to,
      subject,
      text,
      documentIds: input.documentIds,
      aboutCaseId: about?.id ?? null,
      messageId,
    });
    return { threadId: thread.id, messageId };
  });
}

/**
 * Takes back an e-mail that the actor wrote first and that has not gone yet: it is a draft again, with its files, and
 * its thread is no more. Returns the case that it is about. Throws not-found, not-allowed, mail-gone.
 */
export async function takeBackNewMail(
  ctx: Ctx,
  { threadId }: TakeBackNewMailInput,
): Promise<{ about: string | null }> {
  return transact(async (tx) => {
    await lockWriter(tx, ctx);
    const thread = await tx.mailThread.findUnique({ where: { id: threadId } });
    if (!thread || thread.startedById !== ctx.actor.staffId) throw new DomainError('not-found');
    const [message, ...more] = await tx.mailMessage.findMany({ where: { threadId }, take: 2 });
    if (!message || more.length > 0) throw new DomainError('mail-gone');
    const { id: messageId } = message;
    await tx.$executeRaw`SELECT FROM mail_delivery WHERE message_id = ${messageId} FOR UPDATE`;
    const { count } = await tx.mailDelivery.deleteMany({
      where: { messageId, state: 'QUEUED', attempts: 0, nextTryAt: { gt: ctx.now } },
    });
    if (count === 0) throw new DomainError('mail-gone');
    await tx.mailDraft.updateMany({ where: { messageId }, data: { messageId: null, writtenAt: ctx.now } });
    await tx.mailAttachment.deleteMany({ where: { messageId } });
    await tx.mailMessage.delete({ where: { id: messageId } });
    await tx.mailThread.delete({ where: { id: threadId } });
    if (thread.aboutCaseId === null) return { about: null };
    const about = await tx.case.findUniqueOrThrow({ where: { id: thread.aboutCaseId } });
    recordOf(tx, ctx, about, 'mail.withdrawn', { messageId, kind: 'MESSAGE' });
    return { about: withNumber(about).slug };
  });
}

async function threadOf(tx: Tx, messageId: number): Promise<number> {
  const { threadId } = await tx.mailMessage.findUniqueOrThrow({
    where: { id: messageId },
    select: { threadId: true },
  });
  return threadId;
}

async function ownMailbox(tx: Tx, { actor }: Ctx, id: number): Promise<Mailbox> {
  const mailbox = await tx.mailbox.findUnique({ where: { id } });
  if (!mailbox?.isActive || !canWriteFrom(actor, mailbox))
    throw new DomainError('not-allowed', { fields: { mailboxId: 'mailbox-not-yours' } });
  return mailbox;
}
