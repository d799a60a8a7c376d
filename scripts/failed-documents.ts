import type { IncomingMessage, ServerResponse } from 'node:http';
import { type FailedRequest, failureContent, notFoundContent } from '@/app/_entry/failure-texts';
import { plainBody, plainPage, plainStyle } from '@/app/_entry/plain-page';
import { localeOfPath } from '@/lib/i18n/locales';
import { logFailure, takeFailure, troubleBehind } from '@/lib/platform/trouble';
import { holdDocument } from './hold-document';

/** The start of a document that Next leaves empty for a script to fill. */
const EMPTY_DOCUMENT = '<html id="__next_error__">';

/** The time in seconds after which a browser or a proxy may ask again. */
const RETRY_AFTER = '30';

/** The nonce of the answer's policy, null when the policy admits no style; the number of the request in the log. */
export type Marks = { nonce: string | null; errorId: string };

/**
 * Replaces documents that Next answers with an error: Next sends an empty document for a script to fill, which nobody
 * can read without scripts. A failed page (500) is replaced by our page, with 503 when the database does not answer or
 * the disk is full; a page that is not found gets a text for readers without scripts. Answers with data for Next's
 * scripts stay unchanged.
 */
export function mendDocuments(
  request: IncomingMessage,
  response: ServerResponse,
  { nonce, errorId }: Marks,
): void {
  if (request.headers.rsc !== undefined || request.headers['next-action'] !== undefined) return;
  const asked = { method: request.method ?? 'GET', path: request.url ?? '/' };
  holdDocument(
    response,
    (status) => status >= 400,
    (body) => mended(response, body, { ...asked, nonce, errorId }),
  );
}

type Failed = FailedRequest & { nonce: string | null };

/** Returns the document that replaces the one of Next, and sets its headers. */
async function mended(response: ServerResponse, body: Buffer, failed: Failed): Promise<Buffer | string> {
  const { path, nonce } = failed;
  const locale = localeOfPath(path);
  if (response.statusCode >= 500) {
    const failure = takeFailure(failed.errorId);
    const trouble = await troubleBehind(failure);
    if (trouble) logFailure(failure, failed.errorId, trouble);
    response.removeHeader('link');
    response.statusCode = trouble ? 503 : 500;
    response.setHeader('Cache-Control', 'private, no-store');
    if (trouble) response.setHeader('Retry-After', RETRY_AFTER);
    return plainPage(locale, failureContent(trouble, failed), nonce);
  }
  const text = body.toString('utf8');
  if (!text.includes(EMPTY_DOCUMENT)) return body;
  response.removeHeader('link');
  return text
    .replace(EMPTY_DOCUMENT, EMPTY_DOCUMENT.replace('>', ` lang="${locale}">`))
    .replace('</head>', `<noscript>${plainStyle(nonce)}</noscript></head>`)
    .replace('<body>', `<body><noscript>${plainBody(notFoundContent(path))}</noscript>`);
}
