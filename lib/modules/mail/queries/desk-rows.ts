// Asks as the office: the caller has found the threads as the actor may see them.

import type { Ctx } from '@/lib/core/context';
import { type NumberedRow, withNumber } from '@/lib/core/registry-number';
import { db } from '@/lib/platform/db';
import { draftIsFresh } from '../rules/drafts';
import type { DeskRow } from '../schema/desk';

type CaseColumns = Omit<NonNullable<DeskRow['case']>, 'slug' | 'number'> & NumberedRow;
type Row = Omit<DeskRow, 'case' | 'writes' | 'answer'> & {
  case: CaseColumns | null;
  writerId: number | null;
  writer: string | null;
  writesSince: Date | null;
  wroteAt: Date | null;
  answerState: NonNullable<DeskRow['answer']>['state'] | null;
  answerAt: Date | null;
};

/** The rows of the threads, in the given order. No text of an e-mail is read. */
export async function rowsOf(ctx: Pick<Ctx, 'now'>, threadIds: readonly number[]): Promise<DeskRow[]> {
  if (threadIds.length === 0) return [];
  const rows = await db().$queryRaw<Row[]>`/* mail desk rows */
    SELECT t.id, t.version, t.subject, t.correspondent_name AS "correspondentName",
      t.correspondent_address AS "correspondentAddress", coalesce(m.received_at, t.created_at) AS "receivedAt",
      (SELECT count(*)::int FROM mail_attachment a JOIN mail_message i ON i.id = a.message_id
       WHERE i.thread_id = t.id AND i.direction = 'IN' AND NOT i.is_automatic AND a.content_id = '') AS attachments,
      (SELECT count(*)::int FROM mail_message i WHERE i.thread_id = t.id) AS messages,
      b.name AS mailbox, b.purpose, b.department_id AS "mailboxDepartmentId", t.category, chooser.name AS "categoryBy",
      t.suggested_category AS "suggestedCategory", t.first_opened_at AS "firstOpenedAt",
      t.case_id IS NULL AND t.started_by_id IS NULL OR t.written_by_person IS FALSE AS "isRobots",
      t.awaits_answer AS "awaitsAnswer", t.bip_told_at AS "bipToldAt", starter.name AS "startedBy",
      w.staff_id AS "writerId", writer.name AS writer, w.began_at AS "writesSince", w.written_at AS "wroteAt",
      o.state AS "answerState", coalesce(o.ended_at, o.next_try_at) AS "answerAt",
      CASE WHEN k.id IS NOT NULL THEN jsonb_build_object(
        'id', k.id, 'registrySeries', k.registry_series, 'registryYear', k.registry_year,
        'registryNumber', k.registry_number, 'znak', k.znak, 'status', k.status, 'department', d.name,
        'departmentSymbol', d.symbol, 'departmentId', k.department_id, 'destination', e.name, 'destinationId', k.destination_id, 'assignee', s.name,
        'dueOn', k.due_on, 'dueRule', k.due_rule, 'stoppedOn', k.stopped_on,
        'acceptOn', (SELECT c.due_on FROM clock c WHERE c.case_id = k.id AND c.purpose = 'HAND_OVER'
                     AND c.closed_at IS NULL LIMIT 1)) END AS "case"
    FROM unnest(${[...threadIds]}::int[]) WITH ORDINALITY asked (id, place)
    JOIN mail_thread t ON t.id = asked.id JOIN mailbox b ON b.id = t.mailbox_id
    LEFT JOIN LATERAL (SELECT received_at FROM mail_message i WHERE i.thread_id = t.id ORDER BY i.direction, i.id LIMIT 1) m ON true
    LEFT JOIN LATERAL (SELECT * FROM mail_draft w WHERE w.thread_id = t.id AND w.holds ORDER BY w.written_at DESC LIMIT 1) w ON true
    LEFT JOIN LATERAL (SELECT o.* FROM mail_delivery o JOIN mail_message i ON i.id = o.message_id
      WHERE i.thread_id = t.id AND o.kind IN ('ANSWER', 'TEMPLATE', 'MESSAGE') ORDER BY o.message_id DESC LIMIT 1) o ON true
    LEFT JOIN staff_member starter ON starter.id = t.started_by_id
    LEFT JOIN staff_member chooser ON chooser.id = t.category_by_id
    LEFT JOIN staff_member writer ON writer.id = w.staff_id
    LEFT JOIN "case" k ON k.id = t.case_id LEFT JOIN department d ON d.id = k.department_id
    LEFT JOIN department e ON e.id = k.destination_id LEFT JOIN staff_member s ON s.id = k.assignee_id
    ORDER BY asked.place`;
  return rows.map((row) => toRow(row, ctx.now));
}

function toRow({ case: caseColumns, ...row }: Row, now: Date): DeskRow {
  const { writerId, writer, writesSince, wroteAt, answerState, answerAt, ...thread } = row;
  const writes =
    writerId !== null && writer !== null && writesSince && wroteAt && draftIsFresh(wroteAt, now)
      ? { staffId: writerId, name: writer, since: writesSince, at: wroteAt }
      : null;
  return {
    ...thread,
    writes,
    answer: answerState && answerAt ? { state: answerState, at: answerAt } : null,
    case: caseColumns && withNumber(caseColumns),
  };
}
