import { formatLong } from '@/lib/core/date-text';
import { zlotyText } from '@/lib/core/money';
import type { PlainDate } from '@/lib/core/plain-date';
import { capital } from '@/lib/core/polish';
import type { Filing, ProcedureRow } from '../../cases/schema/procedure';
import { citation, FILING_WORDS } from '../../cases/words/procedures';
import type { LetterContent, ReturnBasis, UnconsideredBasis } from '../schema/content';
import type { LetterLaw, PaperFacts } from '../schema/law';
import { isFinalAtOnce, namesPositions } from '../schema/law';
import { letterDate } from './formats';
import {
  ASKED_WORDS,
  certificateReason,
  leftReason,
  offerReason,
  RESUMPTION_BASIS_WORDS,
  returnReason,
  SUSPENSION_BASIS_WORDS,
} from './letters';
import { opinionTerm, preliminaryText } from './other-authorities';
import { stampDutyText } from './stamp-duty';

type Paragraph = { label: string; text: string };

/** The printed parts of a letter; an empty part is left out. */
export function letterParagraphs(letter: LetterContent, law: LetterLaw, facts: PaperFacts): Paragraph[] {
  return partsOf(letter, law, facts)
    .map(([label, text]) => ({ label, text }))
    .filter(({ text }) => text !== '');
}

function partsOf(
  letter: LetterContent,
  { row }: LetterLaw,
  { places }: PaperFacts,
): [label: string, text: string][] {
  const { kind, content } = letter;
  const filed = FILING_WORDS[row.filing];
  switch (kind) {
    case 'CALL':
      return [
        ['', callLead(row)],
        [row.call ? ASKED_WORDS[row.call.asks] : '', numbered(content.defects)],
        ['Wyjaśnienie', content.explanation],
        [
          'Termin',
          `Wzywamy do ${row.call?.asks === 'EXPLANATION' ? 'uzupełnienia lub wyjaśnienia' : 'usunięcia tych braków'} w terminie ${content.termDays} dni od dnia doręczenia wezwania.`,
        ],
        ['Dokąd złożyć', places.join('\n')],
      ];
    case 'FEE_CALL':
      return [
        ['', 'Za tę sprawę należy się opłata z góry, która nie wpłynęła.'],
        ['Opłata', `${zlotyText(content.amountGrosze ?? 0)}, na rachunek: ${content.account}`],
        ['Wyjaśnienie', content.explanation],
        [
          'Termin',
          `Wzywamy do wniesienia opłaty w terminie ${content.termDays} dni od dnia doręczenia wezwania.`,
        ],
        ['Dowód wpłaty', 'Prosimy złożyć go w urzędzie albo przesłać na adres podany u góry pisma.'],
      ];
    case 'NEW_DATE':
      return [
        ['Nowy termin', newDate(content)],
        [row.delay === 'STEPS' ? 'Podjęte czynności' : 'Przyczyny zwłoki', content.reasons],
      ];
    case 'SUSPENSION':
      return [
        [
          'Postanowienie',
          `Zawiesza się postępowanie${content.basis === null ? '' : `: ${SUSPENSION_BASIS_WORDS[content.basis]}`}.`,
        ],
        ['Zagadnienie wstępne', preliminaryText(content)],
        ['Uzasadnienie', content.reasons],
      ];
    case 'RESUMPTION':
      return [
        ['Postanowienie', `Podejmuje się zawieszone postępowanie: ${RESUMPTION_BASIS_WORDS[content.basis]}.`],
        ['Uzasadnienie', content.reasons],
      ];
    case 'OPINION_REQUEST':
      return [
        ['Organ', content.authority],
        ['Podstawa', content.basis],
        ['O co prosimy', content.question],
        [
          'Termin',
          `Stanowisko prosimy zająć niezwłocznie, nie później niż w terminie ${opinionTerm(content, row)}.`,
        ],
      ];
    case 'OPINION_NOTICE':
      return [
        [
          'Co zrobiliśmy',
          `Zwróciliśmy się o stanowisko w tej sprawie do innego organu: ${content.authority}.`,
        ],
        ['Podstawa', content.basis],
        [
          'Termin',
          `Ten organ zajmuje stanowisko niezwłocznie, nie później niż w terminie ${opinionTerm(content, row)}.`,
        ],
      ];
    case 'REFERRAL':
      return [
        ['Przekazujemy', `Przekazujemy ${filed.accusative} według właściwości: ${content.authority}.`],
        ['Uzasadnienie', content.reasons],
      ];
    case 'REFERRAL_NOTICE':
      return [
        [
          'Co zrobiliśmy',
          `${capital(filed.accusative)} przekazaliśmy według właściwości: ${content.authority}.`,
        ],
        ['Uzasadnienie', content.reasons],
        ['Co dalej', referredOn(row)],
      ];
    case 'SEPARATE_MATTERS':
      return [
        ['', 'Podanie dotyczy kilku spraw, które należą do różnych organów.'],
        ['Co załatwimy', content.own],
        [
          'Odrębne podania',
          `W tych sprawach trzeba wnieść odrębne podania do właściwych organów:\n${numbered(content.matters)}`,
        ],
      ];
    case 'RETURN':
      return [
        ['Postanowienie', returned(content.basis, row)],
        ['Uzasadnienie', content.reasons],
      ];
    case 'URGING_FORWARD':
      return [
        ['Przekazujemy', urgingForward(row)],
        ['Stanowisko', content.position],
      ];
    case 'LEFT_UNCONSIDERED':
      return [
        ['Informacja', leftUnconsidered(content.basis, row)],
        ['Wyjaśnienie', content.reasons],
        [
          'Poprzednia petycja',
          content.basis === 'REPEATED' && row.repeated
            ? `${content.former} (${citation(row.repeated.notice)})`
            : '',
        ],
      ];
    case 'DECISION':
      return [
        ['Podstawa prawna', content.legalBasis],
        ['Rozstrzygnięcie', content.resolution],
        ['Uzasadnienie faktyczne', content.facts],
        ['Uzasadnienie prawne', content.law],
        ['Osoby, które zajęły stanowisko', namesPositions(content, row) ? numbered(content.positions) : ''],
        [
          'Podmioty, ze względu na których dobra odmawiamy',
          namesPositions(content, row) && content.protects ? numbered(content.protected) : '',
        ],
        [
          'Uzasadnienie',
          isFinalAtOnce(letter, row)
            ? 'Odstąpiono od uzasadnienia, ponieważ decyzja uwzględnia w całości żądanie strony (art. 107 § 4 KPA).'
            : '',
        ],
        ['Opłata skarbowa', stampDutyText(content)],
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
        ['Podstawa', `Zaświadczenie wydano, ponieważ ${certificateReason(content.basis, row)}.`],
        ['Opłata skarbowa', stampDutyText(content)],
      ];
    case 'TRANSCRIPT':
      return [
        ['Przekazujemy', content.issued],
        [
          'Podstawa',
          row.transcript
            ? `Odpis wydano z rejestru stanu cywilnego (${citation(row.transcript.provision)}).`
            : '',
        ],
      ];
    case 'EXTRACT':
      return [
        ['Treść', content.issued],
        ['Podstawa', row.extract ? `Wypis i wyrys wydano na podstawie ${citation(row.extract)}.` : ''],
        ['Opłata skarbowa', stampDutyText(content)],
      ];
    case 'OFFER':
      return [
        ['Oferta', `Po rozpatrzeniu wniosku składamy ofertę: ${offerReason(content.basis, row)}.`],
        ['Warunki', content.conditions],
        ['Opłaty', content.fees],
        ['Sposób lub forma', content.otherForm],
      ];
    case 'INFORMATION':
      return [['', content.text]];
  }
}

