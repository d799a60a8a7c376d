import type { FieldPathByValue } from 'react-hook-form';
import type { PlainDate } from '@/lib/core/plain-date';
import type { Addressee } from '@/lib/modules/correspondence/schema/acts';
import type { LetterContent } from '@/lib/modules/correspondence/schema/content';
import type { LetterKind } from '@/lib/modules/correspondence/schema/letter';
import {
  CERTIFICATE_BASIS_WORDS,
  RETURN_BASIS_WORDS,
  SUSPENSION_BASIS_WORDS,
  UNCONSIDERED_BASIS_WORDS,
} from '@/lib/modules/correspondence/words/letters';

/** A letter as its form holds it. */
export type LetterValues = LetterContent & { title: string; addressee: Addressee };

/** The path of a part of a letter whose value has this type. */
type Part<Value> = FieldPathByValue<LetterValues, Value>;

/** A field of a letter: its label, and how its value is typed. */
export type LetterField = { label: string; hint?: string; optional?: true } & (
  | { as: 'line'; name: Part<string> }
  | { as: 'text'; name: Part<string>; rows: number; max: number }
  /** A list: one item on each line. */
  | { as: 'lines'; name: Part<string[]>; rows: number }
  | { as: 'days'; name: Part<number> }
  | { as: 'money'; name: Part<number | null> }
  | { as: 'day'; name: Part<PlainDate | null> }
  | { as: 'check'; name: Part<boolean> }
  | { as: 'choice'; name: Part<string>; options: Record<string, string> }
);

const area = (name: Part<string>, label: string, rows = 6, hint?: string): LetterField => ({
  name,
  label,
  as: 'text',
  rows,
  hint,
  max: 20_000,
});
const line = (name: Part<string>, label: string, hint?: string): LetterField => ({
  name,
  label,
  as: 'line',
  hint,
});
const instruction: LetterField = {
  name: 'content.instruction',
  label: 'Pouczenie',
  as: 'text',
  rows: 6,
  max: 4_000,
  hint: 'Sprawdź, czy organ i termin pasują do tej sprawy.',
};
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

const OWN: Record<LetterKind, LetterField[]> = {
  CALL: [
    {
      name: 'content.defects',
      label: 'Czego brakuje',
      as: 'lines',
      rows: 4,
      hint: 'Każdy brak z nazwy, w osobnym wierszu',
    },
    {
      name: 'content.termDays',
      label: 'Termin w dniach',
      as: 'days',
      hint: 'Co najmniej 7 (art. 64 § 2 KPA)',
    },
    explanation,
  ],
  FEE_CALL: [
    {
      name: 'content.amountGrosze',
      label: 'Kwota w złotych',
      as: 'money',
      hint: 'Na przykład 82 albo 82,50',
    },
    line('content.account', 'Rachunek'),
    { name: 'content.termDays', label: 'Termin w dniach', as: 'days', hint: 'Od 7 do 14 (art. 261 § 1 KPA)' },
    explanation,
  ],
  NEW_DATE: [
    { name: 'content.newDate', label: 'Nowy termin', as: 'day' },
    area('content.reasons', 'Przyczyny zwłoki', 3),
    instruction,
  ],
  SUSPENSION: [
    { name: 'content.basis', label: 'Przyczyna zawieszenia', as: 'choice', options: SUSPENSION_BASIS_WORDS },
    area('content.reasons', 'Uzasadnienie'),
    instruction,
  ],
  RESUMPTION: [area('content.reasons', 'Uzasadnienie')],
  OPINION_REQUEST: [
    line('content.authority', 'Organ'),
    line('content.basis', 'Przepis, który wymaga stanowiska'),
    area('content.question', 'O co prosisz'),
  ],
  REFERRAL: [line('content.authority', 'Organ właściwy'), area('content.reasons', 'Uzasadnienie')],
  REFERRAL_NOTICE: [
    line('content.authority', 'Organ, któremu przekazano'),
    area('content.reasons', 'Uzasadnienie'),
  ],
  SEPARATE_MATTERS: [
    { name: 'content.own', label: 'Co załatwimy my', as: 'line', optional: true },
    {
      name: 'content.matters',
      label: 'Sprawy na odrębne podania',
      as: 'lines',
      rows: 4,
      hint: 'Każda w osobnym wierszu, z organem, jeśli go znasz',
    },
  ],
  RETURN: [
    { name: 'content.basis', label: 'Dlaczego zwracamy', as: 'choice', options: RETURN_BASIS_WORDS },
    area('content.reasons', 'Uzasadnienie'),
    instruction,
  ],
  URGING_FORWARD: [
    line('content.authority', 'Organ wyższego stopnia'),
    area('content.position', 'Stanowisko urzędu'),
  ],
  LEFT_UNCONSIDERED: [
    { name: 'content.basis', label: 'Przyczyna', as: 'choice', options: UNCONSIDERED_BASIS_WORDS },
    area('content.reasons', 'Wyjaśnienie'),
  ],
  DECISION: [
    area('content.legalBasis', 'Podstawa prawna', 2),
    area('content.resolution', 'Rozstrzygnięcie', 5),
    {
      name: 'content.grantedInFull',
      label: 'Uwzględnia w całości żądanie strony',
      as: 'check',
      hint: 'Tylko wtedy można odstąpić od uzasadnienia (art. 107 § 4 KPA). Decyzja bez niego jest ostateczna.',
    },
    area('content.facts', 'Uzasadnienie faktyczne', 5),
    area('content.law', 'Uzasadnienie prawne', 5),
    instruction,
  ],
  ORDER: [
    area('content.legalBasis', 'Podstawa prawna', 2),
    area('content.resolution', 'Rozstrzygnięcie', 5),
    {
      name: 'content.complaint',
      label: 'Służy na nie zażalenie',
      as: 'check',
      hint: 'Termin: 7 dni (art. 141 § 2 KPA)',
    },
    area('content.reasons', 'Uzasadnienie', 5),
    instruction,
  ],
  CERTIFICATE: [
    { name: 'content.basis', label: 'Dlaczego wydajemy', as: 'choice', options: CERTIFICATE_BASIS_WORDS },
    area('content.wording', 'Co się zaświadcza'),
  ],
  INFORMATION: [area('content.text', 'Treść', 12)],
};

/** Returns the fields of a kind of letter, in the order of the letter. */
export const fieldsOf = (kind: LetterKind): LetterField[] => [...OWN[kind], ...COMMON];
