import { formatDigits, parsePolishDate } from '@/lib/core/date-text';
import type { PlainDate } from '@/lib/core/plain-date';
import type { LetterContent } from '@/lib/modules/correspondence/schema/content';
import type { LetterKind } from '@/lib/modules/correspondence/schema/letter';
import {
  CERTIFICATE_BASIS_WORDS,
  RETURN_BASIS_WORDS,
  SUSPENSION_BASIS_WORDS,
  UNCONSIDERED_BASIS_WORDS,
} from '@/lib/modules/correspondence/words/letters';

/** A field of a letter: how what its kind says is typed. */
export type LetterField = {
  name: string;
  label: string;
  hint?: string;
  optional?: true;
} & (
  | { as: 'line' | 'days' | 'money' | 'day' }
  | { as: 'text'; rows: number; max: number }
  /** One thing a line. */
  | { as: 'lines'; rows: number }
  | { as: 'check' }
  | { as: 'choice'; options: Record<string, string> }
);

const area = (name: string, label: string, rows = 6, hint?: string): LetterField => ({
  name,
  label,
  as: 'text',
  rows,
  hint,
  max: 20_000,
});
const line = (name: string, label: string, hint?: string): LetterField => ({ name, label, as: 'line', hint });
const instruction: LetterField = {
  name: 'instruction',
  label: 'Pouczenie',
  as: 'text',
  rows: 6,
  max: 4_000,
  hint: 'Sprawdź, czy organ i termin pasują do tej sprawy.',
};
const explanation: LetterField = {
  name: 'explanation',
  label: 'Wyjaśnienie',
  as: 'text',
  rows: 3,
  max: 8_000,
  optional: true,
};

/** What every kind ends with. */
const COMMON: LetterField[] = [
  {
    name: 'theirReference',
    label: 'Pismo adresata',
    as: 'line',
    optional: true,
    hint: 'Znak i data pisma, na które odpowiadasz',
  },
  {
    name: 'attachments',
    label: 'Załączniki',
    as: 'lines',
    rows: 2,
    optional: true,
    hint: 'Każdy w osobnym wierszu',
  },
  {
    name: 'copies',
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
      name: 'defects',
      label: 'Czego brakuje',
      as: 'lines',
      rows: 4,
      hint: 'Każdy brak z nazwy, w osobnym wierszu',
    },
    { name: 'termDays', label: 'Termin w dniach', as: 'days', hint: 'Co najmniej 7 (art. 64 § 2 KPA)' },
    explanation,
  ],
  FEE_CALL: [
    { name: 'amountGrosze', label: 'Kwota w złotych', as: 'money', hint: 'Na przykład 82 albo 82,50' },
    line('account', 'Rachunek'),
    { name: 'termDays', label: 'Termin w dniach', as: 'days', hint: 'Od 7 do 14 (art. 261 § 1 KPA)' },
    explanation,
  ],
  NEW_DATE: [
    { name: 'newDate', label: 'Nowy termin', as: 'day' },
    area('reasons', 'Przyczyny zwłoki', 3),
    instruction,
  ],
  SUSPENSION: [
    { name: 'basis', label: 'Przyczyna zawieszenia', as: 'choice', options: SUSPENSION_BASIS_WORDS },
    area('reasons', 'Uzasadnienie'),
    instruction,
  ],
  RESUMPTION: [area('reasons', 'Uzasadnienie')],
  OPINION_REQUEST: [
    line('authority', 'Organ'),
    line('basis', 'Przepis, który wymaga stanowiska'),
    area('question', 'O co prosisz'),
  ],
  REFERRAL: [line('authority', 'Organ właściwy'), area('reasons', 'Uzasadnienie')],
  REFERRAL_NOTICE: [line('authority', 'Organ, któremu przekazano'), area('reasons', 'Uzasadnienie')],
  SEPARATE_MATTERS: [
    { name: 'own', label: 'Co załatwimy my', as: 'line', optional: true },
    {
      name: 'matters',
      label: 'Sprawy na odrębne podania',
      as: 'lines',
      rows: 4,
      hint: 'Każda w osobnym wierszu, z organem, jeśli go znasz',
    },
  ],
  RETURN: [
    { name: 'basis', label: 'Dlaczego zwracamy', as: 'choice', options: RETURN_BASIS_WORDS },
    area('reasons', 'Uzasadnienie'),
    instruction,
  ],
  URGING_FORWARD: [line('authority', 'Organ wyższego stopnia'), area('position', 'Stanowisko urzędu')],
  LEFT_UNCONSIDERED: [
    { name: 'basis', label: 'Przyczyna', as: 'choice', options: UNCONSIDERED_BASIS_WORDS },
    area('reasons', 'Wyjaśnienie'),
  ],
  DECISION: [
    area('legalBasis', 'Podstawa prawna', 2),
    area('resolution', 'Rozstrzygnięcie', 5),
    {
      name: 'grantedInFull',
      label: 'Uwzględnia w całości żądanie strony',
      as: 'check',
      hint: 'Tylko wtedy można odstąpić od uzasadnienia (art. 107 § 4 KPA). Decyzja bez niego jest ostateczna.',
    },
    area('facts', 'Uzasadnienie faktyczne', 5),
    area('law', 'Uzasadnienie prawne', 5),
    instruction,
  ],
  ORDER: [
    area('legalBasis', 'Podstawa prawna', 2),
    area('resolution', 'Rozstrzygnięcie', 5),
    {
      name: 'complaint',
      label: 'Służy na nie zażalenie',
      as: 'check',
      hint: 'Termin: 7 dni (art. 141 § 2 KPA)',
    },
    area('reasons', 'Uzasadnienie', 5),
    instruction,
  ],
  CERTIFICATE: [
    { name: 'basis', label: 'Dlaczego wydajemy', as: 'choice', options: CERTIFICATE_BASIS_WORDS },
    area('wording', 'Co się zaświadcza'),
  ],
  INFORMATION: [area('text', 'Treść', 12)],
};

