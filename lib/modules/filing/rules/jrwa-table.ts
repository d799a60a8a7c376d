import { fold } from '@/lib/core/fold';
import type { CsvProblem } from '../schema/jrwa';

/** The columns of a JRWA file; the first three are required. */
export const JRWA_COLUMNS = ['symbol', 'haslo', 'kategoria', 'tworzy_akta', 'uwagi'] as const;
export type JrwaColumn = (typeof JRWA_COLUMNS)[number];
const REQUIRED = 3;

export type FileRow = { line: number; cells: readonly string[] };
/** A row of the table: its line in the file, and its cell in a column. */
export type TableRow = { line: number; cell: (column: JrwaColumn) => string };

/** How headings of a column begin, our own and those of the official annex (Dz.U. 2011 nr 14 poz. 67). */
const HEADINGS: Record<JrwaColumn, RegExp> = {
  symbol: /^symbol/,
  haslo: /^hasl/,
  kategoria: /^(oznaczenie )?kategori/,
  tworzy_akta: /^tworzy/,
  uwagi: /^(uwagi|uszczegolowienie)/,
};
const LEVEL = /^(i|ii|iii|iv|v)$/;

/** The number of lines above the table, such as a title, that a file may have. */
const HEAD_MAX = 20;

type Columns = Record<JrwaColumn, number[]>;

/**
 * The rows below the headings. Lines above the table are passed over; the annex has a column for each level of the
 * symbol, and the deepest one that is filled holds the symbol. A problem when no line holds the required headings.
 */
export function findTable(rows: readonly FileRow[]): { rows: TableRow[] } | { problem: CsvProblem } {
  const heads = rows.slice(0, HEAD_MAX).map(({ cells }) => columnsOf(cells));
  const lacking = heads.map(lackingIn);
  const fewest = Math.min(...lacking.map(({ length }) => length));
  const at = lacking.findIndex(({ length }) => length === fewest);
  if (fewest > 0) {
    return {
      problem: { line: rows[at].line, code: 'jrwa-header', facts: { missing: lacking[at].join(', ') } },
    };
  }
  const columns = heads[at];
  return {
    rows: rows
      .slice(at + 1)
      .filter(({ cells }) => !isHeading(cells))
      .map(({ line, cells }) => ({
        line,
        cell: (column) => columns[column].map((place) => (cells[place] ?? '').trim()).findLast(Boolean) ?? '',
      })),
  };
}

function columnsOf(cells: readonly string[]): Columns {
  const names = cells.map((cell) => fold(cell));
  const first = (column: JrwaColumn) => {
    const place = names.findIndex((name) => HEADINGS[column].test(name));
    return place < 0 ? [] : [place];
  };
  const levels = names.flatMap((name, place) => (LEVEL.test(name) ? [place] : []));
  const [symbol] = first('symbol');
  // One heading over several columns leaves the cells beside it empty.
  const under = symbol === undefined ? 0 : names.slice(symbol + 1).findIndex(Boolean);
  return {
    symbol:
      symbol === undefined
        ? levels
        : Array.from({ length: Math.max(under, 0) + 1 }, (_, each) => symbol + each),
    haslo: first('haslo'),
    kategoria: first('kategoria'),
    tworzy_akta: names.flatMap((name, place) =>
      HEADINGS.tworzy_akta.test(name.replaceAll('_', ' ')) ? [place] : [],
    ),
    uwagi: first('uwagi'),
  };
}

const lackingIn = (columns: Columns) =>
  JRWA_COLUMNS.slice(0, REQUIRED).filter((column) => columns[column].length === 0);

/** A second line of headings: the levels (I, II, III, IV), or the numbers of the columns (1, 2, 3 …). */
function isHeading(cells: readonly string[]): boolean {
  const filled = cells.map((cell) => fold(cell)).filter(Boolean);
  return (
    filled.every((cell) => LEVEL.test(cell)) ||
    (filled.length >= REQUIRED && filled.every((cell, place) => cell === String(place + 1)))
  );
}
