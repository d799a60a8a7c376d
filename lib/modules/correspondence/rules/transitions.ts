import type { Transitions } from '@/lib/core/transitions';
import type { LetterState } from '../schema/letter';

/** A letter begins as `DRAFT`. What is signed is fixed: it is sent, or cancelled and written anew. */
export const LETTER_TRANSITIONS = {
  submit: { from: ['DRAFT'], to: 'TO_SIGN' },
  giveBack: { from: ['TO_SIGN'], to: 'DRAFT' },
  sign: { from: ['DRAFT', 'TO_SIGN'], to: 'SIGNED' },
  send: { from: ['SIGNED'], to: 'SENT' },
  deliver: { from: ['SENT'], to: 'DELIVERED' },
  /** A delivery noted by mistake, before anything else was built on it. */
  takeBackDelivery: { from: ['DELIVERED'], to: 'SENT' },
  comeBack: { from: ['SENT'], to: 'UNDELIVERED' },
  sendAgain: { from: ['UNDELIVERED'], to: 'SENT' },
  cancel: { from: ['DRAFT', 'TO_SIGN', 'SIGNED', 'UNDELIVERED'], to: 'CANCELLED' },
} as const satisfies Transitions<LetterState>;
