import { expect, test } from '@playwright/test';
import { errorText } from '@/lib/error-texts';
import { type Answer, ask, sendRaw } from './http';
import { ACTIONS, forbiddenTo, setWholeScene } from './rules';
import type { Scene } from './scene';
import { act, knownActions, SESSION, sendFile, sessionOf } from './staff';

// Malformed requests: no answer contains protected data, and the office keeps running.
let scene: Scene;
let cookie: string;
test.beforeAll(async () => {
  scene = await setWholeScene();
  cookie = await sessionOf('bok');
});
test.afterEach(async () => {
  expect((await ask('/okienko', { headers: { cookie } })).status, 'the office stands').toBe(200);
});

function expectNothing(answer: Answer, what: string): void {
  const words = forbiddenTo(null, scene).filter((word) => answer.text.includes(word));
  expect.soft(words, what).toEqual([]);
  expect.soft(answer.status, what).toBeLessThan(500);
  expect.soft(answer.text, what).not.toMatch(/node_modules|\.tsx?:\d|prisma|at async/i);
}

test('a forged or broken cookie or bearer token opens nothing', async () => {
  const [, token] = cookie.split('=');
  const spoilt = [
    `${token}x`,
    token.slice(0, -3),
    token.split('.').reverse().join('.'),
    '%E0%A4%A',
    '"',
    '[object Object]',
  ];
  const cookies = [
    ...spoilt.map((value) => `${SESSION}=${value}`),
    `${SESSION}=a; ${SESSION}=b`,
    ';;;=;',
    '=',
  ];
  const forged = Buffer.from('{"alg":"none"}').toString('base64url');
  const headers: Record<string, string>[] = [
    ...cookies.map((value) => ({ cookie: value })),
    { cookie: `${SESSION}=${forged}.eyJzZXNzaW9uIjoiMSJ9.` },
    { cookie: `${SESSION}.0=${token.slice(0, 50)}; ${SESSION}.1=x` },
    { cookie: `__Host-${SESSION}=${token}` },
    { authorization: `Bearer ${token}` },
    { authorization: 'Basic Ym9rOm9raWVua28=' },
  ];
  for (const given of headers)
    for (const path of [
      `/sprawy/${scene.own.slug}?zakladka=strony`,
      `/sprawy/${scene.own.slug}/protokol`,
      '/api/session',
    ]) {
      const answer = await ask(path, { headers: given });
      expectNothing(answer, JSON.stringify(given));
      expect(answer.status, `${path} ${JSON.stringify(given)}`).not.toBe(200);
    }
});

test('a malformed address fails no page and shows nothing protected', async () => {
  const { own } = scene;
  const paths = [
    ...[
      '/%',
      '/%E0%A4%A',
      '/sprawy/%c0%af',
      '/sprawy/%00',
      '/sprawy/..%2fkonto',
      '/..%2f..%2fetc/passwd',
      '/%2e%2e/',
    ],
    ...['/sprawy/rpw-1-2026%20', '/sprawy/rpw-2147483648-2026', '/sprawy/rpw-1-2026/pliki/-1'],
    ...[
      `/sprawy/${own.slug}/pliki/99999999999`,
      `/sprawy/${own.slug}/pliki/1e3`,
      `/sprawy/${own.slug}/pliki/%00`,
    ],
    ...[
      '/sprawy?po=00-2026-12-11-99999999999999',
      '/sprawy?po=00-9999-99-99-1',
      '/sprawy?komorka=99999999999&rok=-1&kolejnosc=x&zakladka=x&pokaz=%00&klient=%00',
      '/sprawy?komorka=999999999&rok=999999999&klient=rpw-1-1',
      '/sprawy?q=%ff&q=%fe',
      '/sprawy?szukaj=%00',
    ],
    ...[
      '/okienko/przekazania/lista/00000000-0000-4000-8000-000000000000?komorka=9e99',
      '/stan-sprawy?numer=%00',
    ],
    ...[
      '/administracja/ludzie/2147483648',
      '/logowanie?wroc=%00',
      '/logowanie?wroc=//',
      '/uk%2fkontakt',
      '/xx/kontakt',
    ],
    ...[
      '/_next/data/x/okienko.json',
      '/_next/image?url=%2Fokienko&w=64&q=75',
      '/_next/static/..%2f..%2fBUILD_ID',
    ],
    ...[
      '/.env',
      '/.git/config',
      '/package.json',
      '/.next/BUILD_ID',
      `/${'a'.repeat(8_000)}`,
      `/sprawy?q=${'ż'.repeat(1)}`,
    ],
  ];
  for (const path of paths.map((each) => encodeURI(each).replaceAll('%25', '%')))
    for (const headers of [undefined, { cookie }]) {
      const answer = await ask(path, { headers });
      if (headers) expect.soft(answer.status, path).toBeLessThan(500);
      else expectNothing(answer, path);
    }
});

