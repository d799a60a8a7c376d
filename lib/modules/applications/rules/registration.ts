import type { FieldCodes } from '@/lib/core/errors';
import { fold } from '@/lib/core/fold';
import type { PlainDate } from '@/lib/core/plain-date';
import {
  type AddressNeed,
  type ClientChecks,
  checkClient,
  type Finding,
} from '../../clients/rules/check-client';
import { daysBetween } from '../../deadlines/rules/civil';
import type { Card, RequiredDocument } from '../../procedure-cards/schema';
import type { RegisterInput, SupplementInput } from '../schema/application';
import type { ApplicationRecord, FiledDocument } from '../schema/record';

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
 * Checks a podanie beyond its shape, for the form and the server: an ordinary e-mail is a channel only when the card's
 * matter allows it, an oral podanie has its protocol (KPA art. 63 § 1), the letter is written, posted and received in
 * this order and not after today, and the client's data are right. Without a card, the checks that depend on it are
 * left out.
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

/** The address that a client must give by the channel: a person at the counter can be asked for it. */
export function addressNeed(channel: RegisterInput['channel']): AddressNeed {
  if (channel === 'COUNTER' || channel === 'ORAL') return 'ADDRESS';
  return channel === 'EMAIL' ? 'EMAIL' : 'NONE';
}

/** The parts of a card that decide how its matter may come and go. */
type CheckedCard = Pick<Card, 'emailBasis' | 'deliveryWays' | 'anyDepartment'>;

const named = (findings: Finding[]): FieldCodes =>
  Object.fromEntries(findings.map(({ field, code }) => [`client.${field}`, code]));

/** Whether a document of the card's list has come, with the podanie or after it. */
export const isReceived = (document: Pick<FiledDocument, 'present' | 'supplementId'>): boolean =>
  document.present || document.supplementId !== null;

/**
 * The document of the list that a defect of a call is about: its words begin with the name of the document, and of
 * several such documents it is about the one with the longest name.
 */
export function documentOfDefect<D extends Pick<FiledDocument, 'name'>>(
  defect: string,
  documents: readonly D[],
): D | null {
  const words = `${fold(defect)} `;
  const named = documents.filter(({ name }) => words.startsWith(`${fold(name)} `));
  return named.sort((a, b) => b.name.length - a.name.length)[0] ?? null;
}

/**
 * The content of a supplement by name: the defects that it mended, and the documents of the list that none of them
 * names.
 */
export function broughtBy(
  supplementId: number,
  { defects, documents }: Pick<ApplicationRecord, 'defects' | 'documents'>,
): string[] {
  const mended = defects.filter((each) => each.supplementId === supplementId).map(({ text }) => text);
  const named = mended.map((text) => documentOfDefect(text, documents));
  const others = documents.filter((each) => each.supplementId === supplementId && !named.includes(each));
  return [...mended, ...others.map(({ name }) => name)];
}

/** The things that the client still owes: the defects of waiting calls; without such a call, missing documents. */
export function owed({ defects, documents }: Pick<ApplicationRecord, 'defects' | 'documents'>): string[] {
  const called = defects.filter(({ waits }) => waits);
  if (called.length > 0) return called.filter((each) => each.supplementId === null).map(({ text }) => text);
  return documents.filter((each) => each.mandatory && !isReceived(each)).map(({ name }) => name);
}

/**
 * Whether a podanie or a supplement keeps a term that ends on `dueOn`. A letter keeps it by the day of posting (KPA
 * art. 57 § 5 pkt 2: with the designated operator), others by the day of receipt.
 */
export function keepsTerm(
  { channel, receivedOn, postingDate }: Pick<SupplementInput, 'channel' | 'receivedOn' | 'postingDate'>,
  dueOn: PlainDate,
): boolean {
  return ((channel === 'POST' && postingDate) || receivedOn) <= dueOn;
}

/** The documents that the card demands and the client did not bring. */
export function missingDocuments<D extends Pick<RequiredDocument, 'id' | 'mandatory'>>(
  documents: readonly D[],
  presentIds: readonly number[],
): D[] {
  return documents.filter((document) => document.mandatory && !presentIds.includes(document.id));
}

/**
 * Missing documents apart: formal defects, to which the call of KPA art. 64 § 2 is due, and evidence, which the client
 * may bring until the case is settled and whose lack leaves no podanie unconsidered.
 */
export function splitMissing<D extends Pick<RequiredDocument, 'requirement'>>(
  missing: readonly D[],
): { defects: D[]; evidence: D[] } {
  const isDefect = ({ requirement }: D) => requirement === 'FORMAL';
  return { defects: missing.filter(isDefect), evidence: missing.filter((each) => !isDefect(each)) };
}

/** The missing documents of a podanie without which the authority calls: those that the law demands of its form. */
export function defectsOfForm(documents: readonly FiledDocument[]): string[] {
  const missing = documents.filter((each) => each.mandatory && !isReceived(each));
  return splitMissing(missing).defects.map(({ name }) => name);
}

/** The oldest possible receipt, in days: an older date is a slip of the pen, as the register is that of the year. */
const OLDEST_RECEIPT_DAYS = 366;

/** From this age on, in days, a date of receipt gives a warning. */
export const UNUSUAL_RECEIPT_DAYS = 14;

/**
 * The documents that the card asks for in this channel. An oral podanie has its protocol in place of the form (KPA art.
 * 63 § 1).
 */
export function requiredDocuments<D extends Pick<RequiredDocument, 'ownForm'>>(
  documents: readonly D[],
  channel: RegisterInput['channel'],
): readonly D[] {
  return channel === 'ORAL' ? documents.filter(({ ownForm }) => !ownForm) : documents;
}

/** The time for which the clerk can print the first receipt with its code, in minutes. */
export const RECEIPT_KEY_MINUTES = 30;
