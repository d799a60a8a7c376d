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
 * Takes a file to a case: the body is the file, what is said of it stands in the header `x-okienko-file`. Answers as an
 * action does. A route and not an action, so that the right and the size are judged before the body is read, and the
 * body is written down as it comes; actions keep their limit of a megabyte.
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
    // Nobody is there to be told, and it is no fault of the program's.
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

/** JSON, percent-encoded: a header has no letters beyond ASCII. */
function read(header: string): unknown {
  try {
    return JSON.parse(decodeURIComponent(header));
  } catch {
    return null;
  }
}
