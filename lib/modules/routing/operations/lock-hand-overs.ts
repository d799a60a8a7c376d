import { DomainError } from '@/lib/core/errors';
import type { Tx } from '@/lib/platform/db';
import type { Case, HandOver } from '@/lib/platform/generated/prisma/client';
import { lockMovingCases } from '../../cases/operations/lock-case';
import { cardsOfCases } from '../../cases/queries/cards';

/** `straight`: the card leads straight to one post, past the registry desk (Płock 6). */
export type LockedHandOver = HandOver & { case: Case; straight: boolean };

/**
 * Locks hand-overs with their cases until the transaction ends, in the order of handing over: a decision about a
 * hand-over needs the lock of its case. The caller checks the permission. Throws not-found when a hand-over does not
 * exist.
 */
export async function lockHandOvers(tx: Tx, handOverIds: readonly number[]): Promise<LockedHandOver[]> {
  const where = { id: { in: [...new Set(handOverIds)] } };
  const found = await tx.handOver.findMany({ where, select: { caseId: true } });
  const caseIds = found.map(({ caseId }) => caseId);
  const cases = new Map((await lockMovingCases(tx, caseIds)).map((caseRow) => [caseRow.id, caseRow]));
  // The hand-overs are read again under the lock: the transaction that held the case before may have decided them.
  const held = await tx.handOver.findMany({ where, orderBy: { id: 'asc' } });
  if (held.length < where.id.in.length) throw new DomainError('not-found');
  const cards = await cardsOfCases(tx, [...cases.keys()]);
  return held.flatMap((handOver) => {
    const caseRow = cases.get(handOver.caseId);
    if (!caseRow) return [];
    return [{ ...handOver, case: caseRow, straight: cards.get(caseRow.id)?.route === 'STRAIGHT_TO_POST' }];
  });
}
