import { formatDigits, parsePolishDate } from '@/lib/core/date-text';
import type { FieldCodes } from '@/lib/core/errors';
import { fieldCodes } from '@/lib/core/field-codes';
import { freshId } from '@/lib/core/fresh-id';
import type { PlainDate } from '@/lib/core/plain-date';
import { addressNeed, checkRegistration } from '@/lib/modules/applications/rules';
import { type RegisterInput, registerSchema } from '@/lib/modules/applications/schema';
import { checkClient } from '@/lib/modules/clients/rules/check-client';
import type { ClientInput, ClientRecord } from '@/lib/modules/clients/schema';
import type { Card } from '@/lib/modules/procedure-cards/schema';

/** The form as the clerk fills it in: dates and numbers as typed. It is also what the draft keeps. */
export type FormValues = {
  submissionKey: string;
  clientId: number | null;
  clientVersion: number | null;
  /** The client as they were found: what the clerk began from. */
  taken: ClientRecord | null;
  /** Of a client found again: what the PESEL field shows instead of the number. */
  maskedPesel: string | null;
  client: ClientInput;
  cardVersionId: number | null;
  departmentId: number | null;
  subject: string;
  channel: RegisterInput['channel'];
  receivedOn: string;
  letterDate: string;
  postingDate: string;
  attachmentsCount: string;
  presentDocumentIds: number[];
  deliveryWay: RegisterInput['deliveryWay'];
  outOfTurn: boolean;
  identityCheck: RegisterInput['identityCheck'];
  identityNote: string;
  rodoWay: RegisterInput['rodoWay'];
  protocolText: string;
  settledOnSpot: boolean;
};

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
    receivedOn: formatDigits(today),
    letterDate: '',
    postingDate: '',
    attachmentsCount: '0',
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

/** The draft as it was left, or null when it is of another make. */
export function readDraft(text: string, today: PlainDate): FormValues | null {
  try {
    const kept = JSON.parse(text) as Partial<FormValues>;
    if (typeof kept.submissionKey !== 'string') return null;
    return { ...emptyForm(today), ...kept, client: { ...EMPTY_CLIENT, ...kept.client } };
  } catch {
    return null;
  }
}

/** Typed dates as dates; what cannot be read is left for the schema to refuse. */
function toInput(values: FormValues, today: PlainDate) {
  const { maskedPesel: _masked, taken: _taken, ...rest } = values;
  const date = (text: string) => parsePolishDate(text, today) ?? text;
  return {
    ...rest,
    receivedOn: date(values.receivedOn),
    letterDate: date(values.letterDate),
    postingDate: date(values.postingDate),
    attachmentsCount: /^\d{1,3}$/.test(values.attachmentsCount.trim())
      ? Number(values.attachmentsCount)
      : Number.NaN,
  };
}

export type Checked = { input: RegisterInput; errors: null } | { input: null; errors: FieldCodes };

/** What the server will say, said here first: by the same schema and the same rules. */
export function checkForm(values: FormValues, today: PlainDate, card: Card | null): Checked {
  const raw = toInput(values, today);
  const parsed = registerSchema.safeParse(raw);
  const errors = fieldCodes(parsed.error?.issues ?? []);
  const day = (text: string) => parsePolishDate(text, today);
  const beyond = checkRegistration(
    {
      ...values,
      receivedOn: day(values.receivedOn) ?? today,
      letterDate: day(values.letterDate),
      postingDate: day(values.postingDate),
    },
    today,
    card,
  );
  const all = { ...beyond.errors, ...errors };
  return parsed.success && Object.keys(all).length === 0
    ? { input: parsed.data, errors: null }
    : { input: null, errors: all };
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
