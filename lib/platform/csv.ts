import { CsvError, parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';

/** A row of a CSV file, with the line on which it ends. */
export type CsvRow = { line: number; cells: string[] };
type CsvAnswer =
  | { ok: true; rows: CsvRow[] }
  | { ok: false; line: number; code: 'csv-not-text' | 'csv-broken' };

/**
 * The rows of a CSV file, separated by semicolons, commas or tabs. Reads UTF-8 (with or without its mark) and UTF-16
 * with its mark; other bytes are read as Windows-1250, in which Polish offices save. Leaves out empty lines. Never
 * throws.
 */
export function readCsv(bytes: Uint8Array): CsvAnswer {
  const text = decode(bytes);
  // Control characters occur in no text; the file is a spreadsheet or a picture.
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

/** The separator that occurs most often in the first line. */
function delimiterOf(text: string): string {
  const [first] = text.split(/[\r\n]/, 1);
  const count = (separator: string) => first.split(separator).length;
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
