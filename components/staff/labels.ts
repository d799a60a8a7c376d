import type { Role } from '@/lib/core/roles';
import type { HOURS_KINDS, SERVICE_POINT_KINDS } from '@/lib/modules/staff/schema';

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

/** What a role lets a person do today, as their account tells them. */
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

export const POINT_KIND_NAMES: Record<(typeof SERVICE_POINT_KINDS)[number], string> = {
  BOK: 'biuro obsługi klienta',
  INFORMATION: 'punkt informacyjny',
  BRANCH: 'filia',
};

export const HOURS_KIND_NAMES: Record<(typeof HOURS_KINDS)[number], string> = {
  ORDINARY: 'obsługa',
  COMPLAINTS: 'skargi i wnioski',
};

/** 1 Monday … 7 Sunday. */
export const WEEKDAYS = [
  'poniedziałek',
  'wtorek',
  'środa',
  'czwartek',
  'piątek',
  'sobota',
  'niedziela',
] as const;

export const weekdayName = (weekday: number): string => WEEKDAYS[weekday - 1] ?? '';
