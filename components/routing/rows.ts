import type { Ctx } from '@/lib/core/context';
import { formatDate } from '@/lib/core/date-text';
import { paths } from '@/lib/core/paths';
import { type PlainDate, plainDateOf } from '@/lib/core/plain-date';
import { momentText, sinceText } from '@/lib/i18n/moments';
import { canCorrectRegistration } from '@/lib/modules/applications/policy';
import { canAssignCase, canKeepTerms } from '@/lib/modules/cases/policy';
import { isNoticeTime } from '@/lib/modules/cases/rules/clocks/notice-time';
import {
  type Distance,
  describeDistance,
  distanceInWords,
} from '@/lib/modules/deadlines/rules/describe-distance';
import { canAcceptAndLead, canReceiveFor, canRefuse } from '@/lib/modules/routing/policy';
import type { DepartmentItem, HandOverItem, WaitingItem } from '@/lib/modules/routing/schema';
import { type CaseRow, toCaseRow } from '../cases/case-table-row';
import type { BadgeKind } from '../ui/badge';
import { matches } from '../ui/filter-field';

/** The state of a row in words. The server makes the rows, because the hour and the person are known there. */
type StateText = { kind: BadgeKind; words: string; sub: string };

export type WaitingRow = CaseRow & {
  destinationId: number;
  destination: string;
  /** The last refusal of papers that came back, also after an acceptance: who and when, and the reason. */
  refusal: { from: string; who: string; reason: string; accepted: boolean } | null;
  can: { correct: boolean };
};

export function toWaitingRow(item: WaitingItem, { actor, now, today }: Ctx): WaitingRow {
  const { departmentId, destinationId, destination, refusal } = item;
  const registration = { departmentId, destinationId, coDepartmentIds: [], pointId: null };
  return {
    ...straightly(item, toCaseRow(item, today)),
    destinationId,
    destination,
    refusal: refusal && {
      from: refusal.from,
      who: `${refusal.by}, ${momentText(refusal.at, now)}`,
      reason: refusal.reason,
      accepted: refusal.accepted,
    },
    can: { correct: canCorrectRegistration(actor, registration) },
  };
}

export type HandOverRow = {
  id: number;
  case: CaseRow;
  to: string;
  /** The person who handed the papers over, and their place. */
  from: string;
  at: string;
  /** The reason for a department other than that of the card. */
  reason: string;
  /** The distance to the office's target of one working day, and whether anybody there has opened the papers. */
  state: StateText;
  listHref: string;
  can: { receive: boolean; lead: boolean; refuse: boolean };
};

/**
 * Returns the row of a hand-over. `sender`: the reader sent it, so the words say that it waits; the other side is told
 * to act. `since`: an earlier unopened hand-over has waited too long.
 */
export function toHandOverRow(
  item: HandOverItem,
  { actor, now, today }: Ctx,
  since: Date,
  sender = false,
): HandOverRow {
  return {
    id: item.id,
    case: straightly(item, toCaseRow(item.case, today)),
    to: item.to,
    from: `${item.fromPerson}, ${item.fromSymbol}`,
    at: momentText(item.handedOverAt, now),
    reason: item.reason,
    state: waitingState(item, now, since, item.targetOn && describeDistance(item.targetOn, today), sender),
    listHref: listHref(item.batch, item.toDepartmentId),
    can: {
      receive: canReceiveFor(actor, item),
      lead: canAcceptAndLead(actor, item),
      refuse: canRefuse(actor, item),
    },
  };
}

/** Adds a flag to a matter that passes the registry desk by. */
function straightly({ straight }: { straight: boolean }, row: CaseRow): CaseRow {
  return straight ? { ...row, flags: [...row.flags, 'wprost na stanowisko'] } : row;
}

/** Returns the address of the printed list of one act for one department. */
export function listHref(batch: string, departmentId: number): string {
  return paths.handOverList(batch, { department: departmentId });
}

