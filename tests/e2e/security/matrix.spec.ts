import { globSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { CLIENTS } from '@/prisma/seed/content/clients';
import { type Answer, ask } from './http';
import { ACTIONS, forbiddenTo, PAGES, setWholeScene, watched } from './rules';
import type { Scene } from './scene';
import { act, isLive, knownActions, payload, sessionOf } from './staff';
import { type PageTry, PEOPLE, type Person } from './vocabulary';

// Tries every person on every page, handler and action, with own and foreign cases. The lists come from disk and build.
test.setTimeout(180_000);

const VISITORS: readonly (Person | null)[] = [null, ...PEOPLE];
const REFUSED = ['not-allowed', 'not-found', 'mandate-missing'];

let scene: Scene;
const cookies = new Map<Person | null, string>([[null, '']]);
const cookieOf = (person: Person | null) => cookies.get(person) ?? '';
const signed = (person: Person | null) => (person ? { cookie: cookieOf(person) } : undefined);

const CLIENT_WORDS = CLIENTS.flatMap((each) =>
  each.kind === 'PERSON' ? [`${each.firstName} ${each.lastName}`, each.pesel] : [each.name],
).filter((word) => word !== null);

/** Everything in the answer that the person must not see. */
function leaksTo(person: Person | null, { text }: Answer): string[] {
  const withoutCases = person === null || ['redaktor', 'jakosc', 'admin'].includes(person);
  const words = [...forbiddenTo(person, scene), ...(withoutCases ? CLIENT_WORDS : [])];
  return words.filter((word) => text.includes(word) || text.includes(encodeURIComponent(word)));
}

test.beforeAll(async () => {
  scene = await setWholeScene();
  for (const person of PEOPLE) cookies.set(person, await sessionOf(person));
});

test('every page, handler and action has a rule', () => {
  const files = globSync('app/**/{page.tsx,route.ts}').filter((file) => !file.includes('/_'));
  const routes = files.map((file) =>
    `/${file.replace(/^app\//, '').replace(/\/?(page\.tsx|route\.ts)$/, '')}`
      .replace(/\/\([^)]+\)/g, '')
      .replace(/^$/, '/'),
  );
  const missing = (found: string[], rules: object, kind: string) => [
    ...found
      .filter((name) => !(name in rules))
      .map((name) => `add a rule for "${name}" to the ${kind} of a file in rules/`),
    ...Object.keys(rules)
      .filter((name) => !found.includes(name))
      .map((name) => `take the rule of "${name}" out of the ${kind} in rules/: there is no such thing`),
  ];
  expect(missing(routes, PAGES, 'pages')).toEqual([]);
  const actions = knownActions().map(({ name }) => name);
  expect(missing(actions, ACTIONS, 'actions')).toEqual([]);
});

test('the words that reveal a leak are really shown to people who may see them', async () => {
  const { foreign, ids } = scene;
  const tabs = ['?zakladka=dokumenty', '?zakladka=akta', '?zakladka=strony'].map(
    (tab) => `/sprawy/${foreign.slug}${tab}`,
  );
  const pages = await Promise.all(tabs.map((path) => ask(path, { headers: signed('bok') })));
  const text = pages.map((each) => each.text).join();
  const [street, email, , phone] = foreign.words.contact;
  for (const word of [...foreign.words.matter, street, email, phone]) expect(text).toContain(word);
  const { answer } = await act('/konto', actionId('revealPeselAction'), [{ slug: foreign.slug }], {
    headers: signed('bok'),
  });
  expect(leaksTo(null, answer)).toEqual([foreign.words.pesel]);
  for (const id of [...Object.values(ids), foreign.handOverId, foreign.documentId])
    expect(id).toBeGreaterThan(0);
});

const actionId = (name: string) =>
  knownActions().find((each) => each.name.endsWith(`[slug]/actions.ts ${name}`))?.id ?? '';

