import { z } from 'zod';
import { code } from '@/lib/core/errors';
import { text } from '../../cases/schema/typed';
import { type DraftFacts, draftFiles } from './drafts';

/** The most that the attachments of an e-mail weigh together: more is refused by many servers. */
export const MAIL_FILES_MAX_BYTES = 20 * 1024 * 1024;

/** The slug of the case that the e-mail is about; null: none. */
const about = z.string().max(40).nullable();

export const sendNewMailSchema = z.object({
  /** The draft of the e-mail; null before its first save. */
  draftId: z.int32().nullable(),
  about,
  mailboxId: z.int32(code('mailbox-not-yours')),
  /** Documents of the case that go along. */
  documentIds: draftFiles,
  requestKey: z.uuid(),
  to: text(320)
    .min(1, code('mail-address-missing'))
    .pipe(z.email(code('email-shape'))),
  subject: text(300).min(1, code('mail-subject-missing')),
  text: text(20_000).min(1, code('mail-text-missing')),
});
export type SendNewMailInput = z.output<typeof sendNewMailSchema>;

export const takeBackNewMailSchema = z.object({ threadId: z.int32() });
export type TakeBackNewMailInput = z.output<typeof takeBackNewMailSchema>;

/** The form of a new e-mail, as its page shows it. */
export type NewMailFacts = {
  draft: DraftFacts | null;
  mailboxes: { id: number; name: string; address: string; signature: string[] }[];
  /** The case that the e-mail is about, with the documents that may go along. */
  about: { slug: string; number: string; subject: string; documents: { id: number; title: string }[] } | null;
};
