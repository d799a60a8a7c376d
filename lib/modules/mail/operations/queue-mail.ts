import { freshId } from '@/lib/core/fresh-id';
import type { Tx } from '@/lib/platform/db';
import type { MailAddress } from '@/lib/platform/mail/head';
import type { By } from '../../audit/operations';
import { recordOf } from '../../audit/operations';
import type { MailDeliveryKind } from '../schema/values';
import type { KeptAttachment } from './keep-attachments';

/** An e-mail that the office sends in a thread. */
export type NewMail = {
  thread: { id: number; mailboxId: number; address: string };
  caseRow: { id: number; destinationId: number } | null;
  kind: MailDeliveryKind;
  to: MailAddress;
  cc?: readonly MailAddress[];
  subject: string;
  text: string;
  /** The message that it answers. */
  answers: { messageId: string; references: readonly string[] };
  attachments?: readonly KeptAttachment[];
  requestKey?: string;
  /** The moment before which it does not go, so that it can still be taken back; at once without one. */
  notBefore?: Date;
  fromName: string;
};

/**
 * Puts an e-mail into the outbox, with a Message-ID of its own: only that makes a second try harmless, when nobody knows
 * whether the first one arrived. The caller has checked the permission. Returns the id of the message.
 */
export async function queueMail(tx: Tx, by: By, mail: NewMail): Promise<number> {
  const { thread, caseRow, kind, to, cc = [], answers, attachments = [] } = mail;
  const references = [...new Set([...answers.references, answers.messageId])].filter(Boolean).slice(-30);
  const message = await tx.mailMessage.create({
    data: {
      threadId: thread.id,
      mailboxId: thread.mailboxId,
      direction: 'OUT',
      messageId: `${freshId()}@${thread.address.split('@')[1]}`,
      inReplyTo: answers.messageId,
      referenceIds: references,
      receivedAt: by.now,
      fromName: mail.fromName,
      fromAddress: thread.address.toLowerCase(),
      recipients: [
        { kind: 'to', ...to },
        ...cc.map((each) => ({ kind: 'cc', name: each.name, address: each.address })),
      ],
      subject: mail.subject,
      textBody: mail.text,
      isAutomatic: kind === 'ACKNOWLEDGEMENT' || kind === 'ABSENCE',
      writtenById: by.actor.staffId,
      requestKey: mail.requestKey,
      createdAt: by.now,
      attachments: { create: attachments.map((each, position) => ({ ...each, position })) },
      delivery: {
        create: {
          kind,
          toAddress: to.address.toLowerCase(),
          queuedAt: by.now,
          nextTryAt: mail.notBefore ?? by.now,
        },
      },
    },
    select: { id: true },
  });
  if (caseRow) recordOf(tx, by, caseRow, 'mail.queued', { messageId: message.id, kind });
  return message.id;
}
