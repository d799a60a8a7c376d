import { readFileSync } from 'node:fs';
import { type Answer, type Asked, ask, cookieHeader, cookiesOf } from './http';

export const SESSION = 'okienko-session';

type Credentials = { password?: string; cookie?: string; from?: string };

/**
 * Sends the two requests of the sign-in form; returns the second answer. `cookie` is the cookie the browser already
 * had.
 */
export async function trySignIn(login: string, given: Credentials = {}): Promise<Answer> {
  const { password = 'okienko', cookie = '', from } = given;
  const token = await ask('/api/auth/csrf', { from });
  const cookies = [cookie, cookieHeader(cookiesOf(token))].filter(Boolean).join('; ');
  const form = { login, password, csrfToken: JSON.parse(token.text).csrfToken, json: 'true' };
  return ask('/api/auth/callback/credentials', {
    method: 'POST',
    headers: { cookie: cookies, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(form).toString(),
    from,
  });
}

/** Signs a person in; returns the Cookie header of their session. Throws when the sign-in is refused. */
export async function sessionOf(login: string, given: Credentials = {}): Promise<string> {
  const answer = await trySignIn(login, given);
  const token = cookiesOf(answer)[SESSION];
  if (!token) throw new Error(`${login}: ${answer.status} ${answer.text}`);
  return `${SESSION}=${token}`;
}

/** Whether the session of the cookie is still open. */
export async function isLive(cookie: string): Promise<boolean> {
  return (await ask('/api/session', { headers: { cookie } })).status === 204;
}

/** A server action of the build. `name` is its key in `rules.ts`. */
export type KnownAction = { name: string; id: string };

/** Every server action of the running build. */
export function knownActions(): KnownAction[] {
  const manifest = JSON.parse(readFileSync('.next/server/server-reference-manifest.json', 'utf8'));
  const entries = Object.entries<{ exportedName: string; filename: string }>(manifest.node);
  return entries.map(([id, { exportedName, filename }]) => ({ id, name: `${filename} ${exportedName}` }));
}

export type Acted = { answer: Answer; value: unknown };

/** Calls a server action by a hand-made request. A `FormData` among the arguments is sent as form data. */
export async function act(path: string, id: string, args: unknown[], asked: Asked = {}): Promise<Acted> {
  const answer = await ask(path, {
    method: 'POST',
    body: encoded(args),
    ...asked,
    headers: {
      'next-action': id,
      accept: 'text/x-component',
      'content-type': 'text/plain',
      ...asked.headers,
    },
  });
  const [, value] = /^1:(\{.*|null)$/m.exec(answer.text) ?? [];
  return { answer, value: value === undefined ? undefined : JSON.parse(value) };
}

function encoded(args: unknown[]): string | FormData {
  if (!args.some((each) => each instanceof FormData)) return JSON.stringify(args);
  const body = new FormData();
  const root = args.map((each, place) => {
    if (!(each instanceof FormData)) return each;
    for (const [name, value] of each) body.append(`_${place + 1}_${name}`, value);
    return `$K${(place + 1).toString(16)}`;
  });
  body.append('0', JSON.stringify(root));
  return body;
}

/** Sends a file to a case by the request that the page makes. */
export async function sendFile(cookie: string, slug: string, title: string, file: File): Promise<Acted> {
  const said = encodeURIComponent(JSON.stringify({ title, fileName: file.name }));
  const body = Buffer.from(await file.arrayBuffer());
  const headers = { cookie, 'x-okienko-file': said };
  const answer = await ask(`/sprawy/${slug}/pliki`, { method: 'POST', headers, body });
  return { answer, value: answer.text.startsWith('{') ? JSON.parse(answer.text) : undefined };
}

/** The payload of a page for the browser's router. Follows the redirect to the address that avoids caches. */
export async function payload(path: string, headers: Record<string, string>): Promise<Answer> {
  const given = { headers: { rsc: '1', ...headers } };
  const answer = await ask(path, given);
  const { location } = answer.headers;
  return answer.status === 307 && location?.includes('_rsc') ? ask(location, given) : answer;
}
