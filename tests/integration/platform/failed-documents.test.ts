import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { Client } from 'pg';
import { afterAll, afterEach, expect, test } from 'vitest';
import { mendDocuments } from '@/scripts/failed-documents';
import { adminUrl } from '@/tests/support/accounts';

/** The document that Next writes for a page that failed or is not found. */
const EMPTY =
  '<!DOCTYPE html><html id="__next_error__"><head><title>x</title></head><body><div hidden></div></body></html>';
const NONCE = 'bm9uY2U=';

let answer: RequestListener;
const server = createServer((request, response) => {
  const nonce = request.url?.endsWith('/plik') ? null : NONCE;
  mendDocuments(request, response, { nonce, errorId: '1a2b3c4d' });
  answer(request, response);
}).listen(0);
afterAll(() => server.close());

async function ask(path: string, init?: RequestInit) {
  const { port } = server.address() as AddressInfo;
  const response = await fetch(`http://127.0.0.1:${port}${path}`, init);
  return { response, status: response.status, headers: response.headers, text: await response.text() };
}

/** Answers as Next does: headers set one by one, the body in pieces, without a stated length. */
const answers = (status: number, body: string | Buffer, headers: Record<string, string> = {}) => {
  answer = async (_request, response) => {
    response.statusCode = status;
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.setHeader('Link', '</a.woff2>; rel=preload');
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    response.flushHeaders();
    const half = Math.floor(body.length / 2);
    response.write(body.slice(0, half));
    await new Promise(setImmediate);
    response.write(body.slice(half));
    response.end();
  };
};

const database = process.env.DATABASE_URL ?? '';
async function letConnect(allowed: boolean): Promise<void> {
  const name = new URL(database).pathname.slice(1);
  const client = new Client({ connectionString: adminUrl().replace(/[^/]+$/, 'postgres') });
  await client.connect();
  await client.query(`ALTER DATABASE ${name} ALLOW_CONNECTIONS ${allowed}`);
  await client.end();
}
afterEach(() => letConnect(true));

test('a failed page is readable without scripts, and has its number and two links on', async () => {
  answers(500, EMPTY);
  const { status, headers, text } = await ask('/sprawy?q=%3Cb%3E&x="y"');
  expect(status).toBe(500);
  expect(headers.get('link')).toBeNull();
  expect(headers.get('retry-after')).toBeNull();
  expect(headers.get('cache-control')).toBe('private, no-store');
  expect(text).toContain('<html lang="pl">');
  expect(text).toContain('<h1>Nie udało się pokazać tej strony</h1>');
  expect(text).toContain('Numer błędu: 1a2b3c4d.');
  expect(text).toContain('<a href="/sprawy?q=%3Cb%3E&amp;x=%22y%22">Spróbuj jeszcze raz</a>');
  expect(text).toContain('<a href="/konto">');
  expect(text).toContain(`<style nonce="${NONCE}">`);
  expect(text).not.toMatch(/<script|__next_error__/);
});

test('a resident reads the failed page in the language of the address', async () => {
  answers(500, EMPTY);
  const english = (await ask('/en/kontakt')).text;
  expect(english).toMatch(/<html lang="en">.*This page could not be shown.*Error number: 1a2b3c4d/s);
  expect(english).toContain('<a href="/en">Go to the home page</a>');
  expect((await ask('/uk')).text).toContain('Не вдалося показати цю сторінку');
  expect((await ask('/kontakt')).text).toContain('<a href="/">Przejdź na stronę główną</a>');
});

test('a page that fails while the database does not answer has status 503 and a time to try again', async () => {
  answers(500, EMPTY);
  await letConnect(false);
  const { status, headers, text } = await ask('/logowanie');
  expect(status).toBe(503);
  expect(headers.get('retry-after')).toBe('30');
  expect(text).toContain('Strona chwilowo nie działa');
  expect(text).toContain('Numer błędu: 1a2b3c4d.');
});

test('a failed form says that its data may have been saved, and does not send them again', async () => {
  answers(500, EMPTY);
  const { text } = await ask('/stan-sprawy', { method: 'POST', body: 'numer=1' });
  expect(text).toContain('Sprawdź, zanim wyślesz to jeszcze raz.');
  expect(text).not.toContain('Spróbuj jeszcze raz');
});

test('a failed page under a policy that admits no style has no style', async () => {
  answers(500, EMPTY);
  expect((await ask('/sprawy/rpw-1-2026/plik')).text).not.toContain('<style');
});

test.each([
  ['plain', (text: string) => Buffer.from(text), {}],
  ['compressed', (text: string) => gzipSync(text), { 'Content-Encoding': 'gzip' }],
])(
  'a page that is not found keeps its script and is readable without it: %s',
  async (_how, made, headers) => {
    answers(404, made(EMPTY), headers);
    const { status, text } = await ask('/sprawy/rpw-9-2026');
    expect(status).toBe(404);
    expect(text).toContain('<html id="__next_error__" lang="pl">');
    expect(text).toMatch(/<body><noscript><main><h1>Nie ma takiej strony<\/h1>.*<\/noscript><div hidden>/);
    expect(text).toContain('nie należy do Twoich zadań');
    expect(text).toContain('<a href="/konto">Wróć do swojego konta</a>');
  },
);

test('an address that belongs to nobody leads a resident to the home page', async () => {
  answers(404, EMPTY);
  const { text } = await ask('/nic');
  expect(text).toContain('Adres jest niepełny albo strona została przeniesiona.');
  expect(text).toContain('<a href="/">Przejdź na stronę główną</a>');
});

test('a complete page of "not found" stays unchanged, also when compressed', async () => {
  const whole = '<!DOCTYPE html><html lang="uk"><body><h1>Такої сторінки немає</h1></body></html>';
  answers(404, gzipSync(whole), { 'Content-Encoding': 'gzip' });
  expect((await ask('/uk/nic')).text).toBe(whole);
});

test("other answers stay unchanged: pages, data, and requests of Next's scripts", async () => {
  answers(200, '<h1>Sprawy</h1>');
  expect((await ask('/sprawy')).text).toBe('<h1>Sprawy</h1>');
  answers(500, '{"a":1}', { 'Content-Type': 'application/json' });
  expect(await ask('/api/session')).toMatchObject({ status: 500, text: '{"a":1}' });
  answers(500, EMPTY);
  expect(await ask('/sprawy', { headers: { rsc: '1' } })).toMatchObject({ status: 500, text: EMPTY });
  expect(await ask('/sprawy', { headers: { 'next-action': 'x' }, method: 'POST' })).toMatchObject({
    text: EMPTY,
  });
});

test('an answer given in one call and an answer without a body are replaced too', async () => {
  answer = (_request, response) => response.writeHead(500, { 'Content-Type': 'text/html' }).end(EMPTY);
  expect((await ask('/')).text).toContain('Nie udało się pokazać tej strony');
  const { status, text } = await ask('/', { method: 'HEAD' });
  expect([status, text]).toEqual([500, '']);
});

test('a browser that breaks off in the middle of an answer does no harm to the server', async () => {
  const closed = new Promise((resolve) => {
    answer = (request, response) => {
      response.statusCode = 500;
      response.setHeader('Content-Type', 'text/html');
      response.write(EMPTY);
      request.socket.destroy();
      response.on('close', resolve);
      response.end();
    };
  });
  await expect(ask('/')).rejects.toThrow();
  await closed;
  answers(200, 'ok');
  expect((await ask('/')).text).toBe('ok');
});
