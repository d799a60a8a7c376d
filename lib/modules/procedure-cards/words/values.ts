import { zlotyText } from '@/lib/core/money';
import type { AuthorityKind, Card, DeliveryWay, DocumentKind, Procedure } from '../schema';

export const DELIVERY_WORDS: Record<DeliveryWay, string> = {
  COUNTER: 'Osobiście w BOK',
  POST: 'Pocztą',
  EDELIVERY: 'e-Doręczenia',
  EMAIL: 'E-mailem',
};

/** The way of delivery as a sentence. */
export const DELIVERY_SENTENCES: Record<DeliveryWay, string> = {
  COUNTER: 'Odbiór osobiście w BOK.',
  POST: 'Odpowiedź przyjdzie pocztą.',
  EDELIVERY: 'Odpowiedź przyjdzie przez e-Doręczenia.',
  EMAIL: 'Odpowiedź przyjdzie e-mailem.',
};

export const DOCUMENT_KIND_WORDS: Record<DocumentKind, string> = {
  TO_FILE: 'do złożenia',
  TO_SHOW: 'do wglądu',
};

/** The procedure of a card, in choices. */
export const PROCEDURE_WORDS: Record<Procedure, string> = {
  KPA: 'Kodeks postępowania administracyjnego',
  TAX: 'Ordynacja podatkowa',
  PETITION: 'Petycja (ustawa o petycjach)',
  COMPLAINT: 'Skarga (dział VIII KPA)',
  MOTION: 'Wniosek (dział VIII KPA)',
  PUBLIC_INFORMATION: 'Informacja publiczna',
  REUSE: 'Ponowne wykorzystywanie informacji',
  ENVIRONMENT: 'Informacja o środowisku',
  ACCESSIBILITY: 'Dostępność (architektura, komunikacja)',
  DIGITAL_ACCESSIBILITY: 'Dostępność cyfrowa',
  PERSONAL_DATA: 'Dane osobowe (RODO)',
  CIVIL: 'Sprawa cywilna lub inna bez decyzji',
};

export const AUTHORITY_KIND_WORDS: Record<AuthorityKind, string> = {
  SKO: 'Samorządowe kolegium odwoławcze',
  VOIVODE: 'Wojewoda',
  COUNCIL: 'Rada gminy',
  COURT: 'Sąd administracyjny',
  OTHER: 'Inny organ',
  OWN: 'Organ naszego urzędu',
};

/** The court fee of a complaint, in a list: '200,00 zł'; 'stosunkowy' where it depends on the sum. */
export const courtFeeText = (grosze: number | null): string =>
  grosze === null ? 'stosunkowy' : zlotyText(grosze);

/** The fees of a card in words: one amount, or the least of several. */
export function feeText({ fees }: Pick<Card, 'fees'>): string {
  const amounts = fees.map(({ amountGrosze }) => amountGrosze).filter((amount) => amount > 0);
  if (amounts.length === 0) return 'bez opłat';
  return amounts.length === 1
    ? `opłata ${zlotyText(amounts[0])}`
    : `opłaty od ${zlotyText(Math.min(...amounts))}`;
}

/** Said above the cards that match only some of the typed words. */
export const PART_MATCH_TEXT = 'Żadna karta nie ma wszystkich tych słów. Podobną wybierz strzałką.';
