import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { Agent, type IncomingMessage, request } from 'node:http';
import { buffer } from 'node:stream/consumers';

type Sent = { method?: string; headers?: object; body?: string | Buffer };
export type Answer = { status: number; headers: IncomingMessage['headers']; body: Buffer };

/** The parts of a browser that the measurements need: cookies, kept connections, pages, forms and server actions. */
export class Browser {
  private readonly cookies = new Map<string, string>();
  private readonly agent = new Agent({ keepAlive: true });

  constructor(readonly origin: string) {}

  /** Sends a request and reads the whole answer; tries again when the server has just closed the kept connection. */
  async send(path: string, options: Sent = {}): Promise<Answer> {
    const cookie = [...this.cookies].map((pair) => pair.join('=')).join('; ');
    const answer = await this.exchange(path, cookie, options).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ECONNRESET') throw error;
      return this.exchange(path, cookie, options);
    });
    for (const line of answer.headers['set-cookie'] ?? []) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (name) this.cookies.set(name, value);
    }
    return answer;
  }

  private async exchange(path: string, cookie: string, { method, headers, body }: Sent): Promise<Answer> {
    const length = body && { 'content-length': Buffer.byteLength(body) };
    const sent = request(`${this.origin}${path}`, {
      agent: this.agent,
      method,
      headers: { accept: 'text/html', ...(cookie && { cookie }), ...length, ...headers },
    });
    const answered = once(sent, 'response') as Promise<[IncomingMessage]>;
    sent.end(body);
    const [answer] = await answered;
    return { status: answer.statusCode ?? 0, headers: answer.headers, body: await buffer(answer) };
  }

  /** Opens a page; fails when the page does not open. */
  async page(path: string): Promise<string> {
    const { status, body } = await this.send(path);
    if (status !== 200) throw new Error(`${path}: ${status}`);
    return body.toString();
  }

  /** Signs in by the requests of the sign-in page. */
  async signIn(login: string, password: string): Promise<void> {
    const { csrfToken } = JSON.parse(await this.page('/api/auth/csrf')) as { csrfToken: string };
    const body = new URLSearchParams({ login, password, code: '', csrfToken, json: 'true' }).toString();
    const headers = { 'content-type': 'application/x-www-form-urlencoded', origin: this.origin };
    const { status } = await this.send('/api/auth/callback/credentials', { method: 'POST', headers, body });
    if (status !== 200) throw new Error(`sign-in of ${login}: ${status}`);
  }

  /** Calls a server action of the page at `path` as React does, with one argument; returns its result. */
  async act<T>(path: string, action: string, argument: object): Promise<T> {
    const headers = {
      accept: 'text/x-component',
      'content-type': 'text/plain;charset=UTF-8',
      'next-action': actionId(action),
      origin: this.origin,
    };
    const { status, body } = await this.send(path, {
      method: 'POST',
      headers,
      body: JSON.stringify([argument]),
    });
    // The first row of the answer refers to the row with the result.
    const rows = body.toString();
    const row = /^0:.*?"a":"\$@([0-9a-f]+)"/m.exec(rows)?.[1];
    const result = row && new RegExp(`^${row}:(.*)$`, 'm').exec(rows)?.[1];
    if (status !== 200 || !result) throw new Error(`${action}: ${status} ${rows.slice(0, 500)}`);
    return JSON.parse(result) as T;
  }

  /** Sends the form of a page as a browser without scripts does: the hidden fields, and the given values. */
  async submit(path: string, typed: Record<string, string>): Promise<Answer> {
    const page = await this.page(path);
    const form = /<form[^>]*>(?=[\s\S]*?name="numer")[\s\S]*?<\/form>/.exec(page)?.[0] ?? '';
    const data = new FormData();
    for (const [input] of form.matchAll(/<input[^>]*type="hidden"[^>]*>/g)) {
      const [, name] = /name="([^"]*)"/.exec(input) ?? [];
      const [, value = ''] = /value="([^"]*)"/.exec(input) ?? [];
      if (name) data.append(name, value.replaceAll('&quot;', '"').replaceAll('&amp;', '&'));
    }
    for (const [name, value] of Object.entries(typed)) data.set(name, value);
    const encoded = new Response(data);
    const headers = { 'content-type': encoded.headers.get('content-type'), origin: this.origin };
    return this.send(path, { method: 'POST', headers, body: Buffer.from(await encoded.arrayBuffer()) });
  }
}

let actions: Map<string, string> | undefined;

/** The id that the build gave to the server action of this name. */
function actionId(name: string): string {
  if (!actions) {
    const manifest = JSON.parse(readFileSync('.next/server/server-reference-manifest.json', 'utf8')) as {
      node: Record<string, { exportedName?: string }>;
    };
    actions = new Map(Object.entries(manifest.node).map(([id, { exportedName = '' }]) => [exportedName, id]));
  }
  const id = actions.get(name);
  if (!id) throw new Error(`no server action ${name} in the build`);
  return id;
}
