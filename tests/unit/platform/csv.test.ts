import { expect, test } from 'vitest';
import { writeCsv } from '@/lib/platform/csv';

test('a table for a spreadsheet: its mark, semicolons, quotes where needed, no formulas', () => {
  const bytes = writeCsv([
    ['Nr', 'Kto', 'Sprawy'],
    [1, 'Małgorzata "Gosia" Żółć', 'drogi; mosty\ni place'],
    [2, '=1+1', ''],
  ]);
  expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)).toBe(
    '\ufeffNr;Kto;Sprawy\r\n1;"Małgorzata ""Gosia"" Żółć";"drogi; mosty\ni place"\r\n2;\'=1+1;\r\n',
  );
});
