import type { PlainDate } from '@/lib/core/plain-date';
import { type ClientChecks, checkClient, type Finding } from '../cases/rules';
import { daysBetween } from '../deadlines/rules/civil';
import type { RequiredDocument } from '../procedure-cards/schema';
import type { RegisterInput } from './schema';

/** A code in an address of a field: 'client.street' → 'street-missing'. */
export type FieldCodes = Record<string, string>;

type Checked = Pick<
  RegisterInput,
  | 'client'
  | 'channel'
  | 'receivedOn'
  | 'letterDate'
  | 'postingDate'
  | 'protocolText'
  | 'identityCheck'
  | 'identityNote'
>;

/**
 * What stops a podanie from being registered, beyond its shape: a channel that is none (KPA art. 63 § 1), an oral one
 * without its protocol, dates that cannot be (the letter is written, posted and received in this order, and not after
 * today), and the client's data. The form and the server both ask here.
 */
export function checkRegistration(
  input: Checked,
  today: PlainDate,
): { errors: FieldCodes; warnings: FieldCodes } {
  const client: ClientChecks = checkClient(input.client, today);
  const errors = named(client.errors);
  if (input.channel === 'EMAIL') errors.channel = 'email-not-a-channel';
  if (input.channel === 'ORAL' && input.protocolText.trim() === '') errors.protocolText = 'protocol-missing';
  if (input.receivedOn > today) errors.receivedOn = 'date-in-future';
  if (daysBetween(input.receivedOn, today) > OLDEST_RECEIPT_DAYS) errors.receivedOn = 'date-too-old';
  if (input.letterDate && input.letterDate > input.receivedOn) errors.letterDate = 'letter-after-receipt';
  if (input.postingDate && input.postingDate > input.receivedOn) errors.postingDate = 'posting-after-receipt';
  if (input.identityCheck === 'NOT_CHECKED' && input.identityNote.trim() === '') {
    errors.identityNote = 'identity-note-missing';
  }
  return { errors, warnings: named(client.warnings) };
}

const named = (findings: Finding[]): FieldCodes =>
  Object.fromEntries(findings.map(({ field, code }) => [`client.${field}`, code]));

/** Documents the law demands and the client did not bring: the matter of a call under KPA art. 64 § 2. */
export function missingDocuments<D extends Pick<RequiredDocument, 'id' | 'mandatory'>>(
  documents: readonly D[],
  presentIds: readonly number[],
): D[] {
  return documents.filter((document) => document.mandatory && !presentIds.includes(document.id));
}

/**
 * What may come by ordinary e-mail although a podanie may not (KPA art. 63 § 1): each by a provision of its own.
 * The clerk is led there before anything is left without consideration.
 */
export const EMAIL_BRANCHES = [
  { code: 'inquiry', legalBasis: 'pytanie, nie podanie: odpowiedź w 14 dni' },
  { code: 'complaint', legalBasis: '§ 5 rozp. RM z 8.01.2002 (skargi i wnioski)' },
  { code: 'petition', legalBasis: 'art. 4 ust. 1 i 5 ustawy o petycjach' },
  { code: 'public-information', legalBasis: 'ustawa o dostępie do informacji publicznej, bez wymogu formy' },
  { code: 're-use', legalBasis: 'art. 39 ust. 4 ustawy o otwartych danych' },
  {
    code: 'accessibility',
    legalBasis: 'art. 30 ustawy o zapewnianiu dostępności, art. 18 o dostępności cyfrowej',
  },
  { code: 'rodo', legalBasis: 'art. 12 RODO, bez wymogu formy' },
] as const;

/** Older than this, a date of receipt is a slip of the pen: the register is that of the year. Days. */
const OLDEST_RECEIPT_DAYS = 366;

/** A receipt so long ago deserves a second look. Days. */
export const UNUSUAL_RECEIPT_DAYS = 14;

/**
 * The documents that the card asks for in this channel. The first is the podanie's own form, and an oral podanie has its
 * protocol in place of it (KPA art. 63 § 1).
 */
export function requiredDocuments<D extends Pick<RequiredDocument, 'kind'>>(
  documents: readonly D[],
  channel: RegisterInput['channel'],
): readonly D[] {
  return channel === 'ORAL' && documents[0]?.kind === 'TO_FILE' ? documents.slice(1) : documents;
}

/** How long the first receipt can be printed with the code that the clerk was shown. Minutes. */
export const RECEIPT_KEY_MINUTES = 30;
