import { z } from 'zod';
import { code } from '@/lib/core/errors';
import { text } from '../../cases/schema/typed';

/** The most that the attachments of an e-mail weigh together: more is refused by many servers. */
export const MAIL_FILES_MAX_BYTES = 20 * 1024 * 1024;

/** The most files of an e-mail. */
export const MAIL_FILES_MOST = 20;

/** The slug of the case that the e-mail is about; null: none. */
const about = z.string().max(40).nullable();
const files = z.array(z.int32()).max(MAIL_FILES_MOST, code('too-many-files'));

const typed = {
  /** The draft of the e-mail; null before its first save. */
  draftId: z.int32().nullable(),
  about,
  mailboxId: z.int32(code('mailbox-not-yours')),
  /** Documents of the case that go along. */
  documentIds: files,
};

export const saveNewMailSchema = z.object({
  ...typed,
  mailboxId: z.int32().nullable(),
  to: text(320),
  subject: text(300),
  text: text(20_000),
});
export type SaveNewMailInput = z.output<typeof saveNewMailSchema>;

export const sendNewMailSchema = z.object({
  ...typed,
  requestKey: z.uuid(),
  to: text(320)
    .min(1, code('mail-address-missing'))
    .pipe(z.email(code('email-shape'))),
  subject: text(300).min(1, code('mail-subject-missing')),
  text: text(20_000).min(1, code('mail-text-missing')),
});
export type SendNewMailInput = z.output<typeof sendNewMailSchema>;

export const discardNewMailSchema = z.object({ draftId: z.int32() });
export type DiscardNewMailInput = z.output<typeof discardNewMailSchema>;

export const takeBackNewMailSchema = z.object({ threadId: z.int32() });
export type TakeBackNewMailInput = z.output<typeof takeBackNewMailSchema>;

export const dropMailFileSchema = z.object({ draftId: z.int32(), uploadId: z.int32() });
export type DropMailFileInput = z.output<typeof dropMailFileSchema>;

/** The description of a file on its way to a draft. */
export const mailFileSchema = z.object({
  fileName: z.string().min(1, code('file-missing')).max(255, code('too-long')),
});

/** A file from the writer's computer. */
export type MailFile = { id: number; name: string; size: number };

/** The form of a new e-mail, as its page shows it. */
export type NewMailFacts = {
  draft: {
    id: number;
    mailboxId: number | null;
    to: string;
    subject: string;
    text: string;
    documentIds: number[];
    files: MailFile[];
  } | null;
  mailboxes: { id: number; name: string; address: string; signature: string[] }[];
  /** The case that the e-mail is about, with the documents that may go along. */
  about: { slug: string; number: string; subject: string; documents: { id: number; title: string }[] } | null;
};
