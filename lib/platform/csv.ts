import { CsvError, parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { decodeText } from './alphabet';

/** A row of a CSV file, with the line on which it ends. */
export type CsvRow = { line: number; cells: string[] };
type CsvAnswer =
  | { ok: true; rows: CsvRow[] }
  | { ok: false; line: number; code: 'csv-not-text' | 'csv-broken' };

/**
 * The rows of a CSV file, separated by semicolons, commas or tabs, or as its first line `sep=;` says. Reads UTF-8 (with
 * or without its mark) and UTF-16 with its mark; other bytes are read as Windows-1250 or ISO-8859-2. Leaves out empty
 * lines. Never throws.
 */
export function readCsv(bytes: Uint8Array): CsvAnswer {
  const { text, delimiter, lines } = unwrapped(decodeText(bytes));
  // Control characters occur in no text; the file is a spreadsheet or a picture.
  if (/(?![\t\n\v\f\r])\p{Cc}/u.test(text)) return { ok: false, line: 0, code: 'csv-not-text' };
  try {
    const found = parse(text, {
      bom: true,
      delimiter,
      info: true,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      skip_empty_lines: true,
    }) as unknown as { info: { lines: number }; record: string[] }[];
    const rows = found.map(({ info, record }) => ({ line: info.lines + lines, cells: record }));
    return { ok: true, rows: rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== '')) };
  } catch (error) {
    const line = error instanceof CsvError && typeof error.lines === 'number' ? error.lines + lines : 0;
    return { ok: false, line, code: 'csv-broken' };
  }
}

/** The text without the line that names its separator, the separator, and the number of lines taken off. */
function unwrapped(text: string): { text: string; delimiter: string; lines: number } {
  const named = /^\ufeff?"?sep=([;,\t|])"?[ \t]*(?:\r\n|\n|\r)/i.exec(text);
  if (named) return { text: text.slice(named[0].length), delimiter: named[1], lines: 1 };
  return { text, delimiter: delimiterOf(text), lines: 0 };
}

/** The separator that occurs most often in one of the first lines: a title line may have none. */
function delimiterOf(text: string): string {
  const lines = text.slice(0, 20_000).split(/[\r\n]+/, 20);
  const count = (separator: string) => Math.max(...lines.map((line) => line.split(separator).length));
  return [';', ',', '\t'].reduce((best, each) => (count(each) > count(best) ? each : best));
}

/**
 * Writes rows as a CSV file that Polish spreadsheets open directly: semicolons, UTF-8 with its mark. A cell that a
 * spreadsheet would take for a formula gets an apostrophe in front.
 */
export function writeCsv(rows: readonly (readonly (string | number)[])[]): Uint8Array<ArrayBuffer> {
  const text = stringify(rows as (string | number)[][], {
    delimiter: ';',
    bom: true,
    record_delimiter: 'windows',
    escape_formulas: true,
  });
  return new TextEncoder().encode(text);
}
