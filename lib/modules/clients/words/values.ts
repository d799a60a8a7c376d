import type {
  ClientInput,
  ClientKind,
  ContactChannel,
  ContactWish,
  IdentityCheck,
  IdentityReason,
} from '../schema';

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
  country: 'Kraj',
  phone: 'Telefon',
  email: 'E-mail',
  adeAddress: 'Adres do e-Doręczeń',
};

/** The way in which a client prefers to be reached. */
export const CONTACT_CHANNEL_WORDS: Record<ContactChannel, string> = {
  PHONE: 'telefon',
  EMAIL: 'e-mail',
  LETTER: 'list',
};

/** "Klient woli telefon: po 15:00." */
export function contactWishText({ channel, callWish }: ContactWish): string {
  if (channel === null) return 'Klient nie mówił, jak woli się kontaktować.';
  return `Klient woli ${CONTACT_CHANNEL_WORDS[channel]}${callWish && `: ${callWish}`}.`;
}

export const IDENTITY_WORDS: Record<IdentityCheck, string> = {
  NOT_NEEDED: 'Nie trzeba było sprawdzać',
  ID_CARD: 'Sprawdzona: dowód osobisty',
  PASSPORT: 'Sprawdzona: paszport',
  OTHER_DOCUMENT: 'Sprawdzona: inny dokument',
  KNOWN: 'Osoba znana mi osobiście',
  NOT_CHECKED: 'Nie sprawdzono, choć trzeba było',
};

/** The reason for the check, as the client is told. */
export const IDENTITY_REASON_WORDS: Record<IdentityReason, string> = {
  HAND_OUT: 'żeby dokument dostała właściwa osoba',
  IN_PERSON: 'bo przepis wymaga osobistego stawienia się',
  REPRESENTATIVE: 'bo ktoś działa za klienta',
  OTHER: 'z innego powodu',
};
