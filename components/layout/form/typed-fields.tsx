'use client';

import { type ComponentProps, useState } from 'react';
import type { FieldValues } from 'react-hook-form';
import { TextArea, TextInput } from '@/components/ui/inputs';
import { nb } from '@/components/ui/typography';
import { dateProblem, formatLong, parsePolishDate } from '@/lib/core/date-text';
import { dayNumber, type PlainDate } from '@/lib/core/plain-date';
import { errorText } from '@/lib/error-texts';
import { type Bound, type Own, readControl, useBound, useTypedBefore } from './fields';
import { readAmount, readCount, readDay, readLines, writeAmount, writeDay } from './typed-values';

type Reading<Value> = { empty: unknown; read: (typed: string) => Value; write: (value: unknown) => string };

/**
 * Binds a field whose value is no text: `read` makes the value of the typed text, `write` the text of a value that was
 * set in another way. The typed text stays as long as it means the value in the form.
 */
function useTyped<Values extends FieldValues, Output, Value>(
  bound: Bound<Values, Output, Value>,
  { empty, read, write }: Reading<Value>,
) {
  const { value, onChange, input } = useBound(bound, empty);
  const [typed, setTyped] = useState<{ text: string; value: unknown }>();
  const shown = typed && same(typed.value, value) ? typed.text : write(value);
  function take(text: string) {
    const now = read(text);
    setTyped({ text, value: now });
    onChange(now);
  }
  useTypedBefore(readControl(input.id), shown, take);
  return {
    ...input,
    autoComplete: 'off',
    value: shown,
    onChange: ({ target }: { target: { value: string } }) => take(target.value),
  };
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
  followsToday = false,
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
    /** True when an untouched field is null, which means the day on which the office takes the act. */
    followsToday?: boolean;
    lenient?: boolean;
    /** The value of an empty optional field, when that is not null. */
    empty?: '';
  }) {
  const none = empty ?? (own.optional || lenient ? null : '');
  const day = (value: unknown) => (followsToday && value === null ? today : value);
  const input = useTyped<Values, Output, string | null | undefined>(
    { form, name },
    {
      empty: none,
      read: (typed) => readDay(typed, today, { none, lenient }),
      write: (date) => (todayInWords && day(date) === today ? 'dziś' : writeDay(day(date))),
    },
  );
  const [left, setLeft] = useState(false);
  const read = parsePolishDate(input.value, today);
  const misread = left && !input.error && input.value.trim() !== '' && errorText(dateProblem(input.value));
  return (
    <TextInput
      {...own}
      {...input}
      span={span}
      hint={read ? nb(dayText(read, today)) : misread || hint}
      onChange={(event) => {
        setLeft(false);
        input.onChange(event);
      }}
      onBlur={() => {
        setLeft(true);
        input.onBlur();
      }}
    />
  );
}

/** The day in full; a day of now also in a word: "wczoraj, poniedziałek, 23 listopada 2026". */
function dayText(date: PlainDate, today: PlainDate): string {
  const near = { '-1': 'wczoraj', '0': 'dziś', '1': 'jutro' }[String(dayNumber(date) - dayNumber(today))];
  return near ? `${near}, ${formatLong(date)}` : formatLong(date);
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
  const input = useTyped<Values, Output, number | null | undefined>(
    { form, name },
    {
      empty: undefined,
      read: (typed) => (typed.trim() === '' && own.optional ? undefined : (readCount(typed) ?? unread)),
      write: (count) => (Number.isNaN(count) ? '' : String(count ?? '')),
    },
  );
  return <TextInput inputMode="numeric" {...own} {...input} />;
}

/** A field for an amount of money, typed in złote and held in grosze; null for a text that is no amount. */
export function AmountField<Values extends FieldValues, Output>({
  form,
  name,
  ...own
}: Bound<Values, Output, number | null | undefined> & OwnOfInput) {
  const reading = { empty: null, read: readAmount, write: writeAmount };
  const input = useTyped<Values, Output, number | null | undefined>({ form, name }, reading);
  return <TextInput inputMode="decimal" {...own} {...input} />;
}

/** A field for several texts, one on each line. */
export function LinesField<Values extends FieldValues, Output>({
  form,
  name,
  ...own
}: Bound<Values, Output, string[] | undefined> & Own<ComponentProps<typeof TextArea>>) {
  const write = (lines: unknown) => (Array.isArray(lines) ? lines.join('\n') : '');
  const input = useTyped<Values, Output, string[] | undefined>(
    { form, name },
    { empty: [], read: readLines, write },
  );
  return <TextArea {...own} {...input} />;
}
