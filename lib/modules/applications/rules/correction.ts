import type { FieldCodes, PlainCode } from '@/lib/core/errors';
import type { PlainDate } from '@/lib/core/plain-date';
import { isOver } from '../../cases/rules/whose-move';
import type { CaseStatus } from '../../cases/schema/case';
import type { RepresentativeInput } from '../../cases/schema/representative';
import type { ClientInput } from '../../clients/schema';
import type { RuleCode } from '../../deadlines/schema';
import type { Card, RequiredDocument } from '../../procedure-cards/schema';
import type {
  Change,
  CorrectedField,
  CorrectInput,
  CorrectionEffect,
  RegisteredValues,
} from '../schema/correction';
import type { FiledDocument } from '../schema/record';
import { checkRegistration } from './registration';

/** The order in which changes are told. */
const FIELDS: readonly CorrectedField[] = [
  'card',
  'department',
  'subject',
  'channel',
  'receivedOn',
  'letterDate',
  'postingDate',
  'protocolText',
  'documents',
  'attachmentsCount',
  'deliveryWay',
  'identityCheck',
  'identityReason',
  'identityNote',
  'rodoWay',
  'outOfTurn',
];

/** The fields that the receipt does not print. */
const NOT_PRINTED: readonly CorrectedField[] = ['letterDate', 'postingDate', 'protocolText', 'outOfTurn'];

/** Whether the change makes a printed receipt wrong. */
export const isPrinted = ({ field }: Pick<Change, 'field'>): boolean => !NOT_PRINTED.includes(field);

