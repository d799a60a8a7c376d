/**
 * Rows as a CSV file that Polish spreadsheets open at once: semicolons, UTF-8 with its mark. A cell that a spreadsheet
 * would take for a formula is written behind an apostrophe.
 */
export function writeCsv(rows: readonly (readonly (string | number)[])[]): Uint8Array<ArrayBuffer> {
  const text = rows.map((row) => `${row.map(cellOf).join(';')}\r\n`).join('');
  return new TextEncoder().encode(`\ufeff${text}`);
}

function cellOf(value: string | number): string {
  const text = /^[=+\-@\t\r]/.test(String(value)) ? `'${value}` : String(value);
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
