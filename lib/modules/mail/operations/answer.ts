import type { Ctx } from '@/lib/core/context';
import { DomainError, failAt } from '@/lib/core/errors';
import { type Tx, transact } from '@/lib/platform/db';
import { recordOf } from '../../audit/operations';
import { moveCase } from '../../cases/operations/move-case';
import type { Outcome } from '../../settlements/schema';
import { UNFINISHED } from '../queries/draft-facts';
import { signatureOf } from '../queries/signature';
import { isOfOffice, signedBy } from '../queries/signed-by';
import { writesAs } from '../rules/answerable';
import { undoUntil } from '../rules/drafts';
import type { AskToFileInput, SendAnswerInput, TakeBackAnswerInput } from '../schema/acts';
import { CATEGORY_LAW, mayAskToFile } from '../schema/triage';
import type { MailCategory } from '../schema/values';
import { askToFileText, refusalText, refusalToComeText } from '../words/answers';
import { DECISION_BASES } from '../words/triage';
import { attachmentsToSend } from './attach-documents';
import { keepSent, lockWriter, otherWriter, requireNobodyElse } from './drafts';
import { type LockedThread, lockThread } from './lock-thread';
import { queueMail } from './queue-mail';

/**
 * Puts the answer to a thread into the outbox, signed with the person's department, room and telephone. It goes after
 * half a minute, in which `takeBackAnswer` is possible. In a case that is over, the office writes again, which touches
 * neither the case nor its terms. A second call with the same key changes nothing. Throws not-found, not-allowed,
 * wrong-state, mail-being-answered, refusal-reason-missing, provision-missing, as `attachmentsToSend`, and
 * answer-unsigned for a complaint or a motion that is to be settled without a document.
 */
export async function sendAnswer(ctx: Ctx, input: SendAnswerInput): Promise<{ messageId: number }> {
  const { threadId, draftId = null, documentIds, isAgain = false } = input;
  return transact(async (tx) => {
    await lockWriter(tx, ctx);
    const locked = await lockThread(tx, ctx, threadId);
    const before = await sentBefore(tx, ctx, input.requestKey);
    if (before !== null) return { messageId: before };
    if (isAgain && (input.settles || input.refuses)) throw new DomainError('invalid');
    if (input.refuses && input.refusalReason === '') failAt('refusalReason', 'refusal-reason-missing');
    if (input.refuses && input.provision === '') failAt('provision', 'provision-missing');
    const { category } = locked.thread;
    const law = category && CATEGORY_LAW[category];
    const attachments = await attachmentsToSend(tx, ctx, { caseId: locked.caseRow.id, documentIds, draftId });
    if (input.settles && law?.needsSigned && attachments.length === 0) failAt('settles', 'answer-unsigned');
    // A refusal by a decision: the term runs on until the decision is out.
    const settles = input.settles && !(input.refuses && law?.refusal === 'DECISION');
    const messageId = await queueAnswer(tx, ctx, locked, {
      kind: isAgain ? 'MESSAGE' : 'ANSWER',
      to: input.to,
      text: input.refuses ? `${input.text}\n\n${refusalPart(input, category)}` : input.text,
      requestKey: input.requestKey,
      endsAs: settles ? 'INFORMATION' : null,
      attachments,
    });
    const { text, refuses, refusalReason, provision } = input;
    await keepSent(tx, ctx, draftId, {
      threadId,
      subject: locked.thread.subject,
      toAddress: input.to,
      text,
      documentIds,
      settles: isAgain ? null : input.settles,
      refuses,
      refusalReason,
      provision,
      messageId,
    });
    if (refuses) {
      const reason = refusalReason;
      recordOf(tx, ctx, locked.caseRow, 'mail.refused', { messageId, reason, provision });
    }
    return { messageId };
  });
}

/** The refusal as its category lets it be: in the answer, or announced because it takes a decision. */
function refusalPart(input: SendAnswerInput, category: MailCategory | null): string {
  const refused = { reason: input.refusalReason, provision: input.provision };
  if (category === null || CATEGORY_LAW[category].refusal !== 'DECISION')
    return refusalText(refused, category === 'PERSONAL_DATA');
  return refusalToComeText(refused, DECISION_BASES[category] ?? '');
}

/**
 * Answers that a matter needs a podanie and how to file one (KPA art. 63 § 1, Kraków 3.1). Once the answer has gone, an
 * e-mail that is meant as a podanie is left without consideration, and a question is answered. Throws as `sendAnswer`,
 * and may-come-by-email for a category whose act takes e-mails.
 */
export async function askToFile(
  ctx: Ctx,
  { threadId, requestKey, law }: AskToFileInput,
): Promise<{ messageId: number }> {
  return transact(async (tx) => {
    const locked = await lockThread(tx, ctx, threadId);
    const before = await sentBefore(tx, ctx, requestKey);
    if (before !== null) return { messageId: before };
    const { category, correspondentAddress } = locked.thread;
    if (!mayAskToFile(category)) throw new DomainError('may-come-by-email');
    const isPodanie = category === 'APPLICATION';
    const messageId = await queueAnswer(tx, ctx, locked, {
      kind: 'TEMPLATE',
      to: correspondentAddress,
      text: askToFileText(await signedBy(tx), { isPodanie, law }),
      requestKey,
      endsAs: isPodanie ? 'LEFT_UNCONSIDERED' : 'INFORMATION',
      attachments: [],
    });
    return { messageId };
  });
}

