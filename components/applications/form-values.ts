import type { ActFormState } from '@/components/layout/form/use-act-form';
import { parsePolishDate } from '@/lib/core/date-text';
import type { FieldCodes } from '@/lib/core/errors';
import { freshId } from '@/lib/core/fresh-id';
import { isPlainDate, type PlainDate } from '@/lib/core/plain-date';
import { addressNeed, checkRegistration } from '@/lib/modules/applications/rules';
import type { RegisterInput } from '@/lib/modules/applications/schema';
import { checkClient } from '@/lib/modules/clients/rules/check-client';
import type { ClientInput, ClientRecord } from '@/lib/modules/clients/schema';
import type { Card } from '@/lib/modules/procedure-cards/schema';

/** The form as the clerk fills it in. It is also what the draft keeps. */
export type FormValues = Omit<RegisterInput, 'cardVersionId'> & {
  cardVersionId: number | null;
  /** The client as they were found: what the clerk began from. */
  taken: ClientRecord | null;
  /** Of a client found again: what the PESEL field shows instead of the number. */
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

/** A fresh form. The key is made here, once for each form, so that pressing twice registers once. */
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

/** The draft as it was left, or null when it is of another make. Older drafts have days and numbers as typed. */
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

/** What of the form the server takes. */
export function inputOfForm({ taken: _taken, maskedPesel: _masked, cardVersionId, ...rest }: FormValues) {
  return { ...rest, cardVersionId: cardVersionId ?? undefined };
}

/** What the server's rules will say, said here first. */
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

/** What is worth a second look in the client's data, by field; never stops. */
export function warningsOf(
  client: ClientInput,
  today: PlainDate,
  channel: FormValues['channel'],
): FieldCodes {
  const { warnings } = checkClient(client, today, { need: addressNeed(channel) });
  return Object.fromEntries(warnings.map(({ field, code }) => [field, code]));
}
