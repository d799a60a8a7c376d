// Asks as the office: acts of the whole office belong to no case.

import type { Ctx } from '@/lib/core/context';
import { DomainError } from '@/lib/core/errors';
import { db } from '@/lib/platform/db';
import { Prisma } from '@/lib/platform/generated/prisma/client';
import { canReadHistory } from '../policy';
import { LOOK_TYPES, type OfficeEntry, type OfficeHistoryQuery, SIGN_IN_TYPES } from '../schema';

const SHOWN = 50;

/**
 * Acts of the whole office, newest first: changes of its set-up, its people and their roles, or who signed in; by or
 * about one person. `next` is the id below which the next page begins. Throws not-allowed.
 */
export async function listOfficeHistory(
  ctx: Ctx,
  { signIns, staffId, before }: OfficeHistoryQuery,
): Promise<{ entries: OfficeEntry[]; next: string | null }> {
  if (!canReadHistory(ctx.actor)) throw new DomainError('not-allowed');
  const wanted = signIns
    ? Prisma.sql`h.type = ANY (${SIGN_IN_TYPES})`
    : Prisma.sql`h.type <> ALL (${[...SIGN_IN_TYPES, ...LOOK_TYPES]})`;
  const ofPerson =
    staffId === null
      ? Prisma.empty
      : Prisma.sql`AND (h.actor_id = ${staffId} OR ${staffId} IN ((h.data->>'staffId')::int, (h.data->>'substituteId')::int))`;
  const earlier = before === null ? Prisma.empty : Prisma.sql`AND h.id < ${before}::bigint`;
  const entries = await db().$queryRaw<OfficeEntry[]>`
    SELECT h.id::text AS id, h.at, h.type, h.data, actor.name AS actor, p.name AS person, s.name AS substitute,
           coalesce(
             (SELECT v.name FROM card_version v WHERE v.card_id = (h.data->>'cardId')::int ORDER BY v.number DESC LIMIT 1),
             (SELECT concat_ws(' ', u.name, nullif(u.seat, '')) FROM authority u
              WHERE h.type = 'authority.saved' AND u.id = (h.data->>'authorityId')::int),
             (SELECT y.name FROM external_system y WHERE y.id = (h.data->>'systemId')::int),
             (SELECT b.name FROM mailbox b WHERE b.id = (h.data->>'mailboxId')::int),
             (SELECT m.number || '/' || m.year FROM mandate m WHERE m.id = (h.data->>'mandateId')::int),
             (SELECT concat_ws('.', r.cell, r.jrwa_symbol, nullif(r.group_number, 0), r.year) || ' ' || r.title
              FROM case_register r WHERE r.id = (h.data->>'registerId')::int)
           ) AS thing
    FROM history h LEFT JOIN staff_member actor ON actor.id = h.actor_id
    LEFT JOIN staff_member p ON p.id = (h.data->>'staffId')::int
    LEFT JOIN staff_member s ON s.id = (h.data->>'substituteId')::int
    WHERE h.case_id IS NULL AND ${wanted} ${ofPerson} ${earlier}
    ORDER BY h.id DESC LIMIT ${SHOWN + 1}`;
  const shown = entries.slice(0, SHOWN);
  return { entries: shown, next: entries.length > SHOWN ? (shown.at(-1)?.id ?? null) : null };
}
