import { fileTypeFromBuffer } from 'file-type';
import type { Ctx } from '@/lib/core/context';
import { DomainError } from '@/lib/core/errors';
import type { Tx } from '@/lib/platform/db';
import { putFile } from '@/lib/platform/storage';
import { record } from '../audit/operations';
import { judgeFile, safeFileName } from './rules';
import { type DocumentDirection, FILE_MAX_BYTES, type FileMediaType } from './schema';

type Owner = { id: number; destinationId: number };
type StoredFile = { fileName: string; mediaType: FileMediaType; size: number; sha256: string };

/**
 * Keeps the bytes of a file that is what its name says. They belong to nothing until `addDocument`. Throws file-missing,
 * file-too-large, file-kind-refused, file-not-what-it-says (the bytes decide, not the name).
 */
export async function storeFile(fileName: string, bytes: Uint8Array): Promise<StoredFile> {
  if (bytes.length === 0) throw new DomainError('file-missing', { fields: { file: 'file-missing' } });
  if (bytes.length > FILE_MAX_BYTES)
    throw new DomainError('file-too-large', { fields: { file: 'file-too-large' } });
  const verdict = judgeFile(fileName, (await fileTypeFromBuffer(bytes))?.mime);
  if (!verdict.ok) throw new DomainError(verdict.code, { fields: { file: verdict.code } });
  const sha256 = await putFile(bytes);
  return { fileName: safeFileName(fileName), mediaType: verdict.mediaType, size: bytes.length, sha256 };
}

/**
 * Adds a stored file to a locked case that the caller may work on; without `direction` it came in. The same bytes again
 * change nothing.
 */
export async function addDocument(
  tx: Tx,
  ctx: Ctx,
  of: Owner,
  { title, direction = 'INCOMING', ...file }: StoredFile & { title: string; direction?: DocumentDirection },
): Promise<{ id: number }> {
  const { sha256 } = file;
  const already = await tx.document.findUnique({ where: { caseId_sha256: { caseId: of.id, sha256 } } });
  if (already) return { id: already.id };
  const { id } = await tx.document.create({
    data: { ...file, caseId: of.id, title, direction, addedById: ctx.actor.staffId, addedAt: ctx.now },
  });
  record(tx, ctx, {
    type: 'document.added',
    departmentId: of.destinationId,
    caseId: of.id,
    data: { documentId: id, title, sha256 },
  });
  return { id };
}

/** A file of a case that the caller may see; who took it is kept (KRI § 20 ust. 2). Throws not-found. */
export async function openDocument(tx: Tx, ctx: Ctx, of: Owner, documentId: number): Promise<StoredFile> {
  const found = await tx.document.findFirst({ where: { id: documentId, caseId: of.id } });
  if (!found) throw new DomainError('not-found');
  record(tx, ctx, {
    type: 'document.downloaded',
    departmentId: of.destinationId,
    caseId: of.id,
    data: { documentId },
  });
  return found as StoredFile;
}
