import { DomainError } from '@/lib/core/errors';
import type { Tx } from '@/lib/platform/db';
import type { Case, Collection } from '@/lib/platform/generated/prisma/client';
import { lockCases } from '../../cases/operations/lock-case';

export type LockedCollection = Collection & { case: Case };

/**
 * Locks the cases of collections until the transaction ends, and returns the collections by id. The caller checks the
 * permission. Throws not-found when a collection is missing.
 */
export async function lockCollections(tx: Tx, collectionIds: readonly number[]): Promise<LockedCollection[]> {
  const where = { id: { in: [...new Set(collectionIds)] } };
  const found = await tx.collection.findMany({ where, select: { caseId: true } });
  const cases = await lockCases(tx, [...new Set(found.map(({ caseId }) => caseId))]);
  const byId = new Map(cases.map((caseRow) => [caseRow.id, caseRow]));
  // The second read is under the lock: another transaction may have handed a collection out in between.
  const held = await tx.collection.findMany({ where, orderBy: { id: 'asc' } });
  if (held.length < where.id.in.length) throw new DomainError('not-found');
  return held.flatMap((collection) => {
    const caseRow = byId.get(collection.caseId);
    return caseRow ? [{ ...collection, case: caseRow }] : [];
  });
}
