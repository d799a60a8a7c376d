import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import type { NextRequest } from 'next/server';
import { failure } from '@/app/_entry/failure';
import { route } from '@/app/_entry/route';
import { DomainError, failAt } from '@/lib/core/errors';
import { fieldCodes } from '@/lib/core/field-codes';
import { addCaseDocument, admitUpload } from '@/lib/modules/cases/operations/documents';
import { type AddDocumentInput, addDocumentSchema, FILE_MAX_BYTES } from '@/lib/modules/documents/schema';

/**
 * Adds a file to a case. The body is the file, its description stands in the header `x-okienko-file`. The answer has
 * the form of an action's result. A route checks the permission and the size before it reads the body, and stores the
 * body as it arrives; an action could do neither, and has a limit of one megabyte.
 */
export const POST = route<{ slug: string }>(async (ctx, request, { slug }) => {
  try {
    await admitUpload(ctx, slug);
    const said = saidOf(request);
    const length = Number(request.headers.get('content-length') ?? Number.NaN);
    if (!(length <= FILE_MAX_BYTES)) failAt('file', 'file-too-large');
    if (!request.body) return failAt('file', 'file-missing');
    const value = await addCaseDocument(ctx, slug, said, Readable.fromWeb(request.body as ReadableStream));
    return Response.json({ ok: true, value });
  } catch (error) {
    // The browser has gone away: there is nobody to answer, and no error to log.
    if (request.signal.aborted) return new Response(null, { status: 499 });
    const told = await failure(error);
    const status = error instanceof DomainError ? 422 : told.code === 'unexpected' ? 500 : 503;
    return Response.json(told, { status });
  }
});

function saidOf(request: NextRequest): AddDocumentInput {
  const input = addDocumentSchema.safeParse(read(request.headers.get('x-okienko-file') ?? ''));
  if (!input.success) throw new DomainError('invalid', { fields: fieldCodes(input.error.issues) });
  return input.data;
}

/** Reads percent-encoded JSON, because a header holds only ASCII. */
function read(header: string): unknown {
  try {
    return JSON.parse(decodeURIComponent(header));
  } catch {
    return null;
  }
}
