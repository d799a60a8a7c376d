// Asks as the office: the person who took a question sees what became of it, in whatever unit it is.

import type { Ctx } from '@/lib/core/context';
import type { MomentCursor } from '@/lib/core/moment-cursor';
import { db } from '@/lib/platform/db';
import { Prisma } from '@/lib/platform/generated/prisma/client';
import { visibleCases } from '../../cases/queries/scope';
import { callingDepartments } from '../policy';
import type { CallBack } from '../schema/record';
import { CALL_COLUMNS, CALL_JOINS, type CallBackRow, toCallBack } from './call-back-row';

const PAGE = 50;

/**
 * One page of the call-backs that are over, the last ended first: those that the person took, and with `taken` false
 * also those of the cases that they see.
 */
export async function listEnded(
  ctx: Ctx,
  { taken, after }: { taken: boolean; after?: MomentCursor },
): Promise<{ items: CallBack[]; next: MomentCursor | null }> {
  const own = Prisma.sql`k.registered_by_id = ${ctx.actor.staffId}`;
  const whose = taken ? own : Prisma.sql`(${own} OR ${visibleCases(ctx.actor)})`;
  const earlier = after
    ? Prisma.sql`AND (k.closed_at, k.id) < (${after.at.toISOString()}::timestamptz, ${after.id})`
    : Prisma.empty;
  // The index of the ended cases leaves podania out.
  const rows = await db().$queryRaw<CallBackRow[]>`/* call-backs over */
    WITH page AS MATERIALIZED (
      SELECT k.id FROM "case" k
      WHERE k.kind = 'INQUIRY' AND k.kind <> 'APPLICATION' AND k.closed_at IS NOT NULL AND ${whose} ${earlier}
      ORDER BY k.closed_at DESC, k.id DESC LIMIT ${PAGE + 1})
    SELECT ${CALL_COLUMNS}
    FROM page JOIN "case" k ON k.id = page.id JOIN inquiry q ON q.case_id = k.id ${CALL_JOINS}
    ORDER BY k.closed_at DESC, k.id DESC`;
  const last = rows.length > PAGE ? rows[PAGE - 1] : undefined;
  return {
    items: rows.slice(0, PAGE).map((row) => toCallBack(ctx.actor, row)),
    next: last?.closedAt ? { at: last.closedAt, id: last.caseId } : null,
  };
}

/** The talks noted today in the person's units, newest first: what became of each inquiry. */
export async function listEndedToday(ctx: Ctx): Promise<CallBack[]> {
  const units = callingDepartments(ctx.actor);
  const rows = await db().$queryRaw<CallBackRow[]>`
    SELECT ${CALL_COLUMNS} FROM inquiry q JOIN "case" k ON k.id = q.case_id ${CALL_JOINS}
    WHERE k.department_id = ANY (${units}::int[])
      AND q.ended_at >= ${ctx.today}::date::timestamp AT TIME ZONE 'Europe/Warsaw'
    ORDER BY q.ended_at DESC, k.id DESC LIMIT 50`;
  return rows.map((row) => toCallBack(ctx.actor, row));
}
