import { mayAskToFile } from '../schema/triage';
import type { MailCategory, Signed } from '../schema/values';

/** The law of a podanie: the code of administrative procedure, or the tax code (Ordynacja podatkowa). */
export type PodanieLaw = 'KPA' | 'TAX';

const PROVISION: Record<PodanieLaw, string> = {
  KPA: 'bez rozpoznania (art. 63 § 1 Kodeksu postępowania administracyjnego)',
  TAX: 'bez rozpatrzenia (art. 169 § 1b Ordynacji podatkowej)',
};

/**
 * The answer that a matter needs a podanie, with the lawful ways and the warning that an e-mail keeps no term (KPA art.
 * 57 § 5). `isPodanie`: the e-mail itself is meant as one, and is left.
 */
export function askToFileText(
  { phone, website, address, ade }: Signed,
  { isPodanie, law }: { isPodanie: boolean; law: PodanieLaw },
): string {
  return [
    'Dzień dobry,',
    '',
    isPodanie
      ? `podania nie można złożyć zwykłym e-mailem. Państwa e-mail zostawiamy ${PROVISION[law]}.`
      : `do załatwienia tej sprawy potrzebne jest podanie. Podanie wysłane zwykłym e-mailem zostaje ${PROVISION[law]}.`,
    'Taki e-mail nie zachowuje terminu. Odwołanie, zażalenie i każde pismo, które ma termin, prosimy złożyć przed jego upływem.',
    '',
    'Podanie można złożyć:',
    `- na piśmie: osobiście albo pocztą, ${address},`,
    ...(law === 'KPA' ? ['- faksem, jeśli urząd podaje numer,'] : []),
    '- ustnie do protokołu, w urzędzie,',
    `- przez e-Doręczenia${ade ? `, adres ${ade}` : ''},`,
    '- przez konto w systemie urzędu, jeśli urząd je udostępnia.',
    '',
    'W podaniu prosimy podać imię i nazwisko albo nazwę, adres i żądanie, oraz je podpisać.',
    ...(phone || website
      ? ['', `Pytania: ${[phone && `tel. ${phone}`, website].filter(Boolean).join(', ')}.`]
      : []),
  ].join('\n');
}

/**
 * The requests to file a podanie that fit a category, with the texts that would go; none where the act takes e-mails. A
 * tax matter is one only where somebody has said that the e-mail is a podanie.
 */
export function podanieRequests(category: MailCategory | null, signed: Signed) {
  if (!mayAskToFile(category)) return [];
  const isPodanie = category === 'APPLICATION';
  const request = (law: PodanieLaw, label: string) => ({
    law,
    label,
    text: askToFileText(signed, { isPodanie, law }),
  });
  return [
    request('KPA', 'Poproś o złożenie podania'),
    ...(isPodanie ? [request('TAX', 'Poproś o podanie w sprawie podatkowej')] : []),
  ];
}

/**
 * The part of an answer that refuses in the answer itself: a question about restricted matters, or RODO art. 12 ust. 4.
 */
export const refusalText = (
  refused: { reason: string; provision: string },
  isPersonalData: boolean,
): string =>
  [
    `Odmawiamy: ${refused.reason}`,
    `Podstawa: ${refused.provision}`,
    ...(isPersonalData
      ? [
          '',
          'Mogą Państwo wnieść skargę do Prezesa Urzędu Ochrony Danych Osobowych oraz skorzystać ze środka ochrony prawnej',
          'przed sądem (art. 12 ust. 4 RODO).',
        ]
      : []),
  ].join('\n');

/** The part of an answer that announces a refusal by a decision; the answer itself refuses nothing. */
export const refusalToComeText = (
  { reason, provision }: { reason: string; provision: string },
  basis: string,
): string =>
  [
    `Nie możemy udostępnić tej informacji: ${reason}`,
    `Podstawa: ${provision}`,
    '',
    `Odmowa wymaga decyzji (${basis}). Wydamy ją i doręczymy z pouczeniem, jak się odwołać. Prosimy podać imię i nazwisko`,
    'albo nazwę oraz adres do doręczeń.',
  ].join('\n');

/** The answer to an e-mail about the matter of another authority, for the person to complete. */
export const NOT_OURS = {
  title: 'Sprawa nie należy do nas',
  text: [
    'Dzień dobry,',
    '',
    'sprawa, o której Państwo piszą, nie należy do naszego urzędu. Właściwy jest: [nazwa i adres urzędu].',
    'Prosimy zwrócić się tam bezpośrednio.',
  ].join('\n'),
};
