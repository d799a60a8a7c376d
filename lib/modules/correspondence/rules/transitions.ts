import type { Transitions } from '@/lib/core/transitions';
import type { LetterState } from '../schema/letter';

/** A letter begins as `DRAFT`. A signed letter never changes: it is sent, or cancelled and written anew. */
export const LETTER_TRANSITIONS = {
  submit: { from: ['DRAFT'], to: 'TO_SIGN' },
  giveBack: { from: ['TO_SIGN'], to: 'DRAFT' },
  sign: { from: ['DRAFT', 'TO_SIGN'], to: 'SIGNED' },
  send: { from: ['SIGNED'], to: 'SENT' },
  deliver: { from: ['SENT'], to: 'DELIVERED' },
  /** Takes back a mistaken note of delivery, before another act rests on it. */
  takeBackDelivery: { from: ['DELIVERED'], to: 'SENT' },
  /** Takes back a mistaken note of sending, or of sending again, before a delivery is noted. */
  takeBackSending: { from: ['SENT'], to: 'SIGNED' },
  takeBackResending: { from: ['SENT'], to: 'UNDELIVERED' },
  comeBack: { from: ['SENT'], to: 'UNDELIVERED' },
  sendAgain: { from: ['UNDELIVERED'], to: 'SENT' },
  cancel: { from: ['DRAFT', 'TO_SIGN', 'SIGNED', 'UNDELIVERED'], to: 'CANCELLED' },
} as const satisfies Transitions<LetterState>;
