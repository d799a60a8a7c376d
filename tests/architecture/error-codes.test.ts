import { globSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { z } from 'zod';
import type { code, DomainError, ErrorCode, ErrorCodes, failAt, refuse } from '@/lib/core/errors';
import { errorText } from '@/lib/error-texts';
import { STATUS_ERRORS } from '@/lib/modules/status-lookup/words';
import { sources } from './sources';

const load = (path: string): Promise<Record<string, unknown>> => import(resolve(path));

/** The sentences of the modules: file → code → sentence. */
const written = await Promise.all(
  globSync('lib/{core,modules/*}/words{.ts,/*.ts}').map(async (path) => {
    const { ERRORS = {} } = await load(path);
    return [path, ERRORS as Record<string, string>] as const;
  }),
);
const codes = written.flatMap(([, sentences]) => Object.keys(sentences));

describe('error codes', () => {
  it('have one sentence each, which errorText returns', () => {
    expect(codes.length).toBeGreaterThan(300);
    expect(codes.filter((each, place) => codes.indexOf(each) < place)).toEqual([]);
    const differ = written.flatMap(([, sentences]) =>
      Object.entries(sentences).filter(([each, sentence]) => errorText(each as ErrorCode) !== sentence),
    );
    expect(differ).toEqual([]);
  });

  it('are all used; an unused one has to be deleted with its sentence', () => {
    const all = sources('{app,components,lib}/**/*.{ts,tsx}')
      .filter(({ path }) => !/\/words(\.ts|\/)/.test(path))
      .map(({ text }) => text)
      .join('\n');
    const known = [...codes, ...Object.keys(STATUS_ERRORS)];
    expect(known.filter((each) => !all.includes(`'${each}'`))).toEqual([]);
  });

  it('are words in lower case joined by hyphens', () => {
    expect(codes.filter((each) => !/^[a-z]+(-[a-z0-9]+)*$/.test(each))).toEqual([]);
  });

  it('compile only with a sentence, and with the values that the sentence needs', () => {
    type Unknown = 'no-such-code';
    type Refusal = ConstructorParameters<typeof DomainError>;
    expectTypeOf<Unknown>().not.toExtend<ErrorCode>();
    expectTypeOf<[Unknown]>().not.toExtend<Refusal>();
    expectTypeOf<['invalid', { fields: { name: Unknown } }]>().not.toExtend<Refusal>();
    expectTypeOf<[Unknown]>().not.toExtend<Parameters<typeof code>>();
    expectTypeOf<['name', Unknown]>().not.toExtend<Parameters<typeof refuse>>();
    expectTypeOf<['name', Unknown]>().not.toExtend<Parameters<typeof failAt>>();
    expectTypeOf<[Unknown]>().not.toExtend<Parameters<typeof errorText>>();

    expectTypeOf<ErrorCodes['already-closed']>().toEqualTypeOf<'by' | 'on'>();
    expectTypeOf<['already-closed']>().not.toExtend<Refusal>();
    expectTypeOf<['already-closed', { facts: { by: string } }]>().not.toExtend<Refusal>();
    expectTypeOf<['already-closed', { facts: { by: string; on: string } }]>().toExtend<Refusal>();
    expectTypeOf<['settledOn', 'tacit-before-lapse']>().not.toExtend<Parameters<typeof refuse>>();
  });
});

/** The messages that a schema can give, with those of its parts and checks. */
function messagesOf(part: unknown, seen = new Set<unknown>()): string[] {
  if (typeof part !== 'object' || part === null || seen.has(part)) return [];
  seen.add(part);
  if (Array.isArray(part)) return part.flatMap((each) => messagesOf(each, seen));
  const { def } = (part as { _zod?: { def?: Record<string, unknown> } })._zod ?? {};
  if (!def)
    return Object.getPrototypeOf(part) === Object.prototype ? messagesOf(Object.values(part), seen) : [];
  return [...said(def.error), ...messagesOf(Object.values(def), seen)];
}

function said(error: unknown): string[] {
  if (typeof error !== 'function') return [];
  const messages: unknown[] = [error({ input: '' }), error({ input: 'x' })];
  return messages.filter((message) => typeof message === 'string');
}

const modules = globSync('lib/modules/*/schema{.ts,/*.ts}');
const schemas = (await Promise.all(modules.map(async (path) => Object.entries(await load(path)))))
  .flat()
  .filter(([, value]) => value instanceof z.ZodType);

describe('messages of schemas', () => {
  it('are codes', () => {
    const used = schemas.flatMap(([name, schema]) => messagesOf(schema).map((message) => [name, message]));
    expect(used.length).toBeGreaterThan(300);
    expect(used.filter(([, message]) => !codes.includes(message))).toEqual([]);
  });

  it('are found in every part of a schema', () => {
    const schema = z
      .object({
        a: z.array(z.string('a-a').trim().min(1, 'b-b')).max(3, { error: 'c-c' }),
        d: z.union([z.email('d-d'), z.enum(['X'], 'e-e').nullable().default(null)]),
        f: z.preprocess((text) => text, z.int({ error: ({ input }) => (input === '' ? 'f-f' : 'g-g') })),
      })
      .refine(() => true, { error: 'h-h', path: ['a'] });
    expect([...new Set(messagesOf(schema))].sort()).toEqual([
      'a-a',
      'b-b',
      'c-c',
      'd-d',
      'e-e',
      'f-f',
      'g-g',
      'h-h',
    ]);
  });
});
