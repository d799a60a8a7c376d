import type { ActFormState } from '@/components/layout/form/use-act-form';
import { parsePolishDate } from '@/lib/core/date-text';
import type { FieldCodes } from '@/lib/core/errors';
import { freshId } from '@/lib/core/fresh-id';
import { isPlainDate, type PlainDate } from '@/lib/core/plain-date';
import { addressNeed, checkRegistration } from '@/lib/modules/applications/rules/registration';
import type { RegisterInput } from '@/lib/modules/applications/schema/application';
import { checkClient } from '@/lib/modules/clients/rules/check-client';
import type { ClientInput, ClientRecord } from '@/lib/modules/clients/schema';
import type { Card } from '@/lib/modules/procedure-cards/schema';

/** The form as the clerk fills it in. The draft keeps these values too. */
export type FormValues = Omit<RegisterInput, 'cardVersionId'> & {
  cardVersionId: number | null;
  /** The known client as the office had them when the clerk chose them. */
  taken: ClientRecord | null;
  /** The masked number that the PESEL field shows for a known client. */
  maskedPesel: string | null;
};
export type RegisterFormState = ActFormState<FormValues, RegisterInput>;

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
  street: '',
  postalCode: '',
  city: '',
  phone: '',
  email: '',
  adeAddress: '',
};

/**
 * Returns the values of a fresh form. Each form gets its own request key here, so that two presses register one
 * podanie.
 */
export function emptyForm(today: PlainDate): FormValues {
  return {
    submissionKey: freshId(),
    clientId: null,
    clientVersion: null,
    taken: null,
    maskedPesel: null,
    client: EMPTY_CLIENT,
    cardVersionId: null,
    departmentId: null,
    subject: '',
    channel: 'COUNTER',
    receivedOn: today,
    letterDate: null,
    postingDate: null,
    attachmentsCount: 0,
    presentDocumentIds: [],
    deliveryWay: 'COUNTER',
    outOfTurn: false,
    identityCheck: 'NOT_NEEDED',
    identityNote: '',
    rodoWay: 'ON_PAPER',
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
    const { receivedOn = today, letterDate = null, postingDate = null } = kept;
    const day = (typed: PlainDate) => parsePolishDate(typed, today) ?? typed;
    return {
      ...emptyForm(today),
      ...kept,
      client: { ...EMPTY_CLIENT, ...kept.client },
      receivedOn: day(receivedOn),
      letterDate: letterDate && day(letterDate),
      postingDate: postingDate && day(postingDate),
      attachmentsCount: Number(kept.attachmentsCount ?? 0),
    };
  } catch {
    return null;
  }
}

/** Returns the part of the form that the server takes. */
export function inputOfForm({ taken: _taken, maskedPesel: _masked, cardVersionId, ...rest }: FormValues) {
  return { ...rest, cardVersionId: cardVersionId ?? undefined };
}

/** Checks the form by the server's rules before it is sent; returns the error codes by field. */
export function refusalsOf(values: FormValues, today: PlainDate, card: Card | null): FieldCodes {
  const day = (typed: PlainDate | null) => (typed !== null && isPlainDate(typed) ? typed : null);
  return checkRegistration(
    {
      ...values,
      receivedOn: day(values.receivedOn) ?? today,
      letterDate: day(values.letterDate),
      postingDate: day(values.postingDate),
    },
    today,
    card,
  ).errors;
}

/** Returns warnings about the client's data, by field. A warning never stops the registration. */
export function warningsOf(
  client: ClientInput,
  today: PlainDate,
  channel: FormValues['channel'],
): FieldCodes {
  const { warnings } = checkClient(client, today, { need: addressNeed(channel) });
  return Object.fromEntries(warnings.map(({ field, code }) => [field, code]));
}
