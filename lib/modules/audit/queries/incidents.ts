// Asks as the office: only people who answer for the dates of all cases read incidents.

import type { Ctx } from '@/lib/core/context';
import { DomainError } from '@/lib/core/errors';
import { type NumberedRow, withNumber } from '@/lib/core/registry-number';
import { db } from '@/lib/platform/db';
import { canSeeIncidents } from '../policy';
import type { IncidentItem } from '../schema';

/** Incidents, open ones first, then the newest; at most two hundred. Throws not-allowed. */
export async function listIncidents(ctx: Ctx): Promise<IncidentItem[]> {
  if (!canSeeIncidents(ctx.actor)) throw new DomainError('not-allowed');
  const rows = await db().$queryRaw<
    (Omit<IncidentItem, 'caseNumber' | 'caseSlug'> & { case: NumberedRow | null })[]
  >`
    SELECT i.id, i.kind, i.about, i.data, i.case_id AS "caseId", i.found_at AS "foundAt", i.closed_at AS "closedAt",
           s.name AS "closedBy", i.note, p.name AS person, d.name AS department, CASE WHEN k.id IS NOT NULL THEN jsonb_build_object(
             'registrySeries', k.registry_series, 'registryYear', k.registry_year, 'registryNumber', k.registry_number) END AS case
    FROM incident i LEFT JOIN staff_member s ON s.id = i.closed_by_id LEFT JOIN "case" k ON k.id = i.case_id
    LEFT JOIN staff_member p ON p.id = (i.data->>'staffId')::int
    LEFT JOIN department d ON d.id = (i.data->>'departmentId')::int
    ORDER BY i.closed_at IS NOT NULL, i.id DESC LIMIT 200`;
  return rows.map(({ case: about, ...row }) => {
    const named = about && withNumber(about);
    return { ...row, caseNumber: named?.number ?? null, caseSlug: named?.slug ?? null };
  });
}

/** The number of open incidents; 0 for a person who may not see them. */
export async function countOpenIncidents(ctx: Ctx): Promise<number> {
  return canSeeIncidents(ctx.actor) ? db().incident.count({ where: { closedAt: null } }) : 0;
}
