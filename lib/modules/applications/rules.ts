import type { FieldCodes } from '@/lib/core/errors';
import type { PlainDate } from '@/lib/core/plain-date';
import {
  type AddressNeed,
  type ClientChecks,
  checkClient,
  type Finding,
} from '../clients/rules/check-client';
import { daysBetween } from '../deadlines/rules/civil';
import type { Card, RequiredDocument } from '../procedure-cards/schema';
import type { FiledDocument, RegisterInput, SupplementInput } from './schema';

type Checked = Pick<
  RegisterInput,
  | 'client'
  | 'channel'
  | 'deliveryWay'
  | 'departmentId'
  | 'receivedOn'
  | 'letterDate'
  | 'postingDate'
  | 'protocolText'
  | 'identityCheck'
  | 'identityNote'
>;

/**
 * What stops a podanie from being registered, beyond its shape: an ordinary e-mail, unless the card's matter may come so
 * (KPA art. 63 § 1), an oral one without its protocol, dates that cannot be (the letter is written, posted and received
 * in this order, and not after today), and the client's data. The form and the server both ask here; without a card
 * only what does not hang on it is checked.
 */
export function checkRegistration(
  input: Checked,
  today: PlainDate,
  card: CheckedCard | null,
): { errors: FieldCodes; warnings: FieldCodes } {
  const client: ClientChecks = checkClient(input.client, today, { need: addressNeed(input.channel) });
  const errors = named(client.errors);
  if (input.channel === 'EMAIL' && card?.emailBasis === '') errors.channel = 'email-not-a-channel';
  if (input.deliveryWay === 'EMAIL' && input.client.email.trim() === '')
    errors['client.email'] = 'email-missing';
  if (card && !card.deliveryWays.includes(input.deliveryWay)) errors.deliveryWay = 'choose-delivery-way';
  if (card?.anyDepartment && input.departmentId === null) errors.departmentId = 'choose-department';
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

/** What a client must give by the way they came: whoever stands at the counter can be asked for the address. */
export function addressNeed(channel: RegisterInput['channel']): AddressNeed {
  if (channel === 'COUNTER' || channel === 'ORAL') return 'ADDRESS';
  return channel === 'EMAIL' ? 'EMAIL' : 'NONE';
}

/** What of a card decides how its matter may come and go. */
type CheckedCard = Pick<Card, 'emailBasis' | 'deliveryWays' | 'anyDepartment'>;

const named = (findings: Finding[]): FieldCodes =>
  Object.fromEntries(findings.map(({ field, code }) => [`client.${field}`, code]));

/** Whether a document of the card's list has come, with the podanie or after it. */
export const isReceived = (document: Pick<FiledDocument, 'present' | 'supplementId'>): boolean =>
  document.present || document.supplementId !== null;

/**
 * Whether what came on the day keeps a term that ends on `dueOn`. A letter keeps it by the day of posting (KPA art. 57
 * § 5 pkt 2: with the designated operator); anything else by the day it came.
 */
export function keepsTerm(
  { channel, receivedOn, postingDate }: Pick<SupplementInput, 'channel' | 'receivedOn' | 'postingDate'>,
  dueOn: PlainDate,
): boolean {
  return ((channel === 'POST' && postingDate) || receivedOn) <= dueOn;
}

/** Documents the law demands and the client did not bring: the matter of a call under KPA art. 64 § 2. */
export function missingDocuments<D extends Pick<RequiredDocument, 'id' | 'mandatory'>>(
  documents: readonly D[],
  presentIds: readonly number[],
): D[] {
  return documents.filter((document) => document.mandatory && !presentIds.includes(document.id));
}

/** Older than this, a date of receipt is a slip of the pen: the register is that of the year. Days. */
const OLDEST_RECEIPT_DAYS = 366;

/** A receipt so long ago deserves a second look. Days. */
export const UNUSUAL_RECEIPT_DAYS = 14;

/**
 * The documents that the card asks for in this channel: an oral podanie has its protocol in place of the form (KPA
 * art. 63 § 1).
 */
export function requiredDocuments<D extends Pick<RequiredDocument, 'ownForm'>>(
  documents: readonly D[],
  channel: RegisterInput['channel'],
): readonly D[] {
  return channel === 'ORAL' ? documents.filter(({ ownForm }) => !ownForm) : documents;
}

/** How long the first receipt can be printed with the code that the clerk was shown. Minutes. */
export const RECEIPT_KEY_MINUTES = 30;
