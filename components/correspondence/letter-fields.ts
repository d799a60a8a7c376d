import type { ProcedureRow, Provision } from '@/lib/modules/cases/schema/procedure';
import { citation } from '@/lib/modules/cases/words/procedures';
import {
  CERTIFICATE_BASES,
  type ContentOf,
  type LetterContent,
  OFFER_BASES,
} from '@/lib/modules/correspondence/schema/content';
import {
  callOf,
  hasComplaint,
  isFinalAtOnce,
  type LetterLaw,
  returnBases,
  unconsideredBases,
} from '@/lib/modules/correspondence/schema/law';
import {
  ASKED_WORDS,
  certificateReason,
  leftReason,
  offerReason,
  RESUMPTION_BASIS_WORDS,
  returnReason,
  SUSPENSION_BASIS_WORDS,
} from '@/lib/modules/correspondence/words/letters';
import { PRELIMINARY_WORDS } from '@/lib/modules/correspondence/words/other-authorities';
import { daysText } from '@/lib/modules/correspondence/words/provisions';
import { dutyFields } from './duty-fields';
import {
  area,
  choice,
  instruction,
  instructionIn,
  type LetterField,
  line,
  optionalArea,
} from './letter-field';
import { refusalFields } from './refusal-fields';

const explanation: LetterField = {
  name: 'content.explanation',
  label: 'Wyjaśnienie',
  as: 'text',
  rows: 3,
  max: 8_000,
  optional: true,
};

/** The last fields of every kind of letter. */
const COMMON: LetterField[] = [
  {
    name: 'content.theirReference',
    label: 'Pismo adresata',
    as: 'line',
    optional: true,
    hint: 'Znak i data pisma, na które odpowiadasz',
  },
  {
    name: 'content.attachments',
    label: 'Załączniki',
    as: 'lines',
    rows: 2,
    optional: true,
    hint: 'Każdy w osobnym wierszu',
  },
  {
    name: 'content.copies',
    label: 'Do wiadomości',
    as: 'lines',
    rows: 2,
    optional: true,
    hint: 'Każdy odbiorca w osobnym wierszu',
  },
];

/** The fields of a letter, in the order of the letter; those that its procedure fixes are left out. */
export const fieldsOf = (letter: LetterContent, law: LetterLaw): LetterField[] => [
  ...ownFields(letter, law),
  ...COMMON,
];

