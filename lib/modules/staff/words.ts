import type { CodesOf } from '@/lib/core/errors';
import { counted } from '@/lib/core/polish';
import type { Role } from '@/lib/core/roles';
import type {
  DepartmentContents,
  HOURS_KINDS,
  MandateItem,
  MandateScope,
  SERVICE_POINT_KINDS,
} from './schema';

export const ROLE_NAMES: Record<Role, string> = {
  CLERK: 'pracownik BOK',
  INFORMATION: 'punkt informacyjny, kancelaria',
  SECRETARIAT: 'sekretariat komórki',
  CASE_WORKER: 'prowadzący sprawy',
  HEAD: 'kierownik komórki',
  EDITOR: 'redaktor kart usług',
  CITY_SECRETARY: 'Sekretarz Miasta',
  QUALITY: 'pełnomocnik ds. jakości',
  AUDITOR: 'inspektor ochrony danych',
  ADMIN: 'administrator',
};

/** The tasks of a role, as the person's account tells them. */
export const ROLE_TASKS: Record<Role, string> = {
  CLERK:
    'Rejestrujesz podania, wydajesz potwierdzenia, przekazujesz sprawy komórkom. Widzisz wszystkie sprawy.',
  INFORMATION:
    'Mówisz klientom, gdzie jest ich sprawa, i przekazujesz to, co leży u Ciebie. Widzisz wszystkie sprawy.',
  SECRETARIAT: 'Przyjmujesz sprawy dla komórki albo odmawiasz przyjęcia i przydzielasz je prowadzącym.',
  CASE_WORKER: 'Prowadzisz przydzielone sprawy i odnotowujesz, jak je załatwiono.',
  HEAD: 'Widzisz sprawy swojej komórki i jej jednostek, przydzielasz je i odnotowujesz załatwienie.',
  EDITOR: 'Prowadzisz wzory pism urzędu. Redagowania kart usług jeszcze tu nie ma.',
  CITY_SECRETARY:
    'Widzisz sprawy całego urzędu, niczego w nich nie zmieniając. Prowadzisz rejestr upoważnień.',
  QUALITY: 'Ankiet i zestawień jakości jeszcze tu nie ma. Dziś masz w Okienku tylko swoje konto.',
  AUDITOR:
    'Widzisz sprawy całego urzędu i dane klientów, bez zmieniania. Każde zajrzenie do danych zapisuje historia.',
  ADMIN: 'Prowadzisz konta, komórki, punkty obsługi i dane urzędu. Spraw klientów nie widzisz.',
};

/** The post of the person who handles a case, for letters (Bieruń 3.3). */
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

export const POINT_KIND_NAMES: Record<(typeof SERVICE_POINT_KINDS)[number], string> = {
  BOK: 'biuro obsługi klienta',
  INFORMATION: 'punkt informacyjny',
  BRANCH: 'filia',
};

export const HOURS_KIND_NAMES: Record<(typeof HOURS_KINDS)[number], string> = {
  ORDINARY: 'obsługa',
  COMPLAINTS: 'skargi i wnioski',
};

/** The kinds of letters that a mandate covers. */
export const MANDATE_SCOPE_WORDS: Record<MandateScope, string> = {
  DECISIONS: 'decyzje',
  ORDERS: 'postanowienia',
  CERTIFICATES: 'zaświadczenia',
  LETTERS: 'inne pisma',
};

/** "decyzje, postanowienia i inne pisma" */
export function scopesText(scopes: readonly MandateScope[]): string {
  const said = scopes.map((scope) => MANDATE_SCOPE_WORDS[scope]);
  return said.length < 2 ? said.join('') : `${said.slice(0, -1).join(', ')} i ${said.at(-1)}`;
}

export const MANDATE_STATE_WORDS: Record<MandateItem['state'], string> = {
  VALID: 'obowiązuje',
  TO_COME: 'jeszcze nie',
  ENDED: 'skończyło się',
  REVOKED: 'cofnięte',
};

/** The contents of a department: '3 sprawy w toku, 1 osoba'; '' of an empty one. */
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

