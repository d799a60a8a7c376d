import { caseScope } from '@/lib/core/case-scope';
import type { Ctx } from '@/lib/core/context';
import { fold } from '@/lib/core/fold';
import { yearOf } from '@/lib/core/plain-date';
import { type MeantNumbers, type NumberedRow, numbersMeant, withNumber } from '@/lib/core/registry-number';
import { dbOf } from '@/lib/platform/db';
import { Prisma } from '@/lib/platform/generated/prisma/client';
import { clientsWithIdentifier } from '../../clients/queries/by-identifier';
import type { CaseListItem, MoveFacts } from '../schema/case';
import { casesByZnak } from './by-znak';
import { visibleCases } from './scope';

const PAGE = 50;
/** The greatest possible id. */
export const LAST_ID = 2_147_483_647;

export type ListRow = Omit<CaseListItem, 'slug' | 'number'> & NumberedRow;

/** The columns of the number of the case `k`. */
export const NUMBER_COLUMNS = Prisma.sql`
  k.registry_series AS "registrySeries", k.registry_year AS "registryYear", k.registry_number AS "registryNumber"`;

/** The card `v` of the case `k`, when the case is a podanie (`filed`). */
export const CARD_JOINS = Prisma.sql`
  LEFT JOIN application filed ON filed.case_id = k.id LEFT JOIN card_version v ON v.id = filed.card_version_id`;

/** The columns of a list row of the case `k`, of any kind; `LIST_JOINS` are their joins. */
export const LIST_COLUMNS = Prisma.sql`
  k.id, k.kind, ${NUMBER_COLUMNS}, k.znak, v.name AS card, k.subject, k.status,
  CASE c.kind WHEN 'PERSON' THEN trim(c.first_name || ' ' || c.last_name) ELSE c.name END AS client,
  d.name AS department, e.name AS destination, s.name AS assignee, to_char(k.due_on, 'YYYY-MM-DD') AS "dueOn", k.due_rule AS "dueRule",
  to_char(k.stopped_on, 'YYYY-MM-DD') AS "stoppedOn", k.out_of_turn AS "outOfTurn",
  (SELECT count(*)::int FROM application_document f WHERE f.case_id = k.id AND f.mandatory AND NOT f.present
     AND f.supplement_id IS NULL) AS missing`;
export const LIST_JOINS = Prisma.sql`
  LEFT JOIN client c ON c.id = k.client_id ${CARD_JOINS}
  JOIN department d ON d.id = k.department_id JOIN department e ON e.id = k.destination_id LEFT JOIN staff_member s ON s.id = k.assignee_id`;

/** The facts by which it is told whose move the case `k` is: its open call, and what waits for the client. */
export const MOVE_COLUMNS = Prisma.sql`
  (SELECT jsonb_build_object('clockId', w.id, 'dueOn', w.due_on, 'stopped', w.stopped_on IS NOT NULL,
     'fee', EXISTS (SELECT FROM clock_entry e WHERE e.clock_id = w.id AND e.pause = 'FEE'))
   FROM clock w WHERE w.case_id = k.id AND w.purpose = 'SUPPLEMENT' AND w.closed_at IS NULL
   ORDER BY w.id DESC LIMIT 1) AS call,
  (SELECT jsonb_build_object('state', w.state, 'point', at.name,
     'since', (coalesce(w.received_at, w.sent_at) AT TIME ZONE 'Europe/Warsaw')::date)
   FROM collection w JOIN service_point at ON at.id = w.point_id
   WHERE w.case_id = k.id AND w.state IN ('SENT', 'AT_COUNTER')
   ORDER BY w.state = 'AT_COUNTER' DESC, w.id DESC LIMIT 1) AS waiting`;

/** Turns a database row into an item of a list. */
export function toListItem(row: ListRow): CaseListItem {
  return withNumber(row);
}

/** A found case, with whose move it is. */
export type FoundCase = CaseListItem & MoveFacts;
export type CasePage = { items: FoundCase[]; next: number | null };

/**
 * The cases that match every word of `q` and that the actor may see, newest first, with ids below `before`; an empty
 * `q` lists all. The search covers number, client, subject, address, card and znak, without diacritics, by the
 * beginnings of words, with one typo forgiven; and a whole NIP, REGON, KRS or telephone number of the client.
 */
export async function searchCases(
  ctx: Ctx,
  { q, before }: { q: string; before?: number },
): Promise<CasePage> {
  const number = numbersMeant(q, yearOf(ctx.today));
  const words = fold(q).split(' ').filter(Boolean).slice(0, 12);
  const scope = caseScope(ctx.actor);
  const below = Math.min(before ?? LAST_ID, LAST_ID);
  const byZnak = await casesByZnak(ctx, q);
  const identified = clientsWithIdentifier(q);
  const found = Prisma.sql`SELECT found_cases(${words}, ${scope.all ? null : [...scope.departmentIds]}::int[], ${below}, ${PAGE + 1})`;
  const match = number
    ? numbered(number, q)
    : byZnak.length > 0
      ? Prisma.sql`k.id = ANY (${byZnak})`
      : words.length > 0
        ? Prisma.sql`k.id IN (${identified ? Prisma.sql`${casesOf(identified)} UNION ${found}` : found})`
        : Prisma.sql`true`;
  const everything = !number && byZnak.length === 0 && words.length === 0;
  const rows = await dbOf(ctx).$queryRaw<
    (ListRow & MoveFacts)[]
  >`${everything ? Prisma.sql`/* cases */` : Prisma.empty}
    SELECT ${LIST_COLUMNS}, ${MOVE_COLUMNS} FROM "case" k ${LIST_JOINS}
    WHERE ${match} AND ${visibleCases(ctx.actor)} AND k.id < ${below}
    ORDER BY k.id DESC LIMIT ${PAGE + 1}`;
  const items = rows.slice(0, PAGE).map((row) => withNumber(row));
  return { items, next: rows.length > PAGE ? items[PAGE - 1].id : null };
}

const casesOf = (clients: Prisma.Sql) =>
  Prisma.sql`SELECT id FROM "case" WHERE client_id IN (SELECT c.id FROM client c WHERE ${clients})`;

/** The number of characters from which the beginning of another system's number is searched. */
const BEGINNING = 4;

/**
 * The condition for the cases with the numbers, and for the cases whose number in another system is or begins with the
 * typed text.
 */
function numbered({ series, number, year }: MeantNumbers, q: string): Prisma.Sql {
  const typed = q.trim().toUpperCase();
  const begins = `${typed.replaceAll(/[\\%_]/g, '\\$&')}%`;
  const begun = typed.length < BEGINNING ? typed : begins;
  return Prisma.sql`k.id IN (SELECT numbered_cases(${[...series]}, ${number}, ${year}, ${begun}))`;
}

/** The cases that the actor registered today, newest first. */
export async function listRegisteredToday(ctx: Ctx): Promise<CaseListItem[]> {
  const rows = await dbOf(ctx).$queryRaw<ListRow[]>`
    SELECT ${LIST_COLUMNS} FROM "case" k ${LIST_JOINS}
    WHERE k.registered_by_id = ${ctx.actor.staffId}
      AND k.created_at >= ${ctx.today}::date::timestamp AT TIME ZONE 'Europe/Warsaw'
    ORDER BY k.created_at DESC, k.id DESC LIMIT 100`;
  return rows.map(toListItem);
}
