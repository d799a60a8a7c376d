import { describe, expect, it } from 'vitest';
import sentences from '@/lib/i18n/messages/pl/errors.json';
import publicTexts from '@/lib/i18n/messages/pl/public.json';
import { sources, withoutComments } from './sources';

/** The ways in which code names a code that a person will read as a sentence. */
const WAYS = [
  /new DomainError\(\s*'([^']+)'/g,
  /\b(?:refuse|failAt)\((?:'\w+'|\w+), '([^']+)'/g,
  /\breason\('([^']+)'\)/g,
  // tables of them
  /^ {2}\w+: '([a-z-]+-(?:missing|invalid))',$/gm,
  /errorText\(\s*'([^']+)'/g,
  /ok: false, code: '([^']+)'/g,
  // the findings of rules
  /field: '\w+', code: '([^']+)'/g,
  /\bneed\('\w+', '([^']+)'\)/g,
  /\berrors\.\w+ = '([^']+)'/g,
  /\bfields: \{ \[?\w+\]?: '([^']+)' \}/g,
  /'(password-[a-z0-9-]+)'/g,
  // messages of zod
  /\.(?:min|max|regex|length)\((?:[^()']|\([^()]*\))*, '([^']+)'\)/g,
  /\.(?:int|int32|number|positive|email|url|uuid)\('([^']+)'\)/g,
  /\bz\.\w+(?:<\w+>)?\((?:[^()']|\([^()]*\)|'[A-Z_]+'|'string')*, '([^']+)'\)/g,
  /\b(?:error|message): '([^']+)'/g,
];

function codesIn(text: string): string[] {
  const code = withoutComments(text);
  return [...new Set(WAYS.flatMap((way) => [...code.matchAll(way)].map(([, found]) => found)))];
}

/** Told on the status page alone, in its own words and languages. */
const OF_RESIDENTS = { 'status-not-found': 'notFoundText', 'too-many-attempts': 'tooManyText' } as const;

/** Whole sentences and addresses; zod's own kind of issue; why a session ended, which nobody is told. */
const NOT_CODES = /[ /]|^(custom|password-changed)$/;

describe('codes of errors', () => {
  // The settings are read by whoever starts the program: whole sentences stand there.
  const files = sources('{app,components,lib}/**/*.{ts,tsx}').filter(
    ({ path }) => path !== 'lib/platform/env.ts',
  );

  it('have a Polish sentence in lib/i18n/messages/pl/errors.json', () => {
    const used = files.flatMap(({ path, text }) => codesIn(text).map((code) => ({ path, code })));
    expect(used.length).toBeGreaterThan(100);
    const silent = used.filter(
      ({ code }) => !NOT_CODES.test(code) && !(code in sentences) && !(code in OF_RESIDENTS),
    );
    expect(silent).toEqual([]);
    for (const key of Object.values(OF_RESIDENTS)) expect(publicTexts.status).toHaveProperty(key);
  });

  it('stand somewhere in the code, else the sentence is to be taken out', () => {
    const all = files.map(({ text }) => text).join('\n');
    expect(Object.keys(sentences).filter((code) => !all.includes(`'${code}'`))).toEqual([]);
  });

  it('are words in small letters joined by dashes', () => {
    expect(Object.keys(sentences).filter((code) => !/^[a-z]+(-[a-z0-9]+)*$/.test(code))).toEqual([]);
  });

  it('are seen in every way they are written', () => {
    expect(codesIn("throw new DomainError('a-a', { fields: { symbol: 'b-b' } });")).toEqual(['a-a', 'b-b']);
    expect(codesIn("refuse('on', 'q-q'); failAt(field, 'r-r');")).toEqual(['q-q', 'r-r']);
    expect(codesIn("return { ok: false, code: 'c-c' };")).toEqual(['c-c']);
    expect(
      codesIn("need('name', 'd-d'); errors.day = 'e-e'; f({ field: 'day', code: 'f-f' });"),
    ).toHaveLength(3);
    expect(codesIn("z.string().trim().min(1, 'g-g').max(9, 'h-h').regex(/^(a|b)$/, 'i-i')")).toHaveLength(3);
    expect(codesIn("z.number('j-j').int('k-k')").includes('k-k')).toBe(true);
    expect(codesIn("z.enum([...CHANNELS, 'EMAIL'], 'l-l'); z.enum(WAYS, 'm-m')")).toEqual(['l-l', 'm-m']);
    expect(codesIn("z.custom<PlainDate>((value) => isPlainDate(value), 'n-n')")).toEqual(['n-n']);
    expect(codesIn("refine(test, { path: ['to'], error: 'o-o' })")).toEqual(['o-o']);
    expect(codesIn("// throw new DomainError('p-p')")).toEqual([]);
  });
});
