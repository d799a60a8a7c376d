import { fold } from '@/lib/core/fold';
import type { JrwaRow } from '../schema/jrwa';

/** The length of a symbol from which a spreadsheet cannot have taken off zeros: the annex has four digits. */
const WHOLE = 4;

/**
 * Puts back the zeros that a spreadsheet takes off symbols ('0002' → '2'). The class in force with the same title tells
 * the symbol. A file has lost zeros when one is put back, or a symbol occurs twice, and no symbol begins with 0; then
 * `unknown` holds the short symbols of which nothing tells whether they were longer.
 */
export function restoreZeros<Row extends Pick<JrwaRow, 'symbol' | 'title'>>(
  rows: readonly Row[],
  inForce: readonly Pick<JrwaRow, 'symbol' | 'title'>[],
): { rows: Row[]; restored: number; unknown: ReadonlySet<Row> } {
  const begins = ({ symbol }: { symbol: string }) => /^0\d/.test(symbol);
  if (rows.some(begins)) return { rows: [...rows], restored: 0, unknown: new Set() };
  const known = new Map<string, string[]>();
  for (const { symbol, title } of inForce) {
    const key = keyOf({ symbol, title });
    known.set(key, [...(known.get(key) ?? []), symbol]);
  }
  const taken = new Set<string>();
  const unknown = new Set<Row>();
  let restored = 0;
  const whole = rows.map((row) => {
    // Classes of one title and different levels ('0', '00') follow one another from the shortest symbol.
    const symbol = known.get(keyOf(row))?.find((each) => !taken.has(each));
    if (symbol === undefined) {
      if (/^\d+$/.test(row.symbol) && row.symbol.length < WHOLE) unknown.add(row);
      return row;
    }
    taken.add(symbol);
    if (symbol === row.symbol) return row;
    restored += 1;
    return { ...row, symbol };
  });
  const repeated = new Set(rows.map(({ symbol }) => symbol)).size < rows.length && inForce.some(begins);
  return { rows: whole, restored, unknown: restored > 0 || repeated ? unknown : new Set() };
}

/** The parts of a class that a spreadsheet keeps: the title, and the symbol without leading zeros. */
const keyOf = ({ symbol, title }: { symbol: string; title: string }) =>
  `${symbol.replace(/^0+(?=\d)/, '')} ${fold(title)}`;
