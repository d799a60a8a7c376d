// Asks as the office: the person who took a question sees what became of it, in whatever unit it is.

import type { Ctx } from '@/lib/core/context';
import { DomainError } from '@/lib/core/errors';
import { type NumberedRow, withNumber } from '@/lib/core/registry-number';
import { db } from '@/lib/platform/db';
import { Prisma } from '@/lib/platform/generated/prisma/client';
import { unseal } from '@/lib/platform/secrets';
import { NUMBER_COLUMNS } from '../../cases/queries/list';
import { SIGHT_COLUMNS, visibleCases } from '../../cases/queries/scope';
import { officeTerms } from '../../deadlines/queries';
import { officeWeek } from '../../staff/queries/at-work';
import { callingDepartments, canSeeInquiry } from '../policy';
import { callAgain, timeToCall } from '../rules/next-call';
import type { Attempt, CallBack, CallTab } from '../schema/record';

/** The number of call-backs that a tab shows; the filter of the page narrows them. */
const LIMIT = 200;

type Row = Omit<CallBack, 'slug' | 'number' | 'phone' | 'attempts' | 'podanie' | 'again'> &
  NumberedRow & {
    phoneSealed: Uint8Array;
    attempts: (Omit<Attempt, 'at' | 'takenBack'> & {
      at: string;
      takenBack: { by: string; at: string; reason: string } | null;
    })[];
    podanie: NumberedRow | null;
  };

const COLUMNS = Prisma.sql`
  k.id AS "caseId", k.version, ${NUMBER_COLUMNS}, k.status, k.subject AS question,
  q.phone_sealed AS "phoneSealed", q.caller_name AS "callerName",
  CASE c.kind WHEN 'PERSON' THEN trim(c.first_name || ' ' || c.last_name) ELSE c.name END AS client,
  q.call_wish AS "callWish", q.call_from AS "callFrom", q.call_until AS "callUntil", q.call_at AS "callAt",
  q.came_back AS "cameBack", to_char(k.due_on, 'YYYY-MM-DD') AS "dueOn", d.name AS department, ${SIGHT_COLUMNS},
  k.assignee_id AS "assigneeId", s.name AS assignee, t.name AS "takenBy", k.registered_by_id AS "takenById",
  k.created_at AS "takenAt", q.ending, q.answer, q.end_reason AS "endReason", e.name AS "endedBy",
  coalesce(q.ended_at, k.closed_at) AS "endedAt", a.card_answer AS "cardAnswer", a.card_id AS "cardId", card.name AS card,
  coalesce((SELECT jsonb_agg(jsonb_build_object('id', p.id, 'result', p.result, 'by', m.name, 'at', p.called_at,
      'takenBack', CASE WHEN p.taken_back_at IS NOT NULL THEN
        jsonb_build_object('by', b.name, 'at', p.taken_back_at, 'reason', p.take_back_reason) END) ORDER BY p.id DESC)
    FROM call_attempt p JOIN staff_member m ON m.id = p.called_by_id LEFT JOIN staff_member b ON b.id = p.taken_back_by_id
    WHERE p.case_id = k.id), '[]') AS attempts,
  (SELECT jsonb_build_object('registrySeries', g.registry_series, 'registryYear', g.registry_year,
     'registryNumber', g.registry_number)
   FROM "case" g WHERE g.source_case_id = k.id AND g.status <> 'CANCELLED' ORDER BY g.id DESC LIMIT 1) AS podanie`;
const JOINS = Prisma.sql`
  JOIN department d ON d.id = k.department_id LEFT JOIN client c ON c.id = k.client_id
  LEFT JOIN staff_member s ON s.id = k.assignee_id LEFT JOIN staff_member t ON t.id = k.registered_by_id
  LEFT JOIN staff_member e ON e.id = q.ended_by_id
  LEFT JOIN answered_question a ON a.case_id = k.id AND a.withdrawn_by_id IS NULL
  LEFT JOIN LATERAL (SELECT v.name FROM card_version v WHERE v.card_id = a.card_id AND v.status = 'PUBLISHED'
                     ORDER BY v.number DESC LIMIT 1) card ON true`;

/** The condition of a tab: open ones by person or unit, those that the person took, and those that are over. */
function conditionOf(ctx: Ctx, tab: CallTab): Prisma.Sql {
  const { staffId } = ctx.actor;
  const units = callingDepartments(ctx.actor);
  switch (tab) {
    case 'mine':
      return Prisma.sql`k.assignee_id = ${staffId} AND k.closed_at IS NULL AND k.department_id = ANY (${units}::int[])`;
    case 'unit':
      return Prisma.sql`k.closed_at IS NULL AND k.status IN ('ACCEPTED', 'IN_PROGRESS')
        AND k.department_id = ANY (${units}::int[])`;
    case 'taken':
      return Prisma.sql`k.registered_by_id = ${staffId} AND k.closed_at IS NULL`;
    case 'closed':
      return Prisma.sql`k.closed_at IS NOT NULL
        AND (k.registered_by_id = ${staffId} OR ${visibleCases(ctx.actor)})`;
  }
}

