import type { Ctx } from '@/lib/core/context';
import { formatLong } from '@/lib/core/date-text';
import { writeCsv } from '@/lib/platform/csv';
import { transact } from '@/lib/platform/db';
import type { CaseRegisterPaper } from '@/lib/platform/pdf/papers';
import { writeXlsx } from '@/lib/platform/xlsx';
import { record } from '../../audit/operations';
import { getOffice } from '../../staff/queries/office';
import { officeLines } from '../../staff/rules/office-lines';
import { getRegister, listLines } from '../queries/registers';
import { PRINTED_LINES, SPIS_COLUMNS, spisCells, spisHead } from '../rules/spis';
import type { RegisterRecord, SpisLine } from '../schema/register';

type Taken = { register: RegisterRecord; lines: SpisLine[] };

/**
 * Reads a whole spis spraw, or a part of it, for export, and records the actor and the format in the history. Throws
 * not-found.
 */
async function exportRegister(
  ctx: Ctx,
  id: number,
  { as, part }: { as: 'PDF' | 'CSV' | 'XLSX'; part?: number },
): Promise<Taken> {
  const register = await getRegister(ctx, id);
  const lines: SpisLine[] = [];
  for (let after: number | null = part ?? 0; after !== null; ) {
    const page = await listLines(ctx, register, { after, limit: PRINTED_LINES });
    lines.push(...page.lines);
    after = part === undefined ? page.next : null;
  }
  await transact(async (tx) => {
    record(tx, ctx, {
      type: 'file.register-taken',
      departmentId: register.departmentId,
      data: { registerId: id, as },
    });
  });
  return { register, lines };
}

export type ExportedFile = { name: string; bytes: Uint8Array<ArrayBuffer> };

/** A spis spraw as a CSV file, in which no cell runs as a formula. Throws not-found. */
export async function exportRegisterCsv(ctx: Ctx, id: number): Promise<ExportedFile> {
  const { register, lines } = await exportRegister(ctx, id, { as: 'CSV' });
  const rows = [SPIS_COLUMNS.map(({ name }) => name), ...lines.map(spisCells)];
  return { name: `${fileName(register)}.csv`, bytes: writeCsv(rows) };
}

/** A spis spraw as an XLSX file. Throws not-found. */
export async function exportRegisterXlsx(ctx: Ctx, id: number): Promise<ExportedFile> {
  const { register, lines } = await exportRegister(ctx, id, { as: 'XLSX' });
  const head = spisHead(register).map(({ label, value }) => `${label}: ${value}`);
  const bytes = await writeXlsx({
    name: register.name,
    columns: SPIS_COLUMNS,
    rows: lines.map(spisCells),
    head: [`Spis spraw ${register.name} na rok ${register.year}`, ...head],
  });
  return { name: `${fileName(register)}.xlsx`, bytes };
}

/** The data of a printed spis spraw: at most a thousand lines, after the line numbered `after`. Throws not-found. */
export async function printRegister(
  ctx: Ctx,
  { id, after }: { id: number; after: number },
): Promise<{ name: string; paper: CaseRegisterPaper }> {
  const { register, lines } = await exportRegister(ctx, id, { as: 'PDF', part: after });
  const isPart = lines.length < register.lines;
  const shown = `${lines[0]?.number ?? 0}–${lines.at(-1)?.number ?? 0} z ${register.lines}`;
  const office = officeLines(await getOffice());
  return {
    name: `${fileName(register)}.pdf`,
    paper: {
      date: ctx.today,
      office,
      point: { name: register.department, address: office.address },
      name: register.name,
      printedOn: formatLong(ctx.today),
      head: [...spisHead(register), ...(isPart ? [{ label: 'Pozycje', value: shown }] : [])],
      columns: SPIS_COLUMNS.map(({ name }) => name),
      rows: lines.map((line) => spisCells(line).map(String)),
    },
  };
}

/** A plain file name: 'spis-DR-7230-2026'. Letters that HTTP headers carry badly are left out. */
function fileName({ name, year }: RegisterRecord): string {
  const plain = name
    .normalize('NFD')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return `spis-${plain}-${year}`;
}
