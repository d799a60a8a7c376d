import { Readable } from 'node:stream';
import type { NextRequest } from 'next/server';
import type { OpenedFile, Preview } from '@/lib/modules/documents/operations/open';

/**
 * Answers with a file that people brought, as a download or in the browser's own viewer. `securityHeaders` limits what
 * the file may do in a browser.
 */
export async function fileAnswer(
  request: NextRequest,
  { fileName, mediaType, size, content }: OpenedFile,
  disposition: 'attachment' | 'inline',
): Promise<Response> {
  const headers = {
    'content-type': mediaType,
    'content-length': String(size),
    'content-disposition': `${disposition}; filename*=UTF-8''${encodeURIComponent(fileName)}`,
  };
  if (request.method === 'HEAD') {
    await content.close();
    return new Response(null, { headers });
  }
  // Closes the file at its end, and when the browser closes the connection.
  return new Response(Readable.toWeb(content.createReadStream({ start: 0 })) as ReadableStream, { headers });
}

/** Answers with the preview of a file: our own picture of it, or plain text. */
export function previewAnswer(preview: Preview): Response {
  if (preview.kind === 'picture')
    return new Response(preview.bytes, { headers: { 'content-type': 'image/jpeg', ...inline } });
  return new Response(preview.text, { headers: { 'content-type': 'text/plain; charset=utf-8', ...inline } });
}

const inline = { 'content-disposition': 'inline' };

/** The number of a document from an address; for any other text 0, which no document has. */
export const idOf = (text: string): number => (/^\d{1,9}$/.test(text) ? Number(text) : 0);

/** The page number from an address, counted from 1. */
export function pageOf(request: NextRequest): number {
  return Math.max(1, idOf(request.nextUrl.searchParams.get('strona') ?? '1'));
}
