import type { Ctx } from '@/lib/core/context';
import { momentText, sinceText } from '@/lib/i18n/moments';
import { canAssignCase, canKeepTerms } from '@/lib/modules/cases/policy';
import { isNoticeTime } from '@/lib/modules/cases/rules';
import {
  type Distance,
  describeDistance,
  distanceInWords,
} from '@/lib/modules/deadlines/rules/describe-distance';
import { canReceiveFor } from '@/lib/modules/routing/policy';
import type { DepartmentItem, HandOverItem, WaitingItem } from '@/lib/modules/routing/schema';
import { type CaseRow, toCaseRow } from '../cases/case-table-row';
import { matches } from '../ui/filter-field';
import type { StateKind } from '../ui/state';

/** Rows of the routing lists in words. Made on the server, where now and the person are known. */
type StateText = { kind: StateKind; words: string; sub: string };

export type WaitingRow = CaseRow & {
  destinationId: number;
  destination: string;
  /** The last refusal of what came back: who and when, and why. */
  refusal: { from: string; who: string; reason: string } | null;
};

export function toWaitingRow(item: WaitingItem, { now, today }: Ctx): WaitingRow {
  const { destinationId, destination, refusal } = item;
  return {
    ...toCaseRow(item, today),
    ...{ destinationId, destination },
    refusal: refusal && {
      from: refusal.from,
      who: `${refusal.by}, ${momentText(refusal.at, now)}`,
      reason: refusal.reason,
    },
  };
}

export type HandOverRow = {
  id: number;
  case: CaseRow;
  to: string;
  /** Who handed it over, and from where. */
  from: string;
  at: string;
  /** Why elsewhere than the card says. */
  reason: string;
  /** How it stands to the office's target of one working day, and whether anybody there has seen it. */
  state: StateText;
  listHref: string;
  can: { receive: boolean };
};

/** `sender`: seen by those who sent it. They wait for the act; the other side is told to do it. */
export function toHandOverRow(item: HandOverItem, { actor, now, today }: Ctx, sender = false): HandOverRow {
  return {
    id: item.id,
    case: toCaseRow(item.case, today),
    to: item.to,
    from: `${item.fromPerson}, ${item.fromSymbol}`,
    at: momentText(item.handedOverAt, now),
    reason: item.reason,
    state: waitingState(item, now, item.targetOn && describeDistance(item.targetOn, today), sender),
    listHref: listHref(item.batch, item.toDepartmentId),
    can: { receive: canReceiveFor(actor, item.toDepartmentId) },
  };
}

/** The printed list of one act for one department. */
export function listHref(batch: string, departmentId: number): string {
  return `/okienko/przekazania/lista/${batch}?komorka=${departmentId}`;
}

function waitingState(item: HandOverItem, now: Date, target: Distance | null, sender: boolean): StateText {
  const opened = item.openedAt && `${item.openedBy}, ${momentText(item.openedAt, now)}`;
  const since = sinceText(item.handedOverAt, now);
  const seen = opened ? `otwarte: ${opened}` : `nieotwarte ${since}`;
  if (target?.state === 'late')
    return { kind: 'late', words: distanceInWords(target, 'pl', 'TARGET'), sub: seen };
  if (target?.state === 'today')
    return { kind: 'soon', words: sender ? 'przyjęcie do dziś' : 'przyjmij dziś', sub: seen };
  return opened
    ? { kind: 'run', words: 'otwarte', sub: opened }
    : { kind: 'new', words: 'nieotwarte', sub: since };
}

export type DepartmentRow = CaseRow & {
  departmentId: number;
  department: string;
  /** How long it has waited for a person. */
  waiting: StateText;
  /** It is time to notify of a new date, and this person may. */
  noticeTime: boolean;
  can: { assign: boolean };
};

export function toDepartmentRow(item: DepartmentItem, { actor, now, today }: Ctx): DepartmentRow {
  const row = toCaseRow(item, today);
  const here = { departmentId: item.departmentId, destinationId: item.departmentId };
  const sub = item.acceptedAt ? sinceText(item.acceptedAt, now) : '';
  return {
    ...row,
    departmentId: item.departmentId,
    department: item.department,
    waiting: { kind: row.due.kind === 'late' ? 'late' : 'soon', words: 'bez prowadzącego', sub },
    noticeTime: isNoticeTime(item, today) && canKeepTerms(actor, here),
    can: { assign: canAssignCase(actor, here) },
  };
}

/** Whether a row answers to every word typed, in any of its texts. */
export function answers(row: CaseRow, typed: string, ...more: string[]): boolean {
  const { reference, number, what, client, card, assignee } = row;
  return matches([reference, number, what, client, card, assignee ?? '', ...more].join(' '), typed);
}

/** A department that papers can be handed over to. */
export type Department = { id: number; name: string };
