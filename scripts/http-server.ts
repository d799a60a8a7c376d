import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { Socket } from 'node:net';
import { refuse, refuseMalformed } from './refusals';

type Limits = {
  /** The time for the line and the headers of a request. */
  headersMs: number;
  /** The time for a whole request: an upload of 50 MB takes some seven minutes at one megabit a second. */
  requestMs: number;
  /** In each period of a body at least so many bytes must come. */
  body: { periodMs: number; bytes: number };
};
const LIMITS: Limits = {
  headersMs: 15_000,
  requestMs: 15 * 60_000,
  body: { periodMs: 20_000, bytes: 20_000 },
};

/**
 * Makes the HTTP server; the caller answers its requests. Requests that Node would refuse by itself reach the caller,
 * because Node's own refusals lack our headers. No one may hold a connection by sending slowly, and an upgrade to
 * another protocol is not followed but in development, where Next speaks by a web socket.
 */
export function makeHttpServer({ development = false, limits = LIMITS } = {}): Server {
  const server = createServer({
    requireHostHeader: false,
    headersTimeout: limits.headersMs,
    requestTimeout: limits.requestMs,
    connectionsCheckingInterval: Math.min(limits.headersMs, 5_000),
    shouldUpgradeCallback: ({ headers }) => development && headers.upgrade?.toLowerCase() === 'websocket',
  });
  server.on('clientError', refuseMalformed);
  server.on('request', (request, response) => {
    endSlowBody(request, limits.body, () => {
      if (!response.headersSent) refuse(request, response, 408);
      request.socket.destroySoon();
    });
  });
  return server;
}

/** Calls `end` when the body comes too slowly, and not because the office is slow to read it. */
function endSlowBody(request: IncomingMessage, { periodMs, bytes }: Limits['body'], end: () => void): void {
  if (request.complete) return;
  const { socket } = request;
  let before = socket.bytesRead;
  const judge = () => {
    const waitsForUs = request.readableLength > 0;
    const slow = !waitsForUs && socket.bytesRead - before < bytes;
    before = socket.bytesRead;
    if (slow || request.complete) clearInterval(watch);
    if (slow && !request.complete) end();
  };
  // Judged after the bytes that have come while this process was busy are read.
  const watch = setInterval(() => setImmediate(judge), periodMs);
  request.once('close', () => clearInterval(watch));
}

/** The open connections of a server, also those that became web sockets: Node's own list forgets these. */
export function connectionsOf(server: Server): Set<Socket> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  return sockets;
}
