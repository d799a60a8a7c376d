import { ownWords } from '@/lib/platform/mail/quotes';
import { suggestCategory } from '../rules/triage';
import type { Suggestion } from '../schema/triage';
import type { MailboxPurpose } from '../schema/values';

/** The suggestion for a stored message. */
export const suggestionOf = (
  { subject, textBody, fromName }: { subject: string; textBody: string; fromName: string },
  purpose: MailboxPurpose,
): Suggestion => suggestCategory({ subject, text: ownWords(textBody), fromName, toBip: purpose === 'BIP' });
