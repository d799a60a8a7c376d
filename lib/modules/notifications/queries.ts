import type { Ctx } from '@/lib/core/context';
import type { PlainDate } from '@/lib/core/plain-date';
import { formatRegistryNumber, registryNumberSlug } from '@/lib/core/registry-number';
import { db } from '@/lib/platform/db';
import { Prisma } from '@/lib/platform/generated/prisma/client';
import type { ReminderItem } from './schema';

/** As many as one can look through; those that end first. */
const LIMIT = 200;

type Row = Omit<ReminderItem, 'number' | 'slug'> & { year: number; registryNumber: number };

/** What `r`, a reminder, says of its term, or of its document, and its case. */
const COLUMNS = Prisma.sql`
  r.id, r.kind, to_char(r.due_on, 'YYYY-MM-DD') AS "dueOn", s.name AS "insteadOf", r.created_at AS "createdAt",
  CASE WHEN t.id IS NOT NULL THEN jsonb_build_object('purpose', t.purpose, 'rule', t.rule) END AS term,
  to_char(w.received_at AT TIME ZONE 'Europe/Warsaw', 'YYYY-MM-DD') AS "waitsSince",
  coalesce(t.note, w.title || ' (' || p.name || ')') AS note, k.registry_year AS year, k.registry_number AS "registryNumber", v.name AS card,
  k.department_id AS "departmentId", k.destination_id AS "destinationId",
  k.co_department_ids AS "coDepartmentIds"`;
const JOINS = Prisma.sql`
  LEFT JOIN clock t ON t.id = r.clock_id
  LEFT JOIN collection w ON w.id = r.collection_id LEFT JOIN service_point p ON p.id = w.point_id
  JOIN "case" k ON k.id = coalesce(t.case_id, w.case_id) JOIN card_version v ON v.id = k.card_version_id
  LEFT JOIN staff_member s ON s.id = r.instead_of`;

/** What the person was told of terms and documents and has not read yet, those that end first before others. */
export async function listUnread(ctx: Ctx): Promise<ReminderItem[]> {
  const rows = await db().$queryRaw<Row[]>`
    SELECT ${COLUMNS} FROM reminder_unread r ${JOINS}
    WHERE r.staff_id = ${ctx.actor.staffId} ORDER BY r.due_on, r.id LIMIT ${LIMIT}`;
  return rows.map(toItem);
}

/** What they have read since the day, or what came to nothing since; newest first. */
export async function listRead(ctx: Ctx, since: PlainDate): Promise<ReminderItem[]> {
  const rows = await db().$queryRaw<Row[]>`
    SELECT ${COLUMNS} FROM reminder r ${JOINS}
    WHERE r.staff_id = ${ctx.actor.staffId}
      AND r.read_at >= ${since}::date::timestamp AT TIME ZONE 'Europe/Warsaw'
    ORDER BY r.read_at DESC, r.id DESC LIMIT ${LIMIT}`;
  return rows.map(toItem);
}

function toItem({ year, registryNumber, ...row }: Row): ReminderItem {
  const number = { number: registryNumber, year };
  return { ...row, number: formatRegistryNumber(number), slug: registryNumberSlug(number) };
}
