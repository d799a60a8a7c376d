import { counted } from '@/lib/core/polish';
import type { Role } from '@/lib/core/roles';
import type {
  DepartmentContents,
  HOURS_KINDS,
  MandateItem,
  MandateScope,
  SERVICE_POINT_KINDS,
} from '../schema';

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
  const words = scopes.map((scope) => MANDATE_SCOPE_WORDS[scope]);
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} i ${words.at(-1)}`;
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

/** The organ in whose matters a mandate is, when it is not the organ of the office, and whether its holder is the organ. */
export const organText = ({ organ, holdsOrgan }: { organ: string; holdsOrgan: boolean }): string =>
  [organ, holdsOrgan && 'jako organ'].filter(Boolean).join(', ');
