import { formatDate, formatRange } from '@/lib/core/date-text';
import { counted, told } from '@/lib/core/polish';
import type { OfficeNames, OfficeSentences } from '../../audit/schema';
import type { Changes, HOURS_KINDS, PostChanges, SERVICE_POINT_KINDS, SessionEnd } from '../schema';
import { changesText, countOf, type FieldWords, isNew, onOff } from './changes';
import { HOURS_KIND_NAMES, POINT_KIND_NAMES, ROLE_NAMES, scopesText } from './values';

/** "administrator (Wydział Organizacyjny), redaktor kart usług (Biuro Promocji)" */
export function postsText(posts: PostChanges['given'], department: OfficeNames['department']): string {
  return posts
    .map(({ role, departmentId }) => `${ROLE_NAMES[role]} (${department(departmentId)})`)
    .join(', ');
}

const point: FieldWords['value'] = (value, names) => names.point(Number(value));
const department: FieldWords['value'] = (value, names) => names.department(Number(value));
const yesNo = onOff('tak', 'nie');

const PERSON: Record<string, FieldWords> = {
  login: { name: 'login' },
  name: { name: 'imię i nazwisko' },
  position: { name: 'stanowisko' },
  symbol: { name: 'symbol' },
  phone: { name: 'telefon' },
  room: { name: 'pokój' },
  servicePointId: { name: 'punkt obsługi', value: point },
  active: { name: 'konto', value: onOff('działa', 'wyłączone') },
  posts: { name: 'role' },
};

const DEPARTMENT: Record<string, FieldWords> = {
  symbol: { name: 'symbol' },
  name: { name: 'nazwa' },
  genitive: { name: 'nazwa w dopełniaczu' },
  parentId: { name: 'podlega', value: department },
  deskRoom: { name: 'pokój' },
  deskPhone: { name: 'telefon' },
  deskHours: { name: 'godziny' },
  ownPointId: { name: 'własny przedstawiciel', value: point },
  active: { name: 'komórka', value: onOff('działa', 'nie działa') },
};

const WEEKDAYS = ['pn', 'wt', 'śr', 'czw', 'pt', 'sob', 'ndz'];

/** The hours of a point: '1 07:30 15:30 ORDINARY' → "pn 07:30–15:30". */
const hours: FieldWords['value'] = (value) =>
  (value as readonly string[])
    .map((row) => {
      const [weekday, opens, closes, kind] = row.split(' ');
      const what = kind === 'ORDINARY' ? '' : ` (${HOURS_KIND_NAMES[kind as (typeof HOURS_KINDS)[number]]})`;
      return `${WEEKDAYS[Number(weekday) - 1]} ${opens}–${closes}${what}`;
    })
    .join(', ');

const SERVICE_POINT: Record<string, FieldWords> = {
  slug: { name: 'skrót' },
  name: { name: 'nazwa' },
  address: { name: 'adres' },
  kind: {
    name: 'rodzaj',
    value: (value) => POINT_KIND_NAMES[value as (typeof SERVICE_POINT_KINDS)[number]],
  },
  takesAll: { name: 'przyjmuje wszystkie sprawy', value: yesNo },
  active: { name: 'punkt', value: onOff('działa', 'nie działa') },
  hours: { name: 'godziny', value: hours },
  matters: {
    name: 'przyjmowane karty',
    value: countOf((count) => counted(count, 'karta', 'karty', 'kart')),
  },
};

const OFFICE: Record<string, FieldWords> = {
  name: { name: 'nazwa' },
  authority: { name: 'organ' },
  street: { name: 'ulica i numer' },
  postalCode: { name: 'kod pocztowy' },
  city: { name: 'miejscowość' },
  phone: { name: 'telefon' },
  email: { name: 'e-mail' },
  website: { name: 'strona' },
  unopenedHours: { name: 'nieotwarte po ilu godzinach pracy' },
  uncollectedDays: { name: 'nieodebrane po ilu dniach' },
  handlerInZnak: { name: 'symbol prowadzącego w znaku', value: yesNo },
};

