import { expect, test } from 'vitest';
import type { CaseStatus } from '@/lib/modules/cases/schema/case';
import { writesAs } from '@/lib/modules/mail/rules/answerable';
import { mayAddFile, UNSENT_MAX_BYTES, UNSENT_MOST } from '@/lib/modules/mail/rules/drafts';

test.each<[CaseStatus, ReturnType<typeof writesAs>]>([
  ['ACCEPTED', 'answer'],
  ['IN_PROGRESS', 'answer'],
  ['SETTLED', 'again'],
  ['CLOSED', 'again'],
  ['FILED', 'again'],
  ['HANDED_OVER', null],
  ['RETURNED', 'answer'],
  ['ATTACHED', null],
  ['CANCELLED', null],
])('in a case that is %s the office writes as %s', (status, way) => {
  expect(writesAs(status)).toBe(way);
});

test('a person leaves at most sixty files and 200 MB unsent', () => {
  const files = (count: number) => Array.from({ length: count }, () => 1);
  expect(mayAddFile(files(UNSENT_MOST - 1), 1)).toBe(true);
  expect(mayAddFile(files(UNSENT_MOST), 1)).toBe(false);
  expect(mayAddFile([UNSENT_MAX_BYTES - 5], 5)).toBe(true);
  expect(mayAddFile([UNSENT_MAX_BYTES - 5], 6)).toBe(false);
});
