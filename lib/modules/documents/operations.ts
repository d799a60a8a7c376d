import type { FileHandle } from 'node:fs/promises';
import type { Ctx } from '@/lib/core/context';
import { DomainError, type PlainCode } from '@/lib/core/errors';
import { ScannerSilent, scanFile } from '@/lib/platform/clamd';
import type { Tx } from '@/lib/platform/db';
import type { Document } from '@/lib/platform/generated/prisma/client';
import { inspectFile } from '@/lib/platform/inspect/inspect';
import { readText } from '@/lib/platform/inspect/text';
import { log } from '@/lib/platform/log';
import { drawPreview } from '@/lib/platform/picture-preview';
import { keepDraft, openKept, putFile } from '@/lib/platform/storage';
import { type Draft, discardDraft, TooLarge, writeDraft } from '@/lib/platform/storage/draft';
import { recordOf } from '../audit/operations';
import { judgeName, previewKind } from './rules';
import {
  type DocumentDirection,
  FILE_MAX_BYTES,
  type FileMediaType,
  type ScanState,
  TEXT_SHOWN_BYTES,
} from './schema';

type Owner = { id: number; destinationId: number };
type StoredFile = {
  fileName: string;
  mediaType: FileMediaType;
  size: number;
  sha256: string;
  scan: ScanState;
};

/** A file that is handed out; the receiver closes `content`. */
export type OpenedFile = {
  fileName: string;
  mediaType: string;
  size: number;
  content: FileHandle;
};

/** The preview of a file in the page: a picture drawn anew, or the text. */
export type Preview = { kind: 'picture'; bytes: Uint8Array<ArrayBuffer> } | { kind: 'text'; text: string };

/**
 * Stores bytes that the office has made itself (its letters). No case has them until `addDocument`. Throws
 * file-missing, file-kind-refused, file-name-refused, file-double-ending.
 */
export async function storeFile(fileName: string, bytes: Uint8Array): Promise<StoredFile> {
  const { mediaType, fileName: safe } = nameOf(fileName);
  if (bytes.length === 0) throw refused('file-missing');
  return {
    fileName: safe,
    mediaType,
    size: bytes.length,
    sha256: await putFile(bytes),
    scan: 'NOT_SCANNED',
  };
}

/**
 * Receives a file from outside, piece by piece: writes and hashes it, inspects it, shows it to the antivirus program
 * where one is set, and only then keeps it. After an error no part of the file remains. No case has the file until
 * `addDocument`. Throws file-missing, file-too-large, file-broken-off, file-name-refused, file-kind-refused,
 * file-double-ending, the codes of `inspectFile`, file-infected, scanner-unreachable.
 */
export async function receiveFile(fileName: string, source: AsyncIterable<Uint8Array>): Promise<StoredFile> {
  const { fileName: safe, ending, mediaType } = nameOf(fileName);
  const draft = await draftOf(source);
  try {
    if (draft.size === 0) throw refused('file-missing');
    const refusal = await inspectFile(draft.path, ending);
    if (refusal) throw refused(refusal);
    const scan = await scanned(draft);
    await keepDraft(draft);
    return { fileName: safe, mediaType, size: draft.size, sha256: draft.sha256, scan };
  } finally {
    await discardDraft(draft);
  }
}

function nameOf(fileName: string) {
  const verdict = judgeName(fileName);
  if (!verdict.ok) throw refused(verdict.code);
  return verdict;
}

async function draftOf(source: AsyncIterable<Uint8Array>): Promise<Draft> {
  try {
    return await writeDraft(source, FILE_MAX_BYTES);
  } catch (error) {
    if (error instanceof TooLarge) throw refused('file-too-large');
    throw error;
  }
}

/** Where an antivirus program is set, its verdict decides: no file is taken while the program gives none. */
async function scanned({ path }: Draft): Promise<ScanState> {
  try {
    const scan = await scanFile(path);
    if (scan.state === 'off') return 'NOT_SCANNED';
    if (scan.state === 'clean') return 'CLEAN';
    const { finding } = scan;
    const error = new DomainError('file-infected', { fields: { file: 'file-infected' }, facts: { finding } });
    log.warn({ err: error }, 'infected file refused');
    throw error;
  } catch (error) {
    if (!(error instanceof ScannerSilent)) throw error;
    log.error({ err: error }, 'antivirus program gives no verdict');
    throw refused('scanner-unreachable');
  }
}

function refused(code: PlainCode): DomainError {
  return new DomainError(code, { fields: { file: code } });
}

/**
 * Adds a stored file to a locked case; the caller has checked the permission. Without `direction` the file is incoming,
 * and with `replacesId` it is the newer version of that document. The same bytes a second time, while the first
 * document counts, change nothing (`added: false`); letters of the office are always added. Throws document-replaced,
 * document-cancelled, document-of-letter, document-already-there, not-found.
 */
