import type { CodesOf } from '@/lib/core/errors';
import { inside, told } from '@/lib/core/polish';
import type { ActSentences } from '../audit/schema';
import type { ClientInput, ClientKind, IdentityCheck } from './schema';

export const CLIENT_KIND_WORDS: Record<ClientKind, string> = {
  PERSON: 'Osoba',
  ORGANISATION: 'Firma lub instytucja',
};

/** The fields of a client as the forms label them. */
export const CLIENT_FIELD_WORDS: Record<keyof ClientInput, string> = {
  kind: 'Rodzaj klienta',
  firstName: 'Imię',
  lastName: 'Nazwisko',
  name: 'Nazwa',
  pesel: 'PESEL',
  birthDate: 'Data urodzenia',
  nip: 'NIP',
  regon: 'REGON',
  krs: 'KRS',
  street: 'Ulica i numer',
  postalCode: 'Kod pocztowy',
  city: 'Miejscowość',
  phone: 'Telefon',
  email: 'E-mail',
  adeAddress: 'Adres do e-Doręczeń',
};

export const IDENTITY_WORDS: Record<IdentityCheck, string> = {
  NOT_NEEDED: 'Nie trzeba było sprawdzać',
  ID_CARD: 'Sprawdzona: dowód osobisty',
  PASSPORT: 'Sprawdzona: paszport',
  OTHER_DOCUMENT: 'Sprawdzona: inny dokument',
  KNOWN: 'Osoba znana pracownikowi',
  NOT_CHECKED: 'Nie sprawdzono, choć trzeba było',
};

/** Acts about the client of a case. */
export const ACTS = {
  'client.changed': ({ fields }) => ({
    title: 'Zmienione dane klienta',
    text: told(`Zmienione: ${fields.map((field) => inside(fieldName(field))).join(', ')}`),
  }),
} satisfies Partial<ActSentences>;

/** The name of a field inside a sentence. PESEL, NIP and KRS keep their capitals. */
function fieldName(field: keyof ClientInput): string {
  const name = CLIENT_FIELD_WORDS[field];
  return name === name.toUpperCase() ? `numer ${name}` : name;
}

export const ERRORS = {
  'first-name-missing': 'Podaj imię.',
  'last-name-missing': 'Podaj nazwisko.',
  'name-missing': 'Podaj nazwę firmy lub instytucji.',
  'street-missing': 'Podaj ulicę i numer. Bez adresu nie wyślemy odpowiedzi.',
  'postal-code-missing': 'Podaj kod pocztowy.',
  'city-missing': 'Podaj miejscowość.',
  'pesel-absent': 'Ten klient nie ma numeru PESEL w aktach.',
  'birth-date-invalid': 'Wpisz datę urodzenia, na przykład 5.03.1980.',
  'address-not-given':
    'Bez adresu odpowiemy tylko e-mailem, a skarga, wniosek i petycja zostaną bez rozpatrzenia. Możesz zapisać.',
  'podanie-without-address':
    'Poszukaj adresu w danych urzędu: bez niego podanie zostanie bez rozpoznania (art. 64 § 1 KPA). Możesz zapisać.',
  'name-without-letters': 'Wpisz co najmniej jedną literę.',
  'email-missing': 'Podaj adres e-mail, na który odpowiemy.',
  'choose-identity-check': 'Wybierz, czy sprawdzono tożsamość.',
} as const;

declare module '@/lib/core/errors' {
  interface ErrorCodes extends CodesOf<typeof ERRORS> {}
}
