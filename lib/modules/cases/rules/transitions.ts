import type { CaseKind } from '@/lib/core/case-kinds';
import { follow, type Transitions } from '@/lib/core/transitions';
import type { CaseStatus } from '../schema/case';

/**
 * The life of a case, a table for each kind. An application begins as `REGISTERED`, in a department with a service
 * point of its own as `ACCEPTED`, and settled at the counter as `SETTLED`. An inquiry begins as `ACCEPTED`, or as
 * `IN_PROGRESS` when a person is named.
 */
export const CASE_TRANSITIONS = {
  APPLICATION: {
    handOver: { from: ['REGISTERED', 'RETURNED'], to: 'HANDED_OVER' },
    accept: { from: ['HANDED_OVER'], to: 'ACCEPTED' },
    refuse: { from: ['HANDED_OVER'], to: 'RETURNED' },
    takeBack: { from: ['HANDED_OVER'], to: 'REGISTERED' },
    assign: { from: ['ACCEPTED', 'IN_PROGRESS'], to: 'IN_PROGRESS' },
    giveBack: { from: ['IN_PROGRESS'], to: 'ACCEPTED' },
    settle: { from: ['IN_PROGRESS'], to: 'SETTLED' },
    close: { from: ['SETTLED'], to: 'CLOSED' },
    reopen: { from: ['SETTLED', 'CLOSED'], to: 'IN_PROGRESS' },
    attach: { from: ['ACCEPTED', 'IN_PROGRESS'], to: 'ATTACHED' },
    file: { from: ['ACCEPTED', 'IN_PROGRESS'], to: 'FILED' },
    // The papers were attached or shelved by mistake.
    takeOut: { from: ['ATTACHED', 'FILED'], to: 'IN_PROGRESS' },
    takeOutUnassigned: { from: ['ATTACHED', 'FILED'], to: 'ACCEPTED' },
    // A department that accepted a case by mistake sends it on, takes it back while it is on the way, or sends it back.
    sendOn: { from: ['ACCEPTED', 'IN_PROGRESS'], to: 'HANDED_OVER' },
    regain: { from: ['HANDED_OVER'], to: 'ACCEPTED' },
    sendBack: { from: ['ACCEPTED', 'IN_PROGRESS'], to: 'RETURNED' },
    // The department that has the papers keeps them: the card was corrected, or the refusal was right.
    keep: { from: ['REGISTERED', 'RETURNED'], to: 'ACCEPTED' },
    // The registration was a mistake, or its cancellation was.
    cancel: { from: ['REGISTERED', 'HANDED_OVER', 'RETURNED', 'ACCEPTED', 'IN_PROGRESS'], to: 'CANCELLED' },
    restore: { from: ['CANCELLED'], to: 'REGISTERED' },
  },
  // A question that somebody of the office calls back about; it is no matter to settle, so it has no spis and no letters.
  INQUIRY: {
    assign: { from: ['ACCEPTED', 'IN_PROGRESS'], to: 'IN_PROGRESS' },
    giveBack: { from: ['IN_PROGRESS'], to: 'ACCEPTED' },
    take: { from: ['ACCEPTED', 'IN_PROGRESS'], to: 'IN_PROGRESS' },
    passOn: { from: ['ACCEPTED', 'IN_PROGRESS'], to: 'IN_PROGRESS' },
    passToUnit: { from: ['ACCEPTED', 'IN_PROGRESS'], to: 'ACCEPTED' },
    answer: { from: ['ACCEPTED', 'IN_PROGRESS'], to: 'CLOSED' },
    giveUp: { from: ['ACCEPTED', 'IN_PROGRESS'], to: 'CLOSED' },
    cancel: { from: ['ACCEPTED', 'IN_PROGRESS'], to: 'CANCELLED' },
    // A podanie grows out of it, also later.
    grow: { from: ['ACCEPTED', 'IN_PROGRESS', 'CLOSED'], to: 'CLOSED' },
    // The answer or the end was a mistake.
    callAgain: { from: ['CLOSED', 'CANCELLED'], to: 'IN_PROGRESS' },
  },
  EMAIL: {
    assign: { from: ['ACCEPTED', 'IN_PROGRESS'], to: 'IN_PROGRESS' },
    giveBack: { from: ['IN_PROGRESS'], to: 'ACCEPTED' },
    settle: { from: ['ACCEPTED', 'IN_PROGRESS'], to: 'SETTLED' },
    close: { from: ['SETTLED'], to: 'CLOSED' },
    reopen: { from: ['SETTLED', 'CLOSED'], to: 'IN_PROGRESS' },
    // The mailbox got what another department answers.
    sendOn: { from: ['ACCEPTED', 'IN_PROGRESS'], to: 'HANDED_OVER' },
    handOver: { from: ['RETURNED'], to: 'HANDED_OVER' },
    takeBack: { from: ['HANDED_OVER'], to: 'RETURNED' },
    accept: { from: ['HANDED_OVER'], to: 'ACCEPTED' },
    refuse: { from: ['HANDED_OVER'], to: 'RETURNED' },
    regain: { from: ['HANDED_OVER'], to: 'ACCEPTED' },
    sendBack: { from: ['ACCEPTED', 'IN_PROGRESS'], to: 'RETURNED' },
    keep: { from: ['RETURNED'], to: 'ACCEPTED' },
    attach: { from: ['ACCEPTED', 'IN_PROGRESS'], to: 'ATTACHED' },
    file: { from: ['ACCEPTED', 'IN_PROGRESS'], to: 'FILED' },
    takeOut: { from: ['ATTACHED', 'FILED'], to: 'IN_PROGRESS' },
    takeOutUnassigned: { from: ['ATTACHED', 'FILED'], to: 'ACCEPTED' },
    // A podanie grows out of it, also later.
    grow: { from: ['ACCEPTED', 'IN_PROGRESS', 'SETTLED', 'CLOSED'], to: 'CLOSED' },
    // Spam, or what a person took for it.
    cancel: { from: ['RETURNED', 'ACCEPTED', 'IN_PROGRESS'], to: 'CANCELLED' },
    restore: { from: ['CANCELLED'], to: 'ACCEPTED' },
  },
} as const satisfies Record<CaseKind, Transitions<CaseStatus>>;

/** Every act in the life of a case of any kind. */
export type CaseAct = { [Kind in CaseKind]: keyof (typeof CASE_TRANSITIONS)[Kind] }[CaseKind];

/** The status after the act in the life of a case of its kind. Throws wrong-state. */
export function statusAfter(
  { kind, status }: { kind: CaseKind; status: CaseStatus },
  act: CaseAct,
): CaseStatus {
  const table: Transitions<CaseStatus> = CASE_TRANSITIONS[kind];
  return follow(table, status, act);
}

/** Whether a case of the kind knows the act; a page offers no other. */
export const knowsAct = (kind: CaseKind, act: CaseAct): boolean => act in CASE_TRANSITIONS[kind];

/**
 * The acts after which the assignments end: the case is over, or it leaves the department. A settled case keeps them
 * until it is closed.
 */
export const ENDS_ASSIGNMENTS: readonly CaseAct[] = [
  'close',
  'attach',
  'file',
  'sendOn',
  'sendBack',
  'cancel',
  'answer',
  'giveUp',
  'grow',
];
