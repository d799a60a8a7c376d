import type { Ctx } from '@/lib/core/context';
import { DomainError } from '@/lib/core/errors';
import { type NumberedRow, parseRegistryNumber, withNumber } from '@/lib/core/registry-number';
import { dbOf } from '@/lib/platform/db';
import { canReadCaseFiles, canViewCase } from '../policy';
import type { CaseRecord } from '../schema/case';
import { ASSIGNMENT_COLUMNS, type AssignmentRow, toAssignments } from './assignments';
import { SETTLEMENT_CLOCK, SETTLEMENT_JOINS, SETTLEMENT_TERMS, withoutBasis } from './clocks/load';
import { LIST_COLUMNS, LIST_JOINS, MOVE_COLUMNS } from './list';
import { GROWTH, type GrowthRow, toGrowth } from './source';

type Row = Omit<CaseRecord, 'slug' | 'number' | 'growth' | keyof AssignmentRow> &
  AssignmentRow &
  NumberedRow & { growth: GrowthRow };

/**
 * One case by the slug of its number. Throws not-found, also when the actor may not see the case: the two look alike.
 */
export async function getCase(ctx: Ctx, slug: string): Promise<CaseRecord> {
  const number = parseRegistryNumber(slug);
  if (!number) throw new DomainError('not-found');
  const rows = await dbOf(ctx).$queryRaw<Row[]>`/* case */
    SELECT ${LIST_COLUMNS}, k.version, k.client_id AS "clientId",
           (SELECT trim(r.first_name || ' ' || r.last_name) FROM representative r
            WHERE r.case_id = k.id AND r.ended_at IS NULL) AS representative,
           CASE WHEN filed.case_id IS NOT NULL THEN
             jsonb_build_object('settlementForm', v.settlement_form, 'deliveryWay', filed.delivery_way) END AS application,
           k.department_id AS "departmentId", d.desk_room AS "departmentRoom", d.desk_phone AS "departmentPhone",
           d.desk_hours AS "departmentHours", k.destination_id AS "destinationId",
           e.desk_room AS "destinationRoom", e.desk_phone AS "destinationPhone",
           k.assignee_id AS "assigneeId", k.co_department_ids AS "coDepartmentIds", ${ASSIGNMENT_COLUMNS}, to_char(k.received_on, 'YYYY-MM-DD') AS "receivedOn",
           k.due_rule AS "dueRule", k.created_at AS "createdAt",
           k.updated_at AS "updatedAt", k.settled_at AS "settledAt", k.closed_at AS "closedAt",
           (SELECT jsonb_build_object('id', h.id, 'toDepartmentId', h.to_department_id, 'fromDepartmentId',
              h.from_department_id, 'targetOn', t.due_on, 'opened', h.opened_at IS NOT NULL,
              'straight', coalesce(v.route = 'STRAIGHT_TO_POST', false))
            FROM hand_over h JOIN clock t ON t.case_id = h.case_id AND t.purpose = 'HAND_OVER' AND t.closed_at IS NULL
            WHERE h.case_id = k.id AND h.state = 'PENDING') AS pending,
           ${MOVE_COLUMNS}, ${SETTLEMENT_CLOCK} AS clock, ${SETTLEMENT_TERMS} AS terms, ${GROWTH} AS growth
    FROM "case" k ${LIST_JOINS} ${SETTLEMENT_JOINS}
    WHERE k.registry_series = ${number.series} AND k.registry_year = ${number.year} AND k.registry_number = ${number.number}`;
  const row = rows[0];
  if (!row || !canViewCase(ctx.actor, row)) throw new DomainError('not-found');
  const assignments = toAssignments(row);
  const record = { ...withNumber(row), ...assignments, growth: toGrowth(row.growth) };
  return canReadCaseFiles(ctx.actor, row) ? record : briefly(record);
}

/**
 * The case without what people wrote in it, for a person who may not read its files: who leads it, without what the head
 * wrote to them, and the clock without the reasons of its entries.
 */
function briefly(record: CaseRecord): CaseRecord {
  const { leading, clock } = record;
  return {
    ...record,
    leading: leading && { ...leading, instruction: '', internalOn: null },
    givenBack: null,
    clock: { ...clock, entries: withoutBasis(clock.entries) },
  };
}
