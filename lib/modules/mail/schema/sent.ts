import type { MailDeliveryKind, MailDeliveryState } from './values';

/** An outgoing e-mail in the list of what was sent. */
export type SentItem = {
  id: number;
  threadId: number;
  /** The slug and the number of the case; null for a thread that the office began and nobody has answered. */
  slug: string | null;
  number: string | null;
  kind: MailDeliveryKind;
  state: MailDeliveryState;
  to: string;
  subject: string;
  text: string;
  /** When it went or was given up; of one that waits, when it was queued. */
  at: Date;
  /** The words of the other server, when it refused the e-mail or is busy. */
  answer: string;
};
