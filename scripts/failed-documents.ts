import type { IncomingMessage, ServerResponse } from 'node:http';
import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';
import { type FailedRequest, failureContent, notFoundContent } from '@/app/_entry/failure-texts';
import { plainBody, plainPage, plainStyle } from '@/app/_entry/plain-page';
import { localeOfPath } from '@/lib/i18n/locales';
import { log } from '@/lib/platform/log';
import { logFailure, takeFailure, troubleBehind } from '@/lib/platform/trouble';

/** The start of a document that Next leaves empty for a script to fill. */
const EMPTY_DOCUMENT = '<html id="__next_error__">';

/** The time in seconds after which a browser or a proxy may ask again. */
const RETRY_AFTER = '30';

/** The nonce of the answer's policy, null when the policy admits no style; the number of the request in the log. */
export type Marks = { nonce: string | null; errorId: string };

type Chunk = string | Uint8Array;
const bytesOf = (chunk: Chunk): Uint8Array => (typeof chunk === 'string' ? Buffer.from(chunk) : chunk);

type Passed<Answer> = (...given: unknown[]) => Answer;

/**
 * Replaces documents that Next answers with an error: Next sends an empty document for a script to fill, which nobody
 * can read without scripts. A failed page (500) is replaced by our page, with 503 when the database does not answer or
 * the disk is full; a page that is not found gets a text for readers without scripts. Answers with data for Next's scripts stay unchanged.
 */
export function mendDocuments(
  request: IncomingMessage,
  response: ServerResponse,
  { nonce, errorId }: Marks,
): void {
  if (request.headers.rsc !== undefined || request.headers['next-action'] !== undefined) return;
  const next = {
    writeHead: response.writeHead.bind(response) as Passed<ServerResponse>,
    flushHeaders: response.flushHeaders.bind(response),
    write: response.write.bind(response) as Passed<boolean>,
    end: response.end.bind(response) as Passed<ServerResponse>,
  };
  const asked = { method: request.method ?? 'GET', path: request.url ?? '/' };
  const held: Uint8Array[] = [];
  let holds: boolean | undefined;
  const isHeld = (status = response.statusCode): boolean => {
    holds ??= status >= 400 && String(response.getHeader('content-type')).startsWith('text/html');
    return holds;
  };
  Object.assign(response, {
    writeHead(status: number, ...more: unknown[]) {
      const given = more.at(-1);
      if (given && typeof given === 'object' && !Array.isArray(given))
        for (const [name, value] of Object.entries(given)) response.setHeader(name, value);
      if (!isHeld(status)) return next.writeHead(status, ...more);
      response.statusCode = status;
      return response;
    },
    flushHeaders() {
      if (!isHeld()) next.flushHeaders();
    },
    write(chunk: Chunk, ...more: unknown[]) {
      if (!isHeld()) return next.write(chunk, ...more);
      held.push(bytesOf(chunk));
      return true;
    },
    end(chunk?: Chunk, ...more: unknown[]) {
      if (!isHeld()) return next.end(chunk, ...more);
      if (chunk) held.push(bytesOf(chunk));
      holds = false;
      mended(response, Buffer.concat(held), { ...asked, nonce, errorId })
        .then((body) => next.end(body))
        .catch((error: unknown) => {
          log.error({ err: error, errorId }, 'no page for a failure');
          response.destroy();
        });
      return response;
    },
  });
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
    forgetBody(response);
    response.statusCode = trouble ? 503 : 500;
    response.setHeader('Cache-Control', 'private, no-store');
    if (trouble) response.setHeader('Retry-After', RETRY_AFTER);
    return plainPage(locale, failureContent(trouble, failed), nonce);
  }
  const text = decoded(body, response.getHeader('content-encoding')).toString('utf8');
  if (!text.includes(EMPTY_DOCUMENT)) return body;
  forgetBody(response);
  return text
    .replace(EMPTY_DOCUMENT, EMPTY_DOCUMENT.replace('>', ` lang="${locale}">`))
    .replace('</head>', `<noscript>${plainStyle(nonce)}</noscript></head>`)
    .replace('<body>', `<body><noscript>${plainBody(notFoundContent(path))}</noscript>`);
}

function decoded(body: Buffer, encoding: unknown): Buffer {
  if (encoding === 'gzip') return gunzipSync(body);
  if (encoding === 'br') return brotliDecompressSync(body);
  return encoding === 'deflate' ? inflateSync(body) : body;
}

/** Headers about Next's body, or about fonts and styles that our document does not use. */
function forgetBody(response: ServerResponse): void {
  for (const name of ['content-encoding', 'content-length', 'transfer-encoding', 'etag', 'link'])
    response.removeHeader(name);
}