function leftUnconsidered(basis: UnconsideredBasis, row: ProcedureRow): string {
  const reason = leftReason(basis, row);
  if (basis === 'ART_37_3A') return `Ponaglenie pozostało bez rozpoznania: ${reason}.`;
  const { nominative, left } = FILING_WORDS[row.filing];
  return `${capital(nominative)} ${left} ${row.left}: ${reason}.`;
}

/** Art. 66 § 3 has two grounds: the reasons say which one it is. */
function returned(basis: ReturnBasis, row: ProcedureRow): string {
  if (basis === 'ART_261_2') return `Zwraca się podanie: ${returnReason(basis, row)}.`;
  return `Zwraca się podanie${row.returned ? ` (${citation(row.returned)})` : ''}.`;
}

/** The reason of a call, before the list. */
function callLead({ filing, call }: ProcedureRow): string {
  if (call?.asks === 'EXPLANATION') return UNCLEAR[filing] ?? '';
  return `${capital(FILING_WORDS[filing].nominative)} ma braki formalne, przez które nie można go rozpatrzyć.`;
}

const UNCLEAR: Partial<Record<Filing, string>> = {
  PETYCJA: 'Petycja wymaga uzupełnienia lub wyjaśnienia.',
  SKARGA: 'Z treści skargi nie można należycie ustalić jej przedmiotu.',
  WNIOSEK: 'Z treści wniosku nie można należycie ustalić jego przedmiotu.',
};

