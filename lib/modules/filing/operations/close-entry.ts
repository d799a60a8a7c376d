import type { Ctx } from '@/lib/core/context';
import { type PlainDate, toColumn } from '@/lib/core/plain-date';
import type { Tx } from '@/lib/platform/db';
import type { CaseFile, CaseRegister } from '@/lib/platform/generated/prisma/client';
import { classInForce } from '../queries/in-force';
import { archiveYear } from '../rules/znak';
import { currentRegisterEntry } from './register-entry';

type Closing = {
  /** Ostateczne załatwienie. */
  settledOn: PlainDate;
  /** The day from whose year on its years are counted. */
  closedOn: PlainDate;
  /** Uwagi: the way it was settled. */
  remarks: string;
};

/**
 * Notes in the spis spraw that a case was settled for good: the day, how, the archive category of its class as it stood
 * that day, and the first year in which the files may leave the office, its years counted from the case's closing today. For a transaction that holds the case and has
 * judged who acts. Gives the znak, or null of a case that was never opened in a spis: nothing is written then.
 */
export async function closeEntryOfCase(
  tx: Tx,
  ctx: Ctx,
  { caseId, ...closing }: Omit<Closing, 'closedOn'> & { caseId: number },
): Promise<{ znak: string; archiveYear: number | null } | null> {
  const line = await currentRegisterEntry(tx, caseId);
  return (
    line && {
      znak: line.znak,
      archiveYear: await closeRegisterEntry(tx, line, { ...closing, closedOn: ctx.today }),
    }
  );
}

/** The same of one line. */
export async function closeRegisterEntry(
  tx: Tx,
  { id, category: before, register }: CaseFile & { register: CaseRegister },
  { settledOn, closedOn, remarks }: Closing,
): Promise<number | null> {
  const category = (await classInForce(tx, settledOn, register.jrwaSymbol))?.category || before;
  const year = archiveYear(category, closedOn);
  await tx.caseFile.update({
    where: { id },
    data: { settledOn: toColumn(settledOn), remarks, category, archiveYear: year },
  });
  return year;
}

/**
 * Takes the settlement back from the line of a case that goes on again. For a transaction that holds the case and has
 * judged who acts; a case without a line is left as it is.
 */
export async function reopenEntryOfCase(tx: Tx, _ctx: Ctx, caseId: number): Promise<void> {
  await tx.caseFile.updateMany({
    where: { caseId, movedToId: null },
    data: { settledOn: null, remarks: '', archiveYear: null },
  });
}
