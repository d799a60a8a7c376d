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
      `Na zwykłe pytanie odpowiemy najpóźniej ${formatDate(dueOn)}. Jeśli ustawa daje inny termin, obowiązuje termin`,
      'z ustawy.',
      '',
      'Podania o decyzję albo zaświadczenie, odwołania ani zażalenia nie można złożyć zwykłym e-mailem: zostaje bez',
      'rozpoznania i nie zachowuje terminu. Prosimy złożyć je na piśmie, ustnie do protokołu albo przez e-Doręczenia',
      '(art. 63 § 1 Kodeksu postępowania administracyjnego).',
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

function foot({ office, phone, website, privacy }: Signed): string[] {
  const reached = [phone && `tel. ${phone}`, website].filter(Boolean).join(', ');
  return [office, reached, `Jak przetwarzamy dane osobowe (art. 13 RODO): ${privacy}`].filter(Boolean);
}

const lines = (...all: string[]): string => `${all.join('\n')}\n`;
