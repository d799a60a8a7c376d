import type { Ctx } from '@/lib/core/context';
import { DomainError } from '@/lib/core/errors';
import { db, transact } from '@/lib/platform/db';
import { getFile } from '@/lib/platform/storage';
import { addDocument, openDocument, storeFile } from '../../documents/operations';
import type { AddDocumentInput } from '../../documents/schema';
import { canContributeToCase } from '../policy';
import { findCase, lockCase } from './lock-case';

/** Whether the person may add files to the case: asked before a large body is read. Throws not-found. */
export async function admitFile(ctx: Ctx, slug: string): Promise<void> {
  if (!canContributeToCase(ctx.actor, await findCase(db(), slug))) throw new DomainError('not-found');
}

/** Adds a file to a case in hand. The same bytes again change nothing. Throws not-found, and as `storeFile` does. */
export async function addFile(
  ctx: Ctx,
  slug: string,
  { title, fileName }: AddDocumentInput,
  bytes: Uint8Array,
): Promise<{ id: number }> {
  const file = await storeFile(fileName, bytes);
  return transact(async (tx) => {
    const of = await lockCase(tx, ctx, slug);
    if (!canContributeToCase(ctx.actor, of)) throw new DomainError('not-found');
    return addDocument(tx, ctx, of, { ...file, title });
  });
}

/** A file of a case that the person may see; who took it is kept. Throws not-found. */
export async function openFile(
  ctx: Ctx,
  slug: string,
  documentId: number,
): Promise<{ fileName: string; mediaType: string; bytes: Uint8Array<ArrayBuffer> }> {
  const { fileName, mediaType, sha256 } = await transact(async (tx) =>
    openDocument(tx, ctx, await lockCase(tx, ctx, slug), documentId),
  );
  return { fileName, mediaType, bytes: await getFile(sha256) };
}