export async function addDocument(
  tx: Tx,
  ctx: Ctx,
  owner: Owner,
  file: StoredFile & { title: string; direction?: DocumentDirection; replacesId?: number | null },
): Promise<{ id: number; added: boolean }> {
  const { title, direction = 'INCOMING', replacesId = null, sha256 } = file;
  const already =
    direction === 'INCOMING' &&
    (await tx.document.findFirst({ where: { caseId: owner.id, sha256, cancelledAt: null } }));
  if (already && (replacesId === null || already.replacesId === replacesId))
    return { id: already.id, added: false };
  if (already) throw refused('document-already-there');
  if (replacesId !== null) await countingDocument(tx, owner, replacesId);
  const { id } = await tx.document.create({
    data: { ...file, direction, caseId: owner.id, addedById: ctx.actor.staffId, addedAt: ctx.now },
  });
  recordOf(tx, ctx, owner, 'document.added', {
    documentId: id,
    title,
    sha256,
    ...(replacesId !== null && { replaces: replacesId }),
  });
  return { id, added: true };
}

/**
 * A document of the locked case that people may still change: it counts, and it is the newest version. Throws
 * not-found, document-of-letter, document-cancelled, document-replaced.
 */
async function countingDocument(tx: Tx, owner: Owner, id: number): Promise<Document> {
  const found = await tx.document.findFirst({
    where: { id, caseId: owner.id },
    include: { replacedBy: { select: { id: true } } },
  });
  if (!found) throw new DomainError('not-found');
  if (found.direction === 'OUTGOING') throw new DomainError('document-of-letter');
  if (found.cancelledAt) throw new DomainError('document-cancelled');
  if (found.replacedBy) throw new DomainError('document-replaced');
  return found;
}

/**
 * Cancels a document added by mistake: people still read it, and it counts no more. The version that it replaced counts
 * again; a second call by the same person changes nothing. Throws not-found, document-cancelled, document-replaced,
 * document-of-letter.
 */
export async function cancelDocument(
  tx: Tx,
  ctx: Ctx,
  owner: Owner,
  { documentId, reason }: { documentId: number; reason: string },
): Promise<void> {
  const before = await tx.document.findFirst({ where: { id: documentId, caseId: owner.id } });
  if (before?.cancelledAt && before.cancelledById === ctx.actor.staffId) return;
  const { title } = await countingDocument(tx, owner, documentId);
  await tx.document.update({
    where: { id: documentId },
    data: {
      cancelledAt: ctx.now,
      cancelledById: ctx.actor.staffId,
      cancelReason: reason,
      replacesId: null,
    },
  });
  recordOf(tx, ctx, owner, 'document.cancelled', { documentId, title, reason });
}

/**
 * Gives a document another title; the file keeps its name. The same title changes nothing. Throws not-found,
 * document-cancelled, document-replaced, document-of-letter.
 */
export async function retitleDocument(
  tx: Tx,
  ctx: Ctx,
  owner: Owner,
  { documentId, title }: { documentId: number; title: string },
): Promise<void> {
  const { title: before } = await countingDocument(tx, owner, documentId);
  if (before === title) return;
  await tx.document.update({ where: { id: documentId }, data: { title } });
  recordOf(tx, ctx, owner, 'document.retitled', { documentId, before, after: title });
}

/**
 * The way a file is handed out: downloaded; shown in the browser's own PDF viewer; drawn by the office as a picture or
 * text.
 */
export type Way = 'downloaded' | 'framed' | 'drawn';

/** Whether a file of this media type can be handed out in this way: only a PDF gets into a frame. */
export function fits(mediaType: string, how: Way): boolean {
  const kind = previewKind(mediaType);
  return how === 'downloaded' || (how === 'framed' ? kind === 'pdf' : kind === 'picture' || kind === 'text');
}

/**
 * A file of a case that the actor may see, to download or to view in the page; the history records the actor (KRI § 20
 * ust. 2). Throws not-found, and document-not-shown for a view of a file that only its own program opens.
 */
export async function openDocument(
  tx: Tx,
  ctx: Ctx,
  owner: Owner,
  documentId: number,
  how: Way = 'downloaded',
): Promise<StoredFile> {
  const found = await tx.document.findFirst({ where: { id: documentId, caseId: owner.id } });
  if (!found) throw new DomainError('not-found');
  if (!fits(found.mediaType, how)) throw new DomainError('document-not-shown');
  recordOf(tx, ctx, owner, how === 'downloaded' ? 'document.downloaded' : 'document.viewed', { documentId });
  return found as StoredFile;
}

/**
 * The file as a picture drawn anew, or as a text; closes `content`. Throws document-not-shown when the file is neither,
 * or cannot be drawn.
 */
export async function previewOf({ mediaType, content }: OpenedFile, page: number): Promise<Preview> {
  try {
    const kind = previewKind(mediaType);
    if (kind === 'text') {
      const { buffer, bytesRead } = await content.read({
        buffer: Buffer.alloc(TEXT_SHOWN_BYTES),
        position: 0,
      });
      return { kind, text: readText(buffer.subarray(0, bytesRead)) };
    }
    const bytes = kind === 'picture' ? await drawPreview(content, page) : null;
    if (!bytes) throw new DomainError('document-not-shown');
    return { kind: 'picture', bytes };
  } finally {
    await content.close();
  }
}

/** Opens the bytes of a stored file, checked against their hash. */
export async function contentOf({ fileName, mediaType, size, sha256 }: StoredFile): Promise<OpenedFile> {
  return { fileName, mediaType, size, content: await openKept(sha256) };
}
