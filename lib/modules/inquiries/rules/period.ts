import { dateProblem, formatDigits, parsePolishDate } from '@/lib/core/date-text';
import type { FieldCode } from '@/lib/core/errors';
import type { PlainDate } from '@/lib/core/plain-date';

/** A day of a period as typed, and what is wrong with it; null: nothing. */
type TypedDay = { text: string; error: FieldCode | null };

export type TypedPeriod = {
  /** The period that is counted: the typed one, or the usual one while that cannot be read. */
  period: { from: PlainDate; to: PlainDate };
  from: TypedDay;
  to: TypedDay;
};

/** Reads the two days of an address as people write them ("2.11", "dziś"). A day that was not typed is the usual one. */
export function readPeriod(
  typed: { from: string; to: string },
  usual: { from: PlainDate; to: PlainDate },
  today: PlainDate,
): TypedPeriod {
  const [from, to] = [readDay(typed.from, usual.from, today), readDay(typed.to, usual.to, today)];
  if (from.day && to.day) {
    const backwards = from.day > to.day ? 'period-ends-before-it-begins' : null;
    return {
      period: backwards ? usual : { from: from.day, to: to.day },
      from: { text: from.text, error: null },
      to: { text: to.text, error: backwards },
    };
  }
  const shown = ({ text, error }: TypedDay) => ({ text, error });
  return { period: usual, from: shown(from), to: shown(to) };
}

function readDay(typed: string, usual: PlainDate, today: PlainDate): TypedDay & { day: PlainDate | null } {
  const day = typed.trim() === '' ? usual : parsePolishDate(typed, today);
  return day
    ? { day, text: formatDigits(day), error: null }
    : { day, text: typed, error: dateProblem(typed) };
}
