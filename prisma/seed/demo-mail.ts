import { Readable } from 'node:stream';
import { sendDue } from '@/lib/modules/mail/operations/outbox';
import { takeIn } from '@/lib/modules/mail/operations/take-in';
import { db } from '@/lib/platform/db';
import type { Mailbox } from '@/lib/platform/generated/prisma/client';
import { keepDraft } from '@/lib/platform/storage';
import { writeDraft } from '@/lib/platform/storage/draft';
import { MAILBOXES, MAILS } from './content/mails';

const HOUR_MS = 3_600_000;

/** Makes the mailboxes of the demonstration, and lets the e-mails of the last days come, each acknowledged at its time. */
export async function playMail(now: Date): Promise<void> {
  const mailboxes = new Map<string, Mailbox>();
  for (const { department, ...mailbox } of MAILBOXES) {
    const { id: departmentId } = await db().department.findUniqueOrThrow({ where: { symbol: department } });
    const secrets = { imapSecret: new Uint8Array(), smtpSecret: new Uint8Array() };
    const data = { ...mailbox, ...secrets, departmentId, takesSince: now };
    mailboxes.set(mailbox.address, await db().mailbox.create({ data }));
  }
  const idOf = (place: number) => `pokaz-${place}@poczta.example`;
  for (const [place, { hoursAgo, to, from, subject, text, head = [], follows }] of MAILS.entries()) {
    const mailbox = mailboxes.get(to);
    if (!mailbox) throw new Error(`the demo has no mailbox ${to}`);
    const receivedAt = new Date(now.getTime() - hoursAgo * HOUR_MS);
    const answered =
      follows === undefined ? [] : [`In-Reply-To: <${idOf(follows)}>`, `References: <${idOf(follows)}>`];
    const lines = [
      `From: ${from}`,
      `To: ${to}`,
      `Subject: ${subject}`,
      `Date: ${receivedAt.toUTCString()}`,
      `Message-ID: <${idOf(place)}>`,
      ...answered,
      ...head,
      'Content-Type: text/plain; charset=utf-8',
      'Content-Transfer-Encoding: 8bit',
      '',
      text,
    ];
    const draft = await writeDraft(Readable.from([Buffer.from(lines.join('\r\n'))]), 1_000_000);
    await keepDraft(draft);
    const { sha256, size } = draft;
    await takeIn(receivedAt, mailbox, { sha256, size, receivedAt, number: null, trouble: '' });
    await sendDue(() => receivedAt, mailbox.id);
  }
}
