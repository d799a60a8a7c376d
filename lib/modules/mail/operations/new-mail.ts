import type { Ctx } from '@/lib/core/context';
import { DomainError, failAt, refuse } from '@/lib/core/errors';
import { foldForSearch } from '@/lib/core/fold';
import { withNumber } from '@/lib/core/registry-number';
import { type Tx, transact } from '@/lib/platform/db';
import type { Case, Mailbox } from '@/lib/platform/generated/prisma/client';
import { recordOf } from '../../audit/operations';
import { lockCase } from '../../cases/operations/lock-case';
import { canReadCaseFiles } from '../../cases/policy';
import { canWriteFrom } from '../policy';
import { signatureOf } from '../queries/signature';
import { isOfOffice } from '../queries/signed-by';
import { takesNoMail } from '../rules/answerable';
import { undoUntil } from '../rules/drafts';
import {
  MAIL_FILES_MAX_BYTES,
  MAIL_FILES_MOST,
  type SendNewMailInput,
  type TakeBackNewMailInput,
} from '../schema/new-mail';
import { sentBefore } from './answer';
import { documentsToSend } from './attach-documents';
import type { KeptAttachment } from './keep-attachments';
import { lockDraft } from './new-mail-drafts';
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
    const attachments = await attachmentsOf(tx, ctx, input, about);
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
    // The draft waits with its files, in case the e-mail is taken back.
    if (input.draftId !== null) {
      await tx.newMailDraft.update({
        where: { id: input.draftId },
        data: {
          mailboxId: mailbox.id,
          toAddress: to,
          subject,
          text,
          documentIds: input.documentIds,
          messageId,
        },
      });
    }
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
    await tx.newMailDraft.updateMany({ where: { messageId }, data: { messageId: null, writtenAt: ctx.now } });
    await tx.mailAttachment.deleteMany({ where: { messageId } });
    await tx.mailMessage.delete({ where: { id: messageId } });
    await tx.mailThread.delete({ where: { id: threadId } });
    if (thread.aboutCaseId === null) return { about: null };
    const about = await tx.case.findUniqueOrThrow({ where: { id: thread.aboutCaseId } });
    recordOf(tx, ctx, about, 'mail.withdrawn', { messageId, kind: 'MESSAGE' });
    return { about: withNumber(about).slug };
  });
}

/** One e-mail of a person at a time, so that a repeated click finds the first. */
async function lockWriter(tx: Tx, { actor }: Ctx): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`new-mail:${actor.staffId}`}, 0))`;
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

/** The documents of the case and the files of the draft. The files of a case go only from a person who reads them. */
async function attachmentsOf(
  tx: Tx,
  ctx: Ctx,
  { draftId, documentIds }: SendNewMailInput,
  about: Case | null,
): Promise<KeptAttachment[]> {
  if (documentIds.length > 0 && !(about && canReadCaseFiles(ctx.actor, about)))
    throw new DomainError('document-not-found');
  const documents = about ? await documentsToSend(tx, about.id, documentIds) : [];
  if (draftId !== null) await lockDraft(tx, ctx, draftId);
  const uploads =
    draftId === null ? [] : await tx.mailUpload.findMany({ where: { draftId }, orderBy: { id: 'asc' } });
  const all = [
    ...documents,
    ...uploads.map(({ name, mediaType, size, sha256 }) => ({
      name,
      mediaType,
      size,
      sha256,
      contentId: '',
      verdict: '',
    })),
  ];
  if (all.length > MAIL_FILES_MOST) failAt('documentIds', 'too-many-files');
  const bytes = all.reduce((sum, { size }) => sum + size, 0);
  if (bytes > MAIL_FILES_MAX_BYTES) failAt('documentIds', 'mail-too-large');
  return all;
}
