'use client';

import { type ComponentProps, useState } from 'react';
import type { FieldValues } from 'react-hook-form';
import { TextArea, TextInput } from '@/components/ui/inputs';
import { nb } from '@/components/ui/typography';
import { formatLong, parsePolishDate } from '@/lib/core/date-text';
import type { PlainDate } from '@/lib/core/plain-date';
import { errorText } from '@/lib/error-texts';
import { type Bound, type Own, useBound } from './fields';
import { readAmount, readCount, readDay, readLines, writeAmount, writeDay } from './typed-values';

/**
 * Returns the text of a value of another type. The typed text stays as long as it means the value in the form; a value
 * set in another way is written out.
 */
function useTyped<Value>(value: Value, write: (value: Value) => string) {
  const [typed, setTyped] = useState<{ text: string; value: unknown }>();
  const text = typed && same(typed.value, value) ? typed.text : write(value);
  return { text, keep: (text: string, value: unknown) => setTyped({ text, value }) };
}

const same = (a: unknown, b: unknown) =>
  Object.is(a, b) || (Array.isArray(a) && Array.isArray(b) && a.join('\n') === b.join('\n'));

type OwnOfInput = Own<Omit<ComponentProps<typeof TextInput>, 'onBlur'>>;

/**
 * A day as people write it ("2.12", "1 XII 2026", "dziś"), read back in full with its weekday. The form holds a
 * `PlainDate`; a text that is no day stays in the form as typed, and the schema refuses it. With `lenient` such a text
 * is null, as in a draft that keeps no half-typed values.
 */
export function DateField<Values extends FieldValues, Output>({
  form,
  name,
  today,
  todayInWords = false,
  lenient = false,
  empty,
  span = 4,
  hint = 'Na przykład 2.12 albo dziś',
  ...own
}: Bound<Values, Output, string | null | undefined> &
  OwnOfInput & {
    today: PlainDate;
    /** True when today is written "dziś". */
    todayInWords?: boolean;
    lenient?: boolean;
    /** The value of an empty optional field, when that is not null. */
    empty?: '';
  }) {
  const none = empty ?? (own.optional || lenient ? null : '');
  const { value, onChange, error, control } = useBound({ form, name }, none);
  const [left, setLeft] = useState(false);
  const { text, keep } = useTyped<unknown>(value, (date) =>
    todayInWords && date === today ? 'dziś' : writeDay(date),
  );
  const day = parsePolishDate(text, today);
  const misread = left && !error && text.trim() !== '' && errorText('date-invalid');

  function type(typed: string) {
    const date = readDay(typed, today, { none, lenient });
    keep(typed, date);
    setLeft(false);
    onChange(date);
  }

  return (
    <TextInput
      autoComplete="off"
      {...own}
      {...control}
      error={error}
      span={span}
      hint={day ? nb(formatLong(day)) : misread || hint}
      value={text}
      onChange={({ target }) => type(target.value)}
      onBlur={() => {
        setLeft(true);
        control.onBlur();
      }}
    />
  );
}

/**
 * A field for a whole number. A text that is no number is NaN, which the schema refuses, or `unread` where that is
 * given. An empty optional field is undefined.
 */
export function CountField<Values extends FieldValues, Output>({
  form,
  name,
  unread = Number.NaN,
  ...own
}: Bound<Values, Output, number | null | undefined> & OwnOfInput & { unread?: number }) {
  const { value, onChange, error, control } = useBound({ form, name }, undefined);
  const { text, keep } = useTyped<unknown>(value, (count) =>
    Number.isNaN(count) ? '' : String(count ?? ''),
  );
  return (
    <TextInput
      autoComplete="off"
      inputMode="numeric"
      {...own}
      {...control}
      error={error}
      value={text}
      onChange={({ target }) => {
        const typed = target.value;
        const count = typed.trim() === '' && own.optional ? undefined : (readCount(typed) ?? unread);
        keep(typed, count);
        onChange(count);
      }}
    />
  );
}

/** A field for an amount of money, typed in złote and held in grosze; null for a text that is no amount. */
export function AmountField<Values extends FieldValues, Output>({
  form,
  name,
  ...own
}: Bound<Values, Output, number | null | undefined> & OwnOfInput) {
  const { value, onChange, error, control } = useBound({ form, name }, null);
  const { text, keep } = useTyped<unknown>(value, writeAmount);
  return (
    <TextInput
      autoComplete="off"
      inputMode="decimal"
      {...own}
      {...control}
      error={error}
      value={text}
      onChange={({ target }) => {
        const amount = readAmount(target.value);
        keep(target.value, amount);
        onChange(amount);
      }}
    />
  );
}

/** A field for several texts, one on each line. */
export function LinesField<Values extends FieldValues, Output>({
  form,
  name,
  ...own
}: Bound<Values, Output, string[] | undefined> & Own<ComponentProps<typeof TextArea>>) {
  const { value, onChange, error, control } = useBound({ form, name }, []);
  const { text, keep } = useTyped<unknown>(value, (lines) => (Array.isArray(lines) ? lines.join('\n') : ''));
  return (
    <TextArea
      {...own}
      {...control}
      error={error}
      value={text}
      onChange={({ target }) => {
        const lines = readLines(target.value);
        keep(target.value, lines);
        onChange(lines);
      }}
    />
  );
}
