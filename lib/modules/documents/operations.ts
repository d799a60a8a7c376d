import { fileTypeFromBuffer } from 'file-type';
import type { Ctx } from '@/lib/core/context';
import { DomainError } from '@/lib/core/errors';
import { transact } from '@/lib/platform/db';
import { getFile, putFile } from '@/lib/platform/storage';
import { record } from '../audit/operations';
import { judgeFile, safeFileName } from './rules';
import { type AddDocumentInput, FILE_MAX_BYTES } from './schema';

/**
 * Adds a file to a case that the caller may work on. The same bytes again change nothing. Throws file-missing,
 * file-too-large, file-kind-refused, file-not-what-it-says (the bytes decide, not the name).
 */
export async function addDocument(
  ctx: Ctx,
  input: AddDocumentInput,
  bytes: Uint8Array,
): Promise<{ id: number }> {
  if (bytes.length === 0) throw new DomainError('file-missing', { fields: { file: 'file-missing' } });
  if (bytes.length > FILE_MAX_BYTES)
    throw new DomainError('file-too-large', { fields: { file: 'file-too-large' } });
  const verdict = judgeFile(input.fileName, (await fileTypeFromBuffer(bytes))?.mime);
  if (!verdict.ok) throw new DomainError(verdict.code, { fields: { file: verdict.code } });
  const sha256 = await putFile(bytes);
  return transact(async (tx) => {
    // The same file sent twice at once: the second waits here, and then finds the first.
    await tx.$queryRaw`SELECT id FROM "case" WHERE id = ${input.caseId} FOR UPDATE`;
    const already = await tx.document.findUnique({
      where: { caseId_sha256: { caseId: input.caseId, sha256 } },
    });
    if (already) return { id: already.id };
    const { id } = await tx.document.create({
      data: {
        caseId: input.caseId,
        title: input.title,
        fileName: safeFileName(input.fileName),
        mediaType: verdict.mediaType,
        size: bytes.length,
        sha256,
        addedById: ctx.actor.staffId,
        addedAt: ctx.now,
      },
    });
    record(tx, ctx, {
      type: 'document.added',
      departmentId: input.departmentId,
      caseId: input.caseId,
      data: { documentId: id, title: input.title, sha256 },
    });
    return { id };
  });
}

/** A file of a case that the caller may see; who took it is kept (KRI § 20 ust. 2). Throws not-found. */
export async function openDocument(
  ctx: Ctx,
  of: { id: number; destinationId: number },
  documentId: number,
): Promise<{ fileName: string; mediaType: string; bytes: Uint8Array<ArrayBuffer> }> {
  const document = await transact(async (tx) => {
    const found = await tx.document.findFirst({ where: { id: documentId, caseId: of.id } });
    if (!found) throw new DomainError('not-found');
    record(tx, ctx, {
      type: 'document.downloaded',
      departmentId: of.destinationId,
      caseId: of.id,
      data: { documentId },
    });
    return found;
  });
  return {
    fileName: document.fileName,
    mediaType: document.mediaType,
    bytes: await getFile(document.sha256),
  };
}
