import { formatDate } from '@/lib/core/date-text';
import type { PlainDate } from '@/lib/core/plain-date';
import type { Signed } from '../schema/values';

/**
 * The acknowledgement of an e-mail. It repeats nothing of the e-mail: its sender can be forged, and the office must not
 * carry a stranger's words.
 */
export function acknowledgement(
  { number, receivedOn, dueOn }: { number: string; receivedOn: PlainDate; dueOn: PlainDate },
  signed: Signed,
): { subject: string; text: string } {
  return {
    subject: `Potwierdzenie otrzymania e-maila, ${number}`,
    text: lines(
      'Dzień dobry,',
      '',
      `dnia ${formatDate(receivedOn)} otrzymaliśmy Państwa e-mail. Ma u nas numer ${number}.`,
      `Odpowiemy najpóźniej ${formatDate(dueOn)}. Jeśli sprawa ma termin ustawowy, obowiązuje ten termin.`,
      '',
      'E-mail nie jest podaniem: wniosek o wydanie decyzji albo zaświadczenia prosimy złożyć na piśmie albo przez',
      'e-Doręczenia (art. 63 § 1 Kodeksu postępowania administracyjnego).',
      '',
      'To potwierdzenie wysłał automat. Jeśli chcą Państwo coś dodać, prosimy odpowiedzieć na tę wiadomość.',
      '',
      ...foot(signed),
    ),
  };
}

/** The word that the person who handles the matter is away, and who stands in. */
export function absenceReply(
  { number, until, substitute }: { number: string; until: PlainDate; substitute: string },
  signed: Signed,
): { subject: string; text: string } {
  return {
    subject: `Sprawa ${number}: zastępstwo`,
    text: lines(
      'Dzień dobry,',
      '',
      `otrzymaliśmy Państwa e-mail w sprawie ${number}. Osoba, która ją prowadzi, jest nieobecna do ${formatDate(until)}.`,
      `Zastępuje ją ${substitute}.`,
      '',
      'Tę wiadomość wysłał automat. Nie trzeba na nią odpowiadać.',
      '',
      ...foot(signed),
    ),
  };
}

function foot({ office, phone, website }: Signed): string[] {
  return [office, [phone && `tel. ${phone}`, website].filter(Boolean).join(', ')].filter(Boolean);
}

const lines = (...all: string[]): string => `${all.join('\n')}\n`;
