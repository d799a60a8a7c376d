import { z } from 'zod';
import { code } from '@/lib/core/errors';
import type { ServerTrouble } from '@/lib/core/mail-troubles';
import { text } from '../../cases/schema/typed';
import type { Changes } from '../../staff/schema';
import { MAIL_SECURITIES, MAILBOX_PURPOSES } from './values';

const host = text(200).regex(/^[\w.:-]*$/, code('mailbox-host-shape'));
/** A port, in digits. */
const port = z
  .string()
  .trim()
  .refine((typed) => /^[1-9]\d{0,4}$/.test(typed) && Number(typed) <= 65_535, code('mailbox-port-shape'));
/** A password; empty: the stored one stays. Blanks around it are a part of it. */
const password = z.string().max(500, code('too-long'));

const servers = {
  imapHost: host,
  imapPort: port,
  imapSecurity: z.enum(MAIL_SECURITIES, code('invalid-value')),
  imapUser: text(200),
  imapPassword: password,
  smtpHost: host,
  smtpPort: port,
  smtpSecurity: z.enum(MAIL_SECURITIES, code('invalid-value')),
  smtpUser: text(200),
  smtpPassword: password,
};

export const mailboxSchema = z.object({
  id: z.int32().nullable(),
  version: z.int32(),
  name: text(100).min(1, code('required')),
  address: text(200).pipe(z.email(code('email-shape'))),
  departmentId: z.int32(code('required')).positive(code('required')),
  purpose: z.enum(MAILBOX_PURPOSES, code('invalid-value')),
  acknowledges: z.boolean(),
  isActive: z.boolean(),
  ...servers,
});
export type MailboxInput = z.output<typeof mailboxSchema>;

/** The servers of a mailbox as they are typed, to be tried; `id` is that of the mailbox whose passwords stay. */
export const tryMailboxSchema = z.object({ id: z.int32().nullable(), ...servers });
export type TryMailboxInput = z.output<typeof tryMailboxSchema>;

/** The result of a trial: the trouble of each server, or null where it works. */
export type MailboxTrial = { incoming: Tried; outgoing: Tried };
/** The trouble with a server; null: it works. */
type Tried = ServerTrouble | 'not-typed' | null;

/** A mailbox in the list of administrators. */
export type MailboxItem = {
  id: number;
  name: string;
  address: string;
  department: string;
  isActive: boolean;
  /** Okienko carries the mailbox itself: there is no server. */
  isOwn: boolean;
  lastSeenAt: Date | null;
  troubleCode: ServerTrouble | '';
  troubleAt: Date | null;
  /** E-mails that wait to be sent. */
  waiting: number;
};

declare module '@/lib/modules/audit/schema' {
  interface OfficeHistory {
    'mailbox.saved': { mailboxId: number } & Changes;
  }
}
