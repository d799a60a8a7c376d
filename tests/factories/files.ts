import type { Ctx } from '@/lib/core/context';
import { addCaseDocument } from '@/lib/modules/cases/operations/documents';
import type { OpenedFile } from '@/lib/modules/documents/operations/open';
import type { AddDocumentInput } from '@/lib/modules/documents/schema';

/** A small valid PDF; different `words` make different files. */
export const pdf = (words = '') =>
  Buffer.from(`%PDF-1.7\n% ${words}\n1 0 obj <</Type /Catalog>> endobj\ntrailer <</Root 1 0 R>>\n%%EOF\n`);

/** Bytes as they arrive from a browser. */
export async function* asStream(bytes: Uint8Array, piece = 64 * 1024): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += piece) yield bytes.subarray(at, at + piece);
}

/** Adds bytes to a case as a file. */
export function addBytes(
  ctx: Ctx,
  slug: string,
  fileName: string,
  bytes: Uint8Array,
  said: Partial<AddDocumentInput> = {},
): Promise<{ id: number; added: boolean }> {
  return addCaseDocument(ctx, slug, { title: 'Mapa', ...said, fileName }, asStream(bytes));
}

/** The whole content of an opened file. */
export async function bytesOf({ content }: OpenedFile): Promise<Buffer> {
  const bytes = await content.readFile();
  await content.close();
  return bytes;
}
