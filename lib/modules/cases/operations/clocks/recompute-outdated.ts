import { db, type Tx, transact } from '@/lib/platform/db';
import { Prisma } from '@/lib/platform/generated/prisma/client';
import type { By } from '../../../audit/operations';
import { finishTermsVersion, noteMoved } from '../../../deadlines/operations';
import { type OfficeTerms, officeTerms } from '../../../deadlines/queries';
import { loadDatedClocks } from '../../queries/clocks/load';
import { lockCaseIds } from '../lock-case';
import { recomputeClocks } from './recompute';

/** Clocks per transaction: few enough that nobody waits long for it, many enough that the whole is quick. */
const BATCH = 2_000;

/**
 * Computes every open clock by the latest calendar and choices, batch after batch, and returns the number of clocks
 * that moved. Each batch is committed, so a killed process goes on where it stopped; two processes at once do no harm.
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

/** The number of clocks of one batch that moved; null when no clock is outdated. */
async function recomputeBatch(tx: Tx, by: By, terms: OfficeTerms, why: string): Promise<number | null> {
  const outdated = Prisma.sql`t.closed_at IS NULL AND t.terms_version < ${terms.version}`;
  const order = Prisma.sql`t.terms_version, t.id`;
  const first = await tx.$queryRaw<{ id: number; caseId: number }[]>`
    SELECT t.id, t.case_id AS "caseId" FROM clock t WHERE ${outdated} ORDER BY ${order} LIMIT ${BATCH}`;
  if (first.length === 0) {
    await finishTermsVersion(tx, terms.version, by.now);
    return null;
  }
  // The clocks are read again under the lock of their cases: another person may have closed or paused a clock in
  // between.
  await lockCaseIds(tx, [...new Set(first.map(({ caseId }) => caseId))]);
  const ids = first.map(({ id }) => id);
  const clocks = await loadDatedClocks(tx, Prisma.sql`t.id = ANY (${ids}) AND ${outdated}`, order, BATCH);
  const moved = await recomputeClocks(tx, by, clocks, terms, { why, byTerms: true });
  await noteMoved(tx, terms.version, moved.length);
  return moved.length;
}
