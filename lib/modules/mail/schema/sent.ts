import { z } from 'zod';
import type { MailDeliveryKind, MailDeliveryState } from './values';

/** The page of what was sent, from an address: `po` is the id below which it begins. */
export const sentMailSchema = z.object({
  po: z.coerce.number().pipe(z.int32().positive()).nullable().catch(null),
});

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
  writtenAt: Date;
  endedAt: Date | null;
  /** The words of the other server, when it refused the e-mail or is busy. */
  answer: string;
};
