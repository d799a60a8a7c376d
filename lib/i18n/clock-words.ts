import { formatDay } from '@/lib/core/date-text';
import type { PlainDate } from '@/lib/core/plain-date';
import type { ClockPurpose } from '@/lib/modules/cases/schema';
import type { PauseKind } from '@/lib/modules/deadlines/schema';

/** A term that does not run, as lists say it. */
export const stoppedText = (since: PlainDate): string => `wstrzymany od ${formatDay(since)}`;

/** What a clock is about, as a heading. */
export const PURPOSE_WORDS: Record<ClockPurpose, string> = {
  SETTLEMENT: 'Załatwienie sprawy',
  HAND_OVER: 'Przyjęcie w komórce',
  ASSIGNMENT: 'Przydzielenie sprawy',
  SUPPLEMENT: 'Uzupełnienie przez klienta',
  OPINION: 'Stanowisko innego organu',
  URGING: 'Przekazanie ponaglenia',
  APPEAL: 'Odwołanie albo zażalenie',
  OTHER: 'Przesłanie odwołania z aktami',
};

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
