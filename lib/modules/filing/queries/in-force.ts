import type { PlainDate } from '@/lib/core/plain-date';
import type { Tx } from '@/lib/platform/db';
import { Prisma } from '@/lib/platform/generated/prisma/client';
import type { JrwaClassItem } from '../schema/jrwa';

/** SQL of the id of the JRWA version in force on a day: the latest version whose day has come. */
export const versionInForce = (day: PlainDate | Prisma.Sql): Prisma.Sql => Prisma.sql`(
  SELECT id FROM jrwa_version WHERE valid_from <= ${day}::date ORDER BY valid_from DESC, id DESC LIMIT 1)`;

/** The columns of a class; the query calls the table `c`. */
export const CLASS_COLUMNS = Prisma.sql`
  c.symbol, c.title, c.category, c.makes_cases AS "makesCases", c.note,
  c.category <> '' AND NOT EXISTS (SELECT FROM jrwa_class d WHERE d.version_id = c.version_id
    AND d.symbol <> c.symbol AND starts_with(d.symbol, c.symbol)) AS last`;

/** The class with the symbol in the JRWA in force on the day; null when there is none. */
export async function classInForce(
  tx: Pick<Tx, '$queryRaw'>,
  day: PlainDate,
  symbol: string,
): Promise<JrwaClassItem | null> {
  const rows = await tx.$queryRaw<JrwaClassItem[]>`
    SELECT ${CLASS_COLUMNS} FROM jrwa_class c
    WHERE c.version_id = ${versionInForce(day)} AND c.symbol = ${symbol}`;
  return rows[0] ?? null;
}
