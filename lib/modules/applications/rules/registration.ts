import type { FieldCodes } from '@/lib/core/errors';
import { fold } from '@/lib/core/fold';
import type { PlainDate } from '@/lib/core/plain-date';
import { checkRepresentative } from '../../cases/rules/representative';
import { isNowhere } from '../../clients/rules/check-address';
import {
  type AddressNeed,
  type ClientChecks,
  checkClient,
  type Finding,
} from '../../clients/rules/check-client';
import type { Address, IdentityCheck } from '../../clients/schema';
import { daysBetween } from '../../deadlines/rules/civil';
import type { Card, DeliveryWay, RequiredDocument } from '../../procedure-cards/schema';
import {
  type Channel,
  type RegisterInput,
  RODO_WAYS,
  type RodoWay,
  type SupplementInput,
} from '../schema/application';
import type { ApplicationRecord, FiledDocument } from '../schema/record';

type Checked = Pick<
  RegisterInput,
  | 'client'
  | 'representative'
  | 'presentDocumentIds'
  | 'channel'
  | 'departmentId'
  | 'receivedOn'
  | 'letterDate'
  | 'postingDate'
  | 'protocolText'
  | 'identityReason'
  | 'identityNote'
> & {
  /** Null while the clerk has not chosen, which the schema refuses. */
  deliveryWay: DeliveryWay | null;
  identityCheck: IdentityCheck | null;
  rodoWay: RodoWay | null;
};

/**
 * Checks a podanie beyond its shape, for the form and the server: an ordinary e-mail is a channel only when the card's
 * matter allows it, an oral podanie has its protocol (KPA art. 63 § 1), the letter is written, posted and received in
 * this order and not after today, the data of the client and of the representative are right, and the answer can go
 * the way that is asked for. Without a card, the checks that depend on it are left out. An address on file
 * (`addressOnFile`) is corrected, never removed.
 */
export function checkRegistration(
  input: Checked,
  today: PlainDate,
  card: CheckedCard | null,
  addressOnFile: Address | null = null,
): { errors: FieldCodes; warnings: FieldCodes } {
  const receivedOn = input.receivedOn ?? today;
  const client: ClientChecks = checkClient(input.client, today, { need: needOf(input, addressOnFile) });
  const errors = named(client.errors);
  const { representative } = input;
  for (const { field, code } of representative ? checkRepresentative(representative) : []) {
    errors[`representative.${field}`] = code;
  }
  if (!representative && card && bringsPower(card.documents, input.presentDocumentIds)) {
    errors['representative.lastName'] = 'representative-name-missing';
  }
  const ade = representative ? representative.adeAddress : input.client.adeAddress;
  if (input.deliveryWay === 'EDELIVERY' && ade.trim() === '') {
    errors[representative ? 'representative.adeAddress' : 'client.adeAddress'] = 'ade-missing';
  }
  if (input.channel === 'EMAIL' && card?.emailBasis === '') errors.channel = 'email-not-a-channel';
  if (input.deliveryWay === 'EMAIL' && input.client.email.trim() === '')
    errors['client.email'] = 'email-missing';
  if (card && input.deliveryWay && !card.deliveryWays.includes(input.deliveryWay)) {
    errors.deliveryWay = 'choose-delivery-way';
  }
  if (card?.anyDepartment && input.departmentId === null) errors.departmentId = 'choose-department';
  if (input.channel === 'ORAL' && input.protocolText.trim() === '') errors.protocolText = 'protocol-missing';
  if (receivedOn > today) errors.receivedOn = 'date-in-future';
  if (daysBetween(receivedOn, today) > OLDEST_RECEIPT_DAYS) errors.receivedOn = 'date-too-old';
  const { letterDate, postingDate } = datesOf(input.channel, input);
  if (letterDate && letterDate > receivedOn) errors.letterDate = 'letter-after-receipt';
  if (postingDate && postingDate > receivedOn) errors.postingDate = 'posting-after-receipt';
  if (input.rodoWay && !rodoWaysOf(input.channel).includes(input.rodoWay)) errors.rodoWay = 'choose-rodo-way';
  const { identityCheck, identityReason } = input;
  const asked = asksForDocument(identityCheck);
  if (asked && identityReason === null) errors.identityReason = 'choose-identity-reason';
  if (input.identityNote.trim() === '') {
    if (identityCheck === 'NOT_CHECKED') errors.identityNote = 'identity-note-missing';
    if (asked && identityReason === 'OTHER') errors.identityNote = 'identity-reason-missing';
  }
  return { errors, warnings: named(client.warnings) };
}