test('internal headers of Next and of proxies have no effect when a browser sends them', async () => {
  const headers: Record<string, string>[] = [
    { 'x-middleware-subrequest': 'middleware:middleware:middleware:middleware:middleware' },
    { 'x-middleware-rewrite': '/okienko', 'x-middleware-next': '1' },
    { 'x-invoke-path': '/okienko', 'x-invoke-status': '200', 'x-invoke-output': '/okienko' },
    { 'x-matched-path': '/okienko', 'x-now-route-matches': '1=okienko' },
    { 'x-nextjs-data': '1' },
    { 'x-action-forwarded': '1' },
    { 'next-resume': '1', 'x-next-resume-state-length': '10' },
    { 'x-prerender-revalidate': 'x', 'x-next-revalidated-tags': 'a' },
    { 'x-okienko-path': '//obca.example', 'x-okienko-own': 'x', 'x-nonce': 'moj', 'x-request-id': 'moj' },
    { 'content-security-policy': "script-src 'nonce-moj'" },
    { 'x-http-method-override': 'POST', 'x-original-url': '/okienko', 'x-rewrite-url': '/okienko' },
    { host: 'obca.example', 'x-forwarded-host': 'obca.example', 'x-forwarded-proto': 'https' },
    { 'transfer-encoding': 'chunked', 'content-type': 'multipart/form-data; boundary=' },
    { range: 'bytes=0-10', 'accept-encoding': 'x', accept: '*/*;q=a', 'accept-language': '%%' },
  ];
  for (const given of headers)
    for (const path of ['/okienko', `/sprawy/${scene.own.slug}`, '/']) {
      const answer = await ask(path, { headers: given });
      expectNothing(answer, JSON.stringify(given));
      expect.soft(answer.text, JSON.stringify(given)).not.toMatch(/nonce="moj"|obca\.example/);
    }
});

test('an oversized body and bytes that are no HTTP are refused', async () => {
  const id = knownActions().find(({ name }) => name.endsWith(' findClientsAction'))?.id ?? '';
  const large = await act('/konto', id, [{ typed: 'a'.repeat(40_000_000) }], { headers: { cookie } });
  expect(large.value, 'a body larger than any file').toBeUndefined();
  const long = await act('/konto', id, [{ typed: 'a'.repeat(500_000) }], { headers: { cookie } });
  expect(long.value).toMatchObject({ ok: false, code: 'invalid' });
  const raw = [
    '\0\0\0\0',
    '\x16\x03\x01\x02\x00\x01\x00\x01\xfc',
    'GET / HTTP/9.9\r\n\r\n',
    'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
    'CONNECT obca.example:443 HTTP/1.1\r\nHost: x\r\n\r\n',
    'GET /okienko HTTP/1.1\r\nHost: x\r\nCookie: a\r\n b\r\n\r\n',
  ];
  for (const bytes of raw) expect(await sendRaw(bytes)).not.toMatch(/HTTP\/1\.1 (2|5)/);
});

test('an action of more than a megabyte is refused in words', async () => {
  const id = knownActions().find(({ name }) => name.endsWith(' findClientsAction'))?.id ?? '';
  const { answer } = await act('/konto', id, [{ typed: 'a'.repeat(1_300_000) }], { headers: { cookie } });
  expect([answer.status, answer.text]).toEqual([413, errorText('too-much-at-once')]);
  const form = new FormData();
  form.set('tresc', 'a'.repeat(1_300_000));
  const page = await ask('/konto', { method: 'POST', headers: { cookie }, body: form });
  expect([page.status, page.text]).toEqual([413, expect.stringContaining('<h1>Wysłano za dużo naraz</h1>')]);
});

test('an upgrade to another protocol is not followed: the page comes by this one', async () => {
  for (const upgrade of ['h2c', 'websocket']) {
    const more = `Upgrade: ${upgrade}\r\nConnection: Upgrade, HTTP2-Settings, close\r\nHTTP2-Settings: AAMAAABk\r\n`;
    const answer = await sendRaw(`GET /kontakt HTTP/1.1\r\nHost: x\r\n${more}\r\n`);
    expect(answer, upgrade).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
  }
});

/** Wrong values for any field of a form: wrong types, ends of ranges, texts with forbidden characters. */
const ODD: unknown[] = [
  ...[null, true, -1, 0, 1.5, 2_147_483_647, 2_147_483_648, 1e20, 1e308],
  ...['', ' ', '0', 'NaN', "' OR 1=1 --", '%_\\\\', '\u0000', '\ud800', '\u202e', '2026-02-30', '9999-12-31'],
  ...['<script>', 'x'.repeat(20_000), 'rpw-1-2026', '00000000-0000-4000-8000-000000000000'],
  ...[[], [null], {}, { toString: 'x' }, ['a', 1, {}]],
];

/** The number of odd values that each action meets in place of its whole argument. All read it by the same code. */
const WHOLE = 6;

/**
 * Copies of the argument, each with one value replaced by an odd one, left out or doubled. `turn` is the place of the
 * first odd value to take.
 */
