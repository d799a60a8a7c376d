import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { takeIn } from '@/lib/modules/mail/operations/take-in';
import type { TakenMail } from '@/lib/modules/mail/schema/incoming';
import { db } from '@/lib/platform/db';
import type { Mailbox } from '@/lib/platform/generated/prisma/client';
import { keepDraft } from '@/lib/platform/storage';
import { writeDraft } from '@/lib/platform/storage/draft';
import { bytes, mail, part, TEXT } from '@/tests/fixtures/odd-mails/build';

/** The moment at which e-mails of tests come: Monday, a quarter past nine in Warsaw. */
export const MAIL_CAME = '2026-11-23T09:15:00+01:00';

type MailboxValues = Partial<Omit<Mailbox, 'id' | 'departmentId' | 'imapSecret' | 'smtpSecret'>> & {
  imapSecret?: Uint8Array<ArrayBuffer>;
  smtpSecret?: Uint8Array<ArrayBuffer>;
};

/** Makes a mailbox of a department; without servers, as that of the demonstration. */
export function makeMailbox(department: { id: number }, values: MailboxValues = {}): Promise<Mailbox> {
  return db().mailbox.create({
    data: {
      name: 'Poczta urzędu',
      address: 'urzad@zalesin.example',
      imapSecret: new Uint8Array(),
      smtpSecret: new Uint8Array(),
      takesSince: new Date('2026-11-01T00:00:00+01:00'),
      ...values,
      departmentId: department.id,
    },
  });
}

type Letter = {
  from?: string;
  to?: string;
  subject?: string;
  text?: string;
  id?: string;
  /** The ids that References names; the last one is that of In-Reply-To. */
  answers?: readonly string[];
  head?: readonly string[];
};

let made = 0;

/** The bytes of an e-mail; each has an id of its own unless `id` gives one. */
export function letter({
  from = 'Anna Nowak <anna@example.org>',
  to = 'urzad@zalesin.example',
  subject = 'Pytanie',
  text = 'Treść',
  id,
  answers = [],
  head = [],
}: Letter = {}): Buffer {
  made += 1;
  const lines = [
    `From: ${from}`,
    `To: ${to}`,
    `Subject: ${subject}`,
    `Message-ID: <${id ?? `letter-${made}@example.org`}>`,
    ...(answers.length > 0
      ? [`In-Reply-To: <${answers.at(-1)}>`, `References: ${answers.map((each) => `<${each}>`).join(' ')}`]
      : []),
    ...head,
    'Content-Type: text/plain; charset=utf-8',
    '',
    text,
  ];
  return Buffer.from(lines.join('\r\n'));
}

/** Takes an e-mail in, as the mailbox's server has received it. */
export async function arrive(
  mailbox: Mailbox,
  raw: Buffer,
  {
    at = MAIL_CAME,
    now = at,
    uid,
  }: { at?: string; now?: string; uid?: [validity: number, uid: number] } = {},
): Promise<TakenMail> {
  const draft = await writeDraft(Readable.from([raw]), raw.length);
  await keepDraft(draft);
  return takeIn(new Date(now), mailbox, {
    sha256: draft.sha256,
    size: draft.size,
    receivedAt: new Date(at),
    number: uid ? { uidValidity: BigInt(uid[0]), uid: BigInt(uid[1]) } : null,
    trouble: '',
  });
}

/** The report of another server that an e-mail of the office, by its Message-ID, came back. */
export const bounceOf = (ours: string, action = 'failed', status = '5.1.1') =>
  mail({
    head: [
      'From: MAILER-DAEMON@example.org',
      'Return-Path: <>',
      'To: urzad@zalesin.example',
      `Message-ID: <${randomUUID()}@mta>`,
    ],
    type: 'multipart/report; report-type=delivery-status; boundary="b1"',
    body: Buffer.concat([
      bytes('--b1\r\n'),
      part(TEXT, 'Nie doręczono'),
      bytes('\r\n--b1\r\n'),
      part(
        ['Content-Type: message/delivery-status'],
        `Reporting-MTA: dns; mta\r\n\r\nAction: ${action}\r\nStatus: ${status}\r\nDiagnostic-Code: smtp; 550 <a@example.org> unknown\r\n`,
      ),
      bytes('\r\n--b1\r\n'),
      part(['Content-Type: message/rfc822'], `Message-ID: <${ours}>\r\nSubject: x\r\n\r\nx`),
      bytes('\r\n--b1--\r\n'),
    ]),
  });

/** Stores further messages in the thread of a message, a minute after each other; `htmlBody` makes each an HTML message. */
export async function furtherMessages(
  messageId: number,
  count: number,
  values: { htmlBody?: string; textBody?: string } = {},
): Promise<number[]> {
  const {
    id: _,
    recipients: _to,
    receivedAt,
    ...first
  } = await db().mailMessage.findUniqueOrThrow({ where: { id: messageId } });
  const made = await db().mailMessage.createManyAndReturn({
    data: Array.from({ length: count }, (_each, place) => ({
      ...first,
      ...values,
      messageId: `${randomUUID()}@example.org`,
      rawSha256: randomUUID(),
      receivedAt: new Date(receivedAt.getTime() + (place + 1) * 60_000),
    })),
    select: { id: true },
  });
  return made.map(({ id }) => id);
}
