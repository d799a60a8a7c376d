import type { Transitions } from '@/lib/core/transitions';
import type { LetterState } from '../schema/letter';

/** Pismo wychodzące. What is signed is fixed: it is sent, or cancelled and written anew. */
export const LETTER_TRANSITIONS = {
  submit: { from: ['DRAFT'], to: 'TO_SIGN' },
  giveBack: { from: ['TO_SIGN'], to: 'DRAFT' },
  sign: { from: ['DRAFT', 'TO_SIGN'], to: 'SIGNED' },
  send: { from: ['SIGNED'], to: 'SENT' },
  deliver: { from: ['SENT'], to: 'DELIVERED' },
  comeBack: { from: ['SENT'], to: 'UNDELIVERED' },
  sendAgain: { from: ['UNDELIVERED'], to: 'SENT' },
  cancel: { from: ['DRAFT', 'TO_SIGN', 'SIGNED', 'UNDELIVERED'], to: 'CANCELLED' },
} as const satisfies Transitions<LetterState>;
