import type { Tx } from '@/lib/platform/db';
import type { MailAttachment, MailMessage } from '@/lib/platform/generated/prisma/client';
import type { ReadMail } from '@/lib/platform/mail/read';
import { type By, recordOf } from '../../audit/operations';
import type { IntakeMailbox, RawMail, TakenMail } from '../schema/incoming';
import type { KeptAttachment } from './keep-attachments';

type Incoming = Pick<
  ReadMail,
  'messageId' | 'from' | 'replyTo' | 'subject' | 'text' | 'html' | 'isAutomatic' | 'trouble'
> & { attachments: readonly KeptAttachment[] };

/**
 * Takes in an e-mail that came before by another road, to another address of the mailbox or through a list: Message-ID,
 * sender and contents are those of a stored message, and only the headers of its way differ. Its bytes stay beside that
 * message as evidence, and nothing else changes. Null for any other e-mail: an id that somebody repeats under other
 * contents makes a message of its own.
 */
export async function takeInCopy(
  tx: Tx,
  by: By,
  mailbox: IntakeMailbox,
  raw: RawMail,
  mail: Incoming,
): Promise<TakenMail | null> {
  // An e-mail that was not read as a whole proves nothing about its contents.
  if (mail.messageId === '' || raw.trouble !== '' || mail.trouble !== '') return null;
  const stored = await tx.mailMessage.findMany({
    where: {
      mailboxId: mailbox.id,
      direction: 'IN',
      messageId: mail.messageId,
      fromAddress: mail.from.address,
      trouble: '',
    },
    include: { attachments: { orderBy: { position: 'asc' } } },
    orderBy: { id: 'asc' },
  });
  const same = stored.find((each) => isSame(each, mail));
  if (!same) return null;
  const { id: messageId, threadId } = same;
  const thread = await tx.mailThread.findUniqueOrThrow({ where: { id: threadId }, include: { case: true } });
  const { id: copyId } = await tx.mailCopy.create({
    data: {
      messageId,
      mailboxId: mailbox.id,
      rawSha256: raw.sha256,
      rawBytes: raw.size,
      uidValidity: raw.number?.uidValidity,
      uid: raw.number?.uid,
      receivedAt: raw.receivedAt,
      createdAt: by.now,
    },
  });
  if (thread.case) recordOf(tx, by, thread.case, 'mail.copy-came', { messageId, copyId });
  return { messageId, threadId, caseId: thread.caseId, isNew: false };
}

type Stored = MailMessage & { attachments: readonly MailAttachment[] };

/** A person's e-mail is no copy of one that a list has marked as its own: the first has a term. */
function isSame(stored: Stored, mail: Incoming): boolean {
  return (
    (mail.isAutomatic || !stored.isAutomatic) &&
    stored.replyTo === (mail.replyTo?.address ?? '') &&
    stored.subject === mail.subject &&
    stored.textBody === mail.text &&
    stored.htmlBody === mail.html &&
    filesOf(stored.attachments) === filesOf(mail.attachments)
  );
}

const filesOf = (attachments: readonly { name: string; sha256: string }[]): string =>
  JSON.stringify(attachments.map(({ name, sha256 }) => [name, sha256]));
