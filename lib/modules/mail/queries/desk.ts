// Asks as the office: each branch names the departments of the actor, whose e-mails these are.

import type { Ctx } from '@/lib/core/context';
import type { PlainDate } from '@/lib/core/plain-date';
import { otherSpellings, searchWords } from '@/lib/core/search-words';
import { db } from '@/lib/platform/db';
import { Prisma } from '@/lib/platform/generated/prisma/client';
import { mailDepartments } from '../policy';
import { type DeskAsked, type DeskMailbox, type DeskPage, type DeskTab, MOST_COUNTED } from '../schema/desk';
import { rowsOf } from './desk-rows';

const PAGE = 50;

const OPEN = Prisma.sql`k.status IN ('ACCEPTED', 'IN_PROGRESS', 'RETURNED', 'HANDED_OVER')`;
const OVER = Prisma.sql`k.status IN ('SETTLED', 'CLOSED', 'FILED', 'CANCELLED')`;
const IS_SPAM = Prisma.sql`(t.case_id IS NULL OR t.category = 'SPAM')`;
const NO_SPAM = Prisma.sql`t.category IS DISTINCT FROM 'SPAM'`;

/** One page of a tab of the desk, with the counts of the tabs and the mailboxes of the actor's departments. */
export async function listDesk(ctx: Ctx, asked: DeskAsked): Promise<DeskPage> {
  const [found, [counted], mailboxes] = await Promise.all([
    idsOf(ctx, asked),
    db().$queryRaw<[DeskPage['counts'] & DeskPage['summary']]>`/* mail desk counts */
      SELECT ${countOf(ctx, 'open')} AS open, ${countOf(ctx, 'elsewhere')} AS elsewhere, ${countOf(ctx, 'spam')} AS spam,
        ${countOf(ctx, 'open', Prisma.sql`AND k.due_on < ${ctx.today}::date AND k.stopped_on IS NULL`)} AS late,
        ${countOf(ctx, 'open', Prisma.sql`AND k.due_on = ${ctx.today}::date`)} AS today,
        ${countOf(ctx, 'open', Prisma.sql`AND t.first_opened_at IS NULL`)} AS unopened`,
    listMailboxes(ctx),
  ]);
  const page = found.slice(0, PAGE);
  const rows = await rowsOf(
    ctx,
    page.map(({ threadId }) => threadId),
  );
  const last = found.length > PAGE ? page.at(-1) : undefined;
  const { late, today, unopened, ...counts } = counted;
  return {
    items: rows,
    next: last ? { dueOn: last.dueOn, id: last.id } : null,
    counts,
    mailboxes,
    summary: { late, today, unopened },
  };
}

/** The number of threads of the actor's departments that nobody has opened. */
export async function countUnopenedMail(ctx: Ctx): Promise<number> {
  const [{ count }] = await db().$queryRaw<[{ count: number }]>`
    SELECT ${countOf(ctx, 'open', Prisma.sql`AND t.first_opened_at IS NULL`)} AS count`;
  return count;
}

/** The mailboxes of the actor's departments. */
export function listMailboxes({ actor }: Pick<Ctx, 'actor'>): Promise<DeskMailbox[]> {
  return db().mailbox.findMany({
    where: { departmentId: { in: mailDepartments(actor) }, isActive: true },
    select: { id: true, name: true, address: true },
    orderBy: { id: 'asc' },
  });
}

type Found = { threadId: number; id: number; dueOn: PlainDate | null };

/** The threads of a page in their order, one more than a page holds. */
export async function idsOf(ctx: Ctx, asked: DeskAsked): Promise<Found[]> {
  return db().$queryRaw<Found[]>`/* mail desk */ ${pageSql(ctx, asked, PAGE + 1)}`;
}

