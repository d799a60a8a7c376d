import type { CaseKind } from '@/lib/core/case-kinds';
import type { Ctx } from '@/lib/core/context';
import { type NumberedRow, withNumber } from '@/lib/core/registry-number';
import { dbOf } from '@/lib/platform/db';
import { CARD_JOINS, NUMBER_COLUMNS } from '../../cases/queries/list';
import { visibleCases } from '../../cases/queries/scope';
import type { CaseStatus } from '../../cases/schema/case';
import type { CallResult, InquiryEnding } from '../schema/inquiry';

/** A contact of a client with the office: a case of any kind, with the last call of an inquiry. */
export type ClientContact = {
  slug: string;
  number: string;
  kind: CaseKind;
  card: string | null;
  subject: string;
  status: CaseStatus;
  department: string;
  at: Date;
  ending: InquiryEnding | null;
  lastCall: { result: CallResult; by: string; at: Date } | null;
};

type Row = Omit<ClientContact, 'slug' | 'number' | 'lastCall'> &
  NumberedRow & { lastCall: { result: CallResult; by: string; at: string } | null };

/** The contacts of a client that the actor may see, of every kind, newest first; at most a hundred. */
export async function contactsOfClient(ctx: Ctx, clientId: number): Promise<ClientContact[]> {
  const rows = await dbOf(ctx).$queryRaw<Row[]>`
    SELECT ${NUMBER_COLUMNS}, k.kind, v.name AS card, k.subject, k.status, d.name AS department, k.created_at AS at,
           q.ending,
           (SELECT jsonb_build_object('result', a.result, 'by', m.name, 'at', a.called_at)
            FROM call_attempt a JOIN staff_member m ON m.id = a.called_by_id
            WHERE a.case_id = k.id AND a.taken_back_at IS NULL ORDER BY a.id DESC LIMIT 1) AS "lastCall"
    FROM "case" k JOIN department d ON d.id = k.department_id LEFT JOIN inquiry q ON q.case_id = k.id ${CARD_JOINS}
    WHERE k.client_id = ${clientId} AND ${visibleCases(ctx.actor)} ORDER BY k.created_at DESC, k.id DESC LIMIT 100`;
  return rows.map(({ lastCall, ...row }) => ({
    ...withNumber(row),
    lastCall: lastCall && { ...lastCall, at: new Date(lastCall.at) },
  }));
}

/** How the client wants to be reached, as they said; null when they did not. The actor sees a case of the client. */
export async function callWishOf(ctx: Ctx, clientId: number): Promise<string | null> {
  const client = await dbOf(ctx).client.findFirst({
    where: { id: clientId },
    select: { prefersCalls: true, callWish: true },
  });
  return client?.prefersCalls ? client.callWish : null;
}
