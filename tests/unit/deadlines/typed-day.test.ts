import { expect, test } from 'vitest';
import { plainDateSchema } from '@/lib/modules/deadlines/schema';

const codeOf = (typed: unknown) => plainDateSchema.safeParse(typed).error?.issues[0].message;

test('a typed day is a day for which every date can be computed', () => {
  for (const day of ['1800-01-01', '2026-11-24', '2199-12-31']) expect(codeOf(day)).toBeUndefined();
  for (const day of ['1799-12-31', '2200-01-01', '9999-12-31']) expect(codeOf(day)).toBe('year-unlikely');
});

test('a text that is no day says what is wrong with it', () => {
  expect(codeOf('')).toBe('date-missing');
  expect(codeOf('2026-02-29')).toBe('date-invalid');
  expect(codeOf('kiedyś')).toBe('date-unread');
});
