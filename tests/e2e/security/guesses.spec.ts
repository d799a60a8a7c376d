import { expect, test } from '@playwright/test';
import { ask, cookieHeader, cookiesOf } from './http';
import { type Scene, setScene } from './scene';
import { type Acted, act, knownActions } from './staff';

// Guessing of numbers and codes. tests/integration/status-lookup covers the limits over time.
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const code = () => Array.from({ length: 10 }, () => ALPHABET[Math.floor(Math.random() * 32)]).join('');

let scene: Scene;
let action: string;
test.beforeAll(async () => {
  scene = await setScene();
  action = knownActions().find(({ name }) => name.endsWith(' checkStatus'))?.id ?? '';
});

const START = { number: '', code: '', attempt: 0, problem: null };
async function guess(
  number: string,
  typed: string,
  from: string,
  path = '/stan-sprawy',
  headers = {},
): Promise<Acted> {
  const form = new FormData();
  form.set('numer', number);
  form.set('kod', typed);
  form.set('jezyk', 'pl');
  return act(path, action, [START, form], { from, headers });
}
const hit = ({ answer }: Acted) => 'x-action-redirect' in answer.headers || 'set-cookie' in answer.headers;
/** The text of a refusal, without the typed number and code. */
const said = ({ answer, value }: Acted, number: string, typed: string) =>
  `${answer.status} ${JSON.stringify(value).replaceAll(number, '#').replaceAll(typed, '*')}`;

test('two hundred guesses open no matter, and each address is slowed down', async () => {
  const { number } = scene.own;
  const slowed: boolean[] = [];
  for (let place = 0; place < 20; place++)
    for (let time = 0; time < 10; time++) {
      const answer = await guess(number, code(), `127.0.1.${place + 1}`);
      expect(hit(answer)).toBe(false);
      slowed.push(/minut/.test(answer.answer.text));
    }
  // The first ten guesses are answered. After that each address has three guesses at a number under attack.
  expect(slowed.filter((each) => !each).length).toBeLessThanOrEqual(10 + 19 * 3);
  const closed = await guess(number, scene.own.code, '127.0.1.1');
  expect(hit(closed), 'an address that has failed ten times gets nothing, with the right code either').toBe(
    false,
  );
  for (const headers of [
    { 'x-forwarded-for': '203.0.113.9' },
    { 'x-real-ip': '203.0.113.9' },
    { forwarded: 'for=203.0.113.9' },
  ])
    expect(hit(await guess(number, scene.own.code, '127.0.1.1', '/stan-sprawy', headers))).toBe(false);
  // The limit also holds when the form is sent to another page.
  expect(hit(await guess(number, scene.own.code, '127.0.1.1', '/kontakt'))).toBe(false);

  const holder = await guess(number, scene.own.code.toLowerCase(), '127.0.2.1');
  expect(hit(holder), 'its holder is not shut out').toBe(true);
});

test('an existing number and an unknown one get the same refusal', async () => {
  const known = scene.waiting.number;
  const unknown = 'RPW/999998/2026';
  const typed = code();
  for (let time = 0; time < 12; time++) {
    const answers = [
      said(await guess(known, typed, '127.0.3.1'), known, typed),
      said(await guess(unknown, typed, '127.0.3.2'), unknown, typed),
    ];
    expect(answers[0]).toBe(answers[1]);
  }
  // The code of another case and a text of another shape open nothing either.
  const other = await guess(known, scene.own.code, '127.0.3.3');
  const shape = await guess('!'.repeat(5_000), 'x', '127.0.3.4');
  expect([hit(other), hit(shape)]).toEqual([false, false]);
});

test('a right pair shows no personal data, and its cookie opens only this matter', async () => {
  const { own, waiting } = scene;
  const { answer } = await guess(own.number, own.code, '127.0.4.1');
  expect(answer.headers['set-cookie']?.join()).toMatch(/^okienko-status=[^;]+;.*HttpOnly; SameSite=lax/i);
  expect(answer.headers['x-action-redirect']).not.toContain(own.code);
  const cookies = cookiesOf(answer);
  const open = await ask('/stan-sprawy', { headers: { cookie: cookieHeader(cookies) } });
  expect(open.text).toContain(own.number);
  for (const word of [...own.words.matter, ...own.words.contact, own.words.pesel, 'Anna Wrona', own.code])
    expect(open.text).not.toContain(word);
  const elsewhere = await ask(`/stan-sprawy?numer=${waiting.slug}`, {
    headers: { cookie: cookieHeader(cookies) },
  });
  expect(elsewhere.text).not.toContain(own.number);
  const [[name, value]] = Object.entries(cookies);
  const other = value.startsWith('A') ? 'B' : 'A';
  for (const spoilt of [value.slice(0, -2), `${other}${value.slice(1)}`, '', '%%%', 'bnVsbA']) {
    const { status, text } = await ask('/stan-sprawy', { headers: { cookie: `${name}=${spoilt}` } });
    expect([status, text.includes(own.number)]).toEqual([200, false]);
  }
});
