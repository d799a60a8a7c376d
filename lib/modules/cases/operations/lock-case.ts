import type { Ctx } from '@/lib/core/context';
import { DomainError } from '@/lib/core/errors';
import { parseRegistryNumber } from '@/lib/core/registry-number';
import type { Tx } from '@/lib/platform/db';
import type { Case } from '@/lib/platform/generated/prisma/client';
import { canViewCase } from '../policy';

/**
 * A case as it now stands, held until the transaction ends: what is authorized on it is what is written. By its id or by
 * the slug of its number. Throws not-found, also when the person may not see it.
 */
export async function lockCase(tx: Tx, ctx: Ctx, which: number | string): Promise<Case> {
  const [caseRow] = await lockCases(tx, [typeof which === 'number' ? which : (await findCase(tx, which)).id]);
  if (!caseRow || !canViewCase(ctx.actor, caseRow)) throw new DomainError('not-found');
  return caseRow;
}

/** Two cases at once, for an act that ties them. Throws not-found, also when the person may not see either. */
export async function lockTwoCases(tx: Tx, ctx: Ctx, id: number, otherId: number): Promise<[Case, Case]> {
  const held = new Map((await lockCases(tx, [id, otherId])).map((caseRow) => [caseRow.id, caseRow]));
  const [caseRow, other] = [held.get(id), held.get(otherId)];
  if (!caseRow || !other || !canViewCase(ctx.actor, caseRow) || !canViewCase(ctx.actor, other))
    throw new DomainError('not-found');
  return [caseRow, other];
}

/**
 * Cases held until the transaction ends, in the order of ids, so that two people never wait for each other in a ring.
 * Who may is the caller's to ask; an id that is none is left out.
 */
export async function lockCases(tx: Tx, ids: readonly number[]): Promise<Case[]> {
  await lockCaseIds(tx, ids);
  return tx.case.findMany({ where: { id: { in: [...ids] } }, orderBy: { id: 'asc' } });
}

/** The same for whoever needs nothing of the cases themselves. */
export async function lockCaseIds(tx: Tx, ids: readonly number[]): Promise<void> {
  await tx.$executeRaw`SELECT FROM "case" WHERE id = ANY (${[...ids]}) ORDER BY id FOR UPDATE`;
}

/** A case by the slug of its number, not locked and not judged yet. Throws not-found. */
export async function findCase(tx: Pick<Tx, 'case'>, slug: string): Promise<Case> {
  const number = parseRegistryNumber(slug);
  const caseRow =
    number &&
    (await tx.case.findUnique({
      where: {
        registrySeries_registryYear_registryNumber: {
          registrySeries: number.series,
          registryYear: number.year,
          registryNumber: number.number,
        },
      },
    }));
  if (!caseRow) throw new DomainError('not-found');
  return caseRow;
}
