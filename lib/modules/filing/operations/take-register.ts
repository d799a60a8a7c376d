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
import { SPIS_COLUMNS, spisCells, spisHead } from '../rules/spis';
import type { RegisterRecord, SpisLine } from '../schema/register';

/** How many lines are read at once. */
const BATCH = 1_000;

type Whole = { register: RegisterRecord; lines: SpisLine[] };

/** A whole spis spraw that leaves the screen; who took it, and as what, is kept. Throws not-found. */
async function takeRegister(ctx: Ctx, id: number, as: 'PDF' | 'CSV' | 'XLSX'): Promise<Whole> {
  const register = await getRegister(ctx, id);
  const lines: SpisLine[] = [];
  for (let after: number | null = 0; after !== null; ) {
    const page = await listLines(ctx, register, { after, limit: BATCH });
    lines.push(...page.lines);
    after = page.next;
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

export type TakenFile = { name: string; bytes: Uint8Array<ArrayBuffer> };

/** A spis spraw as a CSV file; formulas are made harmless. Throws not-found. */
export async function takeRegisterCsv(ctx: Ctx, id: number): Promise<TakenFile> {
  const { register, lines } = await takeRegister(ctx, id, 'CSV');
  const rows = [SPIS_COLUMNS.map(({ name }) => name), ...lines.map(spisCells)];
  return { name: `${fileName(register)}.csv`, bytes: writeCsv(rows) };
}

/** The same as an XLSX file. Throws not-found. */
export async function takeRegisterXlsx(ctx: Ctx, id: number): Promise<TakenFile> {
  const { register, lines } = await takeRegister(ctx, id, 'XLSX');
  const head = spisHead(register).map(({ label, value }) => `${label}: ${value}`);
  const bytes = await writeXlsx({
    ...{ name: register.name, columns: SPIS_COLUMNS, rows: lines.map(spisCells) },
    head: [`Spis spraw ${register.name} na rok ${register.year}`, ...head],
  });
  return { name: `${fileName(register)}.xlsx`, bytes };
}

/** The same ready to be set and printed. Throws not-found. */
export async function printRegister(
  ctx: Ctx,
  id: number,
): Promise<{ name: string; paper: CaseRegisterPaper }> {
  const { register, lines } = await takeRegister(ctx, id, 'PDF');
  const office = officeLines(await getOffice());
  return {
    name: `${fileName(register)}.pdf`,
    paper: {
      ...{ date: ctx.today, office, point: { name: register.department, address: office.address } },
      name: register.name,
      printedOn: formatLong(ctx.today),
      head: spisHead(register),
      columns: SPIS_COLUMNS.map(({ name }) => name),
      rows: lines.map((line) => spisCells(line).map(String)),
    },
  };
}

/** A plain name: 'spis-DR-7230-2026'. Letters that travel badly in headers are left out. */
function fileName({ name, year }: RegisterRecord): string {
  const plain = name
    .normalize('NFD')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return `spis-${plain}-${year}`;
}
