import { fold } from '@/lib/core/fold';
import type { CsvProblem, JrwaDifference, JrwaRow } from '../schema/jrwa';
import { type FileRow, findTable, type JrwaColumn, type TableRow } from './jrwa-table';
import { restoreZeros } from './lost-zeros';

/** Many times more classes than any office has. */
const CLASSES_MAX = 20_000;

/** The classes of a file, with the number of symbols whose lost zeros were put back; or all errors by line. */
export type CheckedJrwa = { classes: JrwaRow[]; restored: number; problems: CsvProblem[] };

/** Checks the rows of a file. `inForce` tells the symbols from which a spreadsheet has taken off the zeros. */
export function checkJrwa(file: readonly FileRow[], inForce: readonly JrwaRow[]): CheckedJrwa {
  const refused = (problem: CsvProblem): CheckedJrwa => ({ classes: [], restored: 0, problems: [problem] });
  if (file.length === 0) return refused({ line: 0, code: 'jrwa-empty' });
  const table = findTable(file);
  if ('problem' in table) return refused(table.problem);
  if (table.rows.length === 0) return refused({ line: 0, code: 'jrwa-empty' });
  if (table.rows.length > CLASSES_MAX) return refused({ line: 0, code: 'jrwa-too-many' });
  const { read, restored } = withZeros(
    table.rows.map(({ line, cell }) => readClass(line, cell)),
    inForce,
  );
  return {
    classes: read.map(({ jrwa }) => jrwa),
    restored,
    problems: [
      ...read.flatMap(({ problems }) => problems),
      ...duplicates(read),
      ...withoutCategory(read),
    ].sort((a, b) => a.line - b.line),
  };
}

function withZeros(read: readonly Read[], inForce: readonly JrwaRow[]): { read: Read[]; restored: number } {
  const { rows, restored, unknown } = restoreZeros(
    read.map(({ jrwa }) => jrwa),
    inForce,
  );
  return {
    restored,
    read: read.map(({ line, problems, jrwa }, place) =>
      unknown.has(jrwa)
        ? {
            line,
            jrwa,
            problems: [
              ...problems,
              { line, code: 'jrwa-zeros-lost', facts: { symbol: jrwa.symbol.slice(0, 40) } },
            ],
          }
        : { line, problems, jrwa: rows[place] },
    ),
  };
}

type Read = { line: number; jrwa: JrwaRow; problems: CsvProblem[] };

function readClass(line: number, cell: TableRow['cell']): Read {
  const problems: CsvProblem[] = [];
  const wrong = (code: CsvProblem['code'], value?: string) =>
    problems.push({ line, code, ...(value !== undefined && { facts: { value: value.slice(0, 40) } }) });
  // The export of Okienko writes an apostrophe before a text that a spreadsheet would take for a formula.
  const text = (name: JrwaColumn) => cell(name).replace(/^'(?=[=+\-@])/, '');
  const symbol = text('symbol').replace(/^'(?=\d)/, '');
  if (!/^\d{1,5}$/.test(symbol)) wrong('jrwa-symbol-shape', symbol);
  const title = text('haslo').replace(/\s+/g, ' ');
  if (title === '') wrong('jrwa-title-missing');
  if (title.length > 300) wrong('jrwa-title-long');
  const category = categoryOf(text('kategoria'));
  if (category === null) wrong('jrwa-category-shape', text('kategoria'));
  const makesCases = MAKES_CASES[fold(text('tworzy_akta'))];
  if (makesCases === undefined) wrong('jrwa-makes-cases-shape', text('tworzy_akta'));
  const note = text('uwagi');
  if (note.length > 1_000) wrong('jrwa-note-long');
  return {
    line,
    problems,
    jrwa: { symbol, title, category: category ?? '', makesCases: makesCases ?? true, note },
  };
}

const MAKES_CASES: Record<string, boolean | undefined> = {
  '': true,
  tak: true,
  t: true,
  '1': true,
  true: true,
  prawda: true,
  nie: false,
  n: false,
  '0': false,
  false: false,
  falsz: false,
};

/** 'BE 10', 'be10' → 'BE10'; a dash → ''. Returns null when the text is no category. */
function categoryOf(typed: string): string | null {
  const compact = typed.replace(/[\s-]/g, '').toUpperCase();
  if (compact === '' || compact === '–') return '';
  if (compact === 'BC') return 'Bc';
  return /^(A|BE?[1-9]\d?)$/.test(compact) ? compact : null;
}

function duplicates(read: readonly Read[]): CsvProblem[] {
  const first = new Map<string, number>();
  return read.flatMap(({ line, jrwa: { symbol } }) => {
    const before = first.get(symbol);
    if (before === undefined) first.set(symbol, line);
    return before === undefined || symbol === ''
      ? []
      : [{ line, code: 'jrwa-duplicate', facts: { symbol: symbol.slice(0, 40), first: before } }];
  });
}

/** Finds classes with neither a category nor classes below them: a case needs a category. */
function withoutCategory(read: readonly Read[]): CsvProblem[] {
  const parents = new Set(
    read.flatMap(({ jrwa: { symbol } }) =>
      Array.from({ length: Math.max(Math.min(symbol.length, 6) - 1, 0) }, (_, index) =>
        symbol.slice(0, index + 1),
      ),
    ),
  );
  return read.flatMap(({ line, jrwa: { symbol, category }, problems }) =>
    category === '' && problems.length === 0 && !parents.has(symbol)
      ? [{ line, code: 'jrwa-category-missing', facts: { symbol } }]
      : [],
  );
}

type Difference = Pick<JrwaDifference, 'added' | 'changed' | 'same'> & { removed: JrwaRow[] };

/** The classes that the new version adds, removes and changes. */
export function compareJrwa(before: readonly JrwaRow[], after: readonly JrwaRow[]): Difference {
  const earlierBySymbol = new Map(before.map((row) => [row.symbol, row]));
  const newSymbols = new Set(after.map(({ symbol }) => symbol));
  const pairs = after.flatMap((row) => {
    const earlier = earlierBySymbol.get(row.symbol);
    return earlier ? [{ before: earlier, after: row }] : [];
  });
  const changed = pairs.filter((pair) => !isSame(pair.before, pair.after));
  return {
    added: after.filter(({ symbol }) => !earlierBySymbol.has(symbol)),
    removed: before.filter(({ symbol }) => !newSymbols.has(symbol)),
    changed,
    same: pairs.length - changed.length,
  };
}

const isSame = (a: JrwaRow, b: JrwaRow) =>
  a.title === b.title && a.category === b.category && a.makesCases === b.makesCases && a.note === b.note;
