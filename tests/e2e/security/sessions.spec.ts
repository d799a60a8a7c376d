import { randomUUID } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { ask, cookieHeader, cookiesOf } from './http';
import { must, PODANIE } from './scene';
import { act, isLive, knownActions, payload, SESSION, sessionOf, trySignIn } from './staff';

// Sessions over HTTP. tests/integration/staff/sessions.test.ts covers their ends by time, which need a clock.
const STAFF = 'app/(office)/(staff)';
const ADMINISTRATION = `${STAFF}/administracja/actions.ts`;
const ACCOUNT = `${STAFF}/konto/actions.ts`;
const idOf = (name: string) => knownActions().find((each) => each.name.endsWith(name))?.id ?? '';

test('a planted cookie is not adopted', async () => {
  const attacker = await sessionOf('kancelaria');
  for (const planted of [attacker, `${SESSION}=podłożone`, `${SESSION}=eyJhbGciOiJub25lIn0..a.b.c`]) {
    const victim = await sessionOf('bok', { cookie: encodeURI(planted) });
    expect(victim).not.toBe(planted);
    expect(await isLive(victim)).toBe(true);
    expect(await isLive(encodeURI(planted)), 'what was planted opens nothing').toBe(false);
  }
});

test('a cookie from before a sign-out opens nothing, whether the button or next-auth signed out', async () => {
  const byButton = await sessionOf('iod');
  const left = await act('/konto', idOf(' leave'), [new FormData()], { headers: { cookie: byButton } });
  expect(left.answer.headers['x-action-redirect']).toContain('/logowanie');
  expect(left.answer.headers['set-cookie']?.join()).toContain('Max-Age=0');
  expect(await isLive(byButton)).toBe(false);

  const byNextAuth = await sessionOf('iod');
  const token = await ask('/api/auth/csrf');
  const form = new URLSearchParams({ csrfToken: JSON.parse(token.text).csrfToken, json: 'true' });
  const type = { 'content-type': 'application/x-www-form-urlencoded' };
  const cookie = `${byNextAuth}; ${cookieHeader(cookiesOf(token))}`;
  await ask('/api/auth/signout', { method: 'POST', headers: { cookie, ...type }, body: form.toString() });
  expect(await isLive(byNextAuth)).toBe(false);
  const page = await ask('/sprawy', { headers: { cookie: byNextAuth, accept: 'text/html' } });
  expect(page.headers.location).toBe('/logowanie?wroc=%2Fsprawy');
});

