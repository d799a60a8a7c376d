import type { Ctx } from '@/lib/core/context';
import { parseRegistryNumber } from '@/lib/core/registry-number';
import { dbOf } from '@/lib/platform/db';
import { clientAddress } from '../../clients/rules/label';
import type { Address } from '../../clients/schema';
import { canSeeClientData } from '../policy';
import { type CasePeek, MOST_OF_CLIENT } from '../schema/peek';
import { lastToldAct } from './course';
import { visibleCases } from './scope';

type Row = Omit<CasePeek, 'last' | 'address'> & { departmentId: number; address: Address };

/** The facts of a case that its unfolded row adds; null when the actor may not see the case. Two statements. */
export async function peekCase(ctx: Ctx, caseId: number): Promise<CasePeek | null> {
  const [rows, last] = await Promise.all([
    dbOf(ctx).$queryRaw<Row[]>`/* case-peek */
      SELECT k.department_id AS "departmentId", k.destination_id AS "destinationId",
             at.name AS unit, at.desk_room AS room, at.desk_phone AS phone, at.desk_hours AS hours,
             away.until AS "awayUntil", away.substitute,
             filed.delivery_way AS "deliveryWay", coalesce(c.kind = 'ORGANISATION', false) AS organisation,
             jsonb_build_object('street', coalesce(c.street, ''), 'postalCode', coalesce(c.postal_code, ''),
               'city', coalesce(c.city, ''), 'country', coalesce(c.country, 'PL')) AS address,
             (SELECT count(*)::int FROM application_document f
              WHERE f.case_id = k.id AND f.mandatory) AS documents,
             (SELECT count(*)::int FROM (
                SELECT FROM "case" WHERE client_id = k.client_id LIMIT ${MOST_OF_CLIENT + 1}) theirs) AS "ofClient"
      FROM "case" k LEFT JOIN client c ON c.id = k.client_id LEFT JOIN application filed ON filed.case_id = k.id
      JOIN department at ON at.id = CASE k.status WHEN 'HANDED_OVER' THEN k.destination_id ELSE k.department_id END
      LEFT JOIN LATERAL (
        SELECT to_char(a.to_on, 'YYYY-MM-DD') AS until, s.name AS substitute
        FROM substitution a JOIN staff_member s ON s.id = a.substitute_id
        WHERE a.staff_id = k.assignee_id AND a.ended_at IS NULL AND ${ctx.today}::date BETWEEN a.from_on AND a.to_on
        ORDER BY a.to_on DESC LIMIT 1
      ) away ON true
      WHERE k.id = ${caseId} AND ${visibleCases(ctx.actor)}`,
    lastToldAct(ctx, caseId),
  ]);
  if (!rows[0]) return null;
  const [{ departmentId, address, ...facts }] = rows;
  return {
    ...facts,
    last,
    address: canSeeClientData(ctx.actor, { departmentId }) ? clientAddress(address) : '',
  };
}

/**
 * The party of the case with this slug, by whom the list is narrowed; null for an unknown case, one without a party, and
 * one that the actor may not see. An address names the case, so it names nobody.
 */
export async function partyOfCase(
  ctx: Ctx,
  slug: string,
): Promise<{ id: number; name: string; departmentId: number } | null> {
  const number = parseRegistryNumber(slug);
  if (!number) return null;
  const rows = await dbOf(ctx).$queryRaw<{ id: number; name: string; departmentId: number }[]>`
    SELECT c.id, CASE c.kind WHEN 'PERSON' THEN trim(c.first_name || ' ' || c.last_name) ELSE c.name END AS name,
           k.department_id AS "departmentId"
    FROM "case" k JOIN client c ON c.id = k.client_id
    WHERE k.registry_series = ${number.series} AND k.registry_year = ${number.year}
      AND k.registry_number = ${number.number} AND ${visibleCases(ctx.actor)}`;
  return rows[0] ?? null;
}
