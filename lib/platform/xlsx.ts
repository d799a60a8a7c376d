import writeXlsxFile, { type SheetData } from 'write-excel-file/node';

type Sheet = {
  /** The name on the sheet's tab: at most 31 characters, without characters that a spreadsheet refuses there. */
  name: string;
  /** Lines above the table. */
  head: readonly string[];
  columns: readonly { name: string; width: number }[];
  rows: readonly (readonly (string | number)[])[];
};

/** Makes an XLSX file of a sheet. Texts are kept as texts, so none can act as a formula. */
export async function writeXlsx({ name, head, columns, rows }: Sheet): Promise<Uint8Array<ArrayBuffer>> {
  const data: SheetData = [
    ...head.map((value) => [{ value, type: String, fontWeight: 'bold' as const }]),
    columns.map((column) => ({ value: column.name, type: String, fontWeight: 'bold' as const, wrap: true })),
    ...rows.map((cells) =>
      cells.map((value) =>
        typeof value === 'number'
          ? { value, type: Number, alignVertical: 'top' as const }
          : { value: printable(value), type: String, wrap: true, alignVertical: 'top' as const },
      ),
    ),
  ];
  const buffer = await writeXlsxFile(data, {
    sheet: name.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31),
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: head.length + 1,
    orientation: 'landscape',
  }).toBuffer();
  return new Uint8Array(buffer);
}

/** Removes characters that XML does not allow. */
const printable = (text: string) => text.toWellFormed().replace(/(?![\t\n\r])\p{Cc}|[\ufffe\uffff]/gu, '');
