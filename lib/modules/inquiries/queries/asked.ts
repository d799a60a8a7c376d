// Asks as the office: it counts questions, which name no person and no case.

import type { Ctx } from '@/lib/core/context';
import { DomainError } from '@/lib/core/errors';
import type { PlainDate } from '@/lib/core/plain-date';
import { db } from '@/lib/platform/db';
import { Prisma } from '@/lib/platform/generated/prisma/client';
import { canReadAsked } from '../policy';
import { groupAlike } from '../rules/alike';
import type { AlikeQuestions, AskedGroup, AskedQuestion } from '../schema/record';

export type Period = { from: PlainDate; to: PlainDate };

const within = ({ from, to }: Period) => Prisma.sql`
  a.withdrawn_by_id IS NULL AND a.answered_on BETWEEN ${from}::date AND ${to}::date`;

const CARD_NAME = Prisma.sql`
  LEFT JOIN LATERAL (SELECT v.name FROM card_version v WHERE v.card_id = a.card_id AND v.status = 'PUBLISHED'
                     ORDER BY v.number DESC LIMIT 1) v ON true
  LEFT JOIN procedure_card p ON p.id = a.card_id
  LEFT JOIN department d ON d.id = coalesce(a.department_id, p.department_id)`;

/**
 * The answered questions of a period by card, and without a card by unit, the most frequent first; at most a hundred
 * groups. Throws not-allowed.
 */
export async function mostAsked(ctx: Ctx, period: Period): Promise<AskedGroup[]> {
  if (!canReadAsked(ctx.actor)) throw new DomainError('not-allowed');
  return db().$queryRaw<AskedGroup[]>`
    SELECT a.card_id AS "cardId", v.name AS card, min(d.id) AS "departmentId", min(d.name) AS department,
           count(*)::int AS count,
           count(*) FILTER (WHERE a.card_answer = 'NOT_THERE')::int AS "notThere",
           count(*) FILTER (WHERE a.card_answer = 'NO_CARD')::int AS "noCard",
           count(*) FILTER (WHERE a.card_answer IS NULL)::int AS unknown,
           jsonb_build_object('AT_ONCE', count(*) FILTER (WHERE a.way = 'AT_ONCE'),
             'TRANSFERRED', count(*) FILTER (WHERE a.way = 'TRANSFERRED'),
             'CALLED_BACK', count(*) FILTER (WHERE a.way = 'CALLED_BACK')) AS "byWay"
    FROM answered_question a ${CARD_NAME}
    WHERE ${within(period)}
    GROUP BY a.card_id, v.name, CASE WHEN a.card_id IS NULL THEN d.id END
    ORDER BY count(*) DESC, v.name, min(d.name) LIMIT 100`;
}

/** The questions of a period that are grouped: the newest ones. */
export const MOST_GROUPED = 3_000;

/**
 * The questions of a period in groups of the same words, the most frequent first. Throws not-allowed.
 */
export async function alikeQuestions(ctx: Ctx, period: Period): Promise<AlikeQuestions[]> {
  if (!canReadAsked(ctx.actor)) throw new DomainError('not-allowed');
  return groupAlike(await questions(within(period), MOST_GROUPED));
}

/** The questions that the person answered at once or transferred today, newest first. */
export async function countedToday(ctx: Ctx): Promise<AskedQuestion[]> {
  return questions(
    Prisma.sql`a.withdrawn_by_id IS NULL AND a.taken_by_id = ${ctx.actor.staffId} AND a.way <> 'CALLED_BACK'
      AND a.taken_at >= ${ctx.today}::date::timestamp AT TIME ZONE 'Europe/Warsaw'`,
    20,
  );
}

function questions(where: Prisma.Sql, limit: number): Promise<AskedQuestion[]> {
  return db().$queryRaw<AskedQuestion[]>`
    SELECT a.id, a.question, a.way, a.card_answer AS "cardAnswer", a.card_id AS "cardId", v.name AS card, d.name AS department,
           to_char(a.answered_on, 'YYYY-MM-DD') AS on, a.taken_by_id AS "takenById"
    FROM answered_question a ${CARD_NAME} WHERE ${where} ORDER BY a.answered_on DESC, a.id DESC LIMIT ${limit}`;
}
