import type { Transitions } from '@/lib/core/transitions';
import type { MailDeliveryState } from '../schema/values';

/** A sending begins as `QUEUED`, with its Message-ID. */
export const MAIL_DELIVERY_TRANSITIONS = {
  begin: { from: ['QUEUED'], to: 'SENDING' },
  /** Nobody knows whether the server got it: the same Message-ID makes the repetition harmless. */
  beginAgain: { from: ['SENDING'], to: 'SENDING' },
  putBack: { from: ['SENDING'], to: 'QUEUED' },
  send: { from: ['SENDING'], to: 'SENT' },
  fail: { from: ['SENDING'], to: 'FAILED' },
  bounce: { from: ['SENT', 'SENDING'], to: 'BOUNCED' },
} as const satisfies Transitions<MailDeliveryState>;
