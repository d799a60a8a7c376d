import { setTimeout as wait } from 'node:timers/promises';
import { db } from '@/lib/platform/db';
import { log } from '@/lib/platform/log';
import { runOnlyOnce } from '@/lib/platform/only-one';
import { mailboxesToSend, sendAllDue } from './outbox';
import { watchMailbox } from './watch';

/** The pause between two looks at the mailboxes and the outbox. */
const LOOK_MS = 2_000;
/** The time in which a running e-mail may end when the office stops. */
const GRACE_MS = 5_000;

/**
 * Takes in and sends the e-mails of all mailboxes, each on its own, so that a slow one holds up no other; in one
 * process of the office. Returns the function that stops it.
 */
export function startMail(now: () => Date): () => Promise<void> {
  return runOnlyOnce('mail', (signal) => serveMail(now, signal));
}

/** Serves the mailboxes until `signal` aborts. A mailbox that a person changes is connected anew. */
export async function serveMail(now: () => Date, signal: AbortSignal, lookMs = LOOK_MS): Promise<void> {
  const watched = new Map<number, { version: number; stop: AbortController; ended: Promise<void> }>();
  const sending = new Map<number, Promise<void>>();
  while (!signal.aborted) {
    try {
      const mailboxes = await db().mailbox.findMany({
        where: { isActive: true, NOT: { imapHost: '' } },
        select: { id: true, version: true },
      });
      const wanted = new Map(mailboxes.map(({ id, version }) => [id, version]));
      for (const [id, { version, stop }] of watched) {
        if (wanted.get(id) === version) continue;
        stop.abort();
        watched.delete(id);
      }
      for (const [id, version] of wanted) {
        if (watched.has(id)) continue;
        const stop = new AbortController();
        const ended = watchMailbox(id, now, AbortSignal.any([signal, stop.signal]));
        watched.set(id, { version, stop, ended });
      }
      for (const id of await mailboxesToSend(now())) {
        if (sending.has(id)) continue;
        const sent = sendAllDue(now, id, signal)
          .catch((error: unknown) => log.error({ err: error }, 'outbox'))
          .finally(() => sending.delete(id));
        sending.set(id, sent);
      }
    } catch (error) {
      // The database is away for a while.
      log.error({ err: error }, 'mail waits');
    }
    await wait(lookMs, undefined, { signal }).catch(() => {});
  }
  // A try that is cut off is repeated later with the same bytes.
  const ended = [...[...watched.values()].map(({ ended: each }) => each), ...sending.values()];
  await Promise.race([Promise.all(ended), wait(GRACE_MS, undefined, { ref: false })]);
}
