import type { RuleCode } from '../../../deadlines/schema';
import type { Procedure } from '../../../procedure-cards/schema';
import { CLOCK_EVENTS, type ClockEvent } from '../../schema/clock';
import type { ProcedureRow } from '../../schema/procedure';
import { isForSettled } from '../clocks/course';
import { ISSUED_ROWS, issuedBy } from './issued';
import { at } from './provision';
import { PROCEDURE_ROWS } from './table';

/**
 * The row of a procedure, with the document that the card issues by its form of settlement, and the office's choice: the
 * act on petitions knows no ponaglenie, and an office may take one all the same by its art. 15.
 */
export function procedureRow(
  procedure: Procedure,
  office: { urgesPetitions: boolean },
  settlementForm = '',
): ProcedureRow {
  const row = PROCEDURE_ROWS[procedure];
  const issued = issuedBy(settlementForm);
  if (procedure === 'KPA') return issued === null ? row : { ...row, ...ISSUED_ROWS[issued] };
  if (procedure !== 'PETITION' || !office.urgesPetitions) return row;
  const { urging } = PROCEDURE_ROWS.KPA;
  const provision = at('KPA', 'art. 37', at('PETITIONS', 'art. 15'));
  return { ...row, urging: urging && { ...urging, provision } };
}

/** The rule of the clock that an event starts in a procedure; null when the procedure does not know the event. */
export function ruleOfEvent(event: ClockEvent, row: ProcedureRow): RuleCode | null {
  switch (event) {
    case 'CALL_DELIVERED':
      return row.call?.rule ?? null;
    case 'FEE_CALL_DELIVERED':
      return row.feeCall?.rule ?? null;
    case 'OPINION_ASKED':
      return row.opinion?.rule ?? null;
    case 'URGING_RECEIVED':
      return row.urging?.through?.rule ?? null;
    case 'DECISION_DELIVERED':
      return row.decision?.appeal.rule ?? null;
    case 'ORDER_DELIVERED':
      return row.order?.complaint.rule ?? null;
    case 'SEPARATE_MATTERS_DELIVERED':
      return row.separate?.rule ?? null;
    case 'SUSPENDED_ON_REQUEST':
      return row.suspension ? 'KPA_98_3Y' : null;
    case 'OFFER_DELIVERED':
      return row.offer?.rule ?? null;
    case 'APPEAL_RECEIVED':
      return row.decision?.forward ?? null;
  }
}

/** The events that a procedure knows, each with the rule of its clock; of a settled case those that happen after it. */
export type EventRules = Partial<Record<ClockEvent, RuleCode>>;
export function eventRules(row: ProcedureRow, { settled = false } = {}): EventRules {
  const rules: EventRules = {};
  for (const event of Object.keys(CLOCK_EVENTS) as ClockEvent[]) {
    const rule = ruleOfEvent(event, row);
    if (rule !== null && (!settled || isForSettled(event))) rules[event] = rule;
  }
  return rules;
}