function ownFields(letter: LetterContent, { row }: LetterLaw): LetterField[] {
  const { kind, content } = letter;
  switch (kind) {
    case 'CALL':
      return [
        {
          name: 'content.defects',
          label: row.call ? ASKED_WORDS[row.call.asks] : '',
          as: 'lines',
          rows: 4,
          hint: 'Każdy brak z nazwy, w osobnym wierszu',
        },
        ...daysOf(kind, row),
        explanation,
      ];
    case 'FEE_CALL':
      return [
        {
          name: 'content.amountGrosze',
          label: 'Kwota w złotych',
          as: 'money',
          hint: 'Na przykład 82 albo 82,50',
        },
        line('content.account', 'Rachunek'),
        ...daysOf(kind, row),
        explanation,
      ];
    case 'NEW_DATE':
      return [
        { name: 'content.newDate', label: 'Nowy termin', as: 'day' },
        area('content.reasons', row.delay === 'STEPS' ? 'Podjęte czynności' : 'Przyczyny zwłoki', 3),
        instruction,
      ];
    case 'SUSPENSION':
      return [
        {
          name: 'content.basis',
          label: 'Przyczyna zawieszenia',
          as: 'choice',
          options: SUSPENSION_BASIS_WORDS,
          blank: 'wybierz',
        },
        ...preliminaryFields(content),
        area('content.reasons', 'Uzasadnienie'),
        instruction,
      ];
    case 'RESUMPTION':
      return [
        { name: 'content.basis', label: 'Przyczyna podjęcia', as: 'choice', options: RESUMPTION_BASIS_WORDS },
        area('content.reasons', 'Uzasadnienie'),
      ];
    case 'OPINION_REQUEST':
      return [
        line('content.authority', 'Organ'),
        line('content.basis', 'Przepis, który wymaga stanowiska'),
        area('content.question', 'O co prosisz'),
        ...OTHER_TERM,
      ];
    case 'OPINION_NOTICE':
      return [
        line('content.authority', 'Organ, do którego wystąpiliśmy'),
        line('content.basis', 'Przepis, który wymaga stanowiska'),
        ...OTHER_TERM,
      ];
    case 'REFERRAL':
      return [line('content.authority', 'Organ właściwy'), area('content.reasons', 'Uzasadnienie')];
    case 'REFERRAL_NOTICE':
      return [
        line('content.authority', 'Organ, któremu przekazano'),
        area('content.reasons', 'Uzasadnienie'),
      ];
    case 'SEPARATE_MATTERS':
      return [
        { name: 'content.own', label: 'Co załatwimy my', as: 'line', optional: true },
        {
          name: 'content.matters',
          label: 'Sprawy na odrębne podania',
          as: 'lines',
          rows: 4,
          hint: 'Każda w osobnym wierszu, z organem, jeśli go znasz',
        },
      ];
    case 'RETURN':
      return [
        choice('content.basis', 'Dlaczego zwracamy', returnBases(row), (basis) => returnReason(basis, row)),
        area('content.reasons', 'Uzasadnienie'),
        instruction,
      ];
    case 'URGING_FORWARD':
      return [
        line('content.authority', 'Organ wyższego stopnia'),
        area('content.position', 'Stanowisko urzędu'),
      ];
    case 'LEFT_UNCONSIDERED':
      return [
        choice('content.basis', 'Przyczyna', unconsideredBases(row), (basis) => leftReason(basis, row)),
        area('content.reasons', 'Wyjaśnienie'),
        ...(content.basis === 'REPEATED'
          ? [
              area(
                'content.former',
                'Jak załatwiono poprzednią petycję',
                3,
                'Kiedy i w jaki sposób (art. 12 ust. 2 ustawy o petycjach)',
              ),
            ]
          : []),
      ];
    case 'DECISION':
      return [
        area('content.legalBasis', 'Podstawa prawna', 2),
        area('content.resolution', 'Rozstrzygnięcie', 5),
        ...(row.decision?.finalAtOnce ? [GRANTED_IN_FULL] : []),
        area('content.facts', 'Uzasadnienie faktyczne', 5),
        area('content.law', 'Uzasadnienie prawne', 5),
        ...(row.offer ? [onObjection(row.offer.objection)] : []),
        ...refusalFields(content, row),
        instructionIn(isFinalAtOnce(letter, row) ? 'content.finalInstruction' : 'content.instruction'),
        ...dutyFields(content),
      ];
    case 'ORDER':
      return [
        area('content.legalBasis', 'Podstawa prawna', 2),
        area('content.resolution', 'Rozstrzygnięcie', 5),
        ...complaintAgainst(content, row),
        area('content.reasons', 'Uzasadnienie', 5),
        ...(hasComplaint(content) ? [instruction] : []),
        ...(content.about === 'OTHER' && content.complaint === false
          ? [instructionIn('content.finalInstruction')]
          : []),
      ];
    case 'CERTIFICATE':
      return [
        choice('content.basis', 'Dlaczego wydajemy', CERTIFICATE_BASES, (basis) =>
          certificateReason(basis, row),
        ),
        area('content.wording', 'Co się zaświadcza'),
        ...dutyFields(content),
      ];
    case 'TRANSCRIPT':
      return [
        area(
          'content.issued',
          'Co przekazujesz',
          3,
          'Rodzaj odpisu i akt. Sam odpis drukuje się z rejestru stanu cywilnego; wpisz go w załącznikach.',
        ),
      ];
    case 'EXTRACT':
      return [
        area('content.issued', 'Treść wypisu', 12, 'Wyrys dodaj jako załącznik.'),
        ...dutyFields(content),
      ];
    case 'OFFER':
      return [
        choice('content.basis', 'Czego dotyczy', OFFER_BASES, (basis) => offerReason(basis, row)),
        optionalArea('content.conditions', 'Warunki', 4),
        optionalArea('content.fees', 'Opłaty', 2, 'Kwota i sposób jej obliczenia'),
        optionalArea('content.otherForm', 'Inny sposób lub forma', 2, 'Przyczyna i to, co możemy przekazać'),
      ];
    case 'INFORMATION':
      return [area('content.text', 'Treść', 12), ...answerFields(content.settles, row)];
  }
}

