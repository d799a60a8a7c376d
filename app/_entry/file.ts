import { Readable } from 'node:stream';
import type { NextRequest } from 'next/server';
import type { OpenedFile, Preview } from '@/lib/modules/documents/operations';

/**
 * A file that people brought, as a download or in the browser's own viewer. What such an answer may do in a browser
 * stands in `securityHeaders`.
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
  // Closes the file at its end, and when the browser goes away.
  return new Response(Readable.toWeb(content.createReadStream({ start: 0 })) as ReadableStream, { headers });
}

/** What the page shows of a file: a picture of ours, or plain text. */
export function previewAnswer(preview: Preview): Response {
  if (preview.kind === 'picture')
    return new Response(preview.bytes, { headers: { 'content-type': 'image/jpeg', ...inline } });
  return new Response(preview.text, { headers: { 'content-type': 'text/plain; charset=utf-8', ...inline } });
}

const inline = { 'content-disposition': 'inline' };

/** The number of a document out of an address; 0, which none has, for anything else. */
export const idOf = (text: string): number => (/^\d{1,9}$/.test(text) ? Number(text) : 0);

/** The page asked for, from 1 on. */
export function pageOf(request: NextRequest): number {
  return Math.max(1, idOf(request.nextUrl.searchParams.get('strona') ?? '1'));
}
