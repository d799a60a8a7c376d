import type { Tx } from '@/lib/platform/db';
import type { ReadMail } from '@/lib/platform/mail/read';
import { type By, recordOf } from '../../audit/operations';
import type { IntakeMailbox, RawMail, TakenMail } from '../schema/incoming';
import type { KeptAttachment } from './keep-attachments';

/** The copies of one message that the history names one by one; of more it names each tenth, hundredth and so on. */
const COPIES_NAMED = 3;

type Incoming = Pick<
  ReadMail,
  'messageId' | 'from' | 'replyTo' | 'subject' | 'text' | 'html' | 'isAutomatic' | 'trouble'
> & { attachments: readonly KeptAttachment[] };

/**
 * Takes in an e-mail that came before by another road, to another address of the mailbox or through a list: Message-ID,
 * sender and contents are those of a stored message, and only the headers of its way differ. Its bytes stay beside that
 * message as evidence, also of the thousandth copy, and the history names the first ones and then their number. Null for
 * any other e-mail: an id that somebody repeats under other contents makes a message of its own.
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
      replyTo: mail.replyTo?.address ?? '',
      subject: mail.subject,
      textBody: mail.text,
      htmlBody: mail.html,
      // A person's e-mail is no copy of one that a list has marked as its own: the first has a term.
      ...(mail.isAutomatic ? {} : { isAutomatic: false }),
    },
    select: {
      id: true,
      threadId: true,
      attachments: { select: { name: true, sha256: true }, orderBy: { position: 'asc' } },
    },
    orderBy: { id: 'asc' },
    take: 100,
  });
  const same = stored.find(({ attachments }) => filesOf(attachments) === filesOf(mail.attachments));
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
  const count = await tx.mailCopy.count({ where: { messageId } });
  if (thread.case && isNamed(count))
    recordOf(tx, by, thread.case, 'mail.copy-came', { messageId, copyId, count });
  return { messageId, threadId, caseId: thread.caseId, isNew: false };
}

const isNamed = (count: number): boolean => count <= COPIES_NAMED || /^10+$/.test(String(count));

const filesOf = (attachments: readonly { name: string; sha256: string }[]): string =>
  JSON.stringify(attachments.map(({ name, sha256 }) => [name, sha256]));