function mutations(value: unknown, turn: number): unknown[] {
  const odd = () => ODD[turn++ % ODD.length];
  const spoil = (part: unknown): unknown[] => {
    if (Array.isArray(part))
      return [odd(), [...part, ...part], ...part.flatMap((each) => spoil(each).map((bad) => [bad]))];
    if (typeof part !== 'object' || part === null) return [odd(), odd(), odd()];
    return Object.entries(part).flatMap(([key, each]) => {
      const { [key]: _, ...rest } = part as Record<string, unknown>;
      return [rest, ...spoil(each).map((bad) => ({ ...rest, [key]: bad }))];
    });
  };
  return [...Array.from({ length: WHOLE }, odd), ...spoil(value)];
}

/** Gives the input a wrong version, so that the office refuses to save it and stays as other tests expect it. */
function unsaved(value: unknown): unknown {
  return typeof value === 'object' && value && 'version' in value ? { ...value, version: 999 } : value;
}

/** Actions that sign out the caller or change their password, or that take away the classes that the scene needs. */
const SPARED = / (leave|changePasswordAction|endSession\w*Action|importJrwaAction)$/;

/** Between them they may call most actions. Each action is called by the first of them who may. */
const CALLERS = ['bok', 'sekretariat', 'referent', 'admin'] as const;

for (const person of CALLERS)
  test(`no mutated body sent by ${person} makes an action fail unexpectedly`, async () => {
    test.setTimeout(300_000);
    const session = await sessionOf(person);
    const wrong: string[] = [];
    let tried = 0;
    for (const { id, name } of knownActions().filter((each) => !SPARED.test(each.name))) {
      const attempt = ACTIONS[name](scene).at(0);
      if (!attempt || CALLERS.find((each) => attempt.open.includes(each)) !== person) continue;
      for (const bad of mutations(unsaved(attempt.args[0]), tried)) {
        const { answer } = await act('/konto', id, [bad], { headers: { cookie: session } });
        if (answer.status >= 500 || answer.text.includes('"unexpected"'))
          wrong.push(`${name} answers ${answer.status} to ${JSON.stringify(bad)?.slice(0, 200)}`);
        tried += 1;
      }
    }
    expect(wrong).toEqual([]);
    expect(tried).toBeGreaterThan(100);
  });

test('a file name cannot reach a path or a header, and a file whose content differs from its name is refused', async () => {
  const { waiting } = scene;
  const send = (name: string, bytes: string) =>
    sendFile(cookie, waiting.slug, 'Nazwa', new File([bytes], name, { type: 'application/pdf' }));
  const names = [
    'a";X-Evil: 1.pdf',
    '../../../etc/cron.d/x.pdf',
    '..\\..\\x.pdf',
    "a';filename=b.html;.pdf",
    `${'😀'.repeat(120)}.pdf`,
  ];
  for (const [place, name] of names.entries()) {
    const { value: sent } = await send(name, `%PDF-1.7\n${place} ${waiting.slug}\n%%EOF`);
    expect(sent, name).toMatchObject({ ok: true });
    const { id } = (sent as { value: { id: number } }).value;
    const { status, headers } = await ask(`/sprawy/${waiting.slug}/pliki/${id}`, { headers: { cookie } });
    expect(status, name).toBe(200);
    expect(headers['content-disposition'], name).toMatch(/^attachment; filename\*=UTF-8''[\w.%!'()*~-]+$/);
    expect(decodeURIComponent(headers['content-disposition'] ?? '')).not.toMatch(/[/\\\r\n\u202E]/);
    expect(headers['x-evil']).toBeUndefined();
    expect(headers['content-type']).toBe('application/pdf');
  }
  for (const [name, bytes] of [
    ['strona.html', '<script>alert(1)</script>'],
    ['rysunek.svg', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'],
    ['strona.pdf', '<!doctype html><script>alert(1)</script>'],
    ['zdjęcie.jpg', '%PDF-1.7\n%%EOF'],
    ['program.pdf', 'MZ\x90\0'],
    ['bez-końcówki', '%PDF-1.7\n%%EOF'],
    ['a"\r\nX-Evil: 1.pdf', '%PDF-1.7\n%%EOF'],
    ['\u202Efdp.exe.pdf', '%PDF-1.7\n%%EOF'],
  ]) {
    const { value } = await send(name, bytes);
    expect(value, name).toMatchObject({ ok: false, code: expect.stringMatching(/^file-/) });
  }

  // A person who may only see the case, an anonymous visitor, and a file over the limit are refused.
  const file = new File(['%PDF-1.7\n%%EOF'], 'podrzucony.pdf');
  const reader = await sessionOf('sekretarz');
  expect((await sendFile(reader, waiting.slug, 'Podrzucony', file)).value).toMatchObject({ ok: false });
  expect((await sendFile('', waiting.slug, 'Podrzucony', file)).answer.status).toBe(401);
  const huge = new File([new Uint8Array(51 * 1024 * 1024)], 'wielki.pdf');
  expect((await sendFile(cookie, waiting.slug, 'Wielki', huge)).value).toMatchObject({
    code: 'file-too-large',
  });
});
