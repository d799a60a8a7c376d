import { expect, test } from 'vitest';
import { templateProblemText } from '@/lib/modules/correspondence/words/templates';

const mistake = { kind: 'mistake', file: null, line: null, column: null } as const;

test('the fault of a template is a sentence, with its place if it has one', () => {
  const message = 'PDF/UA-1 error: missing document title';
  expect(templateProblemText({ ...mistake, message })).toMatch(/^Plik nie ma tytułu\. /);
  expect(templateProblemText({ ...mistake, message: 'x' })).toBe('Kompilator mówi: x');
  expect(templateProblemText({ ...mistake, line: 5, column: 2, message })).toMatch(
    /^Wiersz 5, kolumna 2: plik nie ma tytułu\. /,
  );
  expect(templateProblemText({ ...mistake, file: 'letter.typ', line: 5, message })).toMatch(
    /^W części wspólnej letter\.typ, wiersz 5: plik nie ma tytułu\. /,
  );
});
