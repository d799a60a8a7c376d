import { expect, test } from 'vitest';
import { sinceText } from '@/lib/i18n/moments';

test.each([
  [0, 'przed chwilą'],
  [1, 'od 1 minuty'],
  [20, 'od 20 minut'],
  [120, 'od 2 godzin'],
])('after %i minutes', (minutes, text) => {
  const now = new Date('2026-11-24T12:00:00Z');
  expect(sinceText(new Date(now.getTime() - minutes * 60_000), now)).toBe(text);
});