const SESSION_ENDS: Record<SessionEnd, string> = {
  'signed-out': 'Wylogowanie',
  administrator: 'Sesję zakończył administrator',
  'duty-changed': 'Zmieniły się role, login albo konto',
  'second-factor': 'Zmienił się drugi składnik logowania',
  'password-changed': 'Zmieniło się hasło',
};

/** The title of a save: of a new record, or of a changed one. */
const titleOf = (saved: Changes, made: string, changed: string): string => (isNew(saved) ? made : changed);

/** Acts about people, their roles and sessions, and the set-up of the office. */
export const OFFICE_ACTS = {
  'staff.signed-in': () => ({ title: 'Zalogowanie' }),
  'staff.session-ended': ({ reason }, { person }) => ({
    title: `Koniec sesji: ${person ?? ''}`,
    text: told(SESSION_ENDS[reason]),
  }),
  'staff.saved': (saved, names) => ({
    title: titleOf(saved, `Nowe konto: ${names.person ?? ''}`, `Zmienione konto: ${names.person ?? ''}`),
    text: told(
      saved.given !== undefined &&
        saved.given.length > 0 &&
        `Nadane role: ${postsText(saved.given, names.department)}`,
      saved.taken !== undefined &&
        saved.taken.length > 0 &&
        `Odebrane role: ${postsText(saved.taken, names.department)}`,
      changesText(saved, PERSON, names),
    ),
  }),
  'staff.password-changed': (_data, { person }) => ({ title: `Nowe hasło: ${person ?? ''}` }),
  'staff.second-factor-on': (_data, { person }) => ({ title: `Włączony drugi składnik: ${person ?? ''}` }),
  'staff.second-factor-off': (_data, { person }) => ({ title: `Wyłączony drugi składnik: ${person ?? ''}` }),
  'department.saved': (saved, names) => ({
    title: titleOf(
      saved,
      `Nowa komórka: ${names.department(saved.departmentId)}`,
      `Zmieniona komórka: ${names.department(saved.departmentId)}`,
    ),
    text: changesText(saved, DEPARTMENT, names),
  }),
  'service-point.saved': (saved, names) => ({
    title: titleOf(
      saved,
      `Nowy punkt obsługi: ${names.point(saved.servicePointId)}`,
      `Zmieniony punkt obsługi: ${names.point(saved.servicePointId)}`,
    ),
    text: changesText(saved, SERVICE_POINT, names),
  }),
  'office.saved': (saved, names) => ({
    title: 'Zmienione dane urzędu',
    text: changesText(saved, OFFICE, names),
  }),
  'mandate.given': ({ departmentId, scopes, from, to, holdsOrgan }, names) => ({
    title: `Upoważnienie nr ${names.thing ?? ''}: ${names.person ?? ''}`,
    text: told(
      scopesText(scopes),
      holdsOrgan === true && 'Podpisuje jako organ',
      departmentId === null ? 'Cały urząd' : names.department(departmentId),
      to === null ? `Od ${formatDate(from)}, do odwołania` : formatRange(from, to, 'pl', true),
    ),
  }),
  'mandate.revoked': ({ lastDay, reason }, { thing, person }) => ({
    title: `Cofnięte upoważnienie nr ${thing ?? ''}: ${person ?? ''}`,
    text: told(`Ważne do ${formatDate(lastDay)}`, `Powód: ${reason}`),
  }),
  'substitution.saved': ({ from, to }, { person, substitute }) => ({
    title: `Zastępstwo: ${person ?? ''}`,
    text: told(`Zastępuje: ${substitute ?? ''}`, formatRange(from, to, 'pl', true)),
  }),
  'substitution.ended': (_data, { person }) => ({ title: `Zakończone zastępstwo: ${person ?? ''}` }),
} satisfies Partial<OfficeSentences>;
