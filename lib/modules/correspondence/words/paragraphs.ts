import { formatLong } from '@/lib/core/date-text';
import { isFinalAtOnce, type LetterContent } from '../schema/content';
import {
  CERTIFICATE_BASIS_WORDS,
  RETURN_BASIS_WORDS,
  SUSPENSION_BASIS_WORDS,
  UNCONSIDERED_BASIS_WORDS,
} from './letters';

type Paragraph = { label: string; text: string };

/** The printed parts of a letter; an empty part is left out. */
export function letterParagraphs(letter: LetterContent): Paragraph[] {
  return partsOf(letter)
    .map(([label, text]) => ({ label, text }))
    .filter(({ text }) => text !== '');
}

function partsOf(letter: LetterContent): [label: string, text: string][] {
  const { kind, content } = letter;
  switch (kind) {
    case 'CALL':
      return [
        ['Czego brakuje', numbered(content.defects)],
        ['Wyjaśnienie', content.explanation],
        [
          'Termin',
          `Wzywamy do usunięcia tych braków w terminie ${content.termDays} dni od dnia doręczenia wezwania.`,
        ],
      ];
    case 'FEE_CALL':
      return [
        ['Opłata', `${zlotyText(content.amountGrosze ?? 0)}, na rachunek: ${content.account}`],
        ['Wyjaśnienie', content.explanation],
        [
          'Termin',
          `Wzywamy do wniesienia opłaty w terminie ${content.termDays} dni od dnia doręczenia wezwania.`,
        ],
      ];
    case 'NEW_DATE':
      return [
        ['Nowy termin', newDate(content)],
        ['Przyczyny zwłoki', content.reasons],
      ];
    case 'SUSPENSION':
      return [
        ['Postanowienie', `Zawieszamy postępowanie: ${SUSPENSION_BASIS_WORDS[content.basis]}.`],
        ['Uzasadnienie', content.reasons],
      ];
    case 'RESUMPTION':
      return [
        ['Postanowienie', 'Podejmujemy zawieszone postępowanie.'],
        ['Uzasadnienie', content.reasons],
      ];
    case 'OPINION_REQUEST':
      return [
        ['Organ', content.authority],
        ['Podstawa', content.basis],
        ['O co prosimy', content.question],
        [
          'Termin',
          'Stanowisko prosimy zająć niezwłocznie, nie później niż w ciągu dwóch tygodni od dnia doręczenia tego pisma (art. 106 § 3 KPA).',
        ],
      ];
    case 'REFERRAL':
      return [
        ['Przekazujemy', `Przekazujemy podanie według właściwości: ${content.authority}.`],
        ['Uzasadnienie', content.reasons],
      ];
    case 'REFERRAL_NOTICE':
      return [
        ['Gdzie jest podanie', `Podanie przekazaliśmy według właściwości: ${content.authority}.`],
        ['Uzasadnienie', content.reasons],
        [
          'Co dalej',
          'Sprawę prowadzi teraz ten organ. Podanie złożone u nas w terminie uważa się za złożone w terminie (art. 65 § 2 KPA).',
        ],
      ];
    case 'SEPARATE_MATTERS':
      return [
        ['Co załatwimy', content.own],
        [
          'Odrębne podania',
          `W tych sprawach trzeba wnieść odrębne podania do właściwych organów:\n${numbered(content.matters)}`,
        ],
      ];
    case 'RETURN':
      return [
        ['Postanowienie', `Zwracamy podanie: ${RETURN_BASIS_WORDS[content.basis]}.`],
        ['Uzasadnienie', content.reasons],
      ];
    case 'URGING_FORWARD':
      return [
        [
          'Przekazujemy',
          'Przekazujemy ponaglenie z odpisem akt sprawy i naszym stanowiskiem (art. 37 § 4 KPA).',
        ],
        ['Stanowisko', content.position],
      ];
    case 'LEFT_UNCONSIDERED':
      return [
        ['Informacja', `Podanie pozostało bez rozpoznania: ${UNCONSIDERED_BASIS_WORDS[content.basis]}.`],
        ['Wyjaśnienie', content.reasons],
      ];
    case 'DECISION':
      return [
        ['Podstawa prawna', content.legalBasis],
        ['Rozstrzygnięcie', content.resolution],
        ['Uzasadnienie faktyczne', content.facts],
        ['Uzasadnienie prawne', content.law],
        [
          'Uzasadnienie',
          isFinalAtOnce(letter)
            ? 'Odstąpiono od uzasadnienia, ponieważ decyzja uwzględnia w całości żądanie strony (art. 107 § 4 KPA).'
            : '',
        ],
      ];
    case 'ORDER':
      return [
        ['Podstawa prawna', content.legalBasis],
        ['Rozstrzygnięcie', content.resolution],
        ['Uzasadnienie', content.reasons],
      ];
    case 'CERTIFICATE':
      return [
        ['Zaświadcza się', content.wording],
        ['Podstawa', `Zaświadczenie wydano, bo ${CERTIFICATE_BASIS_WORDS[content.basis]}.`],
      ];
    case 'INFORMATION':
      return [['', content.text]];
  }
}

function newDate({
  newDate,
  before,
  lapsed,
}: Extract<LetterContent, { kind: 'NEW_DATE' }>['content']): string {
  if (!newDate) return '';
  const old = before ? ` (${formatLong(before)})` : '';
  return lapsed
    ? `${formatLong(newDate)}\nSprawy nie załatwiliśmy w terminie${old}. Załatwimy ją do nowego dnia.`
    : `${formatLong(newDate)}\nSprawy nie załatwimy w dotychczasowym terminie${old}. Załatwimy ją do nowego dnia.`;
}

/** 82,00 zł */
export const zlotyText = (grosze: number): string =>
  (grosze / 100).toLocaleString('pl-PL', { style: 'currency', currency: 'PLN' });

const numbered = (items: readonly string[]): string =>
  items
    .filter((item) => item !== '')
    .map((item, place) => `${place + 1}. ${item}`)
    .join('\n');

/** The right by which a person signs for the organ: 'z upoważnienia Burmistrza Zalesina, upoważnienie nr 12/2026'. */
export function signedUnder({
  givenBy,
  number,
  year,
}: {
  givenBy: string;
  number: number;
  year: number;
}): string {
  const [first, ...rest] = givenBy.split(' ');
  const organ = GENITIVES[first] ? [GENITIVES[first], ...rest].join(' ') : `organu (${givenBy})`;
  return `z upoważnienia ${organ}, upoważnienie nr ${number}/${year}`;
}

/** The genitives of the organs of municipalities and counties. */
const GENITIVES: Readonly<Record<string, string>> = {
  Burmistrz: 'Burmistrza',
  Prezydent: 'Prezydenta',
  Starosta: 'Starosty',
  Wójt: 'Wójta',
};
