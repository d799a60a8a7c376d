import { once } from 'node:events';
import type { RequestListener } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answerOf } from '@/lib/core/action-result';
import { ERRORS } from '@/lib/core/words';
import { makeHttpServer } from '@/scripts/http-server';
import { refusalOf, refuse } from '@/scripts/refusals';

// The server of the office without Next: it answers with the length of the body, once it has read it whole.
const LIMITS = { headersMs: 400, requestMs: 20_000, body: { periodMs: 1_000, bytes: 100 } };
const TRUST = { publicUrl: 'http://localhost', trustProxy: false };
const answer: RequestListener = (request, response) => {
  const refusal = refusalOf(request, TRUST, false);
  if (refusal !== null) return refuse(request, response, refusal);
  let length = 0;
  request.on('data', (chunk: Buffer) => {
    length += chunk.length;
  });
  request.on('end', () => response.end(`${request.method} ${length}`));
};
const server = makeHttpServer().on('request', answer);
/** A server that waits a fraction of a second for what the first one waits for longer. */
const impatient = makeHttpServer({ limits: LIMITS }).on('request', answer);
beforeAll(() =>
  Promise.all([server, impatient].map((each) => once(each.listen(0, '127.0.0.1'), 'listening'))),
);
afterAll(() => Promise.all([server.close(), impatient.close()]));
const port = (listening = server) => (listening.address() as AddressInfo).port;

/** A connection with the bytes already sent, and what has come back on it. */
function open(
  bytes: string,
  to = server,
): { socket: Socket; answered: () => string; closed: Promise<unknown> } {
  const socket = connect(port(to), '127.0.0.1');
  let text = '';
  socket.on('data', (chunk) => {
    text += chunk;
  });
  socket.on('error', () => {});
  socket.write(bytes);
  return { socket, answered: () => text, closed: once(socket, 'close') };
}

async function post(body: BodyInit, headers: Record<string, string> = {}) {
  const response = await fetch(`http://127.0.0.1:${port()}/okienko/podanie`, {
    method: 'POST',
    body,
    headers,
  });
  return { status: response.status, type: response.headers.get('content-type'), text: await response.text() };
}

describe('an upgrade to another protocol', () => {
  test.each(['h2c', 'websocket', 'TLS/1.2'])(
    '%s is not followed: the request is answered',
    async (protocol) => {
      const settings = 'HTTP2-Settings: AAMAAABkAAQAoAAAAAIAAAAA\r\n';
      const { answered, closed } = open(
        `GET / HTTP/1.1\r\nHost: x\r\nConnection: Upgrade, HTTP2-Settings, close\r\nUpgrade: ${protocol}\r\n${settings}\r\n`,
      );
      await closed;
      expect(answered()).toMatch(/^HTTP\/1\.1 200 OK\r\n[\s\S]*GET 0/);
    },
  );

  test('is not followed with a body either', async () => {
    const { answered, closed } = open(
      'POST / HTTP/1.1\r\nHost: x\r\nConnection: Upgrade, close\r\nUpgrade: h2c\r\nContent-Length: 3\r\n\r\nabc',
    );
    await closed;
    expect(answered()).toContain('POST 3');
  });
});

describe('a form of more than a megabyte', () => {
  const long = 'a'.repeat(1_300_000);

  test('sent by a script is refused with a sentence, which the page shows', async () => {
    const refused = await post(long, { 'next-action': 'x', 'content-type': 'text/plain;charset=UTF-8' });
    expect(refused).toEqual({ status: 413, type: 'text/plain', text: ERRORS['too-much-at-once'] });
    // Next's script throws the text of such an answer.
    expect(await answerOf(Promise.reject(new Error(refused.text)))).toEqual({
      ok: false,
      code: 'too-much-at-once',
    });
    expect(await answerOf(Promise.reject(new TypeError('Failed to fetch')))).toEqual({
      ok: false,
      code: 'offline',
    });
  });

  test('sent without a script is refused with a page', async () => {
    const form = new FormData();
    form.set('tresc', long);
    const { status, type, text } = await post(form);
    expect([status, type]).toEqual([413, 'text/html; charset=utf-8']);
    expect(text).toContain('<h1>Wysłano za dużo naraz</h1>');
  });

  test('is refused when its length is not stated', async () => {
    const { answered, closed } = open(
      'POST / HTTP/1.1\r\nHost: x\r\nNext-Action: x\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n',
    );
    await closed;
    expect(answered()).toMatch(/^HTTP\/1\.1 413 /);
  });

  test('is nothing against a file, and a form of just a megabyte is taken', async () => {
    expect(await post(long, { 'content-type': 'application/pdf' })).toMatchObject({ text: 'POST 1300000' });
    expect(await post('a'.repeat(2 ** 20), { 'next-action': 'x' })).toMatchObject({ text: 'POST 1048576' });
  });
});

describe('a connection that sends slowly', () => {
  test('ends when its headers do not come', async () => {
    const { answered, closed } = open('GET / HTTP/1.1\r\nHost: x\r\nX-A: ', impatient);
    await closed;
    expect(answered()).toMatch(/^HTTP\/1\.1 408 [\s\S]*nosniff/);
  });

  test('ends when its body does not come', async () => {
    const { answered, closed } = open(
      'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\nabc',
      impatient,
    );
    await closed;
    expect(answered()).toMatch(/^HTTP\/1\.1 408 /);
  });

  test('ends when its body drips, also one that is refused', async () => {
    for (const [length, status] of [
      ['100000', '408'],
      ['2000000', '413'],
    ]) {
      const { socket, answered, closed } = open(
        `POST / HTTP/1.1\r\nHost: x\r\nNext-Action: x\r\nContent-Length: ${length}\r\n\r\n`,
        impatient,
      );
      const drip = setInterval(() => socket.write('a'), 20);
      await closed;
      clearInterval(drip);
      expect(answered()).toContain(`HTTP/1.1 ${status} `);
    }
  });

  test('is left alone while the body comes, and while the office is slow to answer', async () => {
    const { socket, answered, closed } = open(
      'POST / HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 2000\r\n\r\n',
      impatient,
    );
    for (let sent = 0; sent < 2_000; sent += 200) {
      socket.write('a'.repeat(200));
      await wait(100);
    }
    await closed;
    expect(answered()).toContain('POST 2000');
    const slow = makeHttpServer({ limits: LIMITS }).on('request', async (request, response) => {
      request.resume();
      await wait(1_500);
      response.end('late');
    });
    await once(slow.listen(0, '127.0.0.1'), 'listening');
    const late = await fetch(`http://127.0.0.1:${(slow.address() as AddressInfo).port}`, {
      method: 'POST',
      body: 'abc',
    });
    expect(await late.text()).toBe('late');
    slow.close();
  });
});
