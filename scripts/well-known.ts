import type { IncomingMessage, ServerResponse } from 'node:http';
import { paths } from '@/lib/core/paths';

/** A password manager sends a person to this address to change the password. */
const CHANGE_PASSWORD = '/.well-known/change-password';
const SECURITY = '/.well-known/security.txt';

/**
 * Answers the well-known addresses (RFC 8615), or passes them on to the address of their route; returns whether the
 * answer is given. `app` has no folder for them, because tools and our own guards skip folders that begin with a dot.
 */
export function answerWellKnown(request: IncomingMessage, response: ServerResponse): boolean {
  const path = request.url?.split('?')[0];
  if (path === SECURITY) request.url = paths.securityContact();
  if (path !== CHANGE_PASSWORD) return false;
  response.writeHead(303, { Location: paths.password(), 'Cache-Control': 'no-store' });
  response.end();
  return true;
}
