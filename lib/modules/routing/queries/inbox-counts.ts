// Asks as the office: it counts for the departments of the person’s own posts, each count by its index.

import type { Ctx } from '@/lib/core/context';
import { db } from '@/lib/platform/db';
import { Prisma } from '@/lib/platform/generated/prisma/client';
import { leadingDepartments } from '../../cases/policy';
import { decidingDepartments, inboxDepartments } from '../policy';
import { type Assignee, type InboxCounts, MOST_IN_HAND } from '../schema';
import {
  CLIENT_AWAITED,
  cooperating,
  departmentRows,
  LEADER_STILL_WORKS,
  leadersWhoLeft,
  pastDue,
  unopenedAssignment,
  unopenedHandOver,
} from './inbox-tabs';

/**
 * The count stops at one over MOST_IN_TAB. The number stands in the SQL text, not in a parameter, so that the planner
 * knows it.
 */
const MOST = Prisma.sql`10001`;

/**
 * The number of items in each tab of the actor's inbox, and of those that wait too long; an item from before `since`
 * that nobody has opened is unopened for too long. One statement; each count uses its index.
 */
export async function countInbox(ctx: Ctx, since: Date): Promise<InboxCounts> {
  const departments = inboxDepartments(ctx.actor);
  const ours = (where: Prisma.Sql, places = departments) => Prisma.sql`
    (SELECT count(*)::int FROM ${departmentRows(places)} CROSS JOIN LATERAL (
       SELECT FROM "case" k WHERE k.department_id = d.id AND ${where} LIMIT ${MOST}) n)`;
  const inProgress = Prisma.sql`k.status = 'IN_PROGRESS'`;
  const [counts] = await db().$queryRaw<InboxCounts[]>`/* inbox-counts */
    WITH ${leadersWhoLeft(departments)}, left_behind AS (
      SELECT count(*)::int AS count FROM gone g CROSS JOIN LATERAL (
        SELECT FROM "case" k WHERE k.department_id = g.department_id AND k.assignee_id = g.staff_id AND ${inProgress}
        LIMIT ${MOST}) n
    ), pending AS (
      SELECT count(*)::int AS count, count(*) FILTER (WHERE t.due_on < ${ctx.today}::date)::int AS late,
             count(*) FILTER (WHERE ${unopenedHandOver(ctx.actor, since)})::int AS unopened
      FROM hand_over h
      LEFT JOIN clock t ON t.case_id = h.case_id AND t.purpose = 'HAND_OVER' AND t.closed_at IS NULL
      WHERE h.to_department_id = ANY (${departments}) AND h.state = 'PENDING'
    ), given AS (
      SELECT count(*)::int AS unopened FROM ${departmentRows(decidingDepartments(ctx.actor))}
      JOIN assignment a ON a.department_id = d.id AND ${unopenedAssignment(since)}
      JOIN "case" k ON k.id = a.case_id AND k.department_id = d.id AND ${inProgress} AND ${LEADER_STILL_WORKS}
    )
    SELECT pending.count AS "toAccept", pending.late AS "waitingTooLong", pending.unopened AS "unopenedToAccept",
           given.unopened AS "unopenedInProgress",
           ${ours(Prisma.sql`k.status = 'ACCEPTED'`)} + left_behind.count AS "toAssign",
           ${ours(Prisma.sql`${inProgress} AND ${LEADER_STILL_WORKS}`)} AS "inProgress",
           ${ours(Prisma.sql`${inProgress} AND k.stopped_on IS NOT NULL`)}
             + ${ours(Prisma.sql`${inProgress} AND ${CLIENT_AWAITED}`)} AS waiting,
           ${ours(Prisma.sql`k.status = 'SETTLED'`)} AS done, ${ours(pastDue(ctx.today))} AS "pastDue",
           (SELECT count(*)::int FROM "case" k WHERE ${cooperating(departments, ctx.actor.staffId)}) AS cooperating,
           ${ours(Prisma.sql`k.status = 'ACCEPTED' AND NOT k.given_back`, leadingDepartments(ctx.actor))} AS "toTake"
    FROM pending, given, left_behind`;
  return counts;
}

/** The last acceptance in the actor's departments: its author and moment; null when there was none. */
export async function lastAccepted(ctx: Ctx): Promise<{ by: string; at: Date } | null> {
  const rows = await db().$queryRaw<{ by: string; at: Date }[]>`
    SELECT s.name AS by, last.at FROM unnest(${inboxDepartments(ctx.actor)}::int[]) department (id)
    CROSS JOIN LATERAL (
      SELECT h.decided_by_id, h.decided_at AS at FROM hand_over h
      WHERE h.to_department_id = department.id AND h.state = 'ACCEPTED' ORDER BY h.decided_at DESC LIMIT 1
    ) last JOIN staff_member s ON s.id = last.decided_by_id
    ORDER BY last.at DESC LIMIT 1`;
  return rows[0] ?? null;
}

/**
 * The people to whom cases of the actor's departments may be assigned, by name; the roles are those that `assignCases`
 * takes.
 */
export async function listAssignees(ctx: Ctx): Promise<Assignee[]> {
  return db().$queryRaw<Assignee[]>`/* assignees */
    SELECT p.department_id AS "departmentId", s.id, s.name,
           (SELECT count(*)::int FROM (
              SELECT FROM "case" k WHERE k.department_id = p.department_id AND k.status = 'IN_PROGRESS'
                AND k.assignee_id = s.id LIMIT ${MOST_IN_HAND + 1}) in_hand) AS open
    FROM (SELECT DISTINCT staff_id, department_id FROM post
          WHERE department_id = ANY (${inboxDepartments(ctx.actor)}) AND role IN ('CASE_WORKER', 'HEAD')) p
    JOIN staff_member s ON s.id = p.staff_id AND s.active
    ORDER BY s.name COLLATE "pl-x-icu", s.id`;
}