/** The fields of a kind, in the order of the letter. */
export const fieldsOf = (kind: LetterKind): LetterField[] => [...OWN[kind], ...COMMON];

/** What is typed: texts, and ticks. */
export type LetterTyped = Record<string, string | boolean>;

/** A letter as its fields show it. */
export function typedOf({ kind, content }: LetterContent): LetterTyped {
  const kept = content as Record<string, unknown>;
  return Object.fromEntries(
    fieldsOf(kind).map(({ name, as }) => {
      const value = kept[name];
      if (as === 'check') return [name, value === true];
      if (as === 'lines') return [name, (value as string[]).join('\n')];
      if (as === 'money') return [name, value === null ? '' : String(Number(value) / 100).replace('.', ',')];
      if (as === 'day') return [name, value ? formatDigits(value as PlainDate) : ''];
      return [name, String(value ?? '')];
    }),
  );
}

/** What is typed, as the letter keeps it; what no field shows stays as it was. */
export function contentOf(
  { kind, content }: LetterContent,
  typed: LetterTyped,
  today: PlainDate,
): LetterContent {
  const typedContent = Object.fromEntries(
    fieldsOf(kind).map(({ name, as }) => {
      const value = typed[name];
      if (as === 'check') return [name, value === true];
      const text = String(value ?? '');
      if (as === 'lines')
        return [
          name,
          text
            .split('\n')
            .map((each) => each.trim())
            .filter(Boolean),
        ];
      if (as === 'days') return [name, /^\d{1,4}$/.test(text.trim()) ? Number(text) : 0];
      if (as === 'money') return [name, grosze(text)];
      if (as === 'day') return [name, parsePolishDate(text, today)];
      return [name, text];
    }),
  );
  return { kind, content: { ...content, ...typedContent } } as LetterContent;
}

/** '82,50' → 8250; null for what is no amount. */
function grosze(text: string): number | null {
  const [, whole, part = ''] =
    /^(\d{1,9})(?:[,.](\d{1,2}))?$/.exec(text.replaceAll(/[\s\u00A0]|zł/g, '')) ?? [];
  return whole === undefined ? null : Number(whole) * 100 + Number(part.padEnd(2, '0'));
}
