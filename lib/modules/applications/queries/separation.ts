// Asks as the office: it gives the number and day of a podanie tied by art. 66 § 2 in any department.

import type { Ctx } from '@/lib/core/context';
import type { PlainDate } from '@/lib/core/plain-date';
import { type NumberedRow, withNumber } from '@/lib/core/registry-number';
import { db, dbOf } from '@/lib/platform/db';
import { canViewCase } from '../../cases/policy';
import { canSeparate } from '../policy';
import type { EarlierApplication } from '../schema/application';
import { findEarlierApplications } from './earlier-applications';

/** A case tied to this one; `slug` is null for a person who may not open it. */
export type TiedCase = { number: string; slug: string | null; receivedOn: PlainDate };

/**
 * The ties of a case by a notice of several matters, and the earlier podania to which it may be tied (KPA art. 66 §
 * 1-2).
 */
export type Separation = { first: TiedCase | null; separate: TiedCase[]; mayAnswer: EarlierApplication[] };

type Row = NumberedRow & {
  first: boolean;
  receivedOn: PlainDate;
  departmentId: number;
  destinationId: number;
  coDepartmentIds: number[];
};

/** The ties of a case that the caller sees; a case of another department shows only its number and day. */
export async function separationOf(
  ctx: Ctx,
  caseRow: { id: number; departmentId: number; destinationId: number; settledAt: Date | null },
): Promise<Separation> {
  const rows = await db().$queryRaw<Row[]>`/* separation */
    SELECT o.id <> s.id AS first, o.registry_series AS "registrySeries", o.registry_year AS "registryYear",
           o.registry_number AS "registryNumber",
           to_char(o.received_on, 'YYYY-MM-DD') AS "receivedOn", o.department_id AS "departmentId",
           o.destination_id AS "destinationId", o.co_department_ids AS "coDepartmentIds"
    FROM "case" s JOIN "case" o ON s.id = ${caseRow.id} AND o.id = s.separated_from_id
                                OR s.separated_from_id = ${caseRow.id} AND o.id = s.id
    WHERE s.id = ${caseRow.id} OR s.separated_from_id = ${caseRow.id} ORDER BY o.id LIMIT 50`;
  const tied = rows.map(withNumber).map(({ first, number, receivedOn, slug, ...whereabouts }) => {
    return { first, number, receivedOn, slug: canViewCase(ctx.actor, whereabouts) ? slug : null };
  });
  const first = tied.find((each) => each.first) ?? null;
  const mayAnswer =
    !first && canSeparate(ctx.actor, caseRow)
      ? await findEarlierApplications(dbOf(ctx), ctx.actor, caseRow.id)
      : [];
  return { first, separate: tied.filter((each) => !each.first), mayAnswer };
}
