import { publicTexts } from '@/components/public/texts';
import { ErrorSummary } from '@/components/ui/error-summary';
import { fieldId } from '@/components/ui/field';
import type { Locale } from '@/lib/core/context';
import { formatDate, formatDigits } from '@/lib/core/date-text';
import type { PlainDate } from '@/lib/core/plain-date';
import {
  FIRST_DAY,
  LAST_DAY,
  MOST_PERIODS,
  MOST_YEARS,
  type QuestionProblem,
  type QuestionRead,
  type TermAnswer,
} from '@/lib/modules/deadlines/rules/term-question';
import { CalculatorAnswer } from './calculator-answer';
import { CalculatorForm } from './calculator-form';

interface CalculatorProps {
  locale: Locale;
  action: string;
  read: QuestionRead;
  /** The answer, with the whole address of its question for residents; null while there is none. */
  answered: { answer: TermAnswer; address: string } | null;
  /** True in the frame of the staff. */
  forStaff?: boolean;
  today: PlainDate;
}

/** The calculator of terms: the form, or first the answer and below it the form for another question. */
export function Calculator({ locale, action, read, answered, today, forStaff = false }: CalculatorProps) {
  const { t } = publicTexts(locale, 'terms');
  // A term is chosen by the field that looks for one.
  const idOf = (field: string) => fieldId(field === 'regula' ? 'szukaj' : field);
  const errors = read.problems.map(({ field, code, day }) => ({ field, text: sentence({ code, day }) }));
  const form = (
    <CalculatorForm
      locale={locale}
      action={action}
      read={read}
      today={today}
      errors={Object.fromEntries(errors.map(({ field, text }) => [field, text]))}
      again={answered !== null}
      autoFocus={forStaff && read.state === 'blank'}
      forStaff={forStaff}
    />
  );
  if (answered) {
    return (
      <>
        <CalculatorAnswer locale={locale} today={today} {...answered} forClient={forStaff} />
        <section className="again">
          <h2>{t('change')}</h2>
          {form}
        </section>
      </>
    );
  }
  return (
    <>
      <h1>{t('title')}</h1>
      <p className="lead mb-8">{t('lead')}</p>
      {errors.length > 0 && (
        <div className="my-4">
          <ErrorSummary
            title={t('fieldsTitle', { count: errors.length })}
            errors={errors.map(({ field, text }) => ({ id: idOf(field), text }))}
          />
        </div>
      )}
      {form}
    </>
  );

  function sentence({ code, day }: Pick<QuestionProblem, 'code' | 'day'>): string {
    return t(`problem.${code}`, {
      example: formatDigits(today),
      first: formatDate(FIRST_DAY, locale),
      last: formatDate(LAST_DAY, locale),
      most: MOST_PERIODS,
      years: MOST_YEARS,
      day: day ? formatDate(day, locale) : '',
    });
  }
}
