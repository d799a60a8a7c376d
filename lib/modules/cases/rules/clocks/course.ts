import type { RuleCode } from '../../../deadlines/schema';
import { CLOCK_EVENTS, type ClockEvent, type ClockPurpose } from '../../schema/clock';
import type { CaseAct } from '../transitions';

type CourseClock = { purpose: ClockPurpose; rule: RuleCode };

/** The clocks that end with the settlement of their case. */
const ENDED_BY_SETTLING = [
  'SETTLEMENT',
  'ASSIGNMENT',
  'SUPPLEMENT',
  'OPINION',
  'ACKNOWLEDGEMENT',
  'ANSWER',
] as const satisfies ClockPurpose[];

/** The clocks that each act of a case ends and starts, on the day of the act. */
export const CLOCKS_OF_ACTS: Record<
  CaseAct,
  { closes?: readonly ClockPurpose[] | 'ALL'; opens?: CourseClock }
> = {
  handOver: { opens: { purpose: 'HAND_OVER', rule: 'HANDOVER_1WD' } },
  accept: { closes: ['HAND_OVER'], opens: { purpose: 'ASSIGNMENT', rule: 'ASSIGNMENT_1WD' } },
  refuse: { closes: ['HAND_OVER'] },
  takeBack: { closes: ['HAND_OVER'] },
  assign: { closes: ['ASSIGNMENT'] },
  giveBack: { opens: { purpose: 'ASSIGNMENT', rule: 'ASSIGNMENT_1WD' } },
  settle: { closes: ENDED_BY_SETTLING },
  // Lapsed terms to appeal: `closeCase` refuses a case in which one still runs.
  close: { closes: ['APPEAL'] },
  reopen: {},
  attach: { closes: 'ALL' },
  file: { closes: 'ALL' },
  takeOut: {},
  takeOutUnassigned: { opens: { purpose: 'ASSIGNMENT', rule: 'ASSIGNMENT_1WD' } },
  sendOn: { closes: ['ASSIGNMENT'], opens: { purpose: 'HAND_OVER', rule: 'HANDOVER_1WD' } },
  regain: { closes: ['HAND_OVER'], opens: { purpose: 'ASSIGNMENT', rule: 'ASSIGNMENT_1WD' } },
  sendBack: { closes: ['ASSIGNMENT'] },
  keep: { opens: { purpose: 'ASSIGNMENT', rule: 'ASSIGNMENT_1WD' } },
  cancel: { closes: 'ALL' },
  restore: {},
  take: { closes: ['ASSIGNMENT'] },
  passOn: { closes: ['ASSIGNMENT'] },
  passToUnit: { closes: ['ASSIGNMENT'], opens: { purpose: 'ASSIGNMENT', rule: 'ASSIGNMENT_1WD' } },
  answer: { closes: 'ALL' },
  giveUp: { closes: 'ALL' },
  grow: { closes: 'ALL' },
  callAgain: {},
};

/** The clocks that the course of a case opens and closes by itself. */
export const CLOCKS_OF_COURSE: readonly ClockPurpose[] = ['SETTLEMENT', 'HAND_OVER', 'ASSIGNMENT'];

/** Whether a clock may run on in the case: those of ENDED_BY_SETTLING end when it is settled, all when it is closed. */
export const mayRunOn = (
  purpose: ClockPurpose,
  { settledAt, closedAt }: { settledAt: Date | null; closedAt: Date | null },
): boolean =>
  closedAt === null &&
  (settledAt === null || !(ENDED_BY_SETTLING as readonly ClockPurpose[]).includes(purpose));

/** Whether the event starts a clock in a settled case too. */
export const isForSettled = (event: ClockEvent): boolean => 'afterSettling' in CLOCK_EVENTS[event];
