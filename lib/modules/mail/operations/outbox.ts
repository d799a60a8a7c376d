import { db, type Tx, transact } from '@/lib/platform/db';
import type { Mailbox } from '@/lib/platform/generated/prisma/client';
import { log } from '@/lib/platform/log';
import { CONNECTIONS, outgoingServer, sendMail, type Verdict } from '@/lib/platform/mail/send';
import { unseal } from '@/lib/platform/secrets';
import { recordOf } from '../../audit/operations';
import { meetClocks } from '../../cases/operations/clocks/meet';
import { nextTry } from '../rules/next-try';
import { MAIL_DELIVERY_TRANSITIONS } from '../rules/transitions';
import { withoutAddress } from '../rules/without-address';
import { caseToTell, tellOfFailure } from './bounce';
import { rawOf } from './compose';
import { settleByAnswer } from './settle-by-answer';
import { officeAt } from './take-in';

/** A try that has lasted this long has died with its process. */
const DEAD_AFTER_MS = 10 * 60_000;
/** E-mails in one turn of a mailbox; after it the settings of the mailbox are read again. */
const MOST_IN_A_TURN = 500;

type Claimed = { messageId: number; attempts: number; queuedAt: Date };

/** Sends everything that is due from one mailbox, until `signal` aborts. */
export async function sendAllDue(now: () => Date, mailboxId: number, signal: AbortSignal): Promise<void> {
  while (!signal.aborted && (await sendDue(now, mailboxId, signal)) === MOST_IN_A_TURN);
}

/**
 * Sends what is due from one mailbox, `CONNECTIONS` e-mails at once, and returns how many it tried. Several processes
 * never take the same one. Begins no further e-mail once `signal` has aborted.
 */
export async function sendDue(now: () => Date, mailboxId: number, signal?: AbortSignal): Promise<number> {
  const mailbox = await db().mailbox.findUnique({ where: { id: mailboxId } });
  if (!mailbox?.isActive) return 0;
  // The mailbox of the demonstration has no server: what it sends is kept and shown.
  const server = mailbox.smtpHost === '' ? null : serverOf(mailbox);
  let begun = 0;
  let tried = 0;
  const sendInTurn = async () => {
    while (begun < MOST_IN_A_TURN && !signal?.aborted) {
      begun += 1;
      const claimed = await claim(now(), mailboxId);
      if (!claimed) return;
      tried += 1;
      const mail = await rawOf(claimed.messageId);
      const verdict = server === null ? ({ end: 'sent' } as const) : await sendMail(server, mail);
      await note(now(), claimed, verdict);
    }
  };
  // All are awaited although one fails: closing the server would break off the others.
  const ends = await Promise.allSettled(Array.from({ length: CONNECTIONS }, sendInTurn));
  server?.close();
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
  return tried;
}

/** The mailboxes from which something is due. */
export async function mailboxesToSend(now: Date): Promise<number[]> {
  const rows = await db().$queryRaw<{ id: number }[]>`
    SELECT DISTINCT m.mailbox_id AS id FROM mail_delivery d JOIN mail_message m ON m.id = d.message_id
    JOIN mailbox b ON b.id = m.mailbox_id AND b.is_active
    WHERE d.state = 'QUEUED' AND d.next_try_at <= ${now.toISOString()}::timestamptz
       OR d.state = 'SENDING' AND d.started_at < ${deadline(now)}::timestamptz`;
  return rows.map(({ id }) => id);
}

const deadline = (now: Date) => new Date(now.getTime() - DEAD_AFTER_MS).toISOString();

/** Opens the connection to the server of outgoing mail of a mailbox. */
function serverOf(mailbox: Mailbox) {
  return outgoingServer({
    host: mailbox.smtpHost,
    port: mailbox.smtpPort,
    security: mailbox.smtpSecurity,
    user: mailbox.smtpUser,
    password: mailbox.smtpSecret.length > 0 ? unseal('mailbox', mailbox.smtpSecret) : '',
  });
}

/**
 * Takes the next due e-mail of the mailbox from the index of those that wait, in their order, and notes that its try
 * begins. A try that died with its process is taken again, with the Message-ID of the first.
 */
async function claim(now: Date, mailboxId: number): Promise<Claimed | null> {
  const rows = await db().$queryRaw<Claimed[]>`
    UPDATE mail_delivery SET state = 'SENDING', attempts = attempts + 1, started_at = ${now.toISOString()}::timestamptz
    WHERE message_id = (
      SELECT d.message_id FROM mail_delivery d
      WHERE d.state IN ('QUEUED', 'SENDING') AND d.next_try_at <= ${now.toISOString()}::timestamptz
        AND (d.state = 'QUEUED' OR d.started_at < ${deadline(now)}::timestamptz)
        AND (SELECT m.mailbox_id FROM mail_message m WHERE m.id = d.message_id) = ${mailboxId}
      ORDER BY d.next_try_at LIMIT 1 FOR UPDATE OF d SKIP LOCKED)
    RETURNING message_id AS "messageId", attempts, queued_at AS "queuedAt"`;
  return rows[0] ?? null;
}

async function note(now: Date, { messageId, attempts, queuedAt }: Claimed, verdict: Verdict): Promise<void> {
  const by = officeAt(now);
  await transact(async (tx) => {
    if (verdict.end === 'sent') {
      await write(tx, messageId, {
        state: MAIL_DELIVERY_TRANSITIONS.send.to,
        endedAt: now,
        lastCode: '',
        lastAnswer: '',
      });
      await noteSent(tx, by, messageId);
      return;
    }
    const told = { lastCode: verdict.code, lastAnswer: withoutAddress(verdict.words) };
    const next = verdict.end === 'later' ? nextTry(now, attempts, queuedAt) : null;
    if (next) {
      await write(tx, messageId, { state: MAIL_DELIVERY_TRANSITIONS.putBack.to, nextTryAt: next, ...told });
      const { code } = verdict;
      log.warn({ code }, 'e-mail not sent, tried again later');
      return;
    }
    await write(tx, messageId, { state: MAIL_DELIVERY_TRANSITIONS.fail.to, endedAt: now, ...told });
    await tellOfFailure(tx, by, messageId, 'mail.failed', verdict.code);
  });
}

type Noted = Parameters<Tx['mailDelivery']['updateMany']>[0]['data'];

/** Only the try that is under way is noted: a report of the other server can have come before its own answer. */
async function write(tx: Tx, messageId: number, data: Noted): Promise<void> {
  await tx.mailDelivery.updateMany({ where: { messageId, state: 'SENDING' }, data });
}

/** An answer ends the waiting of its thread; it and an acknowledgement meet the term of the acknowledgement. */
async function noteSent(tx: Tx, by: ReturnType<typeof officeAt>, messageId: number): Promise<void> {
  const { kind, endsAs, message } = await tx.mailDelivery.findUniqueOrThrow({
    where: { messageId },
    include: {
      message: { select: { writtenById: true, requestKey: true, thread: { include: { case: true } } } },
    },
  });
  const told = await caseToTell(tx, message.thread);
  if (told) recordOf(tx, by, told, 'mail.sent', { messageId, kind });
  const caseRow = message.thread.case;
  if (!caseRow || kind === 'ABSENCE' || kind === 'MESSAGE') return;
  const how = 'Wysłano e-mail.';
  await meetClocks(tx, by, caseRow, { purpose: 'ACKNOWLEDGEMENT', on: by.today, how });
  await settleByAnswer(tx, by, caseRow, { messageId, kind, endsAs, ...message });
}
