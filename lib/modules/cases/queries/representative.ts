import type { Ctx } from '@/lib/core/context';
import { dbOf, type Tx } from '@/lib/platform/db';
import { canSeeClientData } from '../policy';
import { representativeLabel } from '../rules/representative';
import type { CaseRecord } from '../schema/case';
import type { RepresentativeRecord } from '../schema/representative';

/**
 * The representative of a case, for the people who see its client's data; null when the case has none, and for other
 * people.
 */
export async function findRepresentative(ctx: Ctx, record: CaseRecord): Promise<RepresentativeRecord | null> {
  return canSeeClientData(ctx.actor, record) ? representativeOf(dbOf(ctx), record.id) : null;
}

/** The names of the present representatives of cases, by case. The caller has checked the permission. */
export async function representativeNames(
  tx: { representative: Pick<Tx['representative'], 'findMany'> },
  caseIds: readonly number[],
): Promise<Map<number, string>> {
  const found = await tx.representative.findMany({
    where: { caseId: { in: [...caseIds] }, endedAt: null },
    select: { caseId: true, firstName: true, lastName: true },
  });
  return new Map(found.map(({ caseId, ...name }) => [caseId, representativeLabel(name)]));
}

/** The present representative of a case. The caller has checked the permission. */
export async function representativeOf(
  tx: { representative: Pick<Tx['representative'], 'findFirst'> },
  caseId: number,
): Promise<RepresentativeRecord | null> {
  return tx.representative.findFirst({
    where: { caseId, endedAt: null },
    select: {
      id: true,
      version: true,
      firstName: true,
      lastName: true,
      street: true,
      postalCode: true,
      city: true,
      country: true,
      adeAddress: true,
    },
  });
}
