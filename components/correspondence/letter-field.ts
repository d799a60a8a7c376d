import type { FieldPathByValue } from 'react-hook-form';
import type { PlainDate } from '@/lib/core/plain-date';
import type { Addressee } from '@/lib/modules/correspondence/schema/acts';
import type { LetterContent } from '@/lib/modules/correspondence/schema/content';

/** A letter as its form holds it. */
export type LetterValues = LetterContent & { title: string; addressee: Addressee };

/** The path of a part of a letter whose value has this type. */
export type Part<Value> = FieldPathByValue<LetterValues, Value>;

/**
 * A field of a letter: its label, and how its value is typed. `basis` is a line in some kinds of letters, and a choice
 * in others, where it may be null.
 */
export type LetterField = {
  label: string;
  hint?: string;
  optional?: true;
} & (
  | { as: 'line'; name: Part<string> | 'content.basis' }
  | { as: 'text'; name: Part<string>; rows: number; max: number }
  /** A list: one item on each line. */
  | { as: 'lines'; name: Part<string[]>; rows: number }
  | { as: 'days'; name: Part<number | null> }
  | { as: 'money'; name: Part<number | null> }
  | { as: 'day'; name: Part<PlainDate | null> }
  | { as: 'check'; name: Part<boolean> }
  | { as: 'yesNo'; name: Part<boolean | null>; yes: string; no: string }
  /** `blank`: nothing is chosen at first. */
  | { as: 'choice'; name: Part<string | null>; options: Record<string, string>; blank?: string }
);

export const area = (name: Part<string>, label: string, rows = 6, hint?: string): LetterField => ({
  name,
  label,
  as: 'text',
  rows,
  hint,
  max: 20_000,
});
export const optionalArea = (...field: Parameters<typeof area>): LetterField => ({
  ...area(...field),
  optional: true,
});
export const line = (name: Part<string> | 'content.basis', label: string, hint?: string): LetterField => ({
  name,
  label,
  as: 'line',
  hint,
});
export const instructionIn = (name: Part<string>): LetterField => ({
  name,
  label: 'Pouczenie',
  as: 'text',
  rows: 6,
  max: 4_000,
  hint: 'Tak je wydrukujemy. Sprawdź, czy organ i termin pasują do tej sprawy.',
});
export const instruction = instructionIn('content.instruction');
export const choice = <Value extends string>(
  name: Part<string | null>,
  label: string,
  values: readonly Value[],
  text: (value: Value) => string,
): LetterField => ({
  name,
  label,
  as: 'choice',
  options: Object.fromEntries(values.map((value) => [value, text(value)])),
});
