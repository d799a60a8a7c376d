import type { Ctx } from '@/lib/core/context';
import type { MomentCursor } from '@/lib/core/moment-cursor';
import { type NumberedRow, withNumber } from '@/lib/core/registry-number';
import { dbOf } from '@/lib/platform/db';
import { Prisma } from '@/lib/platform/generated/prisma/client';
import { readableCases } from '../../cases/queries/scope';
import { mailDepartments } from '../policy';
import type { SentItem } from '../schema/sent';

const PAGE = 50;

/** The moment at which an e-mail went or was given up; of one that waits, when it was queued. */
const MOMENT = Prisma.sql`coalesce(y.ended_at, y.queued_at)`;
/** The columns of a number that there is none of. */
type Nothing = { [Column in keyof NumberedRow]: null };

/**
 * One page of the outgoing e-mails of the cases whose files the actor reads, and of those that the actor's departments
 * wrote first, the last sent first.
 */
export async function listSent(
  ctx: Ctx,
  after?: MomentCursor,
): Promise<{ items: SentItem[]; next: MomentCursor | null }> {
  const earlier = after
    ? Prisma.sql`AND (${MOMENT}, y.message_id) < (${after.at.toISOString()}::timestamptz, ${after.id})`
    : Prisma.empty;
  const rows = await dbOf(ctx).$queryRaw<
    (Omit<SentItem, 'slug' | 'number'> & (NumberedRow | Nothing))[]
  >`/* sent mail */
    SELECT m.id, m.thread_id AS "threadId", y.kind, y.state, y.to_address AS "to", m.subject, m.text_body AS text,
           ${MOMENT} AS at, y.last_answer AS answer,
           k.registry_series AS "registrySeries", k.registry_year AS "registryYear", k.registry_number AS "registryNumber"
    FROM mail_delivery y JOIN mail_message m ON m.id = y.message_id
    JOIN mail_thread t ON t.id = m.thread_id JOIN mailbox b ON b.id = t.mailbox_id
    LEFT JOIN "case" k ON k.id = t.case_id
    WHERE (k.id IS NOT NULL AND ${readableCases(ctx.actor)}
       OR t.case_id IS NULL AND b.department_id = ANY (${mailDepartments(ctx.actor)}::int[])) ${earlier}
    ORDER BY ${MOMENT} DESC, y.message_id DESC LIMIT ${PAGE + 1}`;
  const items = rows
    .slice(0, PAGE)
    .map((row) => (row.registryNumber === null ? { ...row, slug: null, number: null } : withNumber(row)));
  const last = rows.length > PAGE ? items.at(-1) : undefined;
  return { items, next: last ? { at: last.at, id: last.id } : null };
}
