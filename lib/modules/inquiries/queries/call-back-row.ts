import type { Actor } from '@/lib/core/context';
import { type NumberedRow, withNumber } from '@/lib/core/registry-number';
import { Prisma } from '@/lib/platform/generated/prisma/client';
import { unseal } from '@/lib/platform/secrets';
import { canViewCase, type Sight } from '../../cases/policy';
import { NUMBER_COLUMNS } from '../../cases/queries/list';
import { SIGHT_COLUMNS } from '../../cases/queries/scope';
import type { CaseStatus } from '../../cases/schema/case';
import type { Attempt, CallBack } from '../schema/record';

/** A call-back as the database gives it. */
export type CallBackRow = Omit<CallBack, 'slug' | 'number' | 'phone' | 'attempts' | 'podanie' | 'again'> &
  NumberedRow & {
    phoneSealed: Uint8Array;
    attempts: (Omit<Attempt, 'at' | 'takenBack'> & {
      at: string;
      takenBack: { by: string; at: string; reason: string } | null;
    })[];
    podanie: (NumberedRow & Sight & { status: CaseStatus }) | null;
  };

/** The columns of the call-back of the inquiry `q` and its case `k`; `CALL_JOINS` are their joins. */
export const CALL_COLUMNS = Prisma.sql`
  k.id AS "caseId", k.version, ${NUMBER_COLUMNS}, k.status, k.subject AS question,
  q.phone_sealed AS "phoneSealed", q.caller_name AS "callerName",
  CASE c.kind WHEN 'PERSON' THEN trim(c.first_name || ' ' || c.last_name) ELSE c.name END AS client,
  q.call_wish AS "callWish", q.call_from AS "callFrom", q.call_until AS "callUntil", q.call_at AS "callAt",
  q.came_back AS "cameBack", to_char(k.due_on, 'YYYY-MM-DD') AS "dueOn", d.name AS department, ${SIGHT_COLUMNS},
  k.assignee_id AS "assigneeId", s.name AS assignee, t.name AS "takenBy", k.registered_by_id AS "takenById",
  k.created_at AS "takenAt", q.ending, q.answer, q.end_reason AS "endReason", e.name AS "endedBy",
  coalesce(q.ended_at, k.closed_at) AS "endedAt", k.closed_at AS "closedAt", a.card_answer AS "cardAnswer", a.card_id AS "cardId", card.name AS card,
  coalesce((SELECT jsonb_agg(jsonb_build_object('id', p.id, 'result', p.result, 'by', m.name, 'at', p.called_at,
      'takenBack', CASE WHEN p.taken_back_at IS NOT NULL THEN
        jsonb_build_object('by', b.name, 'at', p.taken_back_at, 'reason', p.take_back_reason) END) ORDER BY p.id DESC)
    FROM call_attempt p JOIN staff_member m ON m.id = p.called_by_id LEFT JOIN staff_member b ON b.id = p.taken_back_by_id
    WHERE p.case_id = k.id), '[]') AS attempts,
  (SELECT jsonb_build_object('registrySeries', g.registry_series, 'registryYear', g.registry_year,
     'registryNumber', g.registry_number, 'status', g.status, 'departmentId', g.department_id,
     'destinationId', g.destination_id, 'coDepartmentIds', g.co_department_ids)
   FROM "case" g WHERE g.source_case_id = k.id AND g.status <> 'CANCELLED' ORDER BY g.id DESC LIMIT 1) AS podanie`;
export const CALL_JOINS = Prisma.sql`
  JOIN department d ON d.id = k.department_id LEFT JOIN client c ON c.id = k.client_id
  LEFT JOIN staff_member s ON s.id = k.assignee_id LEFT JOIN staff_member t ON t.id = k.registered_by_id
  LEFT JOIN staff_member e ON e.id = q.ended_by_id
  LEFT JOIN answered_question a ON a.case_id = k.id AND a.withdrawn_by_id IS NULL
  LEFT JOIN LATERAL (SELECT v.name FROM card_version v WHERE v.card_id = a.card_id AND v.status = 'PUBLISHED'
                     ORDER BY v.number DESC LIMIT 1) card ON true`;

/** Turns a row into a call-back; the podanie that grew out of it says whether the actor may open it. */
export function toCallBack(actor: Actor, { phoneSealed, attempts, podanie, ...row }: CallBackRow): CallBack {
  return {
    ...withNumber(row),
    phone: unseal('phone', phoneSealed),
    attempts: attempts.map(({ at, takenBack, ...attempt }) => ({
      ...attempt,
      at: new Date(at),
      takenBack: takenBack && { ...takenBack, at: new Date(takenBack.at) },
    })),
    podanie: podanie && { ...namedPodanie(podanie), isSeen: canViewCase(actor, podanie) },
    again: null,
  };
}

function namedPodanie(row: NonNullable<CallBackRow['podanie']>) {
  const { number, slug, status } = withNumber(row);
  return { number, slug, status };
}
