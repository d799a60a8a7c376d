// Asks as the office: each branch names the departments of the actor, whose e-mails these are.

import { SERIES_OF_KINDS } from '@/lib/core/case-kinds';
import type { Actor, Ctx } from '@/lib/core/context';
import type { PlainDate } from '@/lib/core/plain-date';
import { otherSpellings, searchWords } from '@/lib/core/search-words';
import { db } from '@/lib/platform/db';
import { Prisma } from '@/lib/platform/generated/prisma/client';
import { mailDepartments } from '../policy';
import { ANSWER_RULE } from '../rules/terms';
import { type DeskAsked, type DeskMailbox, type DeskPage, type DeskTab, MOST_COUNTED } from '../schema/desk';
import { rowsOf } from './desk-rows';

const PAGE = 50;

const OPEN = Prisma.sql`k.status IN ('ACCEPTED', 'IN_PROGRESS', 'RETURNED', 'HANDED_OVER')`;
const OVER = Prisma.sql`k.status NOT IN ('REGISTERED', 'HANDED_OVER', 'RETURNED', 'ACCEPTED', 'IN_PROGRESS')`;
const IS_SPAM = Prisma.sql`(t.case_id IS NULL AND t.started_by_id IS NULL OR t.category = 'SPAM'
  OR t.written_by_person IS FALSE)`;
/** The office wrote first, and nobody has answered. */
const IS_OURS = Prisma.sql`t.case_id IS NULL AND t.started_by_id IS NOT NULL`;
/** A merged thread is shown within the other one. */
const OF_ITS_OWN = Prisma.sql`t.category IS DISTINCT FROM 'SPAM' AND t.merged_into_id IS NULL
  AND t.written_by_person IS NOT FALSE`;

/** One page of a tab of the desk, with the counts of the tabs and the mailboxes of the actor's departments. */
export async function listDesk(ctx: Ctx, asked: DeskAsked): Promise<DeskPage> {
  const mailboxes = await listMailboxes(ctx);
  const scope = scopeOf(ctx, mailboxes);
  const comesFirst = asked.tab === 'open' && !asked.after && !asked.mine;
  const [incoming, found, counted] = await Promise.all([
    comesFirst ? db().$queryRaw<Found[]>`/* mail desk incoming */ ${incomingSql(scope, asked)}` : [],
    db().$queryRaw<Found[]>`/* mail desk */ ${pageSql(scope, asked, PAGE + 1)}`,
    countDesk(ctx, mailboxes),
  ]);
  const page = found.slice(0, PAGE);
  const rows = await rowsOf(
    ctx,
    [...incoming, ...page].map(({ threadId }) => threadId),
  );
  const last = found.length > PAGE ? page.at(-1) : undefined;
  return {
    items: rows,
    next: last ? { dueOn: last.dueOn, id: last.id } : null,
    mailboxes,
    ...counted,
  };
}

/** The counts of the tabs, for a page of the desk that lists no threads. */
export const countTabs = async (ctx: Ctx): Promise<DeskPage['counts']> =>
  (await countDesk(ctx, await listMailboxes(ctx))).counts;

const scopeOf = ({ actor }: Pick<Ctx, 'actor'>, mailboxes: readonly { id: number }[]): Scope => ({
  departments: mailDepartments(actor),
  mailboxes: mailboxes.map(({ id }) => id),
  staffId: actor.staffId,
  standsInFor: actor.standsInFor,
});

async function countDesk(
  ctx: Ctx,
  mailboxes: readonly { id: number }[],
): Promise<Pick<DeskPage, 'counts' | 'summary'>> {
  const scope = scopeOf(ctx, mailboxes);
  const past = Prisma.sql`AND k.due_on < ${ctx.today}::date AND k.stopped_on IS NULL`;
  const [counted] = await db().$queryRaw<[DeskPage['counts'] & DeskPage['summary']]>`/* mail desk counts */
    SELECT ${countOpen(scope)} AS open, ${countIncoming(scope)} AS "toAccept", ${countElsewhere(scope)} AS elsewhere,
      ${countOf(scope, IS_SPAM)} AS spam, ${countShared(scope)} AS shared, ${countOf(scope, IS_OURS)} AS ours,
      ${countOpen(scope, Prisma.sql`${past} AND k.due_rule <> ${ANSWER_RULE}`)} AS late,
      ${countOpen(scope, Prisma.sql`${past} AND k.due_rule = ${ANSWER_RULE}`)} AS "overTime",
      ${countOpen(scope, Prisma.sql`AND k.due_on = ${ctx.today}::date`)} AS today,
      ${countOpen(scope, UNOPENED)} AS unopened, ${countLost(ctx)} AS lost`;
  const { toAccept, late, overTime, today, unopened, lost, ...counts } = counted;
  return {
    counts: { ...counts, open: counts.open + toAccept },
    summary: { toAccept, late, overTime, today, unopened, lost },
  };
}