/** The statement of a page; the test of the plan explains it. */
export function pageSql(ctx: Ctx, { tab, q, mailboxId, mine, after }: DeskAsked, most: number): Prisma.Sql {
  const more = [
    mailboxId === undefined ? null : Prisma.sql`t.mailbox_id = ${mailboxId}`,
    mine ? Prisma.sql`k.assignee_id = ${ctx.actor.staffId}` : null,
    q === '' ? null : matching(q),
  ].filter((each) => each !== null);
  const filter = more.length > 0 ? Prisma.sql`AND ${Prisma.join(more, ' AND ')}` : Prisma.empty;
  const dated = tab === 'open' || tab === 'elsewhere';
  if (dated) {
    const from = after?.dueOn
      ? Prisma.sql`AND (k.due_on, k.id) > (${after.dueOn}::date, ${after.id})`
      : Prisma.empty;
    return Prisma.sql`
      SELECT page."threadId", page.id, to_char(page.due_on, 'YYYY-MM-DD') AS "dueOn"
      FROM ${departmentsOf(ctx, tab)} CROSS JOIN LATERAL (
        SELECT t.id AS "threadId", k.id, k.due_on FROM "case" k JOIN mail_thread t ON t.case_id = k.id
        WHERE k.department_id = d.id AND k.kind = 'EMAIL' AND ${OPEN} ${ofTab(ctx, tab)} ${from} ${filter}
        ORDER BY k.due_on, k.id LIMIT ${most}) page
      ORDER BY page.due_on, page.id LIMIT ${most}`;
  }
  const own = mailDepartments(ctx.actor);
  if (tab === 'spam') {
    return Prisma.sql`
      SELECT page.id AS "threadId", page.id, NULL AS "dueOn"
      FROM mailbox b CROSS JOIN LATERAL (
        SELECT t.id FROM mail_thread t LEFT JOIN "case" k ON k.id = t.case_id
        WHERE t.mailbox_id = b.id AND ${IS_SPAM} ${after ? Prisma.sql`AND t.id < ${after.id}` : Prisma.empty} ${filter}
        ORDER BY t.id DESC LIMIT ${most}) page
      WHERE b.department_id = ANY (${own}) ORDER BY page.id DESC LIMIT ${most}`;
  }
  const from = after ? Prisma.sql`AND t.id < ${after.id}` : Prisma.empty;
  return Prisma.sql`
    SELECT page.id AS "threadId", page.id, NULL AS "dueOn" FROM (
      SELECT own.id FROM mailbox b CROSS JOIN LATERAL (
        SELECT t.id FROM mail_thread t JOIN "case" k ON k.id = t.case_id
        WHERE t.mailbox_id = b.id AND ${NO_SPAM} AND ${OVER} ${from} ${filter}
        ORDER BY t.id DESC LIMIT ${most}) own
      WHERE b.department_id = ANY (${own})
      UNION
      SELECT given.id FROM unnest(${own}::int[]) d (id) CROSS JOIN LATERAL (
        SELECT t.id FROM "case" k JOIN mail_thread t ON t.case_id = k.id
        WHERE k.department_id = d.id AND k.kind = 'EMAIL' AND ${NO_SPAM} AND ${OVER} ${from} ${filter}
        ORDER BY t.id DESC LIMIT ${most}) given) page
    ORDER BY page.id DESC LIMIT ${most}`;
}

/** The departments whose cases a dated tab goes through, each by its own part of the index. */
function departmentsOf({ actor }: Ctx, tab: DeskTab): Prisma.Sql {
  const own = mailDepartments(actor);
  return tab === 'open' ? Prisma.sql`unnest(${own}::int[]) d (id)` : Prisma.sql`department d`;
}

/**
 * The threads of a dated tab. Those of the actor's departments stand in one, those that came to the actor's mailboxes
 * and are another department's, or on the way there, in the other.
 */
function ofTab({ actor }: Ctx, tab: DeskTab): Prisma.Sql {
  if (tab === 'open') return Prisma.sql`AND k.status <> 'HANDED_OVER'`;
  const own = mailDepartments(actor);
  return Prisma.sql`AND (k.status = 'HANDED_OVER' OR NOT k.department_id = ANY (${own}))
    AND t.mailbox_id IN (SELECT b.id FROM mailbox b WHERE b.department_id = ANY (${own}))`;
}

/** The number of threads of a tab, counted up to a limit. */
function countOf(ctx: Ctx, tab: 'open' | 'elsewhere' | 'spam', more: Prisma.Sql = Prisma.empty): Prisma.Sql {
  const most = MOST_COUNTED + 1;
  if (tab === 'spam') {
    return Prisma.sql`(SELECT count(*)::int FROM (SELECT FROM mail_thread t JOIN mailbox b ON b.id = t.mailbox_id
      WHERE b.department_id = ANY (${mailDepartments(ctx.actor)}) AND ${IS_SPAM} LIMIT ${most}) found)`;
  }
  return Prisma.sql`(SELECT count(*)::int FROM (SELECT FROM ${departmentsOf(ctx, tab)}
    JOIN "case" k ON k.department_id = d.id AND k.kind = 'EMAIL' AND ${OPEN} JOIN mail_thread t ON t.case_id = k.id
    WHERE true ${ofTab(ctx, tab)} ${more} LIMIT ${most}) found)`;
}

/** The threads `t` with every word, by its beginning: name, address and subject; or with the number of the case. */
function matching(q: string): Prisma.Sql {
  const words = searchWords(q);
  if (words.length === 0) return Prisma.sql`true`;
  const query = words.map((word) => `(${[`'${word}':*`, ...otherSpellings(word)].join(' | ')})`);
  return Prisma.sql`(to_tsvector('simple', t.search_text) @@ ${query.join(' & ')}::tsquery
    OR k.registry_number = ${/^\d{1,7}$/.test(q.trim()) ? Number(q) : -1})`;
}
