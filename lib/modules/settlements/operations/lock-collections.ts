import { DomainError } from '@/lib/core/errors';
import type { Tx } from '@/lib/platform/db';
import type { Case, Collection } from '@/lib/platform/generated/prisma/client';
import { lockCases } from '../../cases/operations/lock-case';

export type LockedCollection = Collection & { case: Case };

/**
 * Collections as they now stand, by ids, held until the transaction ends: whoever acts on one holds its case. Who may is
 * the caller's to ask. Throws not-found when one is not there.
 */
export async function lockCollections(tx: Tx, collectionIds: readonly number[]): Promise<LockedCollection[]> {
  const where = { id: { in: [...new Set(collectionIds)] } };
  const found = await tx.collection.findMany({ where, select: { caseId: true } });
  const cases = await lockCases(tx, [...new Set(found.map(({ caseId }) => caseId))]);
  const byId = new Map(cases.map((caseRow) => [caseRow.id, caseRow]));
  // Read again: whoever held the case may have handed it out a moment ago.
  const held = await tx.collection.findMany({ where, orderBy: { id: 'asc' } });
  if (held.length < where.id.in.length) throw new DomainError('not-found');
  return held.flatMap((collection) => {
    const caseRow = byId.get(collection.caseId);
    return caseRow ? [{ ...collection, case: caseRow }] : [];
  });
}
