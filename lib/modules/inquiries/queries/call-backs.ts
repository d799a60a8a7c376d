// Asks as the office: the person who took a question sees what became of it, in whatever unit it is.

import type { Actor, Ctx } from '@/lib/core/context';
import { DomainError } from '@/lib/core/errors';
import { parseRegistryNumber } from '@/lib/core/registry-number';
import { db } from '@/lib/platform/db';
import { Prisma } from '@/lib/platform/generated/prisma/client';
import { officeTerms } from '../../deadlines/queries';
import { officeWeek } from '../../staff/queries/at-work';
import { callingDepartments, canSeeInquiry } from '../policy';
import { mustChoose } from '../rules/inquiry';
import { callAgain, timeToCall } from '../rules/next-call';
import type { CallBack, CallTab } from '../schema/record';
import { CALL_COLUMNS, CALL_JOINS, type CallBackRow, toCallBack } from './call-back-row';

/** The number of open call-backs that a tab shows; the filter of the page narrows them. */
const LIMIT = 200;

type OpenTab = Exclude<CallTab, 'closed'>;

/** The condition of a tab of open ones: by person, by unit, and those that the person took. */
function conditionOf(ctx: Ctx, tab: OpenTab): Prisma.Sql {
  const { staffId } = ctx.actor;
  const units = callingDepartments(ctx.actor);
  switch (tab) {
    case 'mine':
      return Prisma.sql`${isOwn(ctx.actor)} AND k.closed_at IS NULL`;
    case 'unit':
      return Prisma.sql`k.closed_at IS NULL AND k.status IN ('ACCEPTED', 'IN_PROGRESS')
        AND k.department_id = ANY (${units}::int[])`;
    case 'taken':
      return Prisma.sql`k.registered_by_id = ${staffId} AND k.closed_at IS NULL`;
  }
}

/** The condition for the case `k` of a call-back of the person, or of somebody for whom they stand in. */
function isOwn(actor: Actor): Prisma.Sql {
  const own = Prisma.sql`k.assignee_id = ${actor.staffId} AND k.department_id = ANY (${callingDepartments(actor)}::int[])`;
  if (actor.standsInFor.length === 0) return own;
  const absent = actor.standsInFor.map(
    ({ staffId, departmentIds }) =>
      Prisma.sql`k.assignee_id = ${staffId} AND k.department_id = ANY (${[...departmentIds]}::int[])`,
  );
  return Prisma.sql`(${Prisma.join([own, ...absent], ' OR ')})`;
}

/**
 * The open call-backs of a tab: first those whose three attempts failed, which wait for a choice, then in the order in
 * which it is time to call. The time to call of one that was missed comes again within the hours of its wish.
 */
export async function listCallBacks(ctx: Ctx, tab: OpenTab): Promise<CallBack[]> {
  const rows = await db().$queryRaw<CallBackRow[]>`
    SELECT ${CALL_COLUMNS} FROM inquiry q JOIN "case" k ON k.id = q.case_id ${CALL_JOINS}
    WHERE ${conditionOf(ctx, tab)}
    ORDER BY k.due_on < ${ctx.today}::date DESC, q.call_at, k.due_on, k.id LIMIT ${LIMIT}`;
  const items = await withTimes(
    ctx,
    rows.map((row) => toCallBack(ctx.actor, row)),
  );
  return items.toSorted(
    (a, b) => Number(mustChoose(b)) - Number(mustChoose(a)) || a.callAt.getTime() - b.callAt.getTime(),
  );
}

/** The number of open call-backs in each tab. */
export async function countCallBacks(ctx: Ctx): Promise<Record<OpenTab, number>> {
  const [row] = await db().$queryRaw<[{ mine: number; unit: number; taken: number }]>`
    SELECT count(*) FILTER (WHERE ${conditionOf(ctx, 'mine')})::int AS mine,
           count(*) FILTER (WHERE ${conditionOf(ctx, 'unit')})::int AS unit,
           count(*) FILTER (WHERE ${conditionOf(ctx, 'taken')})::int AS taken
    FROM inquiry q JOIN "case" k ON k.id = q.case_id WHERE k.closed_at IS NULL`;
  return row;
}

/** SQL of a number: the open call-backs of the person, and of those for whom they stand in. */
export const ownCallBacks = ({ actor }: Ctx): Prisma.Sql => Prisma.sql`(
  SELECT count(*)::int FROM "case" k JOIN inquiry q ON q.case_id = k.id
  WHERE k.status = 'IN_PROGRESS' AND ${isOwn(actor)})`;

/** The inquiry of a case; null for another kind. Throws not-found when the actor may not see it. */
export function findCallBack(ctx: Ctx, caseId: number): Promise<CallBack | null> {
  return findOne(ctx, Prisma.sql`k.id = ${caseId}`);
}

/** The inquiry with this slug; null where there is none that the actor may see. */
export async function findCallBackBySlug(ctx: Ctx, slug: string): Promise<CallBack | null> {
  const asked = parseRegistryNumber(slug);
  if (!asked) return null;
  const { series, year, number } = asked;
  return findOne(
    ctx,
    Prisma.sql`k.registry_series = ${series} AND k.registry_year = ${year} AND k.registry_number = ${number}`,
  ).catch(() => null);
}

async function findOne(ctx: Ctx, which: Prisma.Sql): Promise<CallBack | null> {
  const [row] = await db().$queryRaw<CallBackRow[]>`
    SELECT ${CALL_COLUMNS} FROM inquiry q JOIN "case" k ON k.id = q.case_id ${CALL_JOINS} WHERE ${which}`;
  if (!row) return null;
  if (!canSeeInquiry(ctx.actor, { ...row, staffId: row.takenById })) throw new DomainError('not-found');
  const [item] = await withTimes(ctx, [toCallBack(ctx.actor, row)]);
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
