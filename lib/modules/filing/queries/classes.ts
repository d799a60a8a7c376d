// Asks as the office: it reads the JRWA, and groups of the department’s own spis.

import type { Ctx } from '@/lib/core/context';
import { fold } from '@/lib/core/fold';
import { type PlainDate, yearOf } from '@/lib/core/plain-date';
import { db } from '@/lib/platform/db';
import type { CaseRecord } from '../../cases/schema/case';
import type { GroupItem } from '../schema/file';
import type { JrwaClassItem } from '../schema/jrwa';
import { CLASS_COLUMNS, classInForce, versionInForce } from './in-force';

const SHOWN = 20;

/**
 * Classes in force today at the end of their branch, found by the beginning of the symbol or by words of the hasło;
 * also classes that make no cases. At most twenty, by symbol.
 */
export async function findClasses(ctx: Ctx, { q }: { q: string }): Promise<JrwaClassItem[]> {
  const words = fold(q).split(' ').filter(Boolean);
  const all = await db().$queryRaw<JrwaClassItem[]>`/* jrwa-classes */
    SELECT ${CLASS_COLUMNS} FROM jrwa_class c WHERE c.version_id = ${versionInForce(ctx.today)} ORDER BY c.symbol`;
  return all
    .filter(({ last, symbol, title }) => {
      const found = ` ${symbol} ${fold(title)}`;
      return last && words.every((word) => found.includes(` ${word}`));
    })
    .slice(0, SHOWN);
}

/** The class that the card of a case names, if a case may be opened in it; otherwise null. */
export async function suggestedClass(
  ctx: Ctx,
  { id }: Pick<CaseRecord, 'id'>,
): Promise<JrwaClassItem | null> {
  const card = await db().cardVersion.findFirst({
    where: { applications: { some: { caseId: id } }, jrwaClass: { not: '' } },
    select: { jrwaClass: true },
  });
  const found = card && (await classInForce(db(), ctx.today, card.jrwaClass));
  return found?.last && found.makesCases ? found : null;
}

/** Whether the JRWA in force is provisional (no official one); null while there is no JRWA. */
export async function isJrwaProvisional({ today }: { today: PlainDate }): Promise<boolean | null> {
  const [version] = await db().$queryRaw<{ provisional: boolean }[]>`
    SELECT provisional FROM jrwa_version WHERE id = ${versionInForce(today)}`;
  return version?.provisional ?? null;
}

/** Groups of the department and year in whose spis the case would stand, by class and number; at most five hundred. */
export async function listGroups(_ctx: Ctx, record: CaseRecord): Promise<GroupItem[]> {
  const groups = await db().caseRegister.findMany({
    where: { departmentId: record.departmentId, year: yearOf(record.receivedOn), groupNumber: { gt: 0 } },
    select: { jrwaSymbol: true, groupNumber: true, title: true },
    orderBy: [{ jrwaSymbol: 'asc' }, { groupNumber: 'asc' }],
    take: 500,
  });
  return groups.map(({ jrwaSymbol: symbol, groupNumber: number, title }) => ({ symbol, number, title }));
}
