import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Ctx } from '@/lib/core/context';
import { DomainError } from '@/lib/core/errors';
import { db } from '@/lib/platform/db';
import type { Prisma } from '@/lib/platform/generated/prisma/client';
import { type ShownHtml, showHtml } from '@/lib/platform/mail/html';
import { openKept } from '@/lib/platform/storage';
import { fits, type OpenedFile, type Way } from '../../documents/operations/open';
import { READERS, readsThread } from '../queries/readers';
import { suggestionOf } from '../queries/suggestion';
import { frameHeight } from '../rules/frame-height';
import { pictureWords, QUOTE_WORDS } from '../words/triage';

const THREAD = { include: READERS } as const;
const WITH_THREAD = { thread: THREAD, attachments: true } as const;

/**
 * The HTML of a message as a document that runs nothing and loads nothing. Throws not-found, also for a person who may
 * not read the thread.
 */
export async function openMailBody(ctx: Ctx, messageId: number): Promise<ShownHtml> {
  const message = await db().mailMessage.findUnique({ where: { id: messageId }, include: WITH_THREAD });
  if (!message || message.htmlBody === '' || !readsThread(ctx.actor, message.thread))
    throw new DomainError('not-found');
  return drawn(message);
}

type Drawn = Prisma.MailMessageGetPayload<{ include: typeof WITH_THREAD }>;

function drawn(message: Drawn): Promise<ShownHtml> {
  const { purpose } = message.thread.mailbox;
  return showHtml(message.htmlBody, {
    picture: pictureWords,
    quote: QUOTE_WORDS,
    marked: message.direction === 'IN' ? suggestionOf(message, purpose).words : [],
    pictureBy: async (contentId) => {
      const found = message.attachments.find((each) => each.contentId === contentId && each.verdict === '');
      return found ? bytesOf(found.sha256) : null;
    },
  });
}

/** The number of blocked parts of a message's HTML, and the height of its frame in pixels, as far as the text tells it. */
type Preview = { blocked: number; height: number };

/** The previews of the messages with HTML that the actor reads, by their ids. The caller bounds their number and size. */
export async function previewMailBodies(
  ctx: Ctx,
  messageIds: readonly number[],
): Promise<Map<number, Preview>> {
  const messages = await db().mailMessage.findMany({
    where: { id: { in: [...messageIds] }, NOT: { htmlBody: '' } },
    include: WITH_THREAD,
  });
  const previews = new Map<number, Preview>();
  // One after the other: other requests are answered between them.
  for (const message of messages.filter(({ thread }) => readsThread(ctx.actor, thread))) {
    const { document, blocked } = await drawn(message);
    previews.set(message.id, { blocked, height: frameHeight(document) });
    await nextTurn();
  }
  return previews;
}

/** The e-mail as it came, or its copy as that came by another road, to download. Throws not-found. */
export async function openOriginal(
  ctx: Ctx,
  messageId: number,
  copyId: number | null = null,
): Promise<OpenedFile> {
  const message = await db().mailMessage.findUnique({
    where: { id: messageId },
    include: { thread: THREAD, copies: { where: { id: copyId ?? 0 } } },
  });
  const kept = copyId === null ? message : message?.copies[0];
  if (!message || !kept || kept.rawSha256 === '' || !readsThread(ctx.actor, message.thread))
    throw new DomainError('not-found');
  return {
    fileName: copyId === null ? `wiadomosc-${messageId}.eml` : `wiadomosc-${messageId}-kopia-${copyId}.eml`,
    mediaType: 'application/octet-stream',
    size: kept.rawBytes,
    content: await openKept(kept.rawSha256),
  };
}

/**
 * An attachment, to download or to view. Throws not-found, mail-file-refused (the check of files refuses it) and
 * document-not-shown for a view of a file that only its own program opens.
 */
export async function openMailAttachment(ctx: Ctx, id: number, how: Way): Promise<OpenedFile> {
  const found = await db().mailAttachment.findUnique({
    where: { id },
    include: { message: { include: { thread: THREAD } } },
  });
  if (!found || !readsThread(ctx.actor, found.message.thread)) throw new DomainError('not-found');
  if (found.verdict !== '') throw new DomainError('mail-file-refused');
  if (!fits(found.mediaType, how)) throw new DomainError('document-not-shown');
  return {
    fileName: found.name,
    mediaType: found.mediaType,
    size: found.size,
    content: await openKept(found.sha256),
  };
}

async function bytesOf(sha256: string): Promise<Uint8Array> {
  const handle = await openKept(sha256);
  try {
    return await handle.readFile();
  } finally {
    await handle.close();
  }
}