function referredOn({ filing, referral }: ProcedureRow): string {
  const goesOn = 'O dalszym biegu sprawy poinformuje ten organ.';
  if (!referral?.kept) return goesOn;
  const { received } = FILING_WORDS[filing];
  const filed = received.split(' ')[0];
  return `${goesOn} ${filed} wniesione do organu niewłaściwego przed upływem przepisanego terminu uważa się za wniesione z zachowaniem terminu (${citation(referral.kept)}).`;
}

/**
 * The RODO information of a letter: of a notice that must carry it (KPA art. 65 § 1a, 66 § 1, 231 § 2; tax code art.
 * 170 § 1a), and of the first letter to the party when the registration promised it (KPA art. 61 § 5, 217a, 226a).
 */
export function letterRodo({ kind }: LetterContent, { row }: LetterLaw, facts: PaperFacts): string {
  if (facts.rodo === '') return '';
  const told = (cited: string) => `Informacja o przetwarzaniu danych osobowych (${cited}).\n${facts.rodo}`;
  const carrying =
    kind === 'REFERRAL_NOTICE' ? row.referral?.rodo : kind === 'SEPARATE_MATTERS' ? row.separate?.rodo : null;
  if (carrying) return told(`${citation(carrying)}, art. 13 ust. 1 i 2 RODO`);
  if (!facts.rodoPromised) return '';
  const first = facts.certificate && row.certificate ? row.certificate.rodo : row.rodo;
  return told(`art. 13 ust. 1 i 2 RODO${first ? ` w związku z ${citation(first)}` : ''}`);
}

/**
 * The instruction of a party who lives far abroad, in the first letter to them (KPA art. 40 § 5); '' for others, and
 * where the procedure knows none.
 */
export function letterAbroad({ row }: LetterLaw, { abroad }: PaperFacts): string {
  const provision = row.delivery?.abroad;
  if (!abroad || !provision) return '';
  return [
    `Strona, która mieszka lub ma siedzibę za granicą, nie ustanowiła pełnomocnika do prowadzenia sprawy zamieszkałego w Polsce i nie działa za pośrednictwem konsula RP, ma obowiązek wskazać w Polsce pełnomocnika do doręczeń, chyba że doręczenie następuje na adres do doręczeń elektronicznych. Jeżeli go nie wskaże, przeznaczone dla niej pisma pozostawia się w aktach sprawy ze skutkiem doręczenia (${citation(provision)}).`,
    'Odpowiedź i wyjaśnienia strona może złożyć na piśmie. Pełnomocnikiem może być osoba fizyczna, która ma zdolność do czynności prawnych (art. 33 § 1 KPA).',
  ].join('\n');
}

function urgingForward({ urging, referral }: ProcedureRow): string {
  if (urging?.through)
    return `Przekazujemy ponaglenie z odpisem akt sprawy i naszym stanowiskiem (${citation(urging.through.provision)}).`;
  return `Przekazujemy ponaglenie, które wpłynęło do naszego urzędu${referral ? ` (${citation(referral.provision)})` : ''}.`;
}

function newDate({
  newDate,
  before,
  lapsed,
}: Extract<LetterContent, { kind: 'NEW_DATE' }>['content']): string {
  if (!newDate) return '';
  const old = before ? ` (${letterDate(before)})` : '';
  return lapsed
    ? `${letterDate(newDate)} (${weekdayOf(newDate)})\nSprawa nie została załatwiona w terminie${old}. Zostanie załatwiona do nowego dnia.`
    : `${letterDate(newDate)} (${weekdayOf(newDate)})\nSprawa nie zostanie załatwiona w dotychczasowym terminie${old}. Zostanie załatwiona do nowego dnia.`;
}

const weekdayOf = (date: PlainDate): string => formatLong(date).split(',')[0];

const numbered = (items: readonly string[]): string =>
  items
    .filter((item) => item !== '')
    .map((item, place) => `${place + 1}. ${item}`)
    .join('\n');

/** The ways in which a client brings what a call asks for, one a line. */
export function placesToBring({
  office,
  department,
  counter,
}: {
  office: { name: string; street: string; postalCode: string; city: string; ade: string };
  department: { name: string; deskRoom: string; deskHours: string };
  counter: { name: string; address: string } | null;
}): string[] {
  const address = `${office.street}, ${office.postalCode} ${office.city}`;
  const desk = [
    department.name,
    department.deskRoom && `pokój ${department.deskRoom}`,
    department.deskHours && department.deskHours,
  ];
  const inPerson = counter ? [counter.name, counter.address || address] : [...desk, address];
  return [
    `osobiście: ${inPerson.filter(Boolean).join(', ')}`,
    `pocztą: ${office.name}, ${address}`,
    ...(office.ade ? [`przez e-Doręczenia: ${office.ade}`] : []),
  ];
}
