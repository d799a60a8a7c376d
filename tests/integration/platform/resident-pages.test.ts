import { createServer, type ServerResponse } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { shownMark } from '@/app/(public)/_pages/shown-mark';
import type { Locale } from '@/lib/core/context';
import { plainDateOf } from '@/lib/core/plain-date';
import { getOffice } from '@/lib/modules/staff/queries/office';
import { now } from '@/lib/platform/clock';
import { db } from '@/lib/platform/db';
import { answerResident } from '@/scripts/resident-pages';
import { makeOffice } from '@/tests/factories/office';

/** A page as Next sends it: its scripts, a style sheet and a script of ours, each with the nonce of the answer. */
const page = (nonce: string, text: string, mark = '') =>
  `<!DOCTYPE html><html><head><meta name="okienko-shown" content="${mark}"/><link rel="stylesheet" href="/a.css" nonce="${nonce}"/><link rel="preload" as="script" href="/_next/b.js"/><script src="/_next/b.js" async="" nonce="${nonce}"></script><script src="/okienko.js" async="" nonce="${nonce}"></script></head><body><h1>${text}</h1><script nonce="${nonce}">self.__next_f.push([1,"<h1>"])</script></body></html>`;

let asked = 0;
let drawn = 0;
let draw: (response: ServerResponse, nonce: string) => void | Promise<void>;
const server = createServer((request, response) => {
  const nonce = `nonce-${++asked}`;
  answerResident(request, response, nonce, async () => {
    drawn += 1;
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.setHeader('Cache-Control', 'private, no-store');
    await draw(response, nonce);
  });
}).listen(0);
afterAll(() => server.close());

/** The mark of the form alone, as the page writes it. */
const markOf = async (locale: Locale) =>
  shownMark({ locale, today: plainDateOf(now()), office: await getOffice(), record: null });

const nameOffice = (name: string) => db().office.update({ where: { id: 1 }, data: { name } });

beforeAll(() => makeOffice());
let name = '';
beforeEach(async () => {
  name = `Urząd ${Math.random()}`;
  await nameOffice(name);
  drawn = 0;
  draw = async (response, nonce) => void response.end(page(nonce, 'Stan sprawy', await markOf('pl')));
});

async function ask(path: string, init?: RequestInit) {
  const { port } = server.address() as AddressInfo;
  const response = await fetch(`http://127.0.0.1:${port}${path}`, init);
  return { status: response.status, headers: response.headers, text: await response.text() };
}

test('a page of residents leaves without the framework’s scripts, and the script of ours stays', async () => {
  for (const path of ['/', '/en/kontakt', '/stan-sprawy?numer=rpw-1-2026']) {
    const { text } = await ask(path);
    expect(text).toContain('<h1>Stan sprawy</h1>');
    expect(text.match(/<script/g)).toHaveLength(1);
    expect(text).toContain('src="/okienko.js"');
    expect(text).not.toMatch(/_next|__next_f/);
  }
  for (const path of ['/terminy', '/sprawy']) expect((await ask(path)).text).toContain('__next_f');
});

test('the page of a matter is made once, and each answer has a nonce of its own', async () => {
  const [first, second] = [await ask('/stan-sprawy'), await ask('/stan-sprawy')];
  expect(drawn).toBe(1);
  const nonces = [first, second].map(({ text }) => [...new Set(text.match(/nonce-\d+/g))]);
  expect(nonces.map(({ length }) => length)).toEqual([1, 1]);
  expect(nonces[0]).not.toEqual(nonces[1]);
  expect(second.headers.get('cache-control')).toBe('private, no-store');
  expect(second.headers.get('content-type')).toBe('text/html; charset=utf-8');
});

test('it is made anew once what it shows has changed, in another language, and for every form', async () => {
  await ask('/stan-sprawy');
  await nameOffice(`${name} nowy`);
  await ask('/stan-sprawy');
  await ask('/uk/stan-sprawy');
  expect(drawn).toBe(3);
  await ask('/stan-sprawy', { method: 'POST', body: 'numer=1' });
  await ask('/stan-sprawy', { method: 'POST', body: 'numer=1' });
  expect(drawn).toBe(5);
});

test('a page is kept for what it says that it shows, not for what was asked', async () => {
  const before = await markOf('pl');
  draw = async (response, nonce) => {
    await nameOffice(`${name} zmieniony`);
    response.end(page(nonce, 'z chwili zmiany', await markOf('pl')));
  };
  await ask('/stan-sprawy');
  await nameOffice(name);
  draw = async (response, nonce) => void response.end(page(nonce, 'cudza sprawa', 'mark-of-a-matter'));
  await ask('/stan-sprawy');
  draw = async (response, nonce) => void response.end(page(nonce, 'po zmianie', before));
  expect((await ask('/stan-sprawy')).text).toContain('po zmianie');
  expect((await ask('/stan-sprawy')).text).toContain('po zmianie');
  expect(drawn).toBe(3);
});

test('a failed page and a page with a cookie are not kept', async () => {
  draw = (response, nonce) => {
    response.statusCode = 500;
    response.end(page(nonce, 'błąd'));
  };
  await ask('/stan-sprawy');
  draw = async (response, nonce) => {
    response.setHeader('Set-Cookie', 'a=b');
    response.end(page(nonce, 'z ciasteczkiem', await markOf('pl')));
  };
  await ask('/stan-sprawy');
  await ask('/stan-sprawy');
  expect(drawn).toBe(3);
});

test('beyond the limit residents are told to come again, in their language, and the staff are served', async () => {
  const waiting: (() => void)[] = [];
  draw = (response, nonce) => void waiting.push(() => response.end(page(nonce, 'Stan sprawy')));
  const many = Array.from({ length: 32 }, () => ask('/kontakt'));
  await expect.poll(() => waiting.length).toBe(32);
  const refused = await ask('/uk/kontakt');
  expect(refused.status).toBe(503);
  expect(refused.headers.get('retry-after')).toBe('5');
  expect(refused.text).toContain('Спробуйте ще раз за кілька секунд.');
  draw = (response, nonce) => void response.end(page(nonce, 'Sprawy'));
  expect((await ask('/sprawy')).status).toBe(200);
  for (const end of waiting) end();
  expect((await Promise.all(many)).map(({ status }) => status)).toEqual(Array(32).fill(200));
  expect((await ask('/kontakt')).status).toBe(200);
});

test('pipelined requests whose connection ends, and forms whose body does not come, hold no place', async () => {
  const { port } = server.address() as AddressInfo;
  const waiting: (() => void)[] = [];
  draw = (response, nonce) => void waiting.push(() => response.end(page(nonce, 'Kontakt')));
  const pipelined = connect(port, '127.0.0.1');
  pipelined.write('GET /kontakt HTTP/1.1\r\nHost: x\r\n\r\n'.repeat(33));
  await expect.poll(() => waiting.length).toBe(32);
  pipelined.destroy();
  const slow = Array.from({ length: 33 }, () => connect(port, '127.0.0.1'));
  for (const each of slow)
    each.write('POST /stan-sprawy HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\n');
  await expect.poll(() => waiting.length).toBe(65);
  draw = (response, nonce) => void response.end(page(nonce, 'Kontakt'));
  await expect.poll(async () => (await ask('/kontakt')).status).toBe(200);
  for (const each of slow) each.destroy();
});
