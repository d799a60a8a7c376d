import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import next from 'next';
import { log } from '@/lib/platform/log';
import { deriveKeys } from '@/lib/platform/secret';
import { answerKind, securityHeaders } from '@/lib/platform/security-headers';
import { StartupError } from '@/lib/platform/startup-error';
import { type Marks, mendDocuments } from './failed-documents';
import { connectionsOf, makeHttpServer } from './http-server';
import { refusalOf, refuse } from './refusals';
import { answerResident } from './resident-pages';
import { answerWellKnown } from './well-known';

type Options = {
  /** The address of this machine to listen on. */
  host: string;
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

/**
 * Serves the application on `host` and `port` from this process (no child process could outlive it and keep the port).
 * Returns the function that stops the server: it takes no new requests, and running ones get five seconds.
 */
export async function serve(options: Options): Promise<() => Promise<void>> {
  const { host, port, dir, development } = options;
  const server = makeHttpServer({ development });
  server.on('checkExpectation', (request, response) => {
    prepare(request, response, options);
    refuse(request, response, 417);
  });
  const sockets = connectionsOf(server);
  const app = next({ dev: development, dir, port, httpServer: server, quiet: true });
  await app.prepare();
  const handle = app.getRequestHandler();

  server.on('request', (request, response) => {
    const isOwn = request.headers['x-okienko-own'] === own();
    const marks = prepare(request, response, options);
    const refusal = refusalOf(request, options, isOwn);
    if (refusal !== null) {
      refuse(request, response, refusal);
      return;
    }
    if (!development) mendDocuments(request, response, marks);
    if (answerWellKnown(request, response)) return;
    const drawn = development
      ? handle(request, response)
      : answerResident(request, response, marks.nonce ?? '', () => handle(request, response));
    drawn.catch((error: unknown) => {
      log.error({ err: error, requestId: request.headers['x-request-id'] }, 'request failed');
      if (!response.headersSent) {
        response.statusCode = 500;
        response.setHeader('Content-Type', 'text/html; charset=utf-8');
      }
      response.end();
    });
  });
  await listen(server, host, port, options.shared);

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

/** Throws `StartupError` when `port` is taken or not ours to take, or `host` is no address of this machine. */
export async function checkPort(host: string, port: number): Promise<void> {
  const probe = createServer();
  await listen(probe, host, port);
  await once(probe.close(), 'close');
}

async function listen(server: Server, host: string, port: number, reusePort = false): Promise<void> {
  try {
    await once(server.listen({ host, port, reusePort }), 'listening');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE')
      throw new StartupError(`Port ${port} jest zajęty; proszę wybrać inny, np. PORT=${port + 1}.`);
    if (code === 'EACCES')
      throw new StartupError(`Nie wolno użyć portu ${port}; proszę wybrać inny, np. PORT=3000.`);
    if (code === 'EADDRNOTAVAIL')
      throw new StartupError(`Adres ${host} (OKIENKO_HOST) nie należy do tego komputera.`);
    throw error;
  }
}

/**
 * A key that only our processes know. Next passes an action on to its page by a request to this server with the
 * original headers. The server trusts the visitor's address in a request with this key; otherwise it would be
 * "localhost".
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
 * connection's). Returns the marks of a page that would tell of a failure.
 */
function prepare(
  request: IncomingMessage,
  response: ServerResponse,
  { development, trustProxy }: Options,
): Marks {
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
  return { nonce: kind === 'page' ? nonce : null, errorId: id };
}
