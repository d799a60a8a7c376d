import { db } from '@/lib/platform/db';
import { composeMail } from '@/lib/platform/mail/send';
import { openKept, putFile } from '@/lib/platform/storage';
import type { MailRecipient } from '../schema/values';

/** An e-mail ready to go: its bytes and its envelope. */
export type ReadyMail = { raw: Buffer; from: string; to: string[] };

/**
 * The bytes of an outgoing e-mail. They are made and kept at the first try, so that a second one sends the same e-mail.
 * An automatic answer has an empty sender (RFC 3834).
 */
export async function rawOf(messageId: number): Promise<ReadyMail> {
  const message = await db().mailMessage.findUniqueOrThrow({
    where: { id: messageId },
    include: { attachments: { orderBy: { position: 'asc' } } },
  });
  const recipients = message.recipients as MailRecipient[];
  const envelope = {
    from: message.isAutomatic ? '' : message.fromAddress,
    to: recipients.map(({ address }) => address),
  };
  if (message.rawSha256 !== '') return { raw: await bytesOf(message.rawSha256), ...envelope };
  const attachments = await Promise.all(
    message.attachments.map(async ({ name, mediaType, sha256 }) => ({
      name,
      mediaType,
      content: await bytesOf(sha256),
    })),
  );
  const raw = await composeMail({
    messageId: message.messageId,
    inReplyTo: message.inReplyTo,
    references: message.referenceIds,
    from: { name: message.fromName, address: message.fromAddress },
    to: recipients.filter(({ kind }) => kind === 'to'),
    cc: recipients.filter(({ kind }) => kind === 'cc'),
    subject: message.subject,
    text: message.textBody,
    date: message.createdAt,
    attachments,
    isAutomatic: message.isAutomatic,
  });
  const sha256 = await putFile(raw);
  await db().mailMessage.update({
    where: { id: messageId },
    data: { rawSha256: sha256, rawBytes: raw.length },
  });
  return { raw, ...envelope };
}

async function bytesOf(sha256: string): Promise<Buffer> {
  const handle = await openKept(sha256);
  try {
    return await handle.readFile();
  } finally {
    await handle.close();
  }
}
