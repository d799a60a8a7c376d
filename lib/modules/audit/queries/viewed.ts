// Asks as the office: a person's own looks, by which they find their cases again.

import type { Ctx } from '@/lib/core/context';
import { db } from '@/lib/platform/db';

/**
 * The number of a person's last looks that the query reads, and of cases that it returns: a case may have a look for
 * each day.
 */
const LOOKS = 60;
const CASES = 20;

/**
 * The ids of the cases that the actor last opened, the latest first. The caller checks whether the actor may still see
 * them.
 */
export async function lastViewedCases({ actor }: Pick<Ctx, 'actor'>): Promise<number[]> {
  const rows = await db().$queryRaw<{ caseId: number }[]>`
    SELECT case_id AS "caseId" FROM (
      SELECT case_id, id FROM history WHERE actor_id = ${actor.staffId} AND type = 'case.viewed' AND case_id IS NOT NULL
      ORDER BY id DESC LIMIT ${LOOKS}) look
    GROUP BY case_id ORDER BY max(id) DESC LIMIT ${CASES}`;
  return rows.map(({ caseId }) => caseId);
}
