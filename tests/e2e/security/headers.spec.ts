import { expect, test } from '@playwright/test';
import type { AnswerKind } from '@/lib/platform/security-headers';
import { type Answer, ask, cookiesOf, sendRaw } from './http';
import { type Scene, setScene } from './scene';
import { act, knownActions, payload, SESSION, sessionOf, trySignIn } from './staff';

// Every answer has the security headers, whether a page, Next or Node gives it.
let scene: Scene;
let cookie: string;

test.beforeAll(async () => {
  scene = await setScene();
  cookie = await sessionOf('bok');
});

function problemsOf(headers: Answer['headers'], kind: AnswerKind = 'page'): string[] {
  const policy = headers['content-security-policy']?.toString() ?? '';
  const wanted: [boolean, string][] = [
    ...ofPolicy[kind](policy),
    [!/unsafe-|\*|https?:/.test(policy), 'nothing unsafe'],
    [/max-age=\d{8}/.test(headers['strict-transport-security'] ?? ''), 'HSTS'],
    [headers['x-content-type-options'] === 'nosniff', 'nosniff'],
    [/^(same-origin|no-referrer)$/.test(headers['referrer-policy']?.toString() ?? ''), 'Referrer-Policy'],
    [headers['cross-origin-opener-policy'] === 'same-origin', 'COOP'],
    [!('x-powered-by' in headers || 'server' in headers), 'no name of the server'],
    [!('access-control-allow-origin' in headers), 'nothing for other origins'],
  ];
  return wanted.filter(([kept]) => !kept).map(([, name]) => name);
}

