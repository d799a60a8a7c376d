import type { Ctx } from '@/lib/core/context';
import { DomainError, failAt } from '@/lib/core/errors';
import { type PlainDate, toColumn } from '@/lib/core/plain-date';
import { readCsv, writeCsv } from '@/lib/platform/csv';
import { type Tx, transact } from '@/lib/platform/db';
import { writeXlsx } from '@/lib/platform/xlsx';
import { canKeepJrwa } from '../policy';
import { classesInForce, usesOfClasses } from '../queries/jrwa';
import { type CheckedJrwa, checkJrwa, compareJrwa } from '../rules/check-jrwa';
import { JRWA_COLUMNS } from '../rules/jrwa-table';
import type { CsvProblem, ImportJrwaInput, JrwaDifference, JrwaFileInput, JrwaRow } from '../schema/jrwa';
import { addJrwa } from './add-jrwa';

/** The number of problems that a screen shows; the others are counted. */
const PROBLEMS_SHOWN = 200;

export type JrwaPreview =
  | { ok: false; problems: CsvProblem[]; more: number }
  | { ok: true; classes: number; restored: number; difference: JrwaDifference };

/** The changes that a file would make in the JRWA in force, or all errors of the file. Throws not-allowed. */
export async function previewJrwa(ctx: Ctx, { file }: JrwaFileInput): Promise<JrwaPreview> {
  if (!canKeepJrwa(ctx.actor)) throw new DomainError('not-allowed');
  const inForce = await classesInForce(ctx);
  const { classes, restored, problems } = readJrwa(Buffer.from(file, 'base64'), inForce);
  if (problems.length > 0) {
    return {
      ok: false,
      problems: problems.slice(0, PROBLEMS_SHOWN),
      more: Math.max(problems.length - PROBLEMS_SHOWN, 0),
    };
  }
  const difference = compareJrwa(inForce, classes);
  const uses = await usesOfClasses(difference.removed.map(({ symbol }) => symbol));
  const removed = difference.removed.map((row) => ({
    ...row,
    ...(uses.get(row.symbol) ?? { registers: [], cards: [] }),
  }));
  return { ok: true, classes: classes.length, restored, difference: { ...difference, removed } };
}

/** The classes of a CSV file, or the errors by line. Never throws. */
export function readJrwa(bytes: Uint8Array, inForce: readonly JrwaRow[]): CheckedJrwa {
  const answer = readCsv(bytes);
  if (!answer.ok) return { classes: [], restored: 0, problems: [{ line: answer.line, code: answer.code }] };
  return checkJrwa(answer.rows, inForce);
}

/**
 * Imports a file as the JRWA from the given day on: whole, or not at all. The same file for the same day changes
 * nothing. Throws not-allowed, jrwa-file-wrong, jrwa-day-passed (a later version is in force already).
 */
export async function importJrwa(
  ctx: Ctx,
  { name, file, ...day }: ImportJrwaInput,
): Promise<{ versionId: number; classes: number }> {
  if (!canKeepJrwa(ctx.actor)) throw new DomainError('not-allowed');
  const validFrom = day.validFrom ?? ctx.today;
  const { classes, problems } = readJrwa(Buffer.from(file, 'base64'), await classesInForce(ctx));
  if (problems.length > 0) failAt('file', 'jrwa-file-wrong');
  return transact(async (tx) => {
    await tx.$executeRaw`LOCK TABLE jrwa_version IN SHARE ROW EXCLUSIVE MODE`;
    const existingId = await sameVersion(tx, { validFrom, name, classes });
    if (existingId !== null) return { versionId: existingId, classes: classes.length };
    const later = await tx.jrwaVersion.findFirst({
      where: { validFrom: { gt: toColumn(validFrom), lte: toColumn(ctx.today) } },
    });
    if (later) failAt('validFrom', 'jrwa-day-passed');
    const versionId = await addJrwa(tx, ctx, { name, validFrom, provisional: false, classes });
    return { versionId, classes: classes.length };
  });
}

/** The id of the last version of that day, if it has the same name and classes; otherwise null. */
async function sameVersion(
  tx: Tx,
  { validFrom, name, classes }: { validFrom: PlainDate; name: string; classes: JrwaRow[] },
): Promise<number | null> {
  const last = await tx.jrwaVersion.findFirst({
    where: { validFrom: toColumn(validFrom) },
    orderBy: { id: 'desc' },
    include: { classes: true },
  });
  if (last?.name !== name || last.provisional) return null;
  const { added, removed, changed } = compareJrwa(last.classes, classes);
  return added.length + removed.length + changed.length === 0 ? last.id : null;
}

/**
 * The JRWA in force as a file: CSV, which can be imported, or XLSX, in which a spreadsheet keeps the zeros of symbols.
 * Throws not-allowed.
 */
export async function exportJrwa(ctx: Ctx, format: 'csv' | 'xlsx'): Promise<Uint8Array<ArrayBuffer>> {
  if (!canKeepJrwa(ctx.actor)) throw new DomainError('not-allowed');
  const classes = await classesInForce(ctx);
  const rows = classes.map(({ symbol, title, category, makesCases, note }) => [
    symbol,
    title,
    category,
    makesCases ? 'tak' : 'nie',
    note,
  ]);
  if (format === 'csv') return writeCsv([JRWA_COLUMNS, ...rows]);
  const columns = JRWA_COLUMNS.map((name, place) => ({ name, width: COLUMN_WIDTHS[place] }));
  return writeXlsx({ name: 'JRWA', head: [], columns, rows });
}
const COLUMN_WIDTHS = [10, 60, 12, 12, 40];
