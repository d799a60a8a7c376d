import { DomainError } from '@/lib/core/errors';
import type { Tx } from '@/lib/platform/db';
import type { Case, HandOver } from '@/lib/platform/generated/prisma/client';
import { lockCases } from '../../cases/operations/lock-case';
import { cardsOfCases } from '../../cases/queries/cards';

/** `straight`: its card goes straight to one post, past the registry desk (Płock 6). */
export type LockedHandOver = HandOver & { case: Case; straight: boolean };

/**
 * Hand-overs as they now stand, in the order of handing over, held until the transaction ends: whoever decides about
 * one holds its case. Who may is the caller's to ask. Throws not-found when one is not there.
 */
export async function lockHandOvers(tx: Tx, handOverIds: readonly number[]): Promise<LockedHandOver[]> {
  const where = { id: { in: [...new Set(handOverIds)] } };
  const found = await tx.handOver.findMany({ where, select: { caseId: true } });
  const caseIds = found.map(({ caseId }) => caseId);
  const cases = new Map((await lockCases(tx, caseIds)).map((caseRow) => [caseRow.id, caseRow]));
  // Read again: what was pending a moment ago may have been decided by whoever held the case.
  const held = await tx.handOver.findMany({ where, orderBy: { id: 'asc' } });
  if (held.length < where.id.in.length) throw new DomainError('not-found');
  const cards = await cardsOfCases(tx, [...cases.keys()]);
  return held.flatMap((handOver) => {
    const caseRow = cases.get(handOver.caseId);
    if (!caseRow) return [];
    return [{ ...handOver, case: caseRow, straight: cards.get(caseRow.id)?.route === 'STRAIGHT_TO_POST' }];
  });
}
