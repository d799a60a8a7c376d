import type { NextRequest } from 'next/server';
import type { Ctx } from '@/lib/core/context';
import { DomainError } from '@/lib/core/errors';
import { paths } from '@/lib/core/paths';
import { errorText } from '@/lib/error-texts';
import { failure } from './action';
import { visit } from './context';
import { isSameOrigin, signInPath } from './request';

/**
 * The one wrapper of route handlers. Nobody signed in: a document is led to the sign-in page, anything else gets 401.
 * Not found and not allowed look alike. Nothing is kept by caches on the way.
 */
export function route<P extends object = Record<string, never>>(
  run: (ctx: Ctx, request: NextRequest, params: P) => Promise<Response>,
): (request: NextRequest, context: { params: Promise<P> }) => Promise<Response> {
  return async (request, { params }) => {
    const response = await answer(run, request, params).catch(refusal);
    if (!response.headers.has('cache-control')) response.headers.set('cache-control', 'private, no-store');
    return response;
  };
}

async function answer<P>(
  run: (ctx: Ctx, request: NextRequest, params: P) => Promise<Response>,
  request: NextRequest,
  params: Promise<P>,
): Promise<Response> {
  const reads = request.method === 'GET' || request.method === 'HEAD';
  if (!reads && !isSameOrigin(request.headers)) return plainPage(403, errorText('not-allowed'));
  const here = await visit();
  if (here.state === 'live' && !here.setup) return run(here.ctx, request, await params);
  const isDocument = request.headers.get('accept')?.includes('text/html') ?? false;
  if (!reads || !isDocument) return plainPage(401, errorText('signed-out'));
  const location =
    here.state === 'live' ? paths.account() : signInPath(request.nextUrl.pathname + request.nextUrl.search);
  return new Response(null, { status: 303, headers: { location } });
}

function refusal(error: unknown): Response {
  const { code, facts, errorId } = failure(error);
  if (error instanceof DomainError) {
    const hidden = code === 'not-found' || code === 'not-allowed';
    return plainPage(hidden ? 404 : 409, errorText(hidden ? 'not-found' : code, facts));
  }
  return plainPage(500, `${errorText('unexpected')} Numer błędu: ${errorId}.`);
}

/** A page of one sentence, made of our own words only. */
function plainPage(status: number, sentence: string): Response {
  const html = `<!doctype html><html lang="pl"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Okienko</title><h1>${sentence}</h1><p><a href="${paths.home('pl')}">Wróć do Okienka</a></p></html>`;
  return new Response(html, { status, headers: { 'content-type': 'text/html; charset=utf-8' } });
}
