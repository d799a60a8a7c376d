import { Agent, type IncomingHttpHeaders, request } from 'node:http';
import { connect } from 'node:net';
import { env } from '@/lib/platform/env';

export type Answer = { status: number; headers: IncomingHttpHeaders; text: string };
export type Asked = {
  method?: string;
  headers?: Record<string, string>;
  body?: string | FormData | Buffer;
  /** The client address that the server sees: one of this machine, from 127.0.0.0/8. */
  from?: string;
};

const agent = new Agent({ keepAlive: true });
const HOST = '127.0.0.1';
const port = () => env().PORT;

/** Sends one request with any headers, from any local address. Redirects are not followed. */
export async function ask(path: string, asked: Asked = {}): Promise<Answer> {
  const { method = 'GET', headers = {}, body, from } = asked;
  const form = body instanceof FormData ? new Response(body) : null;
  const type = form?.headers.get('content-type');
  const bytes = form ? Buffer.from(await form.arrayBuffer()) : body;
  return new Promise((resolve, reject) => {
    const sent = request({
      agent: from ? undefined : agent,
      host: HOST,
      port: port(),
      localAddress: from,
      path,
      method,
      headers: { host: `localhost:${port()}`, ...headers, ...(type && { 'content-type': type }) },
    });
    // The server may close an idle connection just when it is used again. The request was not read then, so it is
    // repeated.
    sent.on('error', (error: NodeJS.ErrnoException) => {
      if (sent.reusedSocket && error.code === 'ECONNRESET') ask(path, asked).then(resolve, reject);
      else reject(error);
    });
    sent.on('response', (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString('utf8');
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text });
      });
    });
    sent.end(bytes);
  });
}

/** Sends raw bytes. Returns all bytes of the answer until the server closes or is silent for two seconds. */
export function sendRaw(bytes: string): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(port(), HOST);
    let answer = '';
    socket.setTimeout(2_000, () => socket.destroy());
    socket.on('data', (chunk) => {
      answer += chunk;
    });
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(answer));
    socket.write(bytes);
  });
}

/** The cookies that an answer sets, by name. */
export function cookiesOf(answer: Answer): Record<string, string> {
  const pairs = (answer.headers['set-cookie'] ?? []).map((line) => line.split(';')[0]);
  return Object.fromEntries(
    pairs.map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]),
  );
}

export function cookieHeader(cookies: Record<string, string>): string {
  return Object.entries(cookies)
    .map((pair) => pair.join('='))
    .join('; ');
}
