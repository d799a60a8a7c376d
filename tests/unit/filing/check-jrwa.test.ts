import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { errorText } from '@/lib/error-texts';
import { readJrwa } from '@/lib/modules/filing/operations/import-jrwa';
import { compareJrwa } from '@/lib/modules/filing/rules/check-jrwa';
import { writeCsv } from '@/lib/platform/csv';

const bytes = (text: string) => new TextEncoder().encode(text);
const HEAD = 'symbol;haslo;kategoria;tworzy_akta;uwagi\n';
const problems = (lines: string) =>
  readJrwa(bytes(HEAD + lines), []).problems.map(({ line, code }) => [line, code]);

describe('a file of the JRWA', () => {
  test('is read with any order of columns, separators and spelling', () => {
    const file = '\uFEFFHasło,Symbol,Kategoria\r\n"Drogi, mosty",72,\r\nZajęcie pasa,7230,be 5\r\n';
    expect(readJrwa(bytes(file), [])).toEqual({
      problems: [],
      restored: 0,
      classes: [
        { symbol: '72', title: 'Drogi, mosty', category: '', makesCases: true, note: '' },
        { symbol: '7230', title: 'Zajęcie pasa', category: 'BE5', makesCases: true, note: '' },
      ],
    });
  });

  test.each([
    ['the line of Excel that names the separator', 'sep=;\nsymbol;haslo;kategoria\n', 3],
    ['lines with a title', 'Jednolity rzeczowy wykaz akt;;\nUrząd Miejski;;\nsymbol;haslo;kategoria\n', 4],
    [
      'the headings of the official annex',
      'Symbol klasyfikacyjny;Hasło klasyfikacyjne;Oznaczenie kategorii archiwalnej;Uszczegółowienie hasła\n1;2;3;4\n',
      3,
    ],
  ])('is read after %s', (_, head, line) => {
    const read = readJrwa(bytes(`${head}7230;Zajęcie pasa;B5;\nx;Y;A;\n`), []);
    expect(read.classes[0]).toMatchObject({ symbol: '7230', title: 'Zajęcie pasa', category: 'B5' });
    expect(read.problems).toEqual([{ line: line + 1, code: 'jrwa-symbol-shape', facts: { value: 'x' } }]);
  });

  test('with a column for each level of the symbol is read, with one heading over them or with their numbers', () => {
    const rows = '0;;;;Zarządzanie;;\n;00;;;Gremia;;\n;;000;;Rada;A;\n;;;0000;Sesje;A;\n';
    const symbols = (head: string) => readJrwa(bytes(head + rows), []).classes.map(({ symbol }) => symbol);
    const expected = ['0', '00', '000', '0000'];
    expect(
      symbols('Symbole klasyfikacyjne;;;;Hasła klasyfikacyjne;Kategoria;Uwagi\nI;II;III;IV;;;\n'),
    ).toEqual(expected);
    expect(symbols('I;II;III;IV;Hasło;Oznaczenie kategorii archiwalnej;Uwagi\n')).toEqual(expected);
  });

  test('whose zeros a spreadsheet took off gets them back by the titles in force, or names the symbols', () => {
    const row = (symbol: string, title: string) => ({
      symbol,
      title,
      category: 'A',
      makesCases: true,
      note: '',
    });
    const inForce = [
      row('0', 'Zarządzanie'),
      row('00', 'Zarządzanie'),
      row('0002', 'Statut'),
      row('1', 'Kadry'),
    ];
    const kept = readJrwa(
      bytes(`${HEAD}0;Zarządzanie;A;;\n0;Zarządzanie;A;;\n2;STATUT;A;;\n1;Kadry;A;;\n`),
      inForce,
    );
    expect(kept.problems).toEqual([]);
    expect(kept.restored).toBe(2);
    expect(kept.classes.map(({ symbol }) => symbol)).toEqual(['0', '00', '0002', '1']);
    const lost = readJrwa(
      bytes(`${HEAD}0;Zarządzanie;A;;\n0;Zarządzanie;A;;\n3;Nowość;A;;\n7230;Droga;A;;\n`),
      inForce,
    );
    expect(lost.problems).toEqual([{ line: 4, code: 'jrwa-zeros-lost', facts: { symbol: '3' } }]);
    const whole = readJrwa(bytes(`${HEAD}0;Zarządzanie;A;;\n05;Nowość;A;;\n3;Inne;A;;\n`), inForce);
    expect(whole).toMatchObject({ problems: [], restored: 0 });
  });

  test('may come in ISO-8859-2, which old programs write', () => {
    const text = Buffer.from('symbol;has\xb3o;kategoria\n0050;\xa6wi\xeatoch\xb3owice;A\n', 'latin1');
    expect(readJrwa(text, []).classes).toMatchObject([{ symbol: '0050', title: 'Świętochłowice' }]);
  });

  test('may come in Windows-1250, as Polish offices save it', () => {
    const text = Buffer.from('symbol;has\xb3o;kategoria\n0050;Zarz\xb9dzenia;A\n', 'latin1');
    expect(readJrwa(text, []).classes).toMatchObject([{ symbol: '0050', title: 'Zarządzenia' }]);
  });

  test('shows all errors by line, each once', () => {
    expect(
      problems(
        '72;Drogi;;;\nx1;Nic;A;;\n7230;;B5;;\n\n7231;Ul;C9;;\n7232;Z;B5;może;\n7233;Y;B5;;\n7233;Y;B5;;\n80;K;;;',
      ),
    ).toEqual([
      [3, 'jrwa-symbol-shape'],
      [4, 'jrwa-title-missing'],
      [6, 'jrwa-category-shape'],
      [7, 'jrwa-makes-cases-shape'],
      [9, 'jrwa-duplicate'],
      [10, 'jrwa-category-missing'],
    ]);
  });

  test.each([
    ['', [[0, 'jrwa-empty']]],
    ['symbol;haslo;kategoria', [[0, 'jrwa-empty']]],
    ['symbol;nazwa\n1;x', [[1, 'jrwa-header']]],
    [`${HEAD}1;"x;A\n`, [[2, 'csv-broken']]],
    ['PK\u0003\u0004', [[0, 'csv-not-text']]],
  ])('%j is told as a whole', (text, told) => {
    expect(readJrwa(bytes(text), []).problems.map(({ line, code }) => [line, code])).toEqual(told);
  });

  test('never breaks the reader, and every error has a line and a sentence', () => {
    const cell = fc.oneof(fc.string(), fc.constantFrom('7230', 'B5', 'A', 'tak', '', '"', ';', '\n'));
    const text = fc
      .array(fc.array(cell, { maxLength: 6 }), { maxLength: 12 })
      .map((rows) => Buffer.from(HEAD + rows.map((row) => row.join(';')).join('\n')));
    fc.assert(
      fc.property(fc.oneof(text, fc.uint8Array({ maxLength: 300 })), (file) => {
        const read = readJrwa(file, []);
        const lines = Buffer.from(file)
          .toString('latin1')
          .split(/\r\n|\n|\r/).length;
        for (const { line, code, facts } of read.problems) {
          expect(line).toBeGreaterThanOrEqual(0);
          expect(line).toBeLessThanOrEqual(lines + 1);
          expect(errorText(code, facts)).not.toMatch(/\{(value|missing|symbol|first)\}|po naszej/);
        }
        if (read.problems.length === 0)
          for (const { symbol, category } of read.classes) {
            expect(symbol).toMatch(/^\d{1,5}$/);
            expect(category).toMatch(/^(A|BE?[1-9]\d?|Bc)?$/);
          }
      }),
      { numRuns: 500 },
    );
  });

  test('that Okienko exported is read back equal', () => {
    const row = fc.record({
      title: fc.constantFrom('Zajęcie pasa', '=SUMA(A1)', '-minus', '"cytat"; i średnik', '@ktoś'),
      category: fc.constantFrom('A', 'B5', 'BE10', 'Bc'),
      makesCases: fc.boolean(),
      note: fc.constantFrom('', 'uwaga', '+48'),
    });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 9 }), (rows) => {
        const classes = rows.map((each, index) => ({ ...each, symbol: String(index + 1) }));
        const file = writeCsv([
          ['symbol', 'haslo', 'kategoria', 'tworzy_akta', 'uwagi'],
          ...classes.map(({ symbol, title, category, makesCases, note }) => [
            ...[symbol, title, category, makesCases ? 'tak' : 'nie', note],
          ]),
        ]);
        expect(readJrwa(file, [])).toEqual({ classes, restored: 0, problems: [] });
      }),
    );
  });
});

test('the difference of two versions: added, removed, changed, the same', () => {
  const row = (symbol: string, category: string) => ({
    symbol,
    title: `Klasa ${symbol}`,
    category,
    makesCases: true,
    note: '',
  });
  const before = [row('1', 'A'), row('2', 'B5'), row('3', 'B5')];
  const after = [row('2', 'B5'), row('3', 'B10'), row('4', 'Bc')];
  expect(compareJrwa(before, after)).toEqual({
    added: [after[2]],
    removed: [before[0]],
    same: 1,
    changed: [{ before: before[2], after: after[1] }],
  });
});