/** Whether a document was asked for. The client is then told why (Bieruń 3.1 i). */
export const asksForDocument = (check: IdentityCheck | null): boolean =>
  check === 'ID_CARD' || check === 'PASSPORT' || check === 'OTHER_DOCUMENT';

/** Whether the client, or a person who acts for them, stands at the counter when a podanie comes this way. */
export const comesInPerson = (channel: Channel): boolean => channel === 'COUNTER' || channel === 'ORAL';

/** Whether a podanie that comes this way is a letter, which has a date of its own. */
export const comesByLetter = (channel: Channel): boolean =>
  channel === 'POST' || channel === 'FAX' || channel === 'DROP_BOX';

type Dates = Pick<RegisterInput, 'letterDate' | 'postingDate'>;

/** The dates that a podanie of this channel has: the form hides the others, whatever was typed there before. */
export const datesOf = (channel: Channel, { letterDate, postingDate }: Dates): Dates => ({
  letterDate: comesByLetter(channel) ? letterDate : null,
  postingDate: channel === 'POST' ? postingDate : null,
});

/**
 * The address that the client must give: an answer to an e-mail needs one of the two; an address on file stays; without
 * any the podanie is registered all the same, and the clerk is warned of what follows (KPA art. 64 § 1).
 */
export function needOf({ channel }: Pick<Checked, 'channel'>, addressOnFile: Address | null): AddressNeed {
  if (addressOnFile && !isNowhere(addressOnFile)) return 'ADDRESS';
  return channel === 'EMAIL' ? 'EMAIL' : 'NONE';
}

/** Whether the podanie gives no address to which a letter could go: the client's, or the representative's. */
export function hasNowhere({
  client,
  representative,
}: {
  client: Address & { adeAddress: string };
  representative: object | null;
}): boolean {
  return representative === null && isNowhere(client) && client.adeAddress.trim() === '';
}

/** Whether a power of attorney is among the documents that the client brought. */
export const bringsPower = (documents: Card['documents'], presentIds: readonly number[]): boolean =>
  documents.some(({ id, forRepresentative }) => forRepresentative && presentIds.includes(id));

const WAY_OF_CHANNEL: Record<Channel, DeliveryWay> = {
  COUNTER: 'COUNTER',
  ORAL: 'COUNTER',
  POST: 'POST',
  FAX: 'POST',
  DROP_BOX: 'POST',
  EDELIVERY: 'EDELIVERY',
  ACCOUNT: 'EDELIVERY',
  EMAIL: 'EMAIL',
};

/**
 * The way of the answer while nobody has chosen one: that in which the podanie came, or the only one that the card
 * offers. Null when the clerk has to ask.
 */
export function usualDelivery(channel: Channel, offered: readonly DeliveryWay[]): DeliveryWay | null {
  const way = WAY_OF_CHANNEL[channel];
  if (offered.includes(way)) return way;
  return offered.length === 1 ? offered[0] : null;
}

/** Null when the clerk has to say it. Nobody is checked when nobody stands at the counter. */
export function usualIdentityCheck(channel: Channel): IdentityCheck | null {
  return comesInPerson(channel) ? null : 'NOT_NEEDED';
}

/**
 * The way of the RODO information while nobody has chosen one: a client who has the version in force keeps it, and
 * without the client at the counter it goes with the first letter (KPA art. 61 § 5). Null when the clerk has to say it.
 */
export function usualRodoWay(channel: Channel, { held, inForce }: { held: number | null; inForce: number }) {
  if (held === inForce) return 'ALREADY_HELD' satisfies RodoWay;
  return comesInPerson(channel) ? null : ('WITH_REPLY' satisfies RodoWay);
}

