import type { NextRequest } from 'next/server';
import type { Ctx } from '@/lib/core/context';
import { DomainError } from '@/lib/core/errors';
import { paths } from '@/lib/core/paths';
import { errorText } from '@/lib/error-texts';
import { answerKind } from '@/lib/platform/security-headers';
import { noteFailure } from '@/lib/platform/trouble';
import { visit } from './context';
import { failure } from './failure';
import { failureContent } from './failure-texts';
import { type PlainContent, plainPage } from './plain-page';
import { isSameOrigin, signInPath } from './request';

/**
 * Wraps every route handler. Without a session a document is redirected to the sign-in page and any other request gets
 * 401. "Not found" and "not allowed" give the same answer; caches on the way keep nothing.
 */
export function route<P extends object = Record<string, never>>(
  run: (ctx: Ctx, request: NextRequest, params: P) => Promise<Response>,
): (request: NextRequest, context: { params: Promise<P> }) => Promise<Response> {
  return async (request, { params }) => {
    const response = await answer(run, request, params).catch((error: unknown) => refusal(request, error));
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
  if (!reads && !isSameOrigin(request.headers)) return said(request, 403, errorText('not-allowed'));
  const here = await visit();
  if (here.state === 'live' && !here.setup) return run(here.ctx, request, await params);
  const isDocument = request.headers.get('accept')?.includes('text/html') ?? false;
  if (!reads || !isDocument) return said(request, 401, errorText('signed-out'));
  const location =
    here.state === 'live' ? paths.account() : signInPath(request.nextUrl.pathname + request.nextUrl.search);
  return new Response(null, { status: 303, headers: { location } });
}

async function refusal(request: NextRequest, error: unknown): Promise<Response> {
  const number = request.headers.get('x-request-id') ?? undefined;
  const { code, facts, errorId = '' } = await failure(error, number);
  if (error instanceof DomainError) {
    const hidden = code === 'not-found' || code === 'not-allowed';
    return said(request, hidden ? 404 : 409, errorText(hidden ? 'not-found' : code, facts));
  }
  // The server makes the page of a failure anew, with the status of its trouble (scripts/failed-documents.ts).
  noteFailure(errorId, error);
  const { method, nextUrl } = request;
  return page(
    request,
    500,
    failureContent(null, { method, path: nextUrl.pathname + nextUrl.search, errorId }),
  );
}

/** A page with one sentence. */
const said = (request: NextRequest, status: number, title: string): Response =>
  page(request, status, {
    title,
    sentences: [],
    links: [{ href: paths.home('pl'), label: 'Wróć do Okienka' }],
  });

function page(request: NextRequest, status: number, content: PlainContent): Response {
  const nonce = answerKind(request.nextUrl.pathname) === 'page' ? request.headers.get('x-nonce') : null;
  const headers = { 'content-type': 'text/html; charset=utf-8' };
  return new Response(plainPage('pl', content, nonce), { status, headers });
}
