import { describe, expect, test } from 'vitest';
import { plainDate } from '@/lib/core/plain-date';
import { spisCells, spisRemarks } from '@/lib/modules/filing/rules/spis';
import { fileTitle } from '@/lib/modules/filing/rules/title';
import type { SpisLine } from '@/lib/modules/filing/schema/register';
import { writeCsv } from '@/lib/platform/csv';
import { writeXlsx } from '@/lib/platform/xlsx';

const line: SpisLine = {
  ...{ number: 1, znak: 'DR.7230.1.2026', title: 'Zajęcie chodnika', slug: null, client: 'Jan Kowal' },
  ...{ letterDate: null, openedOn: plainDate('2026-11-24'), settledOn: plainDate('2026-12-01') },
  ...{ remarks: 'decyzja', movedTo: null, movedFrom: null, handler: 'Marek Zieliński', groupId: null },
};

describe('a line of a spis spraw', () => {
  test('says who, what and when, in the order of the columns', () => {
    expect(spisCells(line)).toEqual([
      ...[1, 'DR.7230.1.2026', 'Zajęcie chodnika', 'Jan Kowal', '', '24.11.2026', '01.12.2026'],
      ...['decyzja', 'Marek Zieliński'],
    ]);
  });

  test('is annotated with where the case went and came from', () => {
    expect(spisRemarks({ ...line, movedTo: 'DR.1431.2.2026' })).toBe(
      'decyzja; przeniesiono do DR.1431.2.2026',
    );
    expect(spisRemarks({ ...line, remarks: '', movedFrom: 'DR.1431.2.2026' })).toBe(
      'przeniesiono z DR.1431.2.2026',
    );
    expect(spisRemarks({ ...line, remarks: '', groupId: 4 })).toBe('grupa wydzielona (podteczka)');
  });

  test('leaves as CSV with formulas made harmless', () => {
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(
      writeCsv([['=1+1', '+2', '-3', '@x', 'zwykły; tekst', 5]]),
    );
    expect(text).toBe(`\uFEFF'=1+1;'+2;'-3;'@x;"zwykły; tekst";5\r\n`);
  });

  test('leaves as XLSX with every text a text', async () => {
    const bytes = await writeXlsx({
      ...{ name: 'DR.7230/[2026]', head: ['Spis'], columns: [{ name: 'Tytuł', width: 10 }] },
      rows: [['=HYPERLINK("http://x")'], ['a\u0000b']],
    });
    expect(Buffer.from(bytes.subarray(0, 2)).toString()).toBe('PK');
    expect(bytes.length).toBeGreaterThan(1_000);
  });
});

test('the title is what it is about, or the name of the matter where that runs long', () => {
  expect(fileTitle(' Zajęcie\n chodnika ', 'Karta')).toBe('Zajęcie chodnika');
  expect(fileTitle('x'.repeat(201), 'Karta')).toBe('Karta');
  expect(fileTitle('', 'Karta')).toBe('Karta');
});