/**
 * Takes back an answer that has not gone yet: it is the person's draft again, with all that was set; one of several
 * gives its text to its thread, unless the text is kept elsewhere. A second call changes nothing. Throws not-found,
 * not-allowed, mail-gone.
 */
export async function takeBackAnswer(
  ctx: Ctx,
  { threadId, messageId }: TakeBackAnswerInput,
  { keepsText = true }: { keepsText?: boolean } = {},
): Promise<void> {
  await transact(async (tx) => {
    const { caseRow } = await lockThread(tx, ctx, threadId);
    const message = await tx.mailMessage.findFirst({
      where: { id: messageId, threadId, direction: 'OUT' },
      include: { delivery: true },
    });
    if (!message?.delivery) return;
    if (message.writtenById !== ctx.actor.staffId) throw new DomainError('not-allowed');
    await tx.$executeRaw`SELECT FROM mail_delivery WHERE message_id = ${messageId} FOR UPDATE`;
    const { count } = await tx.mailDelivery.deleteMany({
      where: { messageId, state: 'QUEUED', attempts: 0, nextTryAt: { gt: ctx.now } },
    });
    if (count === 0) throw new DomainError('mail-gone');
    await tx.mailAttachment.deleteMany({ where: { messageId } });
    await tx.mailMessage.delete({ where: { id: messageId } });
    const holds = (await otherWriter(tx, ctx, threadId)) === null;
    const again = { holds, messageId: null, beganAt: ctx.now, writtenAt: ctx.now };
    const kept = await tx.mailDraft.updateMany({ where: { messageId, threadId }, data: again });
    if (kept.count === 0 && message.delivery.kind === 'ANSWER' && keepsText) {
      const text = withoutSignature(message.textBody);
      await tx.mailDraft.create({ data: { ...again, threadId, staffId: ctx.actor.staffId, text } });
    }
    recordOf(tx, ctx, caseRow, 'mail.withdrawn', { messageId, kind: message.delivery.kind });
  });
}

type Answer = {
  /** A `MESSAGE` is written in a case that is over. */
  kind: 'ANSWER' | 'TEMPLATE' | 'MESSAGE';
  to: string;
  text: string;
  requestKey: string;
  endsAs: Outcome | null;
  attachments: Awaited<ReturnType<typeof attachmentsToSend>>;
};

/** The line between a text and its signature, as e-mail programs know it. */
const SIGNATURE_LINE = '\n\n-- \n';
const withoutSignature = (text: string): string => text.split(SIGNATURE_LINE)[0];

/**
 * Puts an answer into the outbox; the caller has locked the thread. Throws wrong-state, mail-being-answered.
 */
export async function queueAnswer(
  tx: Tx,
  ctx: Ctx,
  { thread, caseRow }: LockedThread,
  answer: Answer,
): Promise<number> {
  const { status, departmentId: destinationId } = caseRow;
  const way = answer.kind === 'MESSAGE' ? 'again' : 'answer';
  if (writesAs(caseRow.status) !== way) throw new DomainError('wrong-state');
  await requireNobodyElse(tx, ctx, thread.id);
  if (status === 'RETURNED') {
    // The department that answers what another one has refused keeps it.
    await moveCase(tx, ctx, caseRow, 'keep', { destinationId, assigneeId: null });
    recordOf(tx, ctx, { id: caseRow.id, destinationId }, 'case.kept', {});
  }
  if (await isOfOffice(tx, answer.to)) failAt('to', 'mail-address-ours');
  const last = await tx.mailMessage.findFirst({
    where: { threadId: thread.id, direction: 'IN', isAutomatic: false },
    orderBy: { id: 'desc' },
  });
  const signature = await signatureOf(tx, ctx, caseRow.departmentId);
  const { address, id: mailboxId } = thread.mailbox;
  const known = answer.to.toLowerCase() === thread.correspondentAddress;
  const messageId = await queueMail(tx, ctx, {
    thread: { id: thread.id, mailboxId, address },
    caseRow,
    kind: answer.kind,
    to: { name: known ? thread.correspondentName : '', address: answer.to },
    subject: /^re:/i.test(thread.subject) ? thread.subject : `Re: ${thread.subject}`,
    text: `${answer.text}${SIGNATURE_LINE}${signature.lines.join('\n')}\n`,
    answers: { messageId: last?.messageId ?? '', references: last?.referenceIds ?? [] },
    attachments: answer.attachments,
    requestKey: answer.requestKey,
    notBefore: undoUntil(ctx.now),
    fromName: signature.sender,
  });
  if (answer.endsAs) {
    await tx.mailDelivery.update({ where: { messageId }, data: { endsAs: answer.endsAs } });
  }
  await tx.mailDraft.updateMany({
    where: { threadId: thread.id, staffId: ctx.actor.staffId, ...UNFINISHED },
    data: { discardedAt: ctx.now, holds: false },
  });
  return messageId;
}

/** The message that the same click has queued before. Throws not-found when the key is another person's. */
export async function sentBefore(tx: Tx, { actor }: Ctx, requestKey: string): Promise<number | null> {
  const found = await tx.mailMessage.findUnique({ where: { requestKey } });
  if (found && found.writtenById !== actor.staffId) throw new DomainError('not-found');
  return found?.id ?? null;
}
