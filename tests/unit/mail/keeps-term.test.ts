import { expect, test } from 'vitest';
import type { PlainDate } from '@/lib/core/plain-date';
import { keepsTerm } from '@/lib/modules/mail/rules/keeps-term';
import type { MailCategory } from '@/lib/modules/mail/schema/values';

const at = (
  receivedOn: string,
  category: MailCategory | null,
  correspondentAddress = 'anna@example.org',
) => ({
  receivedOn: receivedOn as PlainDate,
  category,
  correspondentAddress,
});
const own = at('2026-11-20', 'PUBLIC_INFORMATION');

test('a matter keeps its term in an earlier thread of the same act and sender', () => {
  expect(keepsTerm(own, at('2026-11-18', 'PUBLIC_INFORMATION'))).toBe(true);
  expect(keepsTerm(own, at('2026-11-20', 'PUBLIC_INFORMATION'))).toBe(true);
});

test('a matter loses its term in a later thread, in one of another act, and in one of another sender', () => {
  expect(keepsTerm(own, at('2026-11-21', 'PUBLIC_INFORMATION'))).toBe(false);
  expect(keepsTerm(own, at('2026-11-18', 'PETITION'))).toBe(false);
  expect(keepsTerm(own, at('2026-11-18', null))).toBe(false);
  expect(keepsTerm(own, at('2026-11-18', 'PUBLIC_INFORMATION', 'jan@example.org'))).toBe(false);
});

test('a question may go into any earlier thread', () => {
  const question = at('2026-11-20', 'QUESTION');
  expect(keepsTerm(question, at('2026-11-18', 'PETITION', 'jan@example.org'))).toBe(true);
  expect(keepsTerm(at('2026-11-20', null), at('2026-11-18', null))).toBe(true);
  expect(keepsTerm(question, at('2026-11-21', 'QUESTION'))).toBe(false);
});