/** SQL of a number: the threads of the actor's departments that nobody has opened. */
export const unopenedMail = ({ actor }: Ctx): Prisma.Sql =>
  countOpen({ departments: mailDepartments(actor) }, UNOPENED);

/** The mailboxes of the actor's departments. */
export function listMailboxes({
  actor,
}: Pick<Ctx, 'actor'>): Promise<(DeskMailbox & { departmentId: number })[]> {
  return db().mailbox.findMany({
    where: { departmentId: { in: mailDepartments(actor) }, isActive: true },
    select: { id: true, name: true, address: true, departmentId: true },
    orderBy: { id: 'asc' },
  });
}

type Found = { threadId: number; id: number; dueOn: PlainDate | null };

/** The departments and mailboxes of the actor. */
type Scope = {
  departments: number[];
  mailboxes: number[];
  staffId: number;
  standsInFor: Actor['standsInFor'];
};

/** The condition of the filter, and the statement before SELECT that it needs. */
function narrowed(scope: Scope, { tab, q, mailboxId, mine }: DeskAsked) {
  const more = [
    mailboxId === undefined ? null : Prisma.sql`t.mailbox_id = ${mailboxId}`,
    mine
      ? Prisma.sql`${tab === 'ours' ? Prisma.sql`t.started_by_id` : Prisma.sql`k.assignee_id`} = ${scope.staffId}`
      : null,
    q === '' ? null : Prisma.sql`t.id IN (SELECT id FROM worded)`,
  ].filter((each) => each !== null);
  const filter = more.length > 0 ? Prisma.sql`AND ${Prisma.join(more, ' AND ')}` : Prisma.empty;
  // The threads with the words are found first, by their index, whatever the order of the list.
  const worded = q === '' ? Prisma.empty : Prisma.sql`WITH worded AS MATERIALIZED (${matching(q)})`;
  return { filter, worded };
}

/** The statement of the threads on the way to the actor's departments: the most that a page shows. */
function incomingSql(scope: Scope, asked: DeskAsked): Prisma.Sql {
  const { filter, worded } = narrowed(scope, asked);
  return Prisma.sql`${worded}
    SELECT t.id AS "threadId", k.id, to_char(k.due_on, 'YYYY-MM-DD') AS "dueOn"
    FROM ${INCOMING(scope)} JOIN mail_thread t ON t.case_id = k.id WHERE true ${filter}
    ORDER BY k.due_on, k.id LIMIT ${PAGE}`;
}

/** The cases of e-mails whose hand-over to the actor's departments is pending. */
const INCOMING = ({ departments }: Pick<Scope, 'departments'>): Prisma.Sql => Prisma.sql`
  hand_over h JOIN "case" k ON k.id = h.case_id AND k.kind = 'EMAIL'
    AND h.to_department_id = ANY (${departments}) AND h.state = 'PENDING'`;

const countIncoming = (scope: Scope): Prisma.Sql => Prisma.sql`
  (SELECT count(*)::int FROM (SELECT FROM ${INCOMING(scope)} LIMIT ${MOST}) found)`;

