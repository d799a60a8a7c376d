import { db, type Tx, transact } from '@/lib/platform/db';
import { Prisma } from '@/lib/platform/generated/prisma/client';
import type { By } from '../../audit/operations';
import { finishTermsVersion } from '../../deadlines/operations';
import { type OfficeTerms, officeTerms } from '../../deadlines/queries';
import { loadClocks } from '../queries/clocks';
import { lockCases } from './lock-case';
import { recomputeClocks } from './recompute-clocks';

/** Cases taken in one transaction: few enough that nobody waits for it, many enough that it is quick. */
const BATCH = 2_000;

/**
 * Brings every open clock to the latest calendar and choices, batch after batch; what is done is done, so a killed
 * process goes on where it stopped, and two at once do no harm. Returns how many clocks moved.
 */
export async function recomputeOutdated(now: () => Date): Promise<number> {
  const terms = await officeTerms();
  const { savedById, reason } = await db().termsVersion.findUniqueOrThrow({ where: { id: terms.version } });
  let moved = 0;
  for (;;) {
    const by = { actor: { staffId: savedById }, now: now() };
    const batch = await transact((tx) => recomputeBatch(tx, by, terms, reason));
    if (batch === null) return moved;
    moved += batch;
  }
}

/** How many of a batch of outdated clocks moved; null when none is outdated any more. */
async function recomputeBatch(tx: Tx, by: By, terms: OfficeTerms, why: string): Promise<number | null> {
  const outdated = Prisma.sql`t.closed_at IS NULL AND t.terms_version < ${terms.version}`;
  const cases = await tx.$queryRaw<{ caseId: number }[]>`
    SELECT DISTINCT "caseId" FROM (
      SELECT t.case_id AS "caseId" FROM clock t WHERE ${outdated} ORDER BY t.terms_version, t.id LIMIT ${BATCH}) first`;
  if (cases.length === 0) {
    await finishTermsVersion(tx, terms.version, by.now);
    return null;
  }
  const ids = cases.map(({ caseId }) => caseId);
  await lockCases(tx, ids);
  const clocks = await loadClocks(tx, Prisma.sql`t.case_id = ANY (${ids}) AND ${outdated}`);
  return (await recomputeClocks(tx, by, clocks, terms, { why, byTerms: true })).length;
}
