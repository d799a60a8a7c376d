// Asks as the office: the systems are a dictionary of the office.

import type { Ctx } from '@/lib/core/context';
import { DomainError } from '@/lib/core/errors';
import { db, dbOf } from '@/lib/platform/db';
import { canAdminister } from '../../staff/policy';
import type { ExternalSystemItem, ReferenceItem } from '../schema';

/** The numbers of a case in other systems: first the valid ones, then the withdrawn ones. One statement. */
export async function listReferences(ctx: Ctx, caseId: number): Promise<ReferenceItem[]> {
  const rows = await dbOf(ctx).$queryRaw<ReferenceItem[]>`
    SELECT x.id, y.name AS system, x.reference, a.name AS "addedBy", x.added_at AS "addedAt",
           CASE WHEN x.withdrawn_at IS NOT NULL
             THEN jsonb_build_object('at', x.withdrawn_at, 'by', w.name, 'reason', x.withdraw_reason) END AS withdrawn
    FROM external_reference x JOIN external_system y ON y.id = x.system_id JOIN staff_member a ON a.id = x.added_by_id
    LEFT JOIN staff_member w ON w.id = x.withdrawn_by_id
    WHERE x.case_id = ${caseId} ORDER BY x.withdrawn_at IS NOT NULL, x.id`;
  // JSON carries a moment as text.
  return rows.map((row) => ({
    ...row,
    withdrawn: row.withdrawn && { ...row.withdrawn, at: new Date(row.withdrawn.at) },
  }));
}

/** The systems in use, by name. */
export function systemsInUse(_ctx: Ctx): Promise<{ id: number; name: string }[]> {
  return db().externalSystem.findMany({
    where: { active: true },
    select: { id: true, name: true },
    orderBy: { name: 'asc' },
  });
}

/**
 * The whole dictionary, with the number of cases that each system holds a number of. Throws not-allowed for all but
 * administrators.
 */
export async function listExternalSystems(ctx: Ctx): Promise<ExternalSystemItem[]> {
  if (!canAdminister(ctx.actor)) throw new DomainError('not-allowed');
  return db().$queryRaw<ExternalSystemItem[]>`
    SELECT y.id, y.version, y.name, y.active, count(DISTINCT x.case_id)::int AS cases
    FROM external_system y LEFT JOIN external_reference x ON x.system_id = y.id AND x.withdrawn_at IS NULL
    GROUP BY y.id ORDER BY NOT y.active, y.name`;
}
