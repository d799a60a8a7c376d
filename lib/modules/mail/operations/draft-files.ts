import type { Ctx } from '@/lib/core/context';
import { DomainError } from '@/lib/core/errors';
import { db, type Tx, transact } from '@/lib/platform/db';
import { receiveFile } from '../../documents/operations/receive';
import { UNFINISHED } from '../queries/draft-facts';
import { mayAddFile, UPLOAD_DAYS } from '../rules/drafts';
import type { DropMailFileInput, MailFile } from '../schema/drafts';
import { deleteDrafts, lockDraft, lockWriter, ownDraft } from './drafts';

const HOUR_MS = 3_600_000;

/** Checks the permission and the room before a large body is read. Throws not-found, too-many-unsent. */
export async function admitMailFile(ctx: Ctx, draftId: number): Promise<void> {
  ownDraft(ctx, await db().mailDraft.findUnique({ where: { id: draftId } }));
  await requireRoom(db(), ctx, 0);
}

/**
 * Adds a file from the actor's computer to a draft, as its bytes come in; the same bytes a second time change nothing.
 * Throws not-found, too-many-unsent, and as `receiveFile`.
 */
export async function addMailFile(
  ctx: Ctx,
  draftId: number,
  fileName: string,
  source: AsyncIterable<Uint8Array>,
): Promise<MailFile> {
  const { fileName: name, mediaType, size, sha256 } = await receiveFile(fileName, source);
  return transact(async (tx) => {
    await lockWriter(tx, ctx);
    await lockDraft(tx, ctx, draftId);
    const same = { draftId_sha256: { draftId, sha256 } };
    if (!(await tx.mailUpload.findUnique({ where: same }))) await requireRoom(tx, ctx, size);
    const { id } = await tx.mailUpload.upsert({
      where: same,
      create: { draftId, name, mediaType, size, sha256 },
      update: { droppedAt: null },
      select: { id: true },
    });
    await tx.mailDraft.update({ where: { id: draftId }, data: { writtenAt: ctx.now } });
    return { id, name, size };
  });
}

/** Takes a file out of a draft. A second call changes nothing. Throws not-found. */
export async function dropMailFile(ctx: Ctx, { draftId, uploadId }: DropMailFileInput): Promise<void> {
  await transact(async (tx) => {
    await lockDraft(tx, ctx, draftId);
    await tx.mailUpload.updateMany({ where: { id: uploadId, draftId }, data: { droppedAt: ctx.now } });
  });
}

/**
 * Throws too-many-unsent when the actor's files that were not sent leave no room for one more. Dropped ones count until
 * the night, so that nobody fills the disk by adding and dropping.
 */
async function requireRoom(client: Pick<Tx, 'mailUpload'>, { actor }: Ctx, size: number): Promise<void> {
  const unsent = await client.mailUpload.findMany({
    where: { draft: { staffId: actor.staffId, messageId: null } },
    select: { size: true },
  });
  const sizes = unsent.map((each) => each.size);
  if (!mayAddFile(sizes, size)) throw new DomainError('too-many-unsent');
}

/**
 * Deletes the drafts and files that were dropped, the drafts of sent messages, and the files of drafts that nobody has
 * touched for thirty days; the text of those stays.
 */
export async function clearDrafts(now: Date): Promise<void> {
  const hourAgo = new Date(now.getTime() - HOUR_MS);
  const abandoned = new Date(now.getTime() - UPLOAD_DAYS * 24 * HOUR_MS);
  await transact(async (tx) => {
    await deleteDrafts(tx, { discardedAt: { lt: hourAgo } });
    await deleteDrafts(tx, { messageId: { not: null }, writtenAt: { lt: hourAgo } });
    await tx.mailUpload.deleteMany({ where: { droppedAt: { lt: hourAgo } } });
    await tx.mailUpload.deleteMany({
      where: { draft: { ...UNFINISHED, writtenAt: { lt: abandoned } } },
    });
  });
}