/** The statement of a page. */
function pageSql(scope: Scope, asked: DeskAsked, most: number): Prisma.Sql {
  const { tab, after } = asked;
  const { filter, worded } = narrowed(scope, asked);
  if (tab === 'open' || tab === 'elsewhere') {
    const from = after?.dueOn
      ? Prisma.sql`AND (k.due_on, k.id) > (${after.dueOn}::date, ${after.id})`
      : Prisma.empty;
    return Prisma.sql`${worded}
      SELECT page."threadId", page.id, to_char(page.due_on, 'YYYY-MM-DD') AS "dueOn"
      FROM ${departmentsIn(scope, tab)} CROSS JOIN LATERAL (
        SELECT t.id AS "threadId", k.id, k.due_on FROM "case" k JOIN mail_thread t ON t.case_id = k.id
        WHERE k.department_id = d.id AND k.kind = 'EMAIL' AND ${OPEN} ${ofTab(scope, tab)} ${from} ${filter}
        ORDER BY k.due_on, k.id LIMIT ${most}) page
      ORDER BY page.due_on, page.id LIMIT ${most}`;
  }
  if (tab === 'shared') {
    const from = after ? Prisma.sql`AND t.id < ${after.id}` : Prisma.empty;
    return Prisma.sql`${worded}
      SELECT t.id AS "threadId", t.id, NULL AS "dueOn"
      FROM (${sharedWith(scope)}) s JOIN mail_thread t ON t.id = s.thread_id LEFT JOIN "case" k ON k.id = t.case_id
      WHERE true ${from} ${filter} ORDER BY t.id DESC LIMIT ${most}`;
  }
  const boxes = Prisma.sql`unnest(${scope.mailboxes}::int[]) b (id)`;
  if (tab === 'spam' || tab === 'ours') {
    const which = tab === 'spam' ? IS_SPAM : IS_OURS;
    const from = after ? Prisma.sql`AND t.id < ${after.id}` : Prisma.empty;
    return Prisma.sql`${worded}
      SELECT page.id AS "threadId", page.id, NULL AS "dueOn"
      FROM ${boxes} CROSS JOIN LATERAL (
        SELECT t.id FROM mail_thread t LEFT JOIN "case" k ON k.id = t.case_id
        WHERE t.mailbox_id = b.id AND ${which} ${from} ${filter} ORDER BY t.id DESC LIMIT ${most}) page
      ORDER BY page.id DESC LIMIT ${most}`;
  }
  const from = after ? Prisma.sql`AND k.id < ${after.id}` : Prisma.empty;
  return Prisma.sql`${worded}
    SELECT page."threadId", page.id, NULL AS "dueOn" FROM (
      SELECT own.* FROM ${boxes} CROSS JOIN LATERAL (
        SELECT t.id AS "threadId", t.case_id AS id FROM mail_thread t JOIN "case" k ON k.id = t.case_id
        WHERE t.mailbox_id = b.id AND ${OF_ITS_OWN} AND ${OVER} ${from} ${filter}
        ORDER BY t.case_id DESC LIMIT ${most}) own
      UNION
      SELECT given.* FROM unnest(${scope.departments}::int[]) d (id) CROSS JOIN LATERAL (
        SELECT t.id AS "threadId", k.id FROM "case" k JOIN mail_thread t ON t.case_id = k.id
        WHERE k.department_id = d.id AND k.kind <> 'APPLICATION' AND k.kind = 'EMAIL' AND ${OF_ITS_OWN} AND ${OVER} ${from} ${filter}
        ORDER BY k.id DESC LIMIT ${most}) given) page
    ORDER BY page.id DESC LIMIT ${most}`;
}

/** The departments whose cases a dated tab goes through, each by its own part of the index. */
const departmentsIn = ({ departments }: Scope, tab: DeskTab): Prisma.Sql =>
  tab === 'open' ? Prisma.sql`unnest(${departments}::int[]) d (id)` : Prisma.sql`department d`;

/** The mailbox of the case `k`, looked up by its index. */
const MAILBOX = Prisma.sql`(SELECT m.mailbox_id FROM mail_thread m WHERE m.case_id = k.id)`;
const UNOPENED = Prisma.sql`AND (SELECT m.first_opened_at IS NULL FROM mail_thread m WHERE m.case_id = k.id)`;

/**
 * The cases of a dated tab. Those of the actor's departments stand in one, those that came to the actor's mailboxes and
 * are another department's, or on the way there, in the other.
 */
