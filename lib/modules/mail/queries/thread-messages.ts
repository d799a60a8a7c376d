// Asks as the office: the caller has judged that the actor reads the thread.

import { db } from '@/lib/platform/db';
import { Prisma } from '@/lib/platform/generated/prisma/client';
import { partsOfText } from '@/lib/platform/mail/quotes';
import { openAtOnce } from '../rules/open-at-once';
import type { MessageCursor, ThreadAsked, ThreadMessage } from '../schema/desk';
import type { MailRecipient } from '../schema/values';

const PAGE = 50;
/** The copies of a message that are named; of more it is said how many there are. */
const COPIES_NAMED = 3;

/** The listed messages, oldest first, without the names of the people who wrote them. */
export type MessagePage = {
  messages: (Omit<ThreadMessage, 'writtenBy'> & { writtenById: number | null })[];
  /** The place of the messages before these; null: there are none. */
  older: MessageCursor | null;
};

/**
 * The newest messages of the threads, or those before a place. The texts of the open ones alone are read (`openAtOnce`),
 * and no HTML: a stranger decides how many messages a thread has, and how long they are.
 */
export async function listMessages(
  threadIds: readonly number[],
  { before, open: askedFor }: ThreadAsked,
): Promise<MessagePage> {
  // Sizes by octet_length, which reads no stored text.
  const found = await db().$queryRaw<{ id: number; receivedAt: Date; html: number; text: number }[]>`
    SELECT id, received_at AS "receivedAt", octet_length(html_body) AS html, octet_length(text_body) AS text
    FROM mail_message WHERE thread_id = ANY (${[...threadIds]}) ${beforeSql(before)}
    ORDER BY received_at DESC, id DESC LIMIT ${PAGE + 1}`;
  const page = found.slice(0, PAGE);
  const sizes = page.map(({ id, html, text }) => ({ id, bytes: html || text }));
  const open = openAtOnce(sizes, askedFor ?? null);
  const withHtml = new Set(page.filter(({ html }) => html > 0).map(({ id }) => id));
  const messages = await db().mailMessage.findMany({
    where: { id: { in: page.map(({ id }) => id) } },
    omit: { textBody: true, htmlBody: true },
    include: {
      attachments: { orderBy: { position: 'asc' } },
      copies: { orderBy: { id: 'asc' }, take: COPIES_NAMED },
      _count: { select: { copies: true } },
      delivery: true,
    },
    orderBy: [{ receivedAt: 'asc' }, { id: 'asc' }],
  });
  const read = await db().mailMessage.findMany({
    where: { id: { in: [...open].filter((id) => !withHtml.has(id)) } },
    select: { id: true, textBody: true },
  });
  const texts = new Map(read.map(({ id, textBody }) => [id, textBody]));
  const last = found.length > PAGE ? page.at(-1) : undefined;
  return {
    messages: messages.map((message) => ({
      ...toMessage(message),
      isOpen: open.has(message.id),
      hasHtml: withHtml.has(message.id),
      parts: partsOfText(texts.get(message.id) ?? ''),
    })),
    older: last ? { at: last.receivedAt, id: last.id } : null,
  };
}

const beforeSql = (before: MessageCursor | undefined) =>
  before
    ? Prisma.sql`AND (received_at, id) < (${before.at.toISOString()}::timestamptz, ${before.id})`
    : Prisma.empty;

type Stored = Prisma.MailMessageGetPayload<{
  omit: { textBody: true; htmlBody: true };
  include: { attachments: true; copies: true; _count: { select: { copies: true } }; delivery: true };
}>;

function toMessage(message: Stored) {
  const { id, direction, receivedAt, fromName, fromAddress, subject, trouble, isAutomatic, delivery } =
    message;
  return {
    id,
    direction,
    at: receivedAt,
    fromName,
    fromAddress,
    recipients: (message.recipients as MailRecipient[]).filter(({ kind }) => kind !== 'bcc'),
    subject,
    trouble,
    isAutomatic,
    writtenById: message.writtenById,
    attachments: message.attachments
      .filter(({ contentId }) => contentId === '')
      .map(({ id, name, mediaType, size, verdict }) => ({ id, name, mediaType, size, verdict })),
    delivery: delivery && {
      kind: delivery.kind,
      state: delivery.state,
      notBefore: delivery.nextTryAt,
      lastCode: delivery.lastCode,
    },
    hasOriginal: message.rawSha256 !== '',
    threadId: message.threadId,
    copies: message.copies.map(({ id, receivedAt }) => ({ id, at: receivedAt })),
    moreCopies: message._count.copies - message.copies.length,
  };
}
