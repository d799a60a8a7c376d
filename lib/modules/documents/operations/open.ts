import type { FileHandle } from 'node:fs/promises';
import type { Ctx } from '@/lib/core/context';
import { DomainError } from '@/lib/core/errors';
import type { Tx } from '@/lib/platform/db';
import { readText } from '@/lib/platform/inspect/text';
import { drawPreview } from '@/lib/platform/picture-preview';
import { openKept } from '@/lib/platform/storage';
import { recordOf } from '../../audit/operations';
import { previewKind } from '../rules';
import { TEXT_SHOWN_BYTES } from '../schema';
import type { StoredFile } from './receive';
import type { Owner } from './signatures';

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