/** The fields in which the two registrations differ, with both values. */
export function changesBetween(before: RegisteredValues, after: RegisteredValues): Change[] {
  return FIELDS.filter((field) => !same(before[field], after[field])).map(
    (field) => ({ field, before: before[field], after: after[field] }) as Change,
  );
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The facts of a case on which it depends what may still be corrected. */
export type CorrectionFacts = {
  status: CaseStatus;
  /** A letter of the case is signed or has gone out: it rests on the provisions of the card. */
  letterOut: boolean;
  /** A call to supplement is signed, has gone out, or was noted as delivered. */
  callOut: boolean;
  /** The podanie is tied to another one by a notice of several matters (KPA art. 66 § 2). */
  tied: boolean;
  protocolPrinted: boolean;
};

/** Why a part of the registration is corrected no more; a part that still is, is absent. */
export type Hindrances = Partial<Record<'all' | 'card' | 'missing' | 'day' | 'channel', PlainCode>>;

/**
 * The parts of a registration that can be corrected no more. `missing`: a document that was noted as missing, and was
 * there; `channel`: from and to an oral podanie.
 */
export function hindrancesOf(facts: CorrectionFacts): Hindrances {
  const found: Hindrances = {};
  if (isOver(facts.status))
    found.all = facts.status === 'CANCELLED' ? 'registration-cancelled' : 'correct-over';
  if (facts.letterOut) found.card = 'card-letter-out';
  if (facts.callOut) found.missing = 'documents-call-out';
  if (facts.tied) found.day = 'day-tied';
  if (facts.protocolPrinted) found.channel = 'channel-protocol-printed';
  return found;
}

/** The error codes of changes that the hindrances forbid, by field of the form. */
export function hinderedChanges(changes: readonly Change[], hindrances: Hindrances): FieldCodes {
  const errors: FieldCodes = {};
  for (const change of changes) {
    const { field } = change;
    if (field === 'card' && hindrances.card) errors.cardVersionId = hindrances.card;
    if ((field === 'receivedOn' || field === 'postingDate') && hindrances.day) errors[field] = hindrances.day;
    if (change.field === 'channel' && hindrances.channel && isAboutOral(change))
      errors.channel = hindrances.channel;
    if (change.field === 'documents' && hindrances.missing && appeared(change).length > 0)
      errors.present = hindrances.missing;
  }
  return errors;
}

const isAboutOral = ({ before, after }: Extract<Change, { field: 'channel' }>): boolean =>
  before === 'ORAL' || after === 'ORAL';

/** The documents that were noted as missing, and were there. */
const appeared = ({ before, after }: Extract<Change, { field: 'documents' }>): string[] =>
  after.filter((name) => !before.includes(name));

type Checked = Omit<CorrectInput, 'slug' | 'version' | 'present' | 'reason' | 'cardVersionId'>;

/**
 * Checks a correction as a registration of its day is checked. The data of the client and of the representative are
 * corrected apart, so a way that needs some of them is refused at the way.
 */
export function checkCorrection(
  input: Checked,
  { client, representative }: { client: ClientInput; representative: RepresentativeInput | null },
  registeredOn: PlainDate,
  card: Card,
): FieldCodes {
  // The documents are judged apart, and so is a power of attorney among them.
  const asFiled = { ...input, client, representative, presentDocumentIds: [] };
  const { errors } = checkRegistration(asFiled, registeredOn, card);
  const own = Object.entries(errors).filter(([field]) => !field.includes('.'));
  const found: FieldCodes = Object.fromEntries(own);
  if (found.receivedOn === 'date-in-future') found.receivedOn = 'receipt-after-registration';
  const ade = errors['client.adeAddress'] ?? errors['representative.adeAddress'];
  if (errors['client.email'] === 'email-missing' || ade) found.deliveryWay ??= 'delivery-needs-contact';
  return found;
}

type Listed = Pick<
  RequiredDocument,
  'name' | 'kind' | 'mandatory' | 'requirement' | 'legalBasis' | 'forRepresentative'
>;
/** A document of a corrected podanie; `id` names the row that it had before, null: it had none. */
export type CorrectedDocument = Listed & { id: number | null; present: boolean; supplementId: number | null };

/**
 * The documents of a corrected podanie. `required` is the list of the card and channel as corrected; null: the list
 * stays. A paper that came and is not on the new list stays with the podanie; one that did not come is dropped.
 */
export function correctedDocuments(
  onFile: readonly FiledDocument[],
  required: readonly Listed[] | null,
  present: readonly string[],
): CorrectedDocument[] {
  const rowOf = new Map(onFile.map((document) => [document.name, document]));
  const listed = (required ?? onFile).map(
    ({ name, kind, mandatory, requirement, legalBasis, forRepresentative }) => {
      const row = rowOf.get(name);
      const supplementId = row?.supplementId ?? null;
      const came = supplementId === null && present.includes(name);
      return {
        id: row?.id ?? null,
        name,
        kind,
        mandatory,
        requirement,
        legalBasis,
        forRepresentative,
        present: came,
        supplementId,
      };
    },
  );
  const names = new Set(listed.map(({ name }) => name));
  const others = onFile
    .filter(({ name, supplementId }) => !names.has(name) && (supplementId !== null || present.includes(name)))
    .map(({ id, name, kind, requirement, legalBasis, forRepresentative, supplementId }) => ({
      id,
      name,
      kind,
      mandatory: false,
      requirement,
      legalBasis,
      forRepresentative,
      present: supplementId === null,
      supplementId,
    }));
  return [...listed, ...others];
}

/**
 * The names of the documents that the podanie lacks after the correction and did not lack before, and of those that it
 * lacked and the corrected list no longer demands.
 */
export function changedDemands(
  before: readonly FiledDocument[],
  after: readonly CorrectedDocument[],
): CorrectionEffect['demands'] {
  const [lacked, lacks] = [lackingOf(before), lackingOf(after)];
  const demanded = new Set(after.filter(({ mandatory }) => mandatory).map(({ name }) => name));
  return {
    missing: lacks.filter((name) => !lacked.includes(name)),
    dropped: lacked.filter((name) => !demanded.has(name)),
  };
}

const lackingOf = (
  documents: readonly Pick<FiledDocument, 'name' | 'mandatory' | 'present' | 'supplementId'>[],
) =>
  documents
    .filter(({ mandatory, present, supplementId }) => mandatory && !present && supplementId === null)
    .map(({ name }) => name);

/**
 * The rule of the settlement term after a correction: that of the corrected card. Where both cards have one rule, the
 * term stays as it is, so the two months of a complex case (KPA art. 35 § 3) stay two.
 */
export const correctedRule = (now: RuleCode, former: RuleCode, corrected: RuleCode): RuleCode =>
  former === corrected ? now : corrected;

/** The facts of a case on which it depends whether its registration may be cancelled. */
export type CancellationFacts = {
  status: CaseStatus;
  letters: boolean;
  /** The number of documents on the way to the client or at a counter. */
  open: number;
  supplements: boolean;
  tied: boolean;
  /** An event from which the law counts a term was noted. */
  events: boolean;
};

/** Why the registration cannot be cancelled; null when it can. What has happened in a case stays in it. */
export function cancellationHindrance(facts: CancellationFacts): PlainCode | null {
  if (isOver(facts.status)) return 'cancel-over';
  if (facts.tied) return 'cancel-tied';
  if (facts.letters) return 'cancel-letters';
  if (facts.open > 0) return 'cancel-open';
  if (facts.supplements) return 'cancel-supplement';
  return facts.events ? 'cancel-events' : null;
}
