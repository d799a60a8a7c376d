import { formatDay } from '@/lib/core/date-text';
import type { PlainDate } from '@/lib/core/plain-date';
import type { Meaning, PauseKind } from '../schema';

/** The name of the due date: only the law sets a "termin", the office sets a target. */
export const dueLabel = (meaning: Meaning): string =>
  meaning === 'TARGET' ? 'Cel urzędu' : 'Termin załatwienia';

/** A term that is stopped since a day, in lists. */
export const stoppedText = (since: PlainDate): string => `wstrzymany od ${formatDay(since)}`;

/** A period that is not counted (KPA art. 35 § 5), by its kind. */
export const PAUSE_WORDS: Record<PauseKind, string> = {
  SUSPENSION: 'Zawieszenie postępowania',
  SUPPLEMENT: 'Uzupełnienie braków',
  FEE: 'Czekanie na opłatę',
  LEGAL_TERM: 'Termin, który prawo daje na inną czynność',
  HYBRID_DELIVERY: 'Doręczanie usługą hybrydową',
  POSTAL_DELIVERY: 'Doręczanie pocztą',
  MEDIATION: 'Mediacja',
  OPINION: 'Stanowisko innego organu',
  CERTIFICATE_ENQUIRY: 'Wyjaśnianie przed wydaniem zaświadczenia',
  PARTY: 'Opóźnienie z winy strony',
  OTHER_CAUSE: 'Przyczyna niezależna od organu',
};
