import type { Ctx } from '@/lib/core/context';
import { DomainError } from '@/lib/core/errors';
import { db, type Tx, transact } from '@/lib/platform/db';
import type { NewMailDraft } from '@/lib/platform/generated/prisma/client';
import { receiveFile } from '../../documents/operations/receive';
import { mailDepartments } from '../policy';
import { caseAbout } from '../queries/about-case';
import type { DiscardNewMailInput, DropMailFileInput, MailFile, SaveNewMailInput } from '../schema/new-mail';

/**
 * Keeps the e-mail that the actor is writing first; without an id it begins a draft. Throws not-found (another person's
 * draft, one that was sent, a case that the actor may not see), not-allowed (the actor answers no e-mails).
 */
export async function saveNewMail(
  ctx: Ctx,
  { draftId, about, to, ...written }: SaveNewMailInput,
): Promise<{ draftId: number; savedAt: Date }> {
  const values = { ...written, toAddress: to, writtenAt: ctx.now };
  return transact(async (tx) => {
    if (draftId !== null) {
      await lockDraft(tx, ctx, draftId);
      await tx.newMailDraft.update({ where: { id: draftId }, data: values });
      return { draftId, savedAt: ctx.now };
    }
    requireWriter(ctx);
    const aboutCaseId = (await caseAbout(ctx, about, tx))?.id ?? null;
    const { id } = await tx.newMailDraft.create({
      data: { ...values, aboutCaseId, staffId: ctx.actor.staffId },
    });
    return { draftId: id, savedAt: ctx.now };
  });
}

/** Drops the draft with its files. Throws not-found, also for a draft that is no more. */
export async function discardNewMail(ctx: Ctx, { draftId }: DiscardNewMailInput): Promise<void> {
  await transact(async (tx) => {
    await lockDraft(tx, ctx, draftId);
    await tx.mailUpload.deleteMany({ where: { draftId } });
    await tx.newMailDraft.delete({ where: { id: draftId } });
  });
}

/** Checks the permission before a large body is read. Throws not-found. */
export async function admitMailFile(ctx: Ctx, draftId: number): Promise<void> {
  ownDraft(ctx, await db().newMailDraft.findUnique({ where: { id: draftId } }));
}

/**
 * Adds a file from the actor's computer to a draft, as its bytes come in; the same bytes a second time change nothing.
 * Throws not-found, and as `receiveFile`.
 */
export async function addMailFile(
  ctx: Ctx,
  draftId: number,
  fileName: string,
  source: AsyncIterable<Uint8Array>,
): Promise<MailFile> {
  const { fileName: name, mediaType, size, sha256 } = await receiveFile(fileName, source);
  return transact(async (tx) => {
    await lockDraft(tx, ctx, draftId);
    const { id } = await tx.mailUpload.upsert({
      where: { draftId_sha256: { draftId, sha256 } },
      create: { draftId, name, mediaType, size, sha256 },
      update: {},
      select: { id: true },
    });
    return { id, name, size };
  });
}

/** Takes a file out of a draft. A second call changes nothing. Throws not-found. */
export async function dropMailFile(ctx: Ctx, { draftId, uploadId }: DropMailFileInput): Promise<void> {
  await transact(async (tx) => {
    await lockDraft(tx, ctx, draftId);
    await tx.mailUpload.deleteMany({ where: { id: uploadId, draftId } });
  });
}

/** Locks a draft of the actor that has not been sent. Throws not-found. */
export async function lockDraft(tx: Tx, ctx: Ctx, draftId: number): Promise<NewMailDraft> {
  await tx.$executeRaw`SELECT FROM new_mail_draft WHERE id = ${draftId} FOR UPDATE`;
  return ownDraft(ctx, await tx.newMailDraft.findUnique({ where: { id: draftId } }));
}

function ownDraft({ actor }: Ctx, draft: NewMailDraft | null): NewMailDraft {
  if (!draft || draft.staffId !== actor.staffId || draft.messageId !== null)
    throw new DomainError('not-found');
  return draft;
}

/** Throws not-allowed for a person of no department that answers e-mails. */
function requireWriter({ actor }: Ctx): void {
  if (mailDepartments(actor).length === 0) throw new DomainError('not-allowed');
}
