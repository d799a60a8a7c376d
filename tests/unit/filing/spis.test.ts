import { describe, expect, test } from 'vitest';
import { plainDate } from '@/lib/core/plain-date';
import { SPIS_COLUMNS, spisCells, spisHead, spisRemarks } from '@/lib/modules/filing/rules/spis';
import { fileTitle } from '@/lib/modules/filing/rules/title';
import type { RegisterRecord, SpisLine } from '@/lib/modules/filing/schema/register';

const line: SpisLine = {
  number: 1,
  znak: 'DR.7230.1.2026',
  title: 'Zajęcie chodnika',
  slug: null,
  client: 'Jan Kowal',
  representative: '',
  letterDate: null,
  openedOn: plainDate('2026-11-24'),
  settledOn: plainDate('2026-12-01'),
  remarks: 'decyzja',
  movedTo: null,
  movedFrom: null,
  handler: 'Marek Zieliński',
  groupId: null,
};

describe('a spis spraw', () => {
  const register: RegisterRecord = {
    id: 1,
    name: 'DR.7230',
    department: 'Wydział Dróg',
    title: 'Zajęcie pasa',
    category: 'B5',
    year: 2026,
    lines: 12,
    open: 3,
    departmentId: 1,
    cell: 'DR',
    symbol: '7230',
    groupNumber: 0,
    main: null,
  };
  const told = (register: RegisterRecord) =>
    spisHead(register).map(({ label, value }) => `${label}: ${value}`);

  test('has the columns of the instrukcja, and the person who leads the case', () => {
    expect(SPIS_COLUMNS.map(({ name }) => name)).toEqual([
      ...['Lp.', 'Znak sprawy', 'Tytuł', 'Od kogo', 'Data pisma', 'Data wszczęcia', 'Data załatwienia'],
      ...['Uwagi', 'Prowadzący'],
    ]);
  });

  test('shows over its lines the year, the cell, the class and the category', () => {
    const head = ['Rok: 2026', 'Komórka: DR, Wydział Dróg', 'Symbol i hasło: 7230 Zajęcie pasa'];
    expect(told(register)).toEqual([...head, 'Kategoria: B5']);
    expect(told({ ...register, category: '' })).toEqual([...head, 'Kategoria: –']);
  });

  test('of a group names first the class, then the group', () => {
    const main = { id: 1, title: 'Zajęcie pasa' };
    const group = { ...register, groupNumber: 1, title: 'Budowa ronda', main };
    expect(told(group)).toEqual([
      ...['Rok: 2026', 'Komórka: DR, Wydział Dróg', 'Symbol i hasło: 7230 Zajęcie pasa'],
      ...['Grupa: 1. Budowa ronda', 'Kategoria: B5'],
    ]);
  });
});

describe('a line of a spis spraw', () => {
  test('shows the client, the matter and the dates, in the order of the columns', () => {
    expect(spisCells(line)).toEqual([
      ...[1, 'DR.7230.1.2026', 'Zajęcie chodnika', 'Jan Kowal', '', '24.11.2026', '01.12.2026'],
      ...['decyzja', 'Marek Zieliński'],
    ]);
  });

  test('shows where the case moved to and came from', () => {
    expect(spisRemarks({ ...line, movedTo: 'DR.1431.2.2026' })).toBe(
      'decyzja; przeniesiono do DR.1431.2.2026',
    );
    expect(spisRemarks({ ...line, remarks: '', movedFrom: 'DR.1431.2.2026' })).toBe(
      'przeniesiono z DR.1431.2.2026',
    );
    expect(spisRemarks({ ...line, remarks: '', groupId: 4 })).toBe('grupa wydzielona (podteczka)');
  });
});

test('the title is the client’s words, or the name of the matter when they are missing or too long', () => {
  expect(fileTitle(' Zajęcie\n chodnika ', 'Karta')).toBe('Zajęcie chodnika');
  expect(fileTitle('x'.repeat(200), 'Karta')).toBe('x'.repeat(200));
  expect(fileTitle('x'.repeat(201), 'Karta')).toBe('Karta');
  expect(fileTitle('', 'Karta')).toBe('Karta');
});

test('the sender of a line is the client with the person who acts for them', () => {
  const place = SPIS_COLUMNS.findIndex(({ name }) => name === 'Od kogo');
  expect(spisCells(line)[place]).toBe('Jan Kowal');
  expect(spisCells({ ...line, representative: 'Ewa Łąkowa' })[place]).toBe(
    'Jan Kowal, pełnomocnik: Ewa Łąkowa',
  );
});