function waitingState(
  item: HandOverItem,
  now: Date,
  since: Date,
  target: Distance | null,
  sender: boolean,
): StateText {
  const opened = item.openedAt && `${item.openedBy}, ${momentText(item.openedAt, now)}`;
  const seen = opened ? `otwarte: ${opened}` : `nieotwarte, przekazane ${momentText(item.handedOverAt, now)}`;
  if (target?.state === 'late')
    return { kind: 'late', words: distanceInWords(target, 'pl', 'TARGET_MISSED'), sub: seen };
  if (target?.state === 'today')
    return { kind: 'soon', words: sender ? 'termin przyjęcia: dziś' : 'przyjmij dziś', sub: seen };
  return opened
    ? { kind: 'run', words: 'otwarte', sub: opened }
    : unopenedState(item.handedOverAt, now, since);
}

export type DepartmentRow = CaseRow & {
  departmentId: number;
  department: string;
  assigneeId: number | null;
  /** How long the case has waited for a person. */
  waiting: StateText;
  /** The return of an assignment: who gave it back to whom, and why; `mine`: this person had assigned it. */
  back: { who: string; to: string; reason: string; mine: boolean } | null;
  /** Says that the person who leads the case has not opened it yet; null when they have. */
  unopened: StateText | null;
  /** The next step of the case: "wezwać do uzupełnienia"; '' when there is none now. */
  next: string;
  /** The office's own date for the case. */
  internal: { late: boolean; words: string } | null;
  /** The day of the settlement: "załatwiona 23 listopada 2026". */
  settled: string;
  /** True when it is time to notify the party of a new date, and this person may do it. */
  noticeTime: boolean;
  can: { assign: boolean };
};

/** Returns the row of a case. `since`: an earlier unopened assignment has waited too long; `next`: its next step. */
export function toDepartmentRow(
  item: DepartmentItem,
  { actor, now, today }: Ctx,
  since: Date,
  next = '',
): DepartmentRow {
  const { departmentId, department, assigneeId, acceptedAt, settledAt, internalOn, givenBack } = item;
  const row = toCaseRow(item, today);
  const here = { departmentId };
  const late = row.due.kind === 'late';
  const led = item.status === 'IN_PROGRESS' && item.assignedAt !== null && item.openedAt === null;
  return {
    ...row,
    departmentId,
    department,
    assigneeId,
    waiting: {
      kind: late ? 'late' : 'soon',
      words: givenBack ? 'przydział oddany' : 'bez prowadzącego',
      sub: givenBack ? momentText(givenBack.at, now) : acceptedAt ? sinceText(acceptedAt, now) : '',
    },
    back: givenBack && {
      who: givenBack.by,
      to: givenBack.to,
      reason: givenBack.reason,
      mine: givenBack.toId === actor.staffId,
    },
    unopened: led && item.assignedAt ? unopenedState(item.assignedAt, now, since) : null,
    next,
    internal: internalOn && item.settledAt === null ? internalText(internalOn, today) : null,
    settled: settledAt ? formatDate(plainDateOf(settledAt)) : '',
    noticeTime: isNoticeTime(item, today) && canKeepTerms(actor, here),
    can: { assign: canAssignCase(actor, here) },
  };
}

/** Returns the state "not opened yet"; it stands out when it has lasted longer than the office allows. */
function unopenedState(from: Date, now: Date, since: Date): StateText {
  const long = from <= since;
  return {
    kind: long ? 'soon' : 'new',
    words: long ? 'nikt nie otworzył' : 'nieotwarte',
    sub: sinceText(from, now),
  };
}

function internalText(day: PlainDate, today: PlainDate): { late: boolean; words: string } {
  const distance = describeDistance(day, today);
  return { late: distance.state === 'late', words: distanceInWords(distance, 'pl', 'TARGET_MISSED') };
}

/** Returns whether each typed word occurs in one of the row's texts. */
export function answers(row: CaseRow, typed: string, ...more: string[]): boolean {
  const { reference, number, what, client, matter, assignee } = row;
  return matches([reference, number, what, client ?? '', matter, assignee ?? '', ...more].join(' '), typed);
}

/** A department to which papers can be handed over. */
export type Department = { id: number; name: string };
