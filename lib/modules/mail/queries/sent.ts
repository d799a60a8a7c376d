import type { Ctx } from '@/lib/core/context';
import { type NumberedRow, withNumber } from '@/lib/core/registry-number';
import { dbOf } from '@/lib/platform/db';
import { Prisma } from '@/lib/platform/generated/prisma/client';
import { readableCases } from '../../cases/queries/scope';
import { mailDepartments } from '../policy';
import type { SentItem } from '../schema/sent';

const PAGE = 50;

/** The columns of a number that there is none of. */
type Nothing = { [Column in keyof NumberedRow]: null };

/**
 * Outgoing e-mails of the cases whose files the actor reads, and those that the actor's departments wrote first, newest first, below the id `before`; `next` is the id below
 * which the next page begins.
 */
export async function listSent(
  ctx: Ctx,
  before: number | null,
): Promise<{ items: SentItem[]; next: number | null }> {
  const earlier = before === null ? Prisma.empty : Prisma.sql`AND m.id < ${before}`;
  const rows = await dbOf(ctx).$queryRaw<(Omit<SentItem, 'slug' | 'number'> & (NumberedRow | Nothing))[]>`
    SELECT m.id, m.thread_id AS "threadId", y.kind, y.state, y.to_address AS "to", m.subject, m.text_body AS text, m.created_at AS "writtenAt",
           y.ended_at AS "endedAt", y.last_answer AS answer,
           k.registry_series AS "registrySeries", k.registry_year AS "registryYear", k.registry_number AS "registryNumber"
    FROM mail_message m JOIN mail_delivery y ON y.message_id = m.id
    JOIN mail_thread t ON t.id = m.thread_id JOIN mailbox b ON b.id = t.mailbox_id
    LEFT JOIN "case" k ON k.id = t.case_id
    WHERE m.direction = 'OUT' AND (k.id IS NOT NULL AND ${readableCases(ctx.actor)}
      OR t.case_id IS NULL AND b.department_id = ANY (${mailDepartments(ctx.actor)}::int[])) ${earlier}
    ORDER BY m.id DESC LIMIT ${PAGE + 1}`;
  const items = rows
    .slice(0, PAGE)
    .map((row) => (row.registryNumber === null ? { ...row, slug: null, number: null } : withNumber(row)));
  return { items, next: rows.length > PAGE ? (items.at(-1)?.id ?? null) : null };
}
