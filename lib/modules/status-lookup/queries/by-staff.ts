import type { Ctx } from '@/lib/core/context';
import { numberOf } from '@/lib/core/registry-number';
import { dbOf } from '@/lib/platform/db';
import { visibleCases } from '../../cases/queries/scope';
import type { ToldStatus } from '../../cases/schema/peek';
import { toldStatus } from '../rules/told';
import type { PublicCase } from '../schema/public-case';
import { PUBLIC_FACTS } from './facts';

/**
 * The facts of the status page of a podanie, for the clerk whom its client asks; null for a case without a podanie,
 * and for one that the actor may not see. One statement.
 */
export async function statusOfCase(ctx: Ctx, caseId: number): Promise<ToldStatus | null> {
  type Row = { found: PublicCase; registrySeries: string; registryYear: number; registryNumber: number };
  const [row] = await dbOf(ctx).$queryRaw<Row[]>`/* told-status */
    SELECT facts.found, k.registry_series AS "registrySeries", k.registry_year AS "registryYear",
           k.registry_number AS "registryNumber"
    FROM "case" k JOIN application a ON a.case_id = k.id JOIN LATERAL (${PUBLIC_FACTS}) facts ON true
    WHERE k.id = ${caseId} AND ${visibleCases(ctx.actor)}`;
  return row ? toldStatus(numberOf(row), row.found, ctx.today) : null;
}