/** The policy of an answer. A file from outside runs no script; only a PDF may be framed, and only by our own pages. */
const ofPolicy: Record<AnswerKind, (policy: string) => [boolean, string][]> = {
  file: (policy) => [
    [/^default-src 'none'; .*frame-ancestors 'none'; sandbox$/.test(policy), 'a sandbox with nothing in it'],
  ],
  'framed-pdf': (policy) => [
    [/^default-src 'none'; .*object-src 'self'; frame-ancestors 'self'$/.test(policy), 'a frame of ours'],
  ],
  message: (policy) => [
    [
      /^default-src 'none'; .*img-src data:; style-src 'sha256-[\w+/=]+'; frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox$/.test(
        policy,
      ),
      'a sandbox with pictures and one style sheet in it',
    ],
  ],
  page: (policy) => [
    [/script-src 'self' 'nonce-[\w+/=]{22,}' 'strict-dynamic'/.test(policy), 'a nonce for scripts'],
    [/style-src 'self' 'nonce-/.test(policy), 'a nonce for styles'],
    [/frame-ancestors 'none'/.test(policy), 'frame-ancestors'],
    [
      /object-src 'none'.*base-uri 'none'.*form-action 'self'/.test(policy),
      'object-src, base-uri, form-action',
    ],
  ],
};

test('every kind of answer has the security headers', async () => {
  const home = await ask('/');
  const chunk = /\/_next\/static\/[^"]+\.js/.exec(home.text)?.[0] ?? '';
  const style = /\/_next\/static\/[^"]+\.css/.exec(home.text)?.[0] ?? '';
  const { own, foreign } = scene;
  const headers = { cookie };
  const idOf = (end: string) => knownActions().find(({ name }) => name.endsWith(end))?.id ?? '';
  const [status, search] = [idOf(' checkStatus'), idOf(' searchAddressAction')];
  const post = (body: string, more = {}) => ({ method: 'POST', body, headers: { ...headers, ...more } });
  const answers: [string, number, Promise<Answer>][] = [
    ['a page', 200, ask('/stan-sprawy')],
    ['a page of the office', 200, ask('/okienko', { headers })],
    ['HEAD', 200, ask('/okienko', { headers, method: 'HEAD' })],
    ['a payload', 200, payload('/okienko', headers)],
    ['an action', 200, act('/sprawy', search, [{ q: '1' }], { headers }).then(({ answer }) => answer)],
    ['a receipt', 200, ask(`/sprawy/${foreign.slug}/potwierdzenie?klucz=${foreign.receiptKey}`, { headers })],
    ['a protocol', 200, ask(`/sprawy/${own.slug}/protokol`, { headers })],
    ['a script', 200, ask(chunk)],
    ['a style sheet', 200, ask(style)],
    ['an icon', 200, ask('/icon.svg')],
    ['a manifest', 200, ask('/office.webmanifest')],
    ['the contact for holes', 200, ask('/.well-known/security.txt')],
    ['a well-known redirect', 303, ask('/.well-known/change-password')],
    ['a session asked about', 401, ask('/api/session')],
    ['next-auth', 200, ask('/api/auth/csrf')],
    ['a redirect', 307, ask('/okienko')],
    [
      'a redirect of a handler',
      303,
      ask(`/sprawy/${own.slug}/protokol`, { headers: { accept: 'text/html' } }),
    ],
    ['a slash too many', 308, ask('/okienko/')],
    ['a page that is not there', 404, ask('/nie/ma/mnie')],
    ['a case that is not there', 404, ask('/sprawy/rpw-999999-2026', { headers })],
    ['a script that is not there', 404, ask('/_next/static/nie.js')],
    ['broken percent-encoding', 400, ask('/%E0%A4%A')],
    ['broken percent-encoding further down', 400, ask('/sprawy/%ff', { headers })],
    ['another method', 405, ask('/okienko', { headers, method: 'PUT' })],
    ['another method of a handler', 405, ask('/api/session', { method: 'POST', body: '' })],
    ['a write from elsewhere', 403, ask('/okienko', post('', { origin: 'https://obca.example' }))],
    ['an action that is not there', 409, ask('/konto', post('[]', { 'next-action': `7f${'0'.repeat(40)}` }))],
    ['a form without end', 413, ask('/api/auth/callback/credentials', post('a'.repeat(20_000)))],
    ['a failure', 500, ask('/stan-sprawy', post('{{{', { 'next-action': status }))],
  ];
  for (const [name, expected, asked] of answers) {
    const answer = await asked;
    expect.soft(answer.status, name).toBe(expected);
    expect.soft(problemsOf(answer.headers), name).toEqual([]);
  }
});

test('a file from outside gets a stricter policy than a page', async () => {
  const { own } = scene;
  const headers = { cookie };
  const file = (path: string) => ask(`/sprawy/${own.slug}/${path}`, { headers });
  const answers: [AnswerKind, number, Promise<Answer>][] = [
    ['file', 200, file(`pliki/${own.documentId}`)],
    ['file', 404, file('pliki/999999')],
    ['file', 200, file(`pliki/${own.textId}/podglad`)],
    ['framed-pdf', 200, file(`pliki/${own.documentId}/pdf`)],
    ['framed-pdf', 409, file(`pliki/${own.textId}/pdf`)],
  ];
  for (const [kind, status, asked] of answers) {
    const answer = await asked;
    expect.soft(answer.status, kind).toBe(status);
    expect.soft(problemsOf(answer.headers, kind), kind).toEqual([]);
  }
  expect((await file(`pliki/${own.documentId}/pdf`)).headers['content-disposition']).toMatch(/^inline;/);
});

test('answers to broken HTTP have the security headers too', async () => {
  const raw: [string, string][] = [
    ['400', 'CO TO JEST\r\n\r\n'],
    ['400', 'GET / HTTP/1.1\r\n\r\n'],
    ['400', 'GET * HTTP/1.1\r\nHost: x\r\n\r\n'],
    ['400', 'GET http://obca.example/okienko HTTP/1.1\r\nHost: x\r\n\r\n'],
    ['400', 'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n'],
    ['405', 'TRACE / HTTP/1.1\r\nHost: x\r\n\r\n'],
    [
      '413',
      'POST /%61pi/auth/callback/credentials HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n',
    ],
    ['417', 'GET / HTTP/1.1\r\nHost: x\r\nExpect: cudu\r\n\r\n'],
    ['431', `GET / HTTP/1.1\r\nHost: x\r\nX: ${'a'.repeat(20_000)}\r\n\r\n`],
  ];
  for (const [status, bytes] of raw) {
    const [head = ''] = (await sendRaw(bytes)).split('\r\n\r\n');
    const [line, ...lines] = head.split('\r\n');
    expect.soft(line, bytes.slice(0, 60)).toContain(` ${status} `);
    const headers = Object.fromEntries(
      lines.map((each) => [each.split(':')[0].toLowerCase(), each.slice(each.indexOf(':') + 2)]),
    );
    expect.soft(problemsOf(headers), bytes.slice(0, 60)).toEqual([]);
  }
});

test('every inline script and style carries the fresh nonce of its answer', async () => {
  const scriptless = ['/', '/uk/kontakt', '/dostepnosc', '/karty-uslug'];
  const paths = [...scriptless, '/stan-sprawy', '/logowanie', '/nie/ma', '/okienko'];
  const office = [
    '/okienko/podanie',
    '/okienko/przekazania',
    '/sprawy',
    `/sprawy/${scene.own.slug}`,
    '/konto',
  ];
  const seen = new Set<string>();
  for (const path of [...paths, ...office]) {
    const signedIn = path !== '/logowanie' ? { cookie } : undefined;
    const { text, headers } = await ask(path, { headers: { accept: 'text/html', ...signedIn } });
    const nonce = /'nonce-([^']+)'/.exec(headers['content-security-policy']?.toString() ?? '')?.[1] ?? '';
    expect(seen.has(nonce), `the nonce of ${path} is fresh`).toBe(false);
    seen.add(nonce);
    const inline = [...text.matchAll(/<(?:script|style)\b[^>]*>/g)].map(([tag]) => tag);
    expect(inline.length > 0, `${path} has scripts`).toBe(!scriptless.includes(path));
    expect
      .soft(
        inline.filter((tag) => !tag.includes(`nonce="${nonce}"`)),
        path,
      )
      .toEqual([]);
    const tags = [...text.replace(/<script.*?<\/script>/gs, '').matchAll(/<[a-z][^>]*>/g)].map(
      ([tag]) => tag,
    );
    const bad = tags.filter((tag) =>
      /\s(style|on[a-z]+)=|(href|src|action)="(javascript|data):(?!image)/i.test(tag),
    );
    expect.soft(bad, path).toEqual([]);
  }
});

test('answers with private data forbid caches to store them', async () => {
  const { own } = scene;
  for (const path of ['', '/protokol', `/pliki/${own.documentId}`]) {
    const { headers } = await ask(`/sprawy/${own.slug}${path}`, { headers: { cookie } });
    expect(headers['cache-control'], path).toContain('no-store');
  }
  const flight = await payload('/okienko', { cookie });
  expect(flight.headers['cache-control']).toContain('no-store');
  const status = await ask('/stan-sprawy');
  expect(status.headers['cache-control']).toContain('no-store');
});

test('scripts and other sites cannot reach the session cookie', async () => {
  const answer = await trySignIn('kancelaria');
  const session = answer.headers['set-cookie']?.find((line) => line.startsWith(SESSION)) ?? '';
  expect(session).toMatch(/; Path=\/;.*; HttpOnly; SameSite=Lax$/i);
  expect(session).not.toMatch(/domain/i);
  // The same holds for the cookie that recognises the browser. It names nobody.
  const device = answer.headers['set-cookie']?.find((line) => line.startsWith('okienko-device')) ?? '';
  expect(device).toMatch(/^okienko-device=[\w-]{43}; Path=\/;.*HttpOnly; SameSite=lax$/i);
  // The session cookie holds a sealed token, so nobody can make the cookie by hand.
  expect(cookiesOf(answer)[SESSION]).toMatch(/^eyJ[\w-]+\.\.[\w-]+\.[\w-]+\.[\w-]+$/);
});
