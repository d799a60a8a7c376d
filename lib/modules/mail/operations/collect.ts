import type { ImapFlow } from 'imapflow';
import { db } from '@/lib/platform/db';
import type { Mailbox } from '@/lib/platform/generated/prisma/client';
import { log } from '@/lib/platform/log';
import { fetchMail, type Listed, listNew, markTaken, openInbox } from '@/lib/platform/mail/imap';
import { keepDraft } from '@/lib/platform/storage';
import { writeDraft } from '@/lib/platform/storage/draft';
import { troubleBehind } from '@/lib/platform/trouble';
import { takeIn } from './take-in';

/** A larger e-mail is noted with its headers alone. */
const MAIL_MAX_BYTES = 150 * 1024 * 1024;

/**
 * Takes in the e-mails of the inbox that are not stored yet, in the order of their numbers. Changes nothing on the
 * server before an e-mail is stored; then marks it as read. An e-mail that cannot be stored is left for the next turn
 * and holds up no other. Returns how many were taken in, and how many were left.
 */
export async function collect(
  client: ImapFlow,
  mailboxId: number,
  now: () => Date,
): Promise<{ taken: number; left: number }> {
  const uidValidity = await openInbox(client);
  const mailbox = await numbered(mailboxId, uidValidity);
  const { leftUids: again, lastUid: after, takesSince: since } = mailbox;
  const left = new Set(again);
  let taken = 0;
  const listed = await listNew(client, { after, again, since });
  const known = await storedOf(mailboxId, uidValidity, listed);
  for (const each of listed) {
    if (!known.has(each.uid)) {
      const wasTaken = await takeOne(client, mailbox, uidValidity, each, now);
      if (wasTaken) taken += 1;
      if (wasTaken) left.delete(each.uid);
      else left.add(each.uid);
    } else {
      left.delete(each.uid);
    }
    // One tried again has a lower number.
    if (each.uid > mailbox.lastUid) mailbox.lastUid = each.uid;
    await db().mailbox.update({
      where: { id: mailboxId },
      data: { lastUid: mailbox.lastUid, leftUids: [...left] },
    });
  }
  return { taken, left: left.size };
}

/** The mailbox; where the server has numbered its e-mails anew, all of them are looked at again. */
async function numbered(id: number, uidValidity: bigint): Promise<Mailbox> {
  const mailbox = await db().mailbox.findUniqueOrThrow({ where: { id } });
  if (mailbox.uidValidity === uidValidity) return mailbox;
  return db().mailbox.update({ where: { id }, data: { uidValidity, lastUid: 0n, leftUids: [] } });
}

async function storedOf(
  mailboxId: number,
  uidValidity: bigint,
  listed: readonly Listed[],
): Promise<Set<bigint>> {
  if (listed.length === 0) return new Set();
  const numbered = {
    where: { mailboxId, uidValidity, uid: { gte: listed[0].uid } },
    select: { uid: true },
  } as const;
  const rows = [...(await db().mailMessage.findMany(numbered)), ...(await db().mailCopy.findMany(numbered))];
  return new Set(rows.flatMap(({ uid }) => (uid === null ? [] : [uid])));
}

/**
 * False for an e-mail that could not be stored though the office works. Throws when the office or the server does not.
 */
async function takeOne(
  client: ImapFlow,
  mailbox: Mailbox,
  uidValidity: bigint,
  listed: Listed,
  now: () => Date,
): Promise<boolean> {
  const isTooLarge = listed.size > MAIL_MAX_BYTES;
  const source = await fetchMail(client, listed, isTooLarge);
  if (!source) return true;
  const draft = await writeDraft(source, MAIL_MAX_BYTES * 2);
  await keepDraft(draft);
  const moment = now();
  try {
    await takeIn(moment, mailbox, {
      sha256: draft.sha256,
      size: draft.size,
      receivedAt: earlierOf(listed.receivedAt, moment),
      number: { uidValidity, uid: listed.uid },
      trouble: isTooLarge ? 'too-large' : '',
    });
  } catch (error) {
    if ((await troubleBehind(error)) !== null) throw error;
    log.error({ err: error }, 'e-mail not taken in');
    return false;
  }
  await markTaken(client, listed.uid);
  return true;
}

/** A server whose clock is fast gives moments that have not come yet. */
const earlierOf = (one: Date, other: Date): Date => new Date(Math.min(one.getTime(), other.getTime()));
