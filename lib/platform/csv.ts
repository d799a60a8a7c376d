import { CsvError, parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';

/** A row of a file, with the line on which it ends. */
export type CsvRow = { line: number; cells: string[] };
type CsvAnswer =
  | { ok: true; rows: CsvRow[] }
  | { ok: false; line: number; code: 'csv-not-text' | 'csv-broken' };

/**
 * The rows of a CSV file: separated by semicolons, commas or tabs, in UTF-8 (with its mark or without), UTF-16 with its
 * mark, or else in Windows-1250, as Polish offices save it. Empty lines are left out. Never throws.
 */
export function readCsv(bytes: Uint8Array): CsvAnswer {
  const text = decode(bytes);
  // A spreadsheet's own file, a picture: no text has these.
  if (/(?![\t\n\v\f\r])\p{Cc}/u.test(text)) return { ok: false, line: 0, code: 'csv-not-text' };
  try {
    const found = parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      info: true,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      skip_empty_lines: true,
    }) as unknown as { info: { lines: number }; record: string[] }[];
    const rows = found.map(({ info, record }) => ({ line: info.lines, cells: record }));
    return { ok: true, rows: rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== '')) };
  } catch (error) {
    const line = error instanceof CsvError && typeof error.lines === 'number' ? error.lines : 0;
    return { ok: false, line, code: 'csv-broken' };
  }
}

function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1250').decode(bytes);
  }
}

/** Whichever the first line has most of. */
function delimiterOf(text: string): string {
  const [first] = text.split(/[\r\n]/, 1);
  const count = (separator: string) => first.split(separator).length;
  return [';', ',', '\t'].reduce((best, each) => (count(each) > count(best) ? each : best));
}

/**
 * Rows as a CSV file that Polish spreadsheets open at once: semicolons, UTF-8 with its mark. A cell that a spreadsheet
 * would take for a formula is written behind an apostrophe.
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