/** The ways of the RODO information that are possible in this channel. */
export function rodoWaysOf(channel: Channel): readonly RodoWay[] {
  return comesInPerson(channel) ? RODO_WAYS : ['WITH_REPLY', 'ALREADY_HELD'];
}

/** The parts of a card that decide how its matter may come and go. */
type CheckedCard = Pick<Card, 'emailBasis' | 'deliveryWays' | 'anyDepartment' | 'documents'>;

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

/**
 * The formal defects that the client still owes (KPA art. 64 § 2): those of waiting calls; without such a call, those
 * that the list shows. Evidence is not owed: `missingEvidence` names it.
 */
export function owed({ defects, documents }: Pick<ApplicationRecord, 'defects' | 'documents'>): string[] {
  const called = defects.filter(({ waits }) => waits);
  if (called.length > 0) return called.filter((each) => each.supplementId === null).map(({ text }) => text);
  return defectsOfForm(documents);
}

/** The evidence of the list that has not come: the client may bring it until the case is settled. */
export function missingEvidence(documents: readonly FiledDocument[]): string[] {
  const missing = documents.filter((each) => each.mandatory && !isReceived(each));
  return splitMissing(missing).evidence.map(({ name }) => name);
}

/**
 * Whether a podanie has no formal defect left after a supplement: every defect of the waiting calls is mended; without
 * such a call, nothing formal is missing on the list, or the clerk says that it is not needed.
 */
export const isComplete = (
  { called, mended }: { called: number; mended: number },
  formallyMissing: number,
  said: boolean,
): boolean => (called > 0 ? mended === called : formallyMissing === 0 || said);

/**
 * Whether a podanie or a supplement keeps a term that ends on `dueOn`. A letter keeps it by the day of posting (KPA
 * art. 57 § 5 pkt 2: with the designated operator), others by the day of receipt.
 */
export function keepsTerm(
  {
    channel,
    receivedOn,
    postingDate,
  }: Pick<SupplementInput, 'channel' | 'postingDate'> & {
    receivedOn: PlainDate;
  },
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

type ListedRow = Pick<FiledDocument, 'name' | 'mandatory' | 'requirement' | 'present' | 'supplementId'>;

/** The missing documents of a podanie without which the authority calls: those that the law demands of its form. */
export function defectsOfForm(documents: readonly ListedRow[]): string[] {
  const missing = documents.filter((each) => each.mandatory && !isReceived(each));
  return splitMissing(missing).defects.map(({ name }) => name);
}

/** The oldest possible receipt, in days: an older date is a slip of the pen, as the register is that of the year. */
const OLDEST_RECEIPT_DAYS = 366;

/** From this age on, in days, a date of receipt gives a warning. */
export const UNUSUAL_RECEIPT_DAYS = 14;

/**
 * The documents that the card asks for in this channel. An oral podanie has its protocol in place of the form (KPA art.
 * 63 § 1). A representative files the power of attorney (KPA art. 33 § 3); without a representative nobody needs it.
 */
export function requiredDocuments<
  D extends Pick<RequiredDocument, 'ownForm' | 'mandatory' | 'forRepresentative'>,
>(documents: readonly D[], channel: RegisterInput['channel'], represented: boolean): D[] {
  return documents
    .filter(({ ownForm }) => channel !== 'ORAL' || !ownForm)
    .map((document) => (document.forRepresentative ? { ...document, mandatory: represented } : document));
}

/**
 * The call that a podanie waits for after its list of documents has changed; undefined: as before. Only a change of the
 * formal defects changes it, because a clerk may have said of a supplement that nothing is missing any more.
 */
export function callAfter(
  before: readonly ListedRow[],
  after: readonly ListedRow[],
): 'WAITING' | 'NONE' | undefined {
  const [lacked, lacks] = [defectsOfForm(before), defectsOfForm(after)];
  if (lacks.some((name) => !lacked.includes(name))) return 'WAITING';
  return lacks.length === 0 && lacked.length > 0 ? 'NONE' : undefined;
}

/** The time for which the clerk can print the first receipt with its code, in minutes. */
export const RECEIPT_KEY_MINUTES = 30;
