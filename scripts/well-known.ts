import type { IncomingMessage, ServerResponse } from 'node:http';

/** Where a browser's keeper of passwords sends a person to change theirs. */
const CHANGE_PASSWORD = '/.well-known/change-password';
const SECURITY = '/.well-known/security.txt';

/**
 * Sees to the well-known addresses (RFC 8615); returns whether the answer is given. They have no folder in `app`: tools
 * and our own guards pass over names that begin with a dot, so a route in it would be checked by nobody.
 */
export function answerWellKnown(request: IncomingMessage, response: ServerResponse): boolean {
  const path = request.url?.split('?')[0];
  if (path === SECURITY) request.url = '/security.txt';
  if (path !== CHANGE_PASSWORD) return false;
  response.writeHead(303, { Location: '/konto/haslo', 'Cache-Control': 'no-store' });
  response.end();
  return true;
}
