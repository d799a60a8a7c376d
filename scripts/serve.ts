import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse, STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import next from 'next';
import { log } from '@/lib/platform/log';
import { deriveKeys } from '@/lib/platform/secret';
import { answerKind, securityHeaders } from '@/lib/platform/security-headers';
import { StartupError } from '@/lib/platform/startup-error';
import { mendDocuments } from './failed-documents';
import { answerWellKnown } from './well-known';

type Options = {
  port: number;
  /** Several processes listen on the port. */
  shared?: boolean;
  dir: string;
  development: boolean;
  publicUrl: string;
  trustProxy: boolean;
};

/** The time in which running requests may finish when the server stops. */
const GRACE_MS = 5_000;

const METHODS = ['GET', 'HEAD', 'POST'];

/**
 * A body sent to `/api` is a sign-in form, which is read whole before it is checked. Actions have a limit of their own.
 */
const FORM_MAX_BYTES = 16_384;

/**
 * Serves the application on `port` from this process (no child process could outlive it and keep the port). Returns the
 * function that stops the server: it takes no new requests, and running ones get five seconds.
 */
export async function serve(options: Options): Promise<() => Promise<void>> {
  const { port, dir, development } = options;
  // Node's own refusals would lack our headers, so requests that Node would refuse reach this code too.
  const server = createServer({ requireHostHeader: false });
  server.on('clientError', refuseMalformed);
  server.on('checkExpectation', (request, response) => {
    prepare(request, response, options);
    refuse(response, 417);
  });
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  const app = next({ dev: development, dir, port, httpServer: server, quiet: true });
  await app.prepare();
  const handle = app.getRequestHandler();

  server.on('request', (request, response) => {
    prepare(request, response, options);
    const refusal = refusalOf(request, options);
    if (refusal !== null) {
      refuse(response, refusal);
      return;
    }
    if (answerWellKnown(request, response)) return;
    handle(request, response).catch((error: unknown) => {
      log.error({ err: error, requestId: request.headers['x-request-id'] }, 'request failed');
      if (!response.headersSent) {
        response.statusCode = 500;
        response.setHeader('Content-Type', 'text/html; charset=utf-8');
      }
      response.end();
    });
  });
  await listen(server, port, options.shared);

  return async () => {
    const closed = once(server.close(), 'close');
    const idle = setInterval(() => server.closeIdleConnections(), 50);
    // Not closeAllConnections, which forgets connections that became web sockets.
    const closeAll = () => {
      for (const socket of sockets) socket.destroy();
    };
    const deadline = setTimeout(closeAll, development ? 0 : GRACE_MS);
    await closed;
    clearInterval(idle);
    clearTimeout(deadline);
    await app.close();
  };
}

/** Throws `StartupError` when `port` is taken or not ours to take. */
export async function checkPort(port: number): Promise<void> {
  const probe = createServer();
  await listen(probe, port);
  await once(probe.close(), 'close');
}

async function listen(
  server: ReturnType<typeof createServer>,
  port: number,
  reusePort = false,
): Promise<void> {
  try {
    await once(server.listen({ port, reusePort }), 'listening');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE')
      throw new StartupError(`Port ${port} jest zajęty; proszę wybrać inny, np. PORT=${port + 1}.`);
    if (code === 'EACCES')
      throw new StartupError(`Nie wolno użyć portu ${port}; proszę wybrać inny, np. PORT=3000.`);
    throw error;
  }
}

/**
 * A key that only our processes know. Next passes an action on to its page by a request to this server with the
 * original headers; on a request with this key the address of the visitor holds, so that nobody becomes "localhost".
 */
let ownKey: string | undefined;
function own(): string {
  ownKey ??= deriveKeys('own-request')[0].toString('base64url');
  return ownKey;
}

/** Headers that a browser may not set: the server sets them itself, or drops them. */
const OURS = [
  'x-okienko-own',
  'x-nonce',
  'x-okienko-path',
  'x-request-id',
  'content-security-policy',
  'content-security-policy-report-only',
];
const FROM_PROXY = [
  'forwarded',
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-port',
  'x-forwarded-proto',
  'x-real-ip',
];

/**
 * Puts our headers on the answer. Puts on the request the headers that pages read: the nonce, the path, the number to
 * quote after a failure, and in `x-forwarded-for` the one trusted address (the proxy's last entry, or the
 * connection's).
 */
function prepare(
  request: IncomingMessage,
  response: ServerResponse,
  { development, trustProxy }: Options,
): void {
  const nonce = randomBytes(16).toString('base64');
  const kind = answerKind(request.url?.split('?')[0] ?? '');
  const headers = securityHeaders(nonce, development, kind);
  const id = randomBytes(4).toString('hex');
  const forwarded = request.headers['x-forwarded-for']?.toString().split(',').at(-1)?.trim();
  const believed = trustProxy || request.headers['x-okienko-own'] === own();
  for (const name of believed ? OURS : [...OURS, ...FROM_PROXY]) delete request.headers[name];
  Object.assign(request.headers, {
    'x-nonce': nonce,
    'content-security-policy': headers['Content-Security-Policy'],
    'x-request-id': id,
    'x-okienko-path': request.url,
    'x-okienko-own': own(),
    'x-forwarded-for': (believed && forwarded) || request.socket.remoteAddress?.replace('::ffff:', ''),
  });
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  response.setHeader('X-Request-Id', id);
  if (!development) mendDocuments(request, response, { nonce: kind === 'page' ? nonce : null, errorId: id });
}

/** The status for refusing a request before any further work; null for an acceptable request. */
function refusalOf(request: IncomingMessage, options: Options): number | null {
  const { method = '', url = '', headers } = request;
  const path = decodedPath(url);
  if (headers.host === undefined || path === null) return 400;
  if (!METHODS.includes(method)) return 405;
  if (path.startsWith('/api/') && lengthOf(request) > FORM_MAX_BYTES) return 413;
  return isForeign(request, options) ? 403 : null;
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

function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status, {
    'Content-Type': 'text/plain; charset=utf-8',
    // The rest of the body is not waited for.
    Connection: 'close',
    ...(status === 405 && { Allow: METHODS.join(', ') }),
  });
  response.end();
}

/**
 * Whether the page of another site makes the browser send this request: requests that change data must come from ours.
 */
function isForeign({ method, headers }: IncomingMessage, { publicUrl, trustProxy }: Options): boolean {
  if (headers.origin === undefined || method === 'GET' || method === 'HEAD') return false;
  const hosts = [headers.host, new URL(publicUrl).host, trustProxy ? headers['x-forwarded-host'] : undefined];
  return !URL.canParse(headers.origin) || !hosts.includes(new URL(headers.origin).host);
}

/**
 * Answers a connection that does not speak HTTP (a bad line, headers too long) with a status and our security headers.
 */
function refuseMalformed(error: NodeJS.ErrnoException, socket: Duplex): void {
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
