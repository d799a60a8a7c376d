import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import type { NextRequest } from 'next/server';
import type { z } from 'zod';
import { DomainError, failAt } from '@/lib/core/errors';
import { fieldCodes } from '@/lib/core/field-codes';
import { FILE_MAX_BYTES } from '@/lib/modules/documents/schema';
import { failure } from './failure';

/**
 * Takes a file: the body is the file, its description stands in the header `x-okienko-file`. The answer has the form of
 * an action's result. `admit` checks the permission before the body is read, and `keep` stores the body as it arrives;
 * an action could do neither, and has a limit of one megabyte.
 */
export async function takeFile<Said extends z.ZodType>(
  request: NextRequest,
  described: Said,
  admit: () => Promise<void>,
  keep: (said: z.output<Said>, source: Readable) => Promise<unknown>,
): Promise<Response> {
  try {
    await admit();
    const said = described.safeParse(read(request.headers.get('x-okienko-file') ?? ''));
    if (!said.success) throw new DomainError('invalid', { fields: fieldCodes(said.error.issues) });
    const length = Number(request.headers.get('content-length') ?? Number.NaN);
    if (!(length <= FILE_MAX_BYTES)) failAt('file', 'file-too-large');
    if (!request.body) return failAt('file', 'file-missing');
    const value = await keep(said.data, Readable.fromWeb(request.body as ReadableStream));
    return Response.json({ ok: true, value });
  } catch (error) {
    // The browser has gone away: there is nobody to answer, and no error to log.
    if (request.signal.aborted) return new Response(null, { status: 499 });
    const told = await failure(error);
    const status = error instanceof DomainError ? 422 : told.code === 'unexpected' ? 500 : 503;
    return Response.json(told, { status });
  }
}

/** Reads percent-encoded JSON, because a header holds only ASCII. */
function read(header: string): unknown {
  try {
    return JSON.parse(decodeURIComponent(header));
  } catch {
    return null;
  }
}
