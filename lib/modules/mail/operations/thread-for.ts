import { foldForSearch } from '@/lib/core/fold';
import type { Tx } from '@/lib/platform/db';
import type { MailThread } from '@/lib/platform/generated/prisma/client';
import type { MailAddress } from '@/lib/platform/mail/head';
import type { ReadMail } from '@/lib/platform/mail/read';
import type { By } from '../../audit/operations';
import type { IntakeMailbox } from '../schema/incoming';

type Found = {
  thread: MailThread;
  /** The e-mail began the thread. */
  isNew: boolean;
  /** The outgoing message that the e-mail reports as not delivered. */
  bounced: number | null;
};

/**
 * The thread of an incoming e-mail: that of the message which it answers, when its sender is one of the correspondents
 * there and the case still runs; otherwise a new thread, which names the other one for a person to decide. A subject
 * proves nothing. An e-mail of a robot joins a thread that runs and changes nothing there; one that is over takes in
 * nothing but the reports on its own e-mails, because nobody looks into it any more.
 */
export async function threadFor(
  tx: Tx,
  by: By,
  mailbox: IntakeMailbox,
  mail: Omit<ReadMail, 'attachments'>,
  receivedAt: Date,
): Promise<Found> {
  // Anybody can put a report into an e-mail: only a program's is one, about an e-mail of this mailbox.
  const returned = mail.report && mail.isAutomatic && (await reportedMessage(tx, mailbox, mail));
  if (returned) {
    const thread = await tx.mailThread.findUniqueOrThrow({ where: { id: returned.threadId } });
    return { thread, isNew: false, bounced: mail.report?.failed ? returned.id : null };
  }
  const candidates = await candidatesFor(tx, mail);
  const senders = [mail.from.address, mail.replyTo?.address ?? ''].filter(Boolean);
  const own = candidates.find(
    (each) =>
      each.mailboxId === mailbox.id &&
      each.runs &&
      senders.some((address) => each.correspondents.includes(address)),
  );
  if (own) {
    const thread = await tx.mailThread.update({
      where: { id: own.id },
      data: mail.isAutomatic ? {} : { lastMessageAt: receivedAt, awaitsAnswer: true },
    });
    return { thread, isNew: false, bounced: null };
  }
  const correspondent = correspondentOf(mail);
  const thread = await tx.mailThread.create({
    data: {
      mailboxId: mailbox.id,
      correspondentName: correspondent.name,
      correspondentAddress: correspondent.address,
      subject: mail.subject,
      searchText: foldForSearch(`${correspondent.name} ${correspondent.address} ${mail.subject}`),
      lastMessageAt: receivedAt,
      awaitsAnswer: !mail.isAutomatic,
      relatedThreadId: candidates[0]?.id,
      createdAt: by.now,
    },
  });
  return { thread, isNew: true, bounced: null };
}

/** The person with whom the office corresponds: a form sends in its own name, and names the person for answers. */
function correspondentOf({ from, replyTo }: Pick<ReadMail, 'from' | 'replyTo'>): MailAddress {
  return replyTo ? { name: replyTo.name || from.name, address: replyTo.address } : from;
}

/** The outgoing message that a report of delivery is about; null: none of ours. */
async function reportedMessage(
  tx: Tx,
  { id: mailboxId }: IntakeMailbox,
  { report, references }: Pick<ReadMail, 'report' | 'references'>,
) {
  const ids = [report?.messageId ?? '', ...references].filter(Boolean);
  return tx.mailMessage.findFirst({
    where: { messageId: { in: ids }, direction: 'OUT', mailboxId },
    orderBy: { id: 'desc' },
    select: { id: true, threadId: true },
  });
}

type Candidate = {
  id: number;
  mailboxId: number;
  /** The thread has no case yet, or one that is neither settled nor over. */
  runs: boolean;
  /** The addresses that wrote in the thread or were written to. */
  correspondents: string[];
};

/**
 * The threads of the messages that the e-mail names, the message that it answers first, and of those that name it (a
 * later one can come first). A merged thread stands for the one into which it was put, with its correspondents.
 */
async function candidatesFor(
  tx: Tx,
  { messageId, references, inReplyTo }: Pick<ReadMail, 'messageId' | 'references' | 'inReplyTo'>,
): Promise<Candidate[]> {
  // From the farthest to the nearest: a thread that was split off holds messages which name the first one too.
  const ids = [...references.filter((id) => id !== inReplyTo), inReplyTo, messageId].filter(Boolean);
  if (ids.length === 0) return [];
  return tx.$queryRaw<Candidate[]>`
    WITH named AS (
      SELECT coalesce(t.merged_into_id, t.id) AS id, array_position(${ids}::text[], m.message_id) AS nearness
      FROM mail_message m JOIN mail_thread t ON t.id = m.thread_id
      WHERE m.message_id = ANY (${ids})
      UNION ALL
      SELECT coalesce(t.merged_into_id, t.id), 0 FROM mail_message m JOIN mail_thread t ON t.id = m.thread_id
      WHERE ${messageId} <> '' AND m.reference_ids && ARRAY[${messageId}]
    ), threads AS (
      SELECT id, max(nearness) AS nearness FROM named GROUP BY id
    )
    SELECT t.id, t.mailbox_id AS "mailboxId",
           k.id IS NULL OR (k.settled_at IS NULL AND k.closed_at IS NULL
             AND k.status NOT IN ('ATTACHED', 'FILED', 'CANCELLED')) AS runs,
           ARRAY(SELECT DISTINCT x.address FROM mail_message m, LATERAL (
             SELECT m.from_address AS address UNION SELECT m.reply_to
             UNION SELECT r->>'address' FROM jsonb_array_elements(m.recipients) r) x
             WHERE m.thread_id IN (SELECT t.id UNION ALL SELECT o.id FROM mail_thread o WHERE o.merged_into_id = t.id)
               AND x.address <> '') AS correspondents
    FROM threads JOIN mail_thread t USING (id) LEFT JOIN "case" k ON k.id = t.case_id
    ORDER BY threads.nearness DESC, t.id DESC LIMIT 20`;
}
