import { setTimeout as wait } from 'node:timers/promises';
import type { ServerTrouble } from '@/lib/core/mail-troubles';
import { db } from '@/lib/platform/db';
import type { Mailbox } from '@/lib/platform/generated/prisma/client';
import { log } from '@/lib/platform/log';
import { incomingServer, NewsOf, POLL_MS } from '@/lib/platform/mail/imap';
import { serverTrouble } from '@/lib/platform/mail/trouble';
import { unseal } from '@/lib/platform/secrets';
import { troubleBehind } from '@/lib/platform/trouble';
import { collect } from './collect';

/** The pauses before a new connection, in milliseconds; each with some chance, so that mailboxes do not come at once. */
const PAUSES = [1_000, 2_000, 5_000, 15_000, 60_000, 300_000];
/** An e-mail that could not be stored is tried again after this time. */
const AGAIN_MS = 60_000;

/** The server of incoming mail of a mailbox. */
export const incomingOf = (mailbox: Mailbox) => ({
  host: mailbox.imapHost,
  port: mailbox.imapPort,
  security: mailbox.imapSecurity,
  user: mailbox.imapUser,
  password: mailbox.imapSecret.length > 0 ? unseal('mailbox', mailbox.imapSecret) : '',
});

/**
 * Keeps a mailbox connected and takes its e-mails in, until `signal` aborts: at once when the server tells of one, and
 * by a poll beside it. After a failure it notes the trouble and connects again. Never throws. `pauses` are for tests.
 */
export async function watchMailbox(
  mailboxId: number,
  now: () => Date,
  signal: AbortSignal,
  pauses = PAUSES,
): Promise<void> {
  for (let failures = 0; !signal.aborted; ) {
    try {
      const mailbox = await db().mailbox.findUniqueOrThrow({ where: { id: mailboxId } });
      await stayConnected(mailbox, now, signal, () => {
        failures = 0;
      });
    } catch (error) {
      if (signal.aborted) return;
      const isOurs = (await troubleBehind(error).catch(() => 'database-away')) !== null;
      const code = serverTrouble(error);
      if (!isOurs) await noteTrouble(mailboxId, now(), code).catch(() => {});
      log.warn({ code, mailboxId }, 'mailbox not connected');
      const pause = pauses[Math.min(failures, pauses.length - 1)];
      failures += 1;
      await wait(pause * (0.75 + Math.random() / 2), undefined, { signal }).catch(() => {});
    }
  }
}

async function stayConnected(
  mailbox: Mailbox,
  now: () => Date,
  signal: AbortSignal,
  connected: () => void,
): Promise<void> {
  let failure: unknown;
  const client = incomingServer(incomingOf(mailbox), (error) => {
    failure = error;
  });
  const news = new NewsOf(client);
  const close = () => client.close();
  signal.addEventListener('abort', close);
  try {
    await client.connect();
    while (!signal.aborted) {
      news.forget();
      const { left } = await collect(client, mailbox.id, now);
      await noteTrouble(mailbox.id, now(), left > 0 ? 'mail-not-taken' : '');
      connected();
      await news.wait(signal, left > 0 ? AGAIN_MS : POLL_MS);
    }
  } catch (error) {
    throw failure ?? error;
  } finally {
    signal.removeEventListener('abort', close);
    client.close();
  }
}

/** Notes what is wrong with a mailbox, with the moment since which it is; '' when everything is in order. */
export async function noteTrouble(id: number, now: Date, code: ServerTrouble | ''): Promise<void> {
  if (code === '') {
    await db().mailbox.update({ where: { id }, data: { troubleCode: '', troubleAt: null, lastSeenAt: now } });
    return;
  }
  await db().mailbox.updateMany({
    where: { id, NOT: { troubleCode: code } },
    data: { troubleCode: code, troubleAt: now },
  });
}