test('a page or handler opens for permitted people and shows nothing to others', async () => {
  const wrong: string[] = [];
  const tries = Object.values(PAGES).flatMap((rule) => rule(scene));
  for (const each of tries)
    await byEverybody(async (person) => {
      const answer = await ask(each.address, { headers: { accept: 'text/html', ...signed(person) } });
      const [found, wanted, leaks] = [standing(answer), expected(each, person), leaksTo(person, answer)];
      if (found !== wanted || leaks.length > 0)
        wrong.push(`${person ?? 'nobody'} at ${each.address}: ${found}, not ${wanted}; reads ${leaks}`);
    });
  expect(wrong).toEqual([]);
});

type Visit = (person: Person | null) => Promise<void>;
/** Runs `visit` for the visitors at once, each with their own session. */
const byEach = (visitors: readonly (Person | null)[], visit: Visit) => Promise.all(visitors.map(visit));
const byEverybody = (visit: Visit) => byEach(VISITORS, visit);

function standing({ status, headers }: Answer): string {
  if (headers.location?.startsWith('/logowanie')) return 'led to the sign-in page';
  return status === 404 || status === 409 ? 'not there' : `${status}`;
}

function expected({ open }: PageTry, person: Person | null): string {
  if (open === 'everyone') return '200';
  if (person === null) return 'led to the sign-in page';
  return open.includes(person) ? '200' : 'not there';
}

test('a payload for the router shows nothing to others: whole, prefetched or by segment', async () => {
  const wrong: string[] = [];
  const prefetch = { 'next-router-prefetch': '1' };
  const ways: Record<string, string>[] = [
    {},
    prefetch,
    { 'next-router-prefetch': '2' },
    { ...prefetch, 'next-router-segment-prefetch': '/_tree' },
    { ...prefetch, 'next-router-segment-prefetch': '/_full' },
    { ...prefetch, 'next-router-segment-prefetch': '/__PAGE__' },
    { 'next-router-state-tree': encodeURIComponent(JSON.stringify(['', {}, null, 'refetch'])) },
  ];
  for (const { address, open } of Object.values(PAGES).flatMap((rule) => rule(scene))) {
    // The page refuses a person in the same way however it is asked for. So two of those whom it refuses try every way.
    // The document of a permitted person, which the test above reads, has the same payload in it.
    const refused = VISITORS.filter((person) => open !== 'everyone' && !(person && open.includes(person)));
    await byEach(refused, async (person) => {
      for (const way of refused.indexOf(person) < 2 ? ways : ways.slice(0, 1)) {
        const answer = await payload(address, { ...way, ...signed(person) });
        const leaks = leaksTo(person, answer);
        if (answer.status >= 500 || leaks.length > 0)
          wrong.push(
            `${person ?? 'nobody'} at ${address}, ${JSON.stringify(way)}: ${answer.status}, reads ${leaks}`,
          );
      }
    });
  }
  expect(wrong).toEqual([]);
});

/** The pages on which a change by a hand-made request would show, as the people who keep them see them. */
async function state(): Promise<string[]> {
  const pages = watched(scene).flatMap(([person, paths]) => paths.map((path) => ({ person, path })));
  return Promise.all(
    pages.map(async ({ person, path }) => {
      const { text } = await ask(path, { headers: { accept: 'text/html', ...signed(person) } });
      const [main] = /<main.*<\/main>/s.exec(text) ?? [];
      if (!main) throw new Error(`${person} sees nothing at ${path}`);
      const told = main
        .replace(/<script.*?<\/script>/gs, '')
        .replace(/ (nonce|id|for|aria-\w+)="[^"]*"/g, '');
      // The text "how long ago" changes every minute.
      return `${path} ${told.replace(/\b(od (chwili|\d+\s(minut|godzin)y?)|przed chwilą)/g, 'od …')}`;
    }),
  );
}

