import { plainDate } from '@/lib/core/plain-date';
import { SPIS_COLUMNS, spisCells } from '@/lib/modules/filing/rules/spis';
import type { CaseRegisterPaper } from '@/lib/platform/pdf/papers';
import { paper } from './papers';

/** A spis spraw of one line, with a text in every column. */
export const register: CaseRegisterPaper = {
  ...paper,
  name: 'DR.7230',
  printedOn: 'wtorek, 24 listopada 2026',
  head: [
    { label: 'Rok', value: '2026' },
    { label: 'Komórka', value: 'DR, Wydział Dróg' },
    { label: 'Hasło', value: 'Zajęcie pasa drogowego' },
  ],
  columns: SPIS_COLUMNS.map(({ name }) => name),
  rows: [
    spisCells({
      number: 1,
      znak: 'DR-Z.7230.12.118.2026.JW',
      title: 'Zajęcie chodnika',
      slug: null,
      representative: '',
      client: 'Małgorzata Żółkiewska',
      letterDate: plainDate('2026-11-20'),
      openedOn: plainDate('2026-11-24'),
      settledOn: plainDate('2026-12-01'),
      remarks: 'decyzja',
      movedTo: null,
      movedFrom: 'DR.1431.2.2026',
      handler: 'Marek Zieliński',
      groupId: null,
    }).map(String),
  ],
};
