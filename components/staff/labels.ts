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