test('an action serves permitted people, and refuses others without any change', async () => {
  const wrong: string[] = [];
  const before = await state();
  const attempts = knownActions().flatMap(({ id, name }) =>
    ACTIONS[name](scene).map((each) => ({ id, name, ...each })),
  );
  for (const { id, name, args, open, reads } of attempts)
    await byEverybody(async (person) => {
      const mine = person !== null && open.includes(person);
      if (mine && !reads) return;
      const { answer, value } = await act('/konto', id, args, { headers: signed(person) });
      const { ok, code = '' } = (value ?? {}) as { ok?: boolean; code?: string };
      const refused = ok === false && (person ? REFUSED : ['signed-out']).includes(code);
      // The answer to a permitted person may contain protected data, such as a PESEL.
      const leaks = mine ? [] : leaksTo(person, answer);
      if ((mine ? !ok : !refused) || leaks.length > 0)
        wrong.push(`${person ?? 'nobody'} calls ${name}: ${answer.text.slice(0, 200)}; reads ${leaks}`);
    });
  expect(wrong).toEqual([]);
  expect(await state()).toEqual(before);
  for (const person of PEOPLE) expect(await isLive(cookieOf(person)), person).toBe(true);
});

test('a write from a foreign origin is refused, also for a signed-in person', async () => {
  const before = await state();
  const cookie = cookieOf('bok');
  const origins: Record<string, string>[] = [
    { origin: 'null' },
    { origin: 'https://obca.example' },
    { origin: 'http://localhost:1' },
    { origin: 'nonsense' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
  ];
  for (const [place, { id, name }] of knownActions().entries()) {
    // The origin is judged before the action is looked up, so each action meets one of the origins in turn.
    const origin = origins[place % origins.length];
    const [attempt] = ACTIONS[name](scene);
    const { answer, value } = await act('/konto', id, attempt?.args ?? [], {
      headers: { cookie, ...origin },
    });
    const what = `${name} from ${JSON.stringify(origin)}`;
    if ('origin' in origin) expect(answer.status, what).toBe(403);
    expect((value as { ok?: boolean } | undefined)?.ok ?? false, what).toBe(false);
  }
  expect(await state()).toEqual(before);
  expect(await isLive(cookie)).toBe(true);
});

/** Bodies that the framework decodes and hands to the action. */
const READABLE = [
  '[]',
  '[null]',
  '["x"]',
  '[[[[[]]]]]',
  '[{"__proto__":{"ok":true},"constructor":{"prototype":{"ok":true}}}]',
  '[{"id":9007199254740993,"clientId":1099511627776,"caseId":-1,"caseIds":[2147483648],"handOverId":1e308}]',
  `[{"slug":"rpw-1-2026\\u0000","text":"\\ud800","typed":"%%%___","q":"' OR 1=1 --"}]`,
];

/** Bodies that the framework decodes in a way of its own, or refuses before any action. */
const ODD = [
  '',
  '{{{',
  '["$1:__proto__:then"]',
  '["$1:constructor:constructor"]',
  '["$F1"]',
  '["$K1"]',
  '["$Q1"]',
  '["$n123456789012345678901234567890"]',
  `${'['.repeat(2_000)}${']'.repeat(2_000)}`,
];

test('a hostile body gets no protected data from any action, and the office keeps running', async () => {
  const wrong: string[] = [];
  for (const [place, { id, name }] of knownActions().entries()) {
    // The action that signs out reads no body, so every body signs out.
    const visitors = name.endsWith(' leave') ? [null] : [null, 'redaktor' as const];
    // The odd bodies do not depend on the action, so each action meets two of them in turn.
    const bodies = [...READABLE, ...[0, 1].map((next) => ODD[(2 * place + next) % ODD.length])];
    const tries = visitors.flatMap((person) => bodies.map((body) => ({ person, body })));
    await Promise.all(
      tries.map(async ({ person, body }) => {
        const { answer } = await act('/konto', id, [], { body, headers: signed(person) });
        const [inner] = /node_modules|\.tsx?:\d|SELECT |prisma|at async/i.exec(answer.text) ?? [];
        const leaks = leaksTo(person, answer);
        if (inner || leaks.length > 0)
          wrong.push(`${person ?? 'nobody'} sends ${body.slice(0, 60)} to ${name}: reads ${inner} ${leaks}`);
      }),
    );
  }
  expect(wrong).toEqual([]);
  expect((await ask('/')).status).toBe(200);
});
