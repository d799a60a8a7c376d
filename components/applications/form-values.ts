import type { ActFormState } from '@/components/layout/form/use-act-form';
import { POLAND } from '@/lib/core/countries';
import { parsePolishDate } from '@/lib/core/date-text';
import type { FieldCodes } from '@/lib/core/errors';
import { freshId } from '@/lib/core/fresh-id';
import { isPlainDate, type PlainDate } from '@/lib/core/plain-date';
import {
  checkRegistration,
  comesInPerson,
  datesOf,
  rodoWaysOf,
  usualDelivery,
  usualIdentityCheck,
  usualRodoWay,
} from '@/lib/modules/applications/rules/registration';
import type { RegisterInput, RodoWay } from '@/lib/modules/applications/schema/application';
import type { RepresentativeInput } from '@/lib/modules/cases/schema/representative';
import type { ClientInput, ClientRecord, IdentityCheck } from '@/lib/modules/clients/schema';
import { type Card, DELIVERY_WAYS, type DeliveryWay } from '@/lib/modules/procedure-cards/schema';

/** The answers that follow the channel until the clerk gives another one; null until then. */
type Answers = {
  deliveryWay: DeliveryWay | null;
  identityCheck: IdentityCheck | null;
  rodoWay: RodoWay | null;
};

/** The form as the clerk fills it in. The draft keeps these values too. */
export type FormValues = Omit<RegisterInput, 'cardVersionId' | 'rodoVersion' | keyof Answers> &
  Answers & {
    cardVersionId: number | null;
    /** The known client as the office had them when the clerk chose them. */
    taken: ClientRecord | null;
    /** The version of the RODO information that the known client has. */
    heldRodo: number | null;
    /** The masked number that the PESEL field shows for a known client. */
    maskedPesel: string | null;
  };
export type RegisterFormState = ActFormState<FormValues, RegisterInput>;

const EMPTY_ADDRESS = { street: '', postalCode: '', city: '', country: POLAND };

export const EMPTY_CLIENT: ClientInput = {
  kind: 'PERSON',
  firstName: '',
  lastName: '',
  name: '',
  pesel: '',
  birthDate: '',
  nip: '',
  regon: '',
  krs: '',
  ...EMPTY_ADDRESS,
  phone: '',
  email: '',
  adeAddress: '',
};

export const EMPTY_REPRESENTATIVE: RepresentativeInput = {
  firstName: '',
  lastName: '',
  ...EMPTY_ADDRESS,
  adeAddress: '',
};

/**
 * Returns the values of a fresh form. Each form gets its own request key here, so that two presses register one
 * podanie.
 */
export function emptyForm(): FormValues {
  return {
    submissionKey: freshId(),
    sourceSlug: null,
    clientId: null,
    clientVersion: null,
    taken: null,
    heldRodo: null,
    maskedPesel: null,
    client: EMPTY_CLIENT,
    representative: null,
    cardVersionId: null,
    departmentId: null,
    subject: '',
    channel: 'COUNTER',
    receivedOn: null,
    letterDate: null,
    postingDate: null,
    attachmentsCount: 0,
    presentDocumentIds: [],
    deliveryWay: null,
    outOfTurn: false,
    identityCheck: null,
    identityReason: null,
    identityNote: '',
    rodoWay: null,
    protocolText: '',
    settledOnSpot: false,
  };
}

/**
 * Reads the text of a draft; null when the text has another shape. Older drafts hold days and numbers as they were
 * typed.
 */
export function readDraft(text: string, today: PlainDate): FormValues | null {
  try {
    const kept = JSON.parse(text) as Partial<FormValues>;
    if (typeof kept.submissionKey !== 'string') return null;
    const { receivedOn = null, letterDate = null, postingDate = null } = kept;
    const day = (typed: PlainDate) => parsePolishDate(typed, today) ?? typed;
    return {
      ...emptyForm(),
      ...kept,
      client: { ...EMPTY_CLIENT, ...kept.client },
      receivedOn: receivedOn && day(receivedOn),
      letterDate: letterDate && day(letterDate),
      postingDate: postingDate && day(postingDate),
      attachmentsCount: Number(kept.attachmentsCount ?? 0),
    };
  } catch {
    return null;
  }
}

/** The facts beside the form: the chosen card once it is loaded, and the RODO information in force. */
export type Known = { card: Card | null; rodoVersion: number };

/** Returns the ways of delivery that the card offers; without a card those of any matter. */
export function offeredWays(card: Card | null): readonly DeliveryWay[] {
  return card ? card.deliveryWays : DELIVERY_WAYS.filter((way) => way !== 'EMAIL');
}

type Answering = Pick<FormValues, 'channel' | 'heldRodo' | keyof Answers>;

/** Returns the answers that hold now: the clerk's, or the usual ones of the channel; null where the clerk must choose. */
export function answersOf(values: Answering, { card, rodoVersion }: Known): Answers {
  const { channel, heldRodo, deliveryWay, identityCheck, rodoWay } = values;
  const offered = offeredWays(card);
  const possible = rodoWay && rodoWaysOf(channel).includes(rodoWay) ? rodoWay : null;
  const open = deliveryWay && offered.includes(deliveryWay) ? deliveryWay : null;
  const usualCheck = usualIdentityCheck(channel);
  return {
    deliveryWay: open ?? usualDelivery(channel, offered),
    identityCheck: comesInPerson(channel) ? (identityCheck ?? usualCheck) : usualCheck,
    rodoWay: possible ?? usualRodoWay(channel, { held: heldRodo, inForce: rodoVersion }),
  };
}

/** Returns the part of the form that the server takes. */
export function inputOfForm(values: FormValues, known: Known) {
  const { taken: _taken, heldRodo: _held, maskedPesel: _masked, cardVersionId, ...rest } = values;
  const { deliveryWay, identityCheck, rodoWay } = answersOf(values, known);
  return {
    ...rest,
    ...datesOf(values.channel, values),
    cardVersionId: cardVersionId ?? undefined,
    deliveryWay: deliveryWay ?? undefined,
    identityCheck: identityCheck ?? undefined,
    rodoWay: rodoWay ?? undefined,
    rodoVersion: known.rodoVersion,
  };
}

/** Checks the form by the server's rules before it is sent; returns the error codes by field. */
export function refusalsOf(values: FormValues, today: PlainDate, known: Known): FieldCodes {
  const day = (typed: PlainDate | null) => (typed !== null && isPlainDate(typed) ? typed : null);
  return checkRegistration(
    {
      ...values,
      ...answersOf(values, known),
      receivedOn: day(values.receivedOn),
      letterDate: day(values.letterDate),
      postingDate: day(values.postingDate),
    },
    today,
    known.card,
    values.taken,
  ).errors;
}
