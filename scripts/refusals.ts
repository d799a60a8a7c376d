import { randomBytes } from 'node:crypto';
import { type IncomingMessage, type ServerResponse, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { tooLargeContent } from '@/app/_entry/failure-texts';
import { plainPage } from '@/app/_entry/plain-page';
import { ERRORS } from '@/lib/core/words';
import { localeOfPath } from '@/lib/i18n/locales';
import { securityHeaders } from '@/lib/platform/security-headers';

const METHODS = ['GET', 'HEAD', 'POST'];

/** A body sent to `/api` is a sign-in form, which is read whole before it is checked. */
const SIGN_IN_MAX_BYTES = 16_384;

/** An action or a form; Next's own limit, by which it would fail. Files are sent in another way and judged there. */
const FORM_MAX_BYTES = 2 ** 20;

type Trust = { publicUrl: string; trustProxy: boolean };

/**
 * The status for refusing a request before any further work; null for an acceptable request. `own`: Next passes an
 * action on to this server without its length, which the server judged in the first request.
 */
export function refusalOf(request: IncomingMessage, trust: Trust, own: boolean): number | null {
  const { method = '', url = '', headers } = request;
  const path = decodedPath(url);
  if (headers.host === undefined || path === null) return 400;
  if (!METHODS.includes(method)) return 405;
  if (!own && lengthOf(request) > mostBytes(path, request)) return 413;
  return isForeign(request, trust) ? 403 : null;
}

/** The path of an address, or null for no path (`*`, another host's address) and for broken percent-encoding. */
function decodedPath(url: string): string | null {
  if (!url.startsWith('/')) return null;
  try {
    return decodeURIComponent(url.split('?')[0]);
  } catch {
    return null;
  }
}

/** The length of the body by its header; a body without a stated length may be endless. */
function lengthOf({ headers }: IncomingMessage): number {
  return headers['transfer-encoding'] ? Number.POSITIVE_INFINITY : Number(headers['content-length'] ?? 0);
}

function mostBytes(path: string, request: IncomingMessage): number {
  if (path.startsWith('/api/')) return SIGN_IN_MAX_BYTES;
  return isAction(request) || isForm(request) ? FORM_MAX_BYTES : Number.POSITIVE_INFINITY;
}

const isAction = ({ headers }: IncomingMessage): boolean => headers['next-action'] !== undefined;
const isForm = ({ headers }: IncomingMessage): boolean =>
  /^(multipart\/form-data|application\/x-www-form-urlencoded)/i.test(headers['content-type'] ?? '');

/**
 * Whether the page of another site makes the browser send this request: requests that change data must come from ours.
 */
function isForeign({ method, headers }: IncomingMessage, { publicUrl, trustProxy }: Trust): boolean {
  if (headers.origin === undefined || method === 'GET' || method === 'HEAD') return false;
  const hosts = [headers.host, new URL(publicUrl).host, trustProxy ? headers['x-forwarded-host'] : undefined];
  return !URL.canParse(headers.origin) || !hosts.includes(new URL(headers.origin).host);
}

/**
 * Answers with the status and closes the connection. A body that is too large is answered in words, and read to its end
 * and thrown away: a browser that is still sending would not see the answer.
 */
export function refuse(request: IncomingMessage, response: ServerResponse, status: number): void {
  const { type, text } = status === 413 ? tooLarge(request) : { type: 'text/plain; charset=utf-8', text: '' };
  response.writeHead(status, {
    'Content-Type': type,
    'Content-Length': Buffer.byteLength(text),
    Connection: 'close',
    ...(status === 405 && { Allow: METHODS.join(', ') }),
  });
  response.write(text);
  if (status !== 413) {
    response.end();
    return;
  }
  request.once('end', () => response.end()).once('error', () => response.destroy());
  request.resume();
}

/** The words for a body that is too large: for a form a page, for the script of a page the sentence that it shows. */
function tooLarge(request: IncomingMessage): { type: string; text: string } {
  // Next's script reads the text of an answer of exactly this type.
  if (isAction(request)) return { type: 'text/plain', text: ERRORS['too-much-at-once'] };
  const path = request.url ?? '/';
  const nonce = request.headers['x-nonce'];
  const text = plainPage(localeOfPath(path), tooLargeContent(path), typeof nonce === 'string' ? nonce : null);
  return { type: 'text/html; charset=utf-8', text };
}

/**
 * Answers a connection that does not speak HTTP (a bad line, headers too long or too slow) with a status and our
 * security headers.
 */
export function refuseMalformed(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const status =
    error.code === 'HPE_HEADER_OVERFLOW' ? 431 : error.code === 'ERR_HTTP_REQUEST_TIMEOUT' ? 408 : 400;
  const headers = Object.entries(securityHeaders(randomBytes(16).toString('base64')));
  const lines = [...headers, ['Content-Length', '0'], ['Connection', 'close']].map((header) =>
    header.join(': '),
  );
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join('\r\n')}\r\n\r\n`);
}
