import { Readable } from 'node:stream';
import type { PlainDate } from '@/lib/core/plain-date';
import { takeIn } from '@/lib/modules/mail/operations/take-in';
import type { Mailbox } from '@/lib/platform/generated/prisma/client';
import { keepDraft } from '@/lib/platform/storage';
import { writeDraft } from '@/lib/platform/storage/draft';

/** An e-mail of the demonstration as it comes. */
export type DemoLetter = {
  from: string;
  subject: string;
  text: string;
  html?: string;
  files?: readonly { name: string; type: string; content: string }[];
  head?: readonly string[];
  /** Its Message-ID, and those of the e-mails that it answers. */
  id: string;
  answers?: readonly string[];
};

/** Takes an e-mail in, as the mailbox received it at the moment `at`. */
export const arrive = (mailbox: Mailbox, mail: DemoLetter, at: Date) =>
  arriveRaw(mailbox, rawOf(mailbox, mail, at), at);

/** Takes the bytes of an e-mail in. */
export async function arriveRaw(mailbox: Mailbox, raw: Buffer, at: Date) {
  const draft = await writeDraft(Readable.from([raw]), raw.length);
  await keepDraft(draft);
  return takeIn(at, mailbox, {
    sha256: draft.sha256,
    size: draft.size,
    receivedAt: at,
    number: null,
    trouble: '',
  });
}

/** The bytes of an e-mail: its text, its HTML beside it, and its files. */
function rawOf({ address }: Mailbox, mail: DemoLetter, at: Date): Buffer {
  const { from, subject, text, html, files = [], head = [], id, answers = [] } = mail;
  const part = (type: string, body: string) => `Content-Type: ${type}; charset=utf-8\r\n\r\n${body}\r\n`;
  const texts = html
    ? `Content-Type: multipart/alternative; boundary=tresc\r\n\r\n--tresc\r\n${part('text/plain', text)}--tresc\r\n${part('text/html', html)}--tresc--\r\n`
    : part('text/plain', text);
  const attached = files.map(
    ({ name, type, content }) =>
      `Content-Type: ${type}\r\nContent-Disposition: attachment; filename="${name}"\r\n\r\n${content}\r\n`,
  );
  const body =
    attached.length > 0
      ? `Content-Type: multipart/mixed; boundary=calosc\r\n\r\n${[texts, ...attached].map((each) => `--calosc\r\n${each}`).join('')}--calosc--\r\n`
      : texts;
  const lines = [
    `From: ${from}`,
    `To: ${address}`,
    `Subject: ${subject}`,
    `Date: ${at.toUTCString()}`,
    `Message-ID: <${id}>`,
    ...answers.map((each) => `In-Reply-To: <${each}>`),
    ...head,
    'MIME-Version: 1.0',
  ];
  return Buffer.from(`${lines.join('\r\n')}\r\n${body}`);
}

/** The moment of an hour in Warsaw; the demonstration is played in winter and in summer. */
export function moment(day: PlainDate, hour: string): Date {
  const winter = new Date(`${day}T${hour}:00+01:00`);
  const said = new Intl.DateTimeFormat('pl-PL', { timeZone: 'Europe/Warsaw', timeStyle: 'short' }).format(
    winter,
  );
  return said === hour ? winter : new Date(`${day}T${hour}:00+02:00`);
}

export const addMinutes = (at: Date, minutes: number): Date => new Date(at.getTime() + minutes * 60_000);