test('an administrator, a changed password and a changed role end sessions at once', async () => {
  const admin = await sessionOf('admin');
  const people = await ask('/administracja/ludzie', { headers: { cookie: admin } });
  const id = Number(/\/administracja\/ludzie\/(\d+)"[^>]*>Kamil Rzońca</.exec(people.text)?.[1]);
  const reset = () => must<{ password: string }>(admin, `${ADMINISTRATION} resetPasswordAction`, { id });
  const record = async (change: object) => {
    const { text } = await payload(`/administracja/ludzie/${id}`, { cookie: admin });
    const found = /"record":(\{"id":\d+,.*?"posts":\[.*?\].*?\})/.exec(text)?.[1] ?? '{}';
    return must(admin, `${ADMINISTRATION} saveStaffMemberAction`, { ...JSON.parse(found), ...change });
  };
  const login = 'k.rzonca';
  const { password } = await reset();

  // A one-time password opens only the page where it is changed.
  const first = await sessionOf(login, { password });
  const second = await sessionOf(login, { password });
  for (const path of ['/sprawy', '/komorka', '/konto/drugi-skladnik'])
    expect((await ask(path, { headers: { cookie: first } })).text).not.toContain('RPW/');
  expect((await ask('/sprawy', { headers: { cookie: first } })).headers.location).toBe('/konto/haslo');
  const early = await act('/konto', idOf(' searchAddressAction'), [{ q: '1' }], {
    headers: { cookie: first },
  });
  expect(early.value).toMatchObject({ ok: false, code: 'setup-pending' });

  const next = 'pelargonie na parapecie';
  await must(first, `${ACCOUNT} changePasswordAction`, { current: password, next });
  expect([await isLive(first), await isLive(second)]).toEqual([true, false]);
  expect(cookiesOf(await trySignIn(login, { password, from: '127.0.0.51' }))[SESSION]).toBeUndefined();

  const posts = await postsOf(admin, id);
  await record({ posts: posts.map((post) => ({ ...post, role: 'HEAD' })) });
  expect(await isLive(first), 'a changed role').toBe(false);
  const third = await sessionOf(login, { password: next });
  await record({ posts, active: false });
  expect(await isLive(third), 'work that has ended').toBe(false);
  const gone = await trySignIn(login, { password: next, from: '127.0.0.51' });
  expect(cookiesOf(gone)[SESSION]).toBeUndefined();
  await record({ posts, active: true });

  const fourth = await sessionOf(login, { password: next });
  await must(admin, `${ADMINISTRATION} endSessionsOfAction`, { id });
  expect(await isLive(fourth), 'ended by an administrator').toBe(false);
  const fifth = await sessionOf(login, { password: next });
  await reset();
  expect(await isLive(fifth), 'a password that was reset').toBe(false);
});

type Post = { departmentId: number; role: string };
async function postsOf(admin: string, id: number): Promise<Post[]> {
  const { text } = await payload(`/administracja/ludzie/${id}`, { cookie: admin });
  return JSON.parse(/"posts":(\[\{.*?\}\])/.exec(text)?.[1] ?? '[]');
}

test('failed sign-ins pause one login at one address, and no other login or address', async () => {
  const wrong = { password: 'zła odpowiedź', from: '127.0.0.41' };
  const codes: (string | null)[] = [];
  for (let time = 0; time < 6; time++) codes.push(refusalOf(await trySignIn('redaktor', wrong)));
  expect(codes).toEqual([...Array(5).fill('sign-in-refused'), 'sign-in-paused:15']);
  expect(refusalOf(await trySignIn('redaktor', { from: '127.0.0.41' }))).toBe('sign-in-paused:15');
  expect(await isLive(await sessionOf('redaktor', { from: '127.0.0.42' }))).toBe(true);
  expect(await isLive(await sessionOf('jakosc', { from: '127.0.0.41' }))).toBe(true);
});

const refusalOf = ({ text }: { text: string }) => new URL(JSON.parse(text).url).searchParams.get('error');

test('a paused person reads for how many minutes sign-in is paused', async ({ page }) => {
  await page.goto('/logowanie');
  await page.getByLabel('Login').fill('nikt.taki');
  for (let time = 0; time < 6; time++) {
    // The previous answer empties the field, and would also remove a text typed before it.
    await expect(page.getByLabel('Hasło')).toHaveValue('');
    await page.getByLabel('Hasło').fill(`zgaduję ${time}`);
    const answered = page.waitForResponse(/callback\/credentials/);
    await page.getByRole('button', { name: 'Zaloguj się' }).click();
    await answered;
  }
  await expect(page.getByText(/Za dużo nieudanych prób\.\s.*\s15\smin/)).toBeVisible();
});

test('a sign-in without the form’s token or from another site is refused', async () => {
  const type = { 'content-type': 'application/x-www-form-urlencoded' };
  const body = new URLSearchParams({ login: 'bok', password: 'okienko', json: 'true' }).toString();
  const path = '/api/auth/callback/credentials';
  const bare = await ask(path, { method: 'POST', headers: type, body });
  expect(cookiesOf(bare)[SESSION]).toBeUndefined();
  const foreign = await ask(path, {
    method: 'POST',
    headers: { ...type, origin: 'https://obca.example' },
    body,
  });
  expect(foreign.status).toBe(403);
  const crossSite = await ask(path, {
    method: 'POST',
    headers: { ...type, 'sec-fetch-site': 'cross-site' },
    body,
  });
  expect(crossSite.status).toBe(403);
});

test('no parameter, path or host header redirects to another site', async () => {
  const cookie = await sessionOf('bok');
  const elsewhere = [
    '//obca.example',
    '/\\obca.example',
    'https://obca.example',
    '/.//obca.example',
    '/%2e%2e//obca.example',
  ];
  for (const target of [
    ...elsewhere,
    'javascript:alert(1)',
    '/api/auth/signout',
    '/logowanie?wroc=/logowanie',
  ])
    for (const name of ['wroc', 'callbackUrl']) {
      const { headers } = await ask(`/logowanie?${name}=${encodeURIComponent(target)}`, {
        headers: { cookie },
      });
      expect(headers.location, target).toBe('/okienko');
    }
  for (const path of ['signin', 'signout', 'error']) {
    const { headers } = await ask(
      `/api/auth/${path}?callbackUrl=${encodeURIComponent('https://obca.example')}`,
    );
    expect(`${headers.location ?? ''} ${headers['set-cookie'] ?? ''}`).not.toContain('obca.example');
  }
  for (const path of ['//obca.example/x', '/\\obca.example/', '//obca.example/%2e%2e']) {
    const { headers } = await ask(path);
    expect(headers.location ?? '/', path).toMatch(/^\/(?![/\\])/);
  }
  for (const host of ['obca.example', 'obca.example:80', 'x y']) {
    const { headers } = await ask('/okienko', { headers: { host, 'x-forwarded-host': 'obca.example' } });
    expect(headers.location).toBe('/logowanie?wroc=%2Fokienko');
  }
});

test('a form of a visitor who is not signed in redirects to the sign-in page', async () => {
  const form = new FormData();
  form.set('q', 'Zalesin');
  for (const name of [' leave', ' findCases', ' narrowLetters']) {
    const { answer } = await act('/konto', idOf(name), [form]);
    expect(answer.headers['x-action-redirect'], name).toMatch(/^\/logowanie;/);
  }
});

test('a draft is read and discarded only by its writer', async () => {
  const [bok, bok2] = [await sessionOf('bok'), await sessionOf('bok2')];
  await must(bok, `${PODANIE} saveDraftAction`, {
    form: '{"client":{"lastName":"Szkicowska"}}',
    writer: randomUUID(),
    after: null,
    over: true,
  });
  expect((await payload('/okienko/podanie', { cookie: bok })).text).toContain('Szkicowska');
  expect((await payload('/okienko/podanie', { cookie: bok2 })).text).not.toContain('Szkicowska');
  await must(bok2, `${PODANIE} discardDraftAction`, { staffId: 1 });
  expect((await payload('/okienko/podanie', { cookie: bok })).text).toContain('Szkicowska');
  await must(bok, `${PODANIE} discardDraftAction`, {});
});