/** The term for a position of another authority, where a provision sets another one than two weeks. */
const OTHER_TERM: LetterField[] = [
  {
    name: 'content.otherDays',
    label: 'Inny termin, w dniach',
    as: 'days',
    optional: true,
    hint: 'Puste: dwa tygodnie (art. 106 § 3 KPA)',
  },
  {
    name: 'content.otherBasis',
    label: 'Przepis, który przewiduje inny termin',
    as: 'line',
    optional: true,
    hint: 'Na przykład: art. 53 ust. 5 ustawy o planowaniu i zagospodarowaniu przestrzennym',
  },
];

/** The fields about the preliminary question (KPA art. 100 § 1); other grounds have none. */
function preliminaryFields({ basis, preliminary }: ContentOf<'SUSPENSION'>): LetterField[] {
  if (basis !== 'ART_97_1_4') return [];
  return [
    {
      name: 'content.preliminary',
      label: 'Zagadnienie wstępne',
      as: 'choice',
      options: PRELIMINARY_WORDS,
      blank: 'wybierz',
      hint: 'Organ występuje sam albo wzywa stronę (art. 100 § 1 KPA).',
    },
    line(
      'content.preliminaryAt',
      'Kto je rozstrzyga',
      'Organ albo sąd, na przykład: Sąd Rejonowy w Zalesinie',
    ),
    ...(preliminary === 'PARTY_CALLED'
      ? [{ name: 'content.preliminaryDays', label: 'Ile dni ma strona', as: 'days' } as const]
      : []),
  ];
}

/** The days of a call; none where the act itself sets them. */
function daysOf(kind: 'CALL' | 'FEE_CALL', row: ProcedureRow): LetterField[] {
  const call = callOf(kind, row);
  if (!call || call.days.min === call.days.max) return [];
  return [{ name: 'content.termDays', label: 'Termin w dniach', as: 'days', hint: daysText(call) }];
}

const GRANTED_IN_FULL: LetterField = {
  name: 'content.grantedInFull',
  label: 'Uwzględnia w całości żądanie strony',
  as: 'check',
  hint: 'Tylko wtedy można odstąpić od uzasadnienia (art. 107 § 4 KPA). Decyzja bez niego jest ostateczna.',
};

/** A decision about the conditions of an offer, after an objection; every other decision refuses. */
const onObjection = (provision: Provision): LetterField => ({
  name: 'content.onObjection',
  label: 'Rozstrzyga po sprzeciwie od oferty',
  as: 'check',
  hint: `Powołamy ${citation(provision)}.`,
});

/** Whether a complaint lies, and by which provision; an order of its own matter has one by law. */
function complaintAgainst({ about, complaint }: ContentOf<'ORDER'>, { order }: ProcedureRow): LetterField[] {
  if (about !== 'OTHER' || !order) return [];
  const { days, provision } = order.complaint;
  return [
    {
      name: 'content.complaint',
      label: 'Czy służy na nie zażalenie',
      as: 'yesNo',
      yes: `Tak, w terminie ${days} dni`,
      no: 'Nie, strona zaskarży je w odwołaniu od decyzji',
      hint: `Tylko gdy przepis tak stanowi (${citation(provision)}).`,
    },
    ...(complaint
      ? [line('content.complaintBasis', 'Przepis, który daje zażalenie', 'Na przykład: art. 74 § 2 KPA')]
      : []),
  ];
}

/** Whether the letter settles the matter, and whether it refuses: the instruction follows. */
const answerFields = (settles: boolean, { answer }: ProcedureRow): LetterField[] =>
  answer.settles === null
    ? []
    : [
        {
          name: 'content.settles',
          label: 'To pismo załatwia sprawę',
          as: 'check',
          hint: `Powołamy ${citation(answer.settles)}.`,
        },
        ...(settles && answer.refusal !== null
          ? [
              {
                name: 'content.refused',
                label: 'Odmawia',
                as: 'check',
                hint: `Wydrukujemy pouczenie (${citation(answer.refusal)}).`,
              } as const,
            ]
          : []),
      ];
