import type { Ctx } from '@/lib/core/context';
import { DomainError } from '@/lib/core/errors';
import { parseRegistryNumber } from '@/lib/core/registry-number';
import type { Tx } from '@/lib/platform/db';
import type { Case } from '@/lib/platform/generated/prisma/client';
import { canViewCase } from '../policy';

/**
 * Locks a case, by its id or by the slug of its number, until the transaction ends, so that the checked state is the
 * written state. Throws not-found, also when the actor may not see the case.
 */
export async function lockCase(tx: Tx, ctx: Ctx, which: number | string): Promise<Case> {
  const [caseRow] = await lockCases(tx, [typeof which === 'number' ? which : (await findCase(tx, which)).id]);
  if (!caseRow || !canViewCase(ctx.actor, caseRow)) throw new DomainError('not-found');
  return caseRow;
}

/** Locks two cases, for an act that ties them. Throws not-found, also when the actor may not see one of them. */
export async function lockTwoCases(tx: Tx, ctx: Ctx, id: number, otherId: number): Promise<[Case, Case]> {
  const held = new Map((await lockCases(tx, [id, otherId])).map((caseRow) => [caseRow.id, caseRow]));
  const [caseRow, other] = [held.get(id), held.get(otherId)];
  if (!caseRow || !other || !canViewCase(ctx.actor, caseRow) || !canViewCase(ctx.actor, other))
    throw new DomainError('not-found');
  return [caseRow, other];
}

/**
 * Locks cases by id until the transaction ends, in the order of ids, so that two people never wait for each other in a
 * ring. The caller checks the permission; an unknown id is left out.
 */
export async function lockCases(tx: Tx, ids: readonly number[]): Promise<Case[]> {
  await lockCaseIds(tx, ids);
  return tx.case.findMany({ where: { id: { in: [...ids] } }, orderBy: { id: 'asc' } });
}

/** Locks cases as `lockCases`, with those attached to them, which go along to another department. */
export async function lockMovingCases(tx: Tx, ids: readonly number[]): Promise<Case[]> {
  await tx.$executeRaw`
    SELECT FROM "case" WHERE id = ANY (${[...ids]}) OR attached_to_id = ANY (${[...ids]}) ORDER BY id FOR UPDATE`;
  return tx.case.findMany({ where: { id: { in: [...ids] } }, orderBy: { id: 'asc' } });
}

/** Locks cases by id, in the order of ids, without reading them. */
export async function lockCaseIds(tx: Tx, ids: readonly number[]): Promise<void> {
  await tx.$executeRaw`SELECT FROM "case" WHERE id = ANY (${[...ids]}) ORDER BY id FOR UPDATE`;
}

/** Finds a case by the slug of its number, without a lock and without a check of the permission. Throws not-found. */
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