/**
 * The call-backs of a tab: open ones in the order in which it is time to call, those that are over newest first. The time
 * to call of one that was missed comes again within the hours of its wish.
 */
export async function listCallBacks(ctx: Ctx, tab: CallTab): Promise<CallBack[]> {
  const order =
    tab === 'closed' ? Prisma.sql`k.closed_at DESC, k.id DESC` : Prisma.sql`q.call_at, k.due_on, k.id`;
  const rows = await db().$queryRaw<Row[]>`
    SELECT ${COLUMNS} FROM inquiry q JOIN "case" k ON k.id = q.case_id ${JOINS}
    WHERE ${conditionOf(ctx, tab)} ORDER BY ${order} LIMIT ${LIMIT}`;
  if (tab === 'closed') return rows.map(toCallBack);
  const items = await withTimes(ctx, rows.map(toCallBack));
  return items.toSorted((a, b) => a.callAt.getTime() - b.callAt.getTime());
}

/** The number of open call-backs in each tab. */
export async function countCallBacks(ctx: Ctx): Promise<Record<Exclude<CallTab, 'closed'>, number>> {
  const [row] = await db().$queryRaw<[{ mine: number; unit: number; taken: number }]>`
    SELECT count(*) FILTER (WHERE ${conditionOf(ctx, 'mine')})::int AS mine,
           count(*) FILTER (WHERE ${conditionOf(ctx, 'unit')})::int AS unit,
           count(*) FILTER (WHERE ${conditionOf(ctx, 'taken')})::int AS taken
    FROM inquiry q JOIN "case" k ON k.id = q.case_id WHERE k.closed_at IS NULL`;
  return row;
}

/** SQL of a number: the open call-backs of the person. */
export const ownCallBacks = ({ actor }: Ctx): Prisma.Sql => Prisma.sql`(
  SELECT count(*)::int FROM "case" k JOIN inquiry q ON q.case_id = k.id
  WHERE k.status = 'IN_PROGRESS' AND k.department_id = ANY (${callingDepartments(actor)}::int[])
    AND k.assignee_id = ${actor.staffId})`;

/** The talks noted today in the person's units, newest first: what became of each inquiry. */
export async function listEndedToday(ctx: Ctx): Promise<CallBack[]> {
  const units = callingDepartments(ctx.actor);
  const rows = await db().$queryRaw<Row[]>`
    SELECT ${COLUMNS} FROM inquiry q JOIN "case" k ON k.id = q.case_id ${JOINS}
    WHERE k.department_id = ANY (${units}::int[])
      AND q.ended_at >= ${ctx.today}::date::timestamp AT TIME ZONE 'Europe/Warsaw'
    ORDER BY q.ended_at DESC, k.id DESC LIMIT 50`;
  return rows.map(toCallBack);
}

/** The inquiry of a case; null for another kind. Throws not-found when the actor may not see it. */
export async function findCallBack(ctx: Ctx, caseId: number): Promise<CallBack | null> {
  const [row] = await db().$queryRaw<Row[]>`
    SELECT ${COLUMNS} FROM inquiry q JOIN "case" k ON k.id = q.case_id ${JOINS} WHERE k.id = ${caseId}`;
  if (!row) return null;
  if (!canSeeInquiry(ctx.actor, { ...row, staffId: row.takenById })) throw new DomainError('not-found');
  const [item] = await withTimes(ctx, [toCallBack(row)]);
  return item;
}

/** Adds the times of open call-backs: from when to call now, and from when after a failed attempt. */
async function withTimes(ctx: Ctx, items: readonly CallBack[]): Promise<CallBack[]> {
  const [{ calendar }, week] = await Promise.all([officeTerms(), officeWeek()]);
  return items.map((item) => {
    if (item.endedAt) return item;
    const hours = { from: item.callFrom, until: item.callUntil };
    return {
      ...item,
      callAt: timeToCall(item, ctx.now, week, calendar),
      again: {
        NO_ANSWER: callAgain(ctx.now, 'NO_ANSWER', hours, week, calendar),
        MESSAGE_LEFT: callAgain(ctx.now, 'MESSAGE_LEFT', hours, week, calendar),
      },
    };
  });
}

function toCallBack({ phoneSealed, attempts, podanie, ...row }: Row): CallBack {
  return {
    ...withNumber(row),
    phone: unseal('phone', phoneSealed),
    attempts: attempts.map(({ at, takenBack, ...attempt }) => ({
      ...attempt,
      at: new Date(at),
      takenBack: takenBack && { ...takenBack, at: new Date(takenBack.at) },
    })),
    podanie: podanie && withNumber(podanie),
    again: null,
  };
}
