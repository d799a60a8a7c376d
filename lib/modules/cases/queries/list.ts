import type { Ctx } from '@/lib/core/context';
import { type NumberedRow, withNumber } from '@/lib/core/registry-number';
import { dbOf } from '@/lib/platform/db';
import { Prisma } from '@/lib/platform/generated/prisma/client';
import type { CaseListItem } from '../schema/case';

export type ListRow = Omit<CaseListItem, 'slug' | 'number'> & NumberedRow;

/** The columns of the number of the case `k`. */
export const NUMBER_COLUMNS = Prisma.sql`
  k.registry_series AS "registrySeries", k.registry_year AS "registryYear", k.registry_number AS "registryNumber"`;

/** The card `v` of the case `k`, when the case is a podanie (`filed`). */
export const CARD_JOINS = Prisma.sql`
  LEFT JOIN application filed ON filed.case_id = k.id LEFT JOIN card_version v ON v.id = filed.card_version_id`;

/** The columns of a list row of the case `k`, of any kind; `LIST_JOINS` are their joins. */
export const LIST_COLUMNS = Prisma.sql`
  k.id, k.kind, ${NUMBER_COLUMNS}, k.znak, v.name AS card, k.subject, k.status,
  CASE c.kind WHEN 'PERSON' THEN trim(c.first_name || ' ' || c.last_name) ELSE c.name END AS client,
  d.name AS department, e.name AS destination, s.name AS assignee, to_char(k.due_on, 'YYYY-MM-DD') AS "dueOn", k.due_rule AS "dueRule",
  to_char(k.stopped_on, 'YYYY-MM-DD') AS "stoppedOn", k.out_of_turn AS "outOfTurn",
  (SELECT count(*)::int FROM application_document f WHERE f.case_id = k.id AND f.mandatory AND NOT f.present
     AND f.supplement_id IS NULL) AS missing`;
export const LIST_JOINS = Prisma.sql`
  LEFT JOIN client c ON c.id = k.client_id ${CARD_JOINS}
  JOIN department d ON d.id = k.department_id JOIN department e ON e.id = k.destination_id LEFT JOIN staff_member s ON s.id = k.assignee_id`;

/** The facts by which it is told whose move the case `k` is: its open call, and what waits for the client. */
export const MOVE_COLUMNS = Prisma.sql`
  (SELECT jsonb_build_object('clockId', w.id, 'dueOn', w.due_on, 'stopped', w.stopped_on IS NOT NULL,
     'fee', EXISTS (SELECT FROM clock_entry e WHERE e.clock_id = w.id AND e.pause = 'FEE'))
   FROM clock w WHERE w.case_id = k.id AND w.purpose = 'SUPPLEMENT' AND w.closed_at IS NULL
   ORDER BY w.id DESC LIMIT 1) AS call,
  (SELECT jsonb_build_object('state', w.state, 'point', at.name,
     'since', (coalesce(w.received_at, w.sent_at) AT TIME ZONE 'Europe/Warsaw')::date)
   FROM collection w JOIN service_point at ON at.id = w.point_id
   WHERE w.case_id = k.id AND w.state IN ('SENT', 'AT_COUNTER')
   ORDER BY w.state = 'AT_COUNTER' DESC, w.id DESC LIMIT 1) AS waiting`;

/** Turns a database row into an item of a list. */
export function toListItem(row: ListRow): CaseListItem {
  return withNumber(row);
}

/** The cases that the actor registered today, newest first. */
export async function listRegisteredToday(ctx: Ctx): Promise<CaseListItem[]> {
  const rows = await dbOf(ctx).$queryRaw<ListRow[]>`
    SELECT ${LIST_COLUMNS} FROM "case" k ${LIST_JOINS}
    WHERE k.registered_by_id = ${ctx.actor.staffId}
      AND k.created_at >= ${ctx.today}::date::timestamp AT TIME ZONE 'Europe/Warsaw'
    ORDER BY k.created_at DESC, k.id DESC LIMIT 100`;
  return rows.map(toListItem);
}
