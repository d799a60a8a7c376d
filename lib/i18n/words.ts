import type { Role } from '@/lib/core/roles';
import type { Channel, RodoWay } from '@/lib/modules/applications/schema';
import type { CaseStatus } from '@/lib/modules/cases/schema/case';
import type { ClientInput, ClientKind, IdentityCheck } from '@/lib/modules/clients/schema';
import type { Meaning } from '@/lib/modules/deadlines/schema';
import type { DeliveryWay, DocumentKind } from '@/lib/modules/procedure-cards/schema';
import type { DepartmentContents, MandateScope } from '@/lib/modules/staff/schema';

/** Enum values in the words of the office, for screens and papers. Staff work in Polish. */
export const CHANNEL_WORDS: Record<Channel, string> = {
  COUNTER: 'Przy okienku',
  POST: 'Pocztą',
  FAX: 'Faksem',
  ORAL: 'Ustnie do protokołu',
  EDELIVERY: 'Przez e-Doręczenia',
  ACCOUNT: 'Przez konto w systemie urzędu',
  DROP_BOX: 'Do urny podawczej',
  EMAIL: 'Zwykłym e-mailem',
};

export const DELIVERY_WORDS: Record<DeliveryWay, string> = {
  COUNTER: 'Osobiście w BOK',
  POST: 'Pocztą',
  EDELIVERY: 'e-Doręczenia',
  EMAIL: 'E-mailem',
};

/** The same as a sentence. */
export const DELIVERY_SENTENCES: Record<DeliveryWay, string> = {
  COUNTER: 'Odbiór osobiście w BOK.',
  POST: 'Odpowiedź przyjdzie pocztą.',
  EDELIVERY: 'Odpowiedź przyjdzie przez e-Doręczenia.',
  EMAIL: 'Odpowiedź przyjdzie e-mailem.',
};

/** What the date of a case is called: "termin" is the law's alone, the office's own is its target. */
export const dueLabel = (meaning: Meaning): string =>
  meaning === 'TARGET' ? 'Cel urzędu' : 'Termin załatwienia';

export const IDENTITY_WORDS: Record<IdentityCheck, string> = {
  NOT_NEEDED: 'Nie trzeba było sprawdzać',
  ID_CARD: 'Sprawdzona: dowód osobisty',
  PASSPORT: 'Sprawdzona: paszport',
  OTHER_DOCUMENT: 'Sprawdzona: inny dokument',
  KNOWN: 'Osoba znana pracownikowi',
  NOT_CHECKED: 'Nie sprawdzono, choć trzeba było',
};

export const RODO_WORDS: Record<RodoWay, string> = {
  ON_PAPER: 'Wręczona na piśmie',
  ALOUD: 'Przekazana ustnie',
  ALREADY_HELD: 'Klient już ją ma, bez zmian',
  WITH_REPLY: 'Pójdzie z pierwszym pismem',
};

export const DOCUMENT_KIND_WORDS: Record<DocumentKind, string> = {
  TO_FILE: 'do złożenia',
  TO_SHOW: 'do wglądu',
};

/** What a person is in the department that handles a case, for letters (Bieruń 3.3). */
export const HANDLER_WORDS: Record<Role, string> = {
  CLERK: 'pracownik obsługi klienta',
  INFORMATION: 'pracownik punktu informacyjnego',
  SECRETARIAT: 'pracownik sekretariatu komórki',
  CASE_WORKER: 'referent',
  HEAD: 'kierownik komórki',
  EDITOR: 'redaktor kart usług',
  CITY_SECRETARY: 'Sekretarz Miasta',
  QUALITY: 'pełnomocnik do spraw jakości',
  AUDITOR: 'audytor',
  ADMIN: 'administrator',
};

export const STATUS_WORDS: Record<CaseStatus, string> = {
  REGISTERED: 'czeka na przekazanie',
  HANDED_OVER: 'czeka na przyjęcie',
  RETURNED: 'wróciła, trzeba przekazać',
  ACCEPTED: 'czeka na przydzielenie',
  IN_PROGRESS: 'w toku',
  SETTLED: 'załatwiona',
  CLOSED: 'zakończona',
  ATTACHED: 'dołączona do innej sprawy',
  FILED: 'odłożona bez sprawy',
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

export const CLIENT_KIND_WORDS: Record<ClientKind, string> = {
  PERSON: 'Osoba',
  ORGANISATION: 'Firma lub instytucja',
};

/** Polish counts: `counted(2, 'dokument', 'dokumenty', 'dokumentów')` → '2 dokumenty'. */
export function counted(count: number, one: string, few: string, many: string): string {
  return `${count.toLocaleString('pl-PL')} ${plural(count, one, few, many)}`;
}

/** A number that was counted only so far: `capped(41, 1000)` → '41', `capped(1001, 1000)` → '1000+'. */
export function capped(count: number, most: number): string {
  return count > most ? `${most.toLocaleString('pl-PL')}+` : count.toLocaleString('pl-PL');
}

export function attachmentsText(count: number): string {
  return count === 0 ? 'bez załączników' : counted(count, 'załącznik', 'załączniki', 'załączników');
}

export function plural(count: number, one: string, few: string, many: string): string {
  const form = rules.select(count);
  return form === 'one' ? one : form === 'few' ? few : many;
}
const rules = new Intl.PluralRules('pl');

/** What lies in a department: '3 sprawy w toku, 1 osoba'; '' when nothing does. */
export function contentsText({ cases, coming, people, units, cards }: DepartmentContents): string {
  return [
    cases > 0 && `${counted(cases, 'sprawa', 'sprawy', 'spraw')} w toku`,
    coming > 0 && `${counted(coming, 'sprawa', 'sprawy', 'spraw')} w drodze tutaj`,
    people > 0 && counted(people, 'osoba', 'osoby', 'osób'),
    units > 0 && counted(units, 'komórka podległa', 'komórki podległe', 'komórek podległych'),
    cards > 0 && counted(cards, 'karta usługi', 'karty usług', 'kart usług'),
  ]
    .filter(Boolean)
    .join(', ');
}

/** The text as a sentence begins: 'wtorek…' → 'Wtorek…'. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** What a mandate lets its holder sign. */
export const MANDATE_SCOPE_WORDS: Record<MandateScope, string> = {
  DECISIONS: 'decyzje',
  ORDERS: 'postanowienia',
  CERTIFICATES: 'zaświadczenia',
  LETTERS: 'inne pisma',
};
