import { expect, test } from 'vitest';
import { writeCsv } from '@/lib/platform/csv';
import { writeXlsx } from '@/lib/platform/xlsx';

test('a CSV file has its mark, semicolons, the needed quotes and no formulas', () => {
  const bytes = writeCsv([
    ['Nr', 'Kto', 'Sprawy'],
    [1, 'Małgorzata "Gosia" Żółć', 'drogi; mosty\ni place'],
    [2, '=1+1', ''],
  ]);
  expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)).toBe(
    '\ufeffNr;Kto;Sprawy\r\n1;"Małgorzata ""Gosia"" Żółć";"drogi; mosty\ni place"\r\n2;\'=1+1;\r\n',
  );
});

test('a cell that a spreadsheet would take for a formula is made harmless', () => {
  const bytes = writeCsv([['=1+1', '+2', '-3', '@x', 'zwykły; tekst', 5]]);
  expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)).toBe(
    `\uFEFF'=1+1;'+2;'-3;'@x;"zwykły; tekst";5\r\n`,
  );
});

test('every text in an XLSX file is kept as text', async () => {
  const bytes = await writeXlsx({
    name: 'DR.7230/[2026]',
    head: ['Spis'],
    columns: [{ name: 'Tytuł', width: 10 }],
    rows: [['=HYPERLINK("http://x")'], ['a\u0000b']],
  });
  expect(Buffer.from(bytes.subarray(0, 2)).toString()).toBe('PK');
  expect(bytes.length).toBeGreaterThan(1_000);
});
