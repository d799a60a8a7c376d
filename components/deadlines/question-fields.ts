import { publicTexts } from '@/components/public/texts';
import type { Locale } from '@/lib/core/context';
import { formatDigits } from '@/lib/core/date-text';
import { isPlainDate } from '@/lib/core/plain-date';

/** Error sentences by the name of the field. */
export type QuestionErrors = Readonly<Record<string, string>>;

/** Returns the properties that all fields of the calculator share, in one language. */
export function questionFields(locale: Locale, errors: QuestionErrors) {
  const { t } = publicTexts(locale, 'terms');
  const field = (name: string) => ({ name, error: errors[name], errorWord: t('errorWord') });
  return {
    field,
    /** A day is shown as people type it; a text that is no day stays as it was typed. */
    date: (name: string, typed: string) => ({
      ...field(name),
      defaultValue: isPlainDate(typed) ? formatDigits(typed) : typed,
      room: 'm' as const,
      autoComplete: 'off',
    }),
    optional: { optional: true, optionalText: t('optional') },
  };
}
