import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { JrwaProblems } from '@/components/filing/jrwa-preview';
import { importJrwaSchema } from '@/lib/modules/filing/schema/jrwa';

test.each([
  [1, 'W pliku jest 1 błąd.'],
  [2, 'W pliku są 2 błędy.'],
  [7, 'W pliku jest 7 błędów.'],
])('a file with %i faults is told by their number', (count, sentence) => {
  const problems = [{ line: 2, code: 'jrwa-title-missing' as const }];
  expect(renderToStaticMarkup(<JrwaProblems problems={problems} more={count - 1} />)).toContain(sentence);
});

test.each([
  ['', 'jrwa-valid-from-missing'],
  ['  ', 'jrwa-valid-from-missing'],
  ['31.02.2027', 'date-invalid'],
])('a day that is none (%j) is refused as %s', (validFrom, code) => {
  const answer = importJrwaSchema.safeParse({ name: 'Wykaz', file: 'YQ==', validFrom });
  expect(answer.error?.issues).toMatchObject([{ path: ['validFrom'], message: code }]);
});

test('an untouched day is none yet: the JRWA is valid from the day of its import', () => {
  expect(importJrwaSchema.parse({ name: 'Wykaz', file: 'YQ==', validFrom: null }).validFrom).toBeNull();
});
