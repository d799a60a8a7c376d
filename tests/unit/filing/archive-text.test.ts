import { expect, test } from 'vitest';
import { plainDate } from '@/lib/core/plain-date';
import { archiveYear } from '@/lib/modules/filing/rules/znak';
import { archiveText } from '@/lib/modules/filing/words/archive';

test.each([
  // Five whole years from 1 January 2027.
  ['B5', 'przechowywać do końca 2031 r.'],
  ['BE10', 'ekspertyza od 2037 r.'],
  ['A', 'do archiwum państwowego od 2052 r.'],
  ['Bc', ''],
])('the files of category %s of a case closed in 2026: "%s"', (category, words) => {
  expect(archiveText(category, archiveYear(category, plainDate('2026-12-02')))).toBe(words);
});