export const ERRORS = {
  'staff-symbol-shape': 'Symbol to najwyżej 6 liter lub cyfr, na przykład JW.',
  'unopened-hours-range': 'Wpisz od 1 do 80 godzin pracy.',
  'uncollected-days-range': 'Wpisz od 1 do 90 dni.',
  'sign-in-refused':
    'Login lub hasło się nie zgadza. Sprawdź wielkość liter. Po 5 próbach logowanie zatrzyma się na 15 minut.',
  'sign-in-paused': 'Za dużo nieudanych prób. Spróbuj znów za {minutes} min.',
  'second-factor-needed': 'Wpisz kod z aplikacji w telefonie.',
  'second-factor-refused': 'Ten kod się nie zgadza albo był już użyty. Poczekaj na następny i wpisz go.',
  'second-factor-already-on': 'Drugi składnik jest już włączony.',
  'second-factor-required': 'Administrator nie może wyłączyć drugiego składnika.',
  'second-factor-keeps-password':
    'Samo to hasło jest za krótkie. Zmień je najpierw na takie, które ma co najmniej 15 znaków.',
  'code-shape': 'Wpisz 6 cyfr.',
  'wrong-password': 'To hasło się nie zgadza.',
  'password-refused': 'Wybierz inne hasło.',
  'password-under-15': 'Wpisz co najmniej 15 znaków, na przykład kilka słów.',
  'password-under-8': 'Wpisz co najmniej 8 znaków.',
  'password-common': 'Łatwo je zgadnąć. Wybierz inne.',
  'password-has-login': 'Zawiera Twój login. Wybierz inne.',
  'password-same': 'To jest obecne hasło. Wybierz nowe.',
  'login-shape': 'Wpisz od 2 do 40 znaków: małe litery bez ogonków, cyfry, kropka, myślnik.',
  'symbol-shape': 'Wpisz wielkie litery i cyfry, na przykład DR albo OR-II.',
  'slug-shape': 'Wpisz małe litery bez ogonków, cyfry i myślnik, na przykład bok-rynek.',
  'hours-overlap': 'Te godziny nakładają się na wcześniejsze.',
  'website-shape': 'Wpisz adres strony, na przykład https://zalesin.pl.',
  'department-circle': 'Ta komórka leży niżej. Komórka nie może podlegać samej sobie.',
  'department-in-use': 'Zostało tu jeszcze: {what}. Przenieś to najpierw.',
  'self-deactivation': 'Nie możesz wyłączyć własnego konta. Poproś innego administratora.',
  'last-administrator': 'To ostatni administrator. Najpierw wyznacz innego.',
  'department-not-found': 'Takiej komórki już nie ma. Wybierz inną.',
  'choose-department': 'Wybierz komórkę.',
  'choose-person-away': 'Wybierz osobę, której nie będzie.',
  'choose-substitute': 'Wybierz, kto zastępuje.',
  'substitute-self': 'Nikt nie zastępuje sam siebie. Wybierz inną osobę.',
  'substitute-inactive': 'Konto tej osoby nie działa. Wybierz inną.',
  'substitution-ends-before-it-begins': 'Ostatni dzień nie może być przed pierwszym.',
  'substitution-over': 'Te dni już minęły. Wpisz dzisiejszą albo późniejszą datę.',
  'substitution-overlaps': 'Ta osoba ma już zastępstwo: {when}. Zakończ je albo wybierz inne dni.',
  'choose-holder': 'Wybierz osobę, która dostaje upoważnienie.',
  'choose-scope': 'Zaznacz, co wolno podpisywać.',
  'mandate-ends-before-it-begins': 'Koniec jest wcześniejszy niż początek. Popraw datę.',
  'mandate-given-late': 'Upoważnienie zaczyna się przed dniem, w którym je wydano. Popraw datę.',
  'mandate-revoke-after-end':
    'Upoważnienie i tak kończy się wcześniej ({day}). Wpisz ten dzień albo wcześniejszy.',
  'mandate-revoked-already': 'To upoważnienie już cofnięto. Odśwież stronę.',
  'mandate-place-missing': 'Wybierz komórkę albo cały urząd, jeśli tak mówi dokument.',
} as const;

declare module '@/lib/core/errors' {
  interface ErrorCodes extends CodesOf<typeof ERRORS> {}
}
