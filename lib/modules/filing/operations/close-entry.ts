import type { Ctx } from '@/lib/core/context';
import { type PlainDate, toColumn } from '@/lib/core/plain-date';
import type { Tx } from '@/lib/platform/db';
import { type Case, type CaseFile, type CaseRegister, Prisma } from '@/lib/platform/generated/prisma/client';
import { cardsOfCases } from '../../cases/queries/cards';
import { matterName } from '../../cases/words/kinds';
import { classInForce, versionInForce } from '../queries/in-force';
import { fileTitle } from '../rules/title';
import { archiveYear } from '../rules/znak';
import { currentRegisterEntry } from './register-entry';

type Closing = {
  /** Ostateczne załatwienie. */
  settledOn: PlainDate;
  /** The day of closing; the archive years count from the year after it. */
  closedOn: PlainDate;
  /** Uwagi: the way in which the case was settled. */
  remarks: string;
};

/**
 * Notes the final settlement of a case in the spis spraw: the day, the way, the archive category of the class on that
 * day, and the first year in which the files may leave the office, counted from the closing today. The caller has
 * locked the case and checked the permission. Returns the znak; returns null and writes nothing for a case without a
 * line in a spis.
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

/**
 * Notes the final settlements of many cases in their lines of the spisy spraw, as `closeEntryOfCase` does for one. Two
 * statements.
 */
export async function closeEntriesOfCases(
  tx: Pick<Tx, '$queryRaw' | '$executeRaw'>,
  { today }: Pick<Ctx, 'today'>,
  closings: readonly (Omit<Closing, 'closedOn'> & { caseId: number })[],
): Promise<void> {
  const lines = await tx.$queryRaw<{ id: number; settledOn: PlainDate; remarks: string; category: string }[]>`
    SELECT f.id, to_char(s."settledOn", 'YYYY-MM-DD') AS "settledOn", s.remarks,
           coalesce(nullif(c.category, ''), f.category) AS category
    FROM jsonb_to_recordset(${JSON.stringify(closings)}::jsonb) AS s ("caseId" int, "settledOn" date, remarks text)
    JOIN case_file f ON f.case_id = s."caseId" AND f.moved_to_id IS NULL
    JOIN case_register r ON r.id = f.register_id
    LEFT JOIN jrwa_class c ON c.version_id = ${versionInForce(Prisma.sql`s."settledOn"`)} AND c.symbol = r.jrwa_symbol`;
  const closed = lines.map((line) => ({ ...line, archiveYear: archiveYear(line.category, today) }));
  await tx.$executeRaw`
    UPDATE case_file f SET settled_on = s."settledOn", remarks = s.remarks, category = s.category,
                           archive_year = s."archiveYear"
    FROM jsonb_to_recordset(${JSON.stringify(closed)}::jsonb) AS s (id int, "settledOn" date, remarks text,
      category text, "archiveYear" int)
    WHERE f.id = s.id`;
}

/** Notes the settlement in one line of a spis. Returns the archive year. */
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
 * Gives the line of a case the title that follows from its corrected subject and card; a case without a line stays as
 * it is. The caller has locked the case and checked the permission.
 */
export async function retitleEntryOfCase(tx: Tx, _ctx: Ctx, { id: caseId }: Pick<Case, 'id'>): Promise<void> {
  const line = await currentRegisterEntry(tx, caseId);
  if (!line) return;
  const { subject, kind } = await tx.case.findUniqueOrThrow({ where: { id: caseId } });
  const card = (await cardsOfCases(tx, [caseId])).get(caseId);
  await tx.caseFile.update({
    where: { id: line.id },
    data: { title: fileTitle(subject, matterName(kind, card?.name)) },
  });
}

/**
 * Removes the settlement from the line of a reopened case; a case without a line stays as it is. The caller has locked
 * the case and checked the permission.
 */
export async function reopenEntryOfCase(tx: Tx, _ctx: Ctx, caseId: number): Promise<void> {
  await tx.caseFile.updateMany({
    where: { caseId, movedToId: null },
    data: { settledOn: null, remarks: '', archiveYear: null },
  });
}