function ofTab({ departments, mailboxes }: Scope, tab: DeskTab): Prisma.Sql {
  if (tab === 'open') return Prisma.sql`AND k.status <> 'HANDED_OVER'`;
  return Prisma.sql`AND (k.status = 'HANDED_OVER' OR NOT k.department_id = ANY (${departments}))
    AND NOT (k.status = 'HANDED_OVER' AND k.destination_id = ANY (${departments})) AND ${MAILBOX} = ANY (${mailboxes})`;
}

const MOST = MOST_COUNTED + 1;

/** The number of threads of the first tab, counted up to a limit. */
const countOpen = (
  scope: Pick<Scope, 'departments'>,
  more: Prisma.Sql = Prisma.empty,
): Prisma.Sql => Prisma.sql`
  (SELECT count(*)::int FROM (SELECT FROM "case" k WHERE k.department_id = ANY (${scope.departments})
    AND k.kind = 'EMAIL' AND ${OPEN} AND k.status <> 'HANDED_OVER' ${more} LIMIT ${MOST}) found)`;

const countElsewhere = (scope: Scope): Prisma.Sql => Prisma.sql`
  (SELECT count(*)::int FROM (SELECT FROM department d JOIN "case" k ON k.department_id = d.id AND k.kind = 'EMAIL'
    AND ${OPEN} ${ofTab(scope, 'elsewhere')} LIMIT ${MOST}) found)`;

const countOf = ({ mailboxes }: Scope, which: Prisma.Sql): Prisma.Sql => Prisma.sql`
  (SELECT count(*)::int FROM (SELECT FROM mail_thread t WHERE t.mailbox_id = ANY (${mailboxes}) AND ${which}
    LIMIT ${MOST}) found)`;

/**
 * The threads that are shown to the actor or to one of the actor's departments, or to a person for whom the actor stands
 * in; that person still works there.
 */
function sharedWith({ departments, staffId, standsInFor }: Scope): Prisma.Sql {
  const readers = [{ staffId, departmentIds: departments }, ...standsInFor];
  const shown = readers.flatMap((reader) =>
    [Prisma.sql`staff_id = ${reader.staffId}`, Prisma.sql`staff_id IS NULL`].map(
      (to) => Prisma.sql`
        SELECT thread_id FROM mail_share
        WHERE withdrawn_at IS NULL AND ${to} AND department_id = ANY (${[...reader.departmentIds]}::int[])`,
    ),
  );
  return Prisma.join(shown, ' UNION ');
}

const countShared = (scope: Scope): Prisma.Sql => Prisma.sql`
  (SELECT count(*)::int FROM (SELECT FROM (${sharedWith(scope)}) s LIMIT ${MOST}) found)`;

/** An e-mail that did not arrive is told for two weeks. */
const LOST_TOLD_MS = 14 * 24 * 3_600_000;

/** The e-mails that the actor wrote first and that did not arrive: without a case, no reminder can tell of them. */
const countLost = ({ actor, now }: Pick<Ctx, 'actor' | 'now'>): Prisma.Sql => Prisma.sql`
  (SELECT count(*)::int FROM mail_delivery y JOIN mail_message m ON m.id = y.message_id
    JOIN mail_thread t ON t.id = m.thread_id
    WHERE y.state IN ('FAILED', 'BOUNCED') AND y.ended_at > ${new Date(now.getTime() - LOST_TOLD_MS).toISOString()}::timestamptz
      AND t.started_by_id = ${actor.staffId} AND ${IS_OURS})`;

/** The threads with every word, by its beginning: of name, address and subject; or with the number of the case. */
function matching(q: string): Prisma.Sql {
  if (/^\d{1,7}$/.test(q.trim())) {
    return Prisma.sql`SELECT m.id FROM mail_thread m JOIN "case" c ON c.id = m.case_id
      WHERE c.registry_series = ${SERIES_OF_KINDS.EMAIL} AND c.registry_number = ${Number(q)}`;
  }
  const words = searchWords(q);
  if (words.length === 0) return Prisma.sql`SELECT m.id FROM mail_thread m`;
  const query = words.map((word) => `(${[`'${word}':*`, ...otherSpellings(word)].join(' | ')})`);
  return Prisma.sql`SELECT m.id FROM mail_thread m
    WHERE to_tsvector('simple', m.search_text) @@ ${query.join(' & ')}::tsquery`;
}
