import type { Tx } from '@/lib/platform/db';
import { Prisma } from '@/lib/platform/generated/prisma/client';

/** The counter at which a podanie was filed, or else one that takes all matters: there the client brings papers. */
export type Counter = { name: string; address: string };

/** SQL: the row of the counter of the case, with `name` and `address`; no row when the office has none. */
export const counterOf = (caseId: Prisma.Sql) => Prisma.sql`
  SELECT p.name, p.address FROM service_point p
  LEFT JOIN application a ON a.case_id = ${caseId} AND a.service_point_id = p.id
  WHERE p.active AND (a.case_id IS NOT NULL OR p.takes_all AND p.kind <> 'INFORMATION')
  ORDER BY a.case_id IS NULL, p.id LIMIT 1`;

/** The counter of a case; null when the office has none. One statement. */
export async function counterOfCase(tx: Pick<Tx, '$queryRaw'>, caseId: number): Promise<Counter | null> {
  const [found] = await tx.$queryRaw<Counter[]>(counterOf(Prisma.sql`${caseId}`));
  return found ?? null;
}
