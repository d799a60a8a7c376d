// Asks as the office: the person who took a question sees it in whatever unit it is, and so does the desk of a mailbox.

import type { Ctx } from '@/lib/core/context';
import { phoneWithoutExtension } from '@/lib/core/identifiers';
import type { MomentCursor } from '@/lib/core/moment-cursor';
import { type NumberedRow, withNumber } from '@/lib/core/registry-number';
import { db } from '@/lib/platform/db';
import { type Client, Prisma } from '@/lib/platform/generated/prisma/client';
import { keyedHashes, unseal } from '@/lib/platform/secrets';
import { canSeeClientData } from '../../cases/policy';
import { CARD_JOINS, NUMBER_COLUMNS } from '../../cases/queries/list';
import { readableCases, SIGHT_COLUMNS, visibleCases } from '../../cases/queries/scope';
import { canTakeInquiry } from '../../inquiries/policy';
import { mailDepartments } from '../../mail/policy';
import type { ClientContact } from '../schema';

const PAGE = 50;

type Told<T> = Omit<T, 'at'> & { at: string };
type Row = Omit<ClientContact, 'slug' | 'number' | 'lastCall' | 'answered'> &
  NumberedRow & {
    id: number;
    lastCall: Told<NonNullable<ClientContact['lastCall']>> | null;
    answered: Told<NonNullable<ClientContact['answered']>> | null;
  };

/**
 * One page of the contacts of a client that the actor may see, over all channels, newest first: the cases of the client,
 * e-mails from the client's address, and calls from their number that nobody tied to a client. Whose cases the actor
 * does not see, and whose e-mails they do not read, are left out without a trace.
 */
export async function contactsOfClient(
  ctx: Ctx,
  party: { id: number; departmentId: number },
  after?: MomentCursor,
): Promise<{ items: ClientContact[]; next: MomentCursor | null }> {
  const client = await db().client.findUniqueOrThrow({ where: { id: party.id } });
  // A contact that is found by the client's number or address tells it.
  const branches = branchesFor(ctx, client, after).slice(
    0,
    canSeeClientData(ctx.actor, party) ? undefined : 1,
  );
  const found = Prisma.join(branches, ' UNION ALL ');
  const rows = await db().$queryRaw<Row[]>`/* client contacts */
    WITH page AS (SELECT * FROM (${found}) f ORDER BY f.at DESC, f.id DESC LIMIT ${PAGE + 1})
    SELECT k.id, ${NUMBER_COLUMNS}, k.kind, page.tie, v.name AS card, k.subject, k.status, d.name AS department,
           ${SIGHT_COLUMNS}, t.id AS "threadId", page.at, q.ending,
           (SELECT jsonb_build_object('result', a.result, 'by', m.name, 'at', a.called_at)
            FROM call_attempt a JOIN staff_member m ON m.id = a.called_by_id
            WHERE a.case_id = k.id AND a.taken_back_at IS NULL ORDER BY a.id DESC LIMIT 1) AS "lastCall",
           (SELECT jsonb_build_object('by', s.name, 'at', y.ended_at)
            FROM mail_message o JOIN mail_delivery y ON y.message_id = o.id
            LEFT JOIN staff_member s ON s.id = o.written_by_id
            WHERE o.thread_id = t.id AND y.state = 'SENT' AND y.kind IN ('ANSWER', 'TEMPLATE')
            ORDER BY o.id DESC LIMIT 1) AS answered
    FROM page JOIN "case" k ON k.id = page.id JOIN department d ON d.id = k.department_id
    LEFT JOIN inquiry q ON q.case_id = k.id LEFT JOIN mail_thread t ON t.case_id = k.id ${CARD_JOINS}
    ORDER BY page.at DESC, page.id DESC`;
  const last = rows.length > PAGE ? rows[PAGE - 1] : null;
  return {
    items: rows.slice(0, PAGE).map(({ id: _, lastCall, answered, ...row }) => ({
      ...withNumber(row),
      lastCall: lastCall && { ...lastCall, at: new Date(lastCall.at) },
      answered: answered && { ...answered, at: new Date(answered.at) },
    })),
    next: last && { at: last.at, id: last.id },
  };
}

/** The ways in which a contact is found, each by its own index, and each no longer than a page. */
function branchesFor({ actor }: Ctx, client: Client, after: MomentCursor | undefined): Prisma.Sql[] {
  const later = (moment: Prisma.Sql, id: Prisma.Sql) =>
    after
      ? Prisma.sql`AND (${moment}, ${id}) < (${after.at.toISOString()}::timestamptz, ${after.id})`
      : Prisma.empty;
  const newest = (moment: Prisma.Sql, id: Prisma.Sql) =>
    Prisma.sql`${later(moment, id)} ORDER BY ${moment} DESC, ${id} DESC LIMIT ${PAGE + 1}`;
  const created = newest(Prisma.sql`k.created_at`, Prisma.sql`k.id`);
  const taken = canTakeInquiry(actor)
    ? Prisma.sql`(k.kind = 'INQUIRY' AND k.registered_by_id = ${actor.staffId})`
    : Prisma.sql`false`;
  const seen = Prisma.sql`(${visibleCases(actor)} OR ${taken})`;
  // An e-mail tells the client's address, so only those see it here who read it.
  const read = Prisma.sql`(${readableCases(actor)} OR b.department_id = ANY (${mailDepartments(actor)}::int[]))`;
  const own = Prisma.sql`
    (SELECT k.id, k.created_at AS at, 'CLIENT' AS tie FROM "case" k
     WHERE k.client_id = ${client.id} AND ${seen} ${created})`;
  const written = (address: string) => Prisma.sql`
    (SELECT k.id, t.created_at, 'ADDRESS' FROM mail_thread t
     JOIN "case" k ON k.id = t.case_id JOIN mailbox b ON b.id = t.mailbox_id
     WHERE t.correspondent_address = ${address} AND k.client_id IS NULL AND ${read}
     ${newest(Prisma.sql`t.created_at`, Prisma.sql`t.case_id`)})`;
  const called = (keys: Uint8Array[]) => Prisma.sql`
    (SELECT k.id, k.created_at, 'PHONE' FROM inquiry i JOIN "case" k ON k.id = i.case_id
     WHERE i.phone_key IN (${Prisma.join(keys)}) AND k.client_id IS NULL AND ${seen} ${created})`;
  return [
    own,
    ...(client.emailSealed ? [written(unseal('email', client.emailSealed).toLowerCase())] : []),
    ...(client.phoneSealed
      ? [called(keyedHashes('phone', phoneWithoutExtension(unseal('phone', client.phoneSealed))))]
      : []),
  ];
}
