import { expect, test } from 'vitest';
import { z } from 'zod';
import type { FieldCode } from '@/lib/core/errors';
import { fieldCodes } from '@/lib/core/field-codes';
import { errorText } from '@/lib/error-texts';

const schema = z.object({
  client: z.object({ name: z.string().min(1, 'name-missing').max(500, 'too-long') }),
  subject: z.string().max(20_000, 'too-long'),
  count: z.number(),
});
const codesOf = (name: string, subject: string, count: unknown) =>
  fieldCodes(schema.safeParse({ client: { name }, subject, count }).error?.issues ?? []);

test('each field has the code of its first issue, and a text that is too long carries its limit', () => {
  expect(codesOf('x', 'x', 1)).toEqual({});
  expect(codesOf('', 'x'.repeat(20_001), 'wiele')).toEqual({
    'client.name': 'name-missing',
    subject: 'too-long-20000',
    count: 'invalid-value',
  });
});

test('the sentence of a text that is too long names the limit', () => {
  expect(errorText('too-long-500')).toBe('Skróć ten tekst: zmieści się tu 500 znaków.');
  expect(errorText('too-long-20000')).toMatch(/ 20\s000 znaków\.$/);
  expect(errorText('too-long-x' as FieldCode)).toBe(errorText('unexpected'));
});
