// Asks as the office: a person reads the reminders addressed to them, also of a case that has left their department.

import type { Ctx } from '@/lib/core/context';
import type { PlainDate } from '@/lib/core/plain-date';
import { type NumberedRow, withNumber } from '@/lib/core/registry-number';
import { db } from '@/lib/platform/db';
import { Prisma } from '@/lib/platform/generated/prisma/client';
import type { ReminderItem } from './schema';

/** The number of reminders that one person can look through; the ones with the nearest dates are shown. */
const LIMIT = 200;

type Row = Omit<ReminderItem, 'number' | 'slug'> & NumberedRow;

/** The columns of the reminder `r`, its thing and its case. */
const COLUMNS = Prisma.sql`
  r.id, r.topic, r.kind, to_char(r.due_on, 'YYYY-MM-DD') AS "dueOn", s.name AS "insteadOf", r.created_at AS "createdAt",
  CASE WHEN t.id IS NOT NULL THEN jsonb_build_object('purpose', t.purpose, 'rule', t.rule) END AS term,
  to_char(r.since_on, 'YYYY-MM-DD') AS "waitsSince", coalesce(t.note, r.note) AS note,
  k.registry_series AS "registrySeries", k.registry_year AS "registryYear", k.registry_number AS "registryNumber",
  k.kind AS "caseKind", v.name AS card,
  k.department_id AS "departmentId", k.destination_id AS "destinationId",
  shown.thread_id AS "threadId", k.co_department_ids AS "coDepartmentIds"`;
const JOINS = Prisma.sql`
  JOIN "case" k ON k.id = r.case_id LEFT JOIN clock t ON r.topic = 'CLOCK' AND t.id = r.topic_id
  LEFT JOIN application filed ON filed.case_id = k.id LEFT JOIN card_version v ON v.id = filed.card_version_id
  LEFT JOIN mail_share shown ON r.topic = 'MAIL_SHARE' AND shown.id = r.topic_id AND shown.withdrawn_at IS NULL
  LEFT JOIN staff_member s ON s.id = r.instead_of`;

/** The actor's unread reminders, the nearest dates first. */
export async function listUnread(ctx: Ctx): Promise<ReminderItem[]> {
  const rows = await db().$queryRaw<Row[]>`
    SELECT ${COLUMNS} FROM reminder_unread r ${JOINS}
    WHERE r.staff_id = ${ctx.actor.staffId} ORDER BY r.due_on, r.id LIMIT ${LIMIT}`;
  return rows.map(withNumber);
}

/** The actor's reminders read or put away since the day, newest first. */
export async function listRead(ctx: Ctx, since: PlainDate): Promise<ReminderItem[]> {
  const rows = await db().$queryRaw<Row[]>`
    SELECT ${COLUMNS} FROM reminder r ${JOINS}
    WHERE r.staff_id = ${ctx.actor.staffId}
      AND r.read_at >= ${since}::date::timestamp AT TIME ZONE 'Europe/Warsaw'
    ORDER BY r.read_at DESC, r.id DESC LIMIT ${LIMIT}`;
  return rows.map(withNumber);
}
