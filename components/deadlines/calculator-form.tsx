import { publicTexts } from '@/components/public/texts';
import { Button } from '@/components/ui/button';
import { fieldId } from '@/components/ui/field';
import { TextInput } from '@/components/ui/inputs';
import type { Locale } from '@/lib/core/context';
import { formatDigits } from '@/lib/core/date-text';
import type { PlainDate } from '@/lib/core/plain-date';
import { MOST_PERIODS, type QuestionRead } from '@/lib/modules/deadlines/rules/term-question';
import { isRuleCode } from '@/lib/modules/deadlines/rules/term-rules';
import { PeriodFields } from './period-fields';
import { type QuestionErrors, questionFields } from './question-fields';
import { TermChoice } from './term-choice';
import { termChoiceData } from './term-choice-data';

/** The question about a letter that waits at the post office, with its day still to be given. */
const LETTER_AT_THE_POST = { regula: 'KPA_44_14D', szukam: 'tak' };

interface CalculatorFormProps {
  locale: Locale;
  /** The address of the page itself, to which the form is sent. What its query says is sent along. */
  action: string;
  read: QuestionRead;
  today: PlainDate;
  errors: QuestionErrors;
  /** True when the form stands below a result; its button is not the main act then. */
  again: boolean;
  /** True when the page starts with the form: its first field takes the focus. */
  autoFocus: boolean;
  /** True in the frame of the staff. */
  forStaff: boolean;
}

/**
 * The question as a plain form. The question goes into the address, so the form needs no script; a period is added or
 * removed by sending the form, and the fragment after '#' leads to the new row.
 */
export function CalculatorForm(props: CalculatorFormProps) {
  const { locale, action, read, today, errors, again, autoFocus, forStaff } = props;
  const { t } = publicTexts(locale, 'terms');
  const { form, state } = read;
  const { date, optional } = questionFields(locale, errors);
  const more = [form.nowy, form.zawiadomienie, form.dzien].some(Boolean) || form.periods.length > 0;
  const [path, kept] = action.split('?');
  const always = [...new URLSearchParams(kept)];
  const full = form.periods.length >= MOST_PERIODS;
  return (
    <form action={path} className="term-form" noValidate>
      {/* Enter presses the first button of a form, which must not be the one that removes a period. */}
      <button type="submit" className="sr-only" tabIndex={-1} aria-hidden="true">
        {t('count')}
      </button>
      {always.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <TermChoice
        data={termChoiceData(locale, forStaff)}
        typed={form.szukaj}
        chosen={isRuleCode(form.regula) ? form.regula : null}
        error={errors.regula}
        errorWord={t('errorWord')}
        start={date('start', form.start)}
        hour={date('godzina', form.godzina.replace('.', ':'))}
        example={t('startExample', { example: formatDigits(today) })}
        allHref={action}
        awizoHref={`${path}?${new URLSearchParams([...always, ...Object.entries(LETTER_AT_THE_POST)])}`}
        autoFocus={autoFocus}
        forStaff={forStaff}
      >
        <details open={more || state === 'editing'}>
          <summary className="lnk">{t('more')}</summary>
          <div className="mt-4 grid gap-8">
            <fieldset>
              <legend className="label" id="okresy" tabIndex={-1}>
                {t('periods')}
              </legend>
              <p className="hint">{t('periodsHint', { most: MOST_PERIODS })}</p>
              {numbered(form.periods).map(({ number, item: period }) => (
                <PeriodFields
                  key={number}
                  number={number}
                  removeAction={`${path}#okresy`}
                  locale={locale}
                  period={period}
                  errors={errors}
                />
              ))}
              {!full && (
                <Button
                  type="submit"
                  name="dodaj"
                  value="okres"
                  className="mt-4"
                  formAction={`${path}#${fieldId(`okres${form.periods.length + 1}`)}`}
                >
                  {t('add')}
                </Button>
              )}
            </fieldset>
            <fieldset>
              <legend className="label">{t('extension')}</legend>
              <p className="hint">{t('extensionHint')}</p>
              <div className="mt-4 grid gap-4 sm:grid-cols-2">
                <TextInput {...date('nowy', form.nowy)} label={t('newDate')} {...optional} />
                <TextInput {...date('zawiadomienie', form.zawiadomienie)} label={t('notice')} {...optional} />
              </div>
            </fieldset>
            <TextInput {...date('dzien', form.dzien)} label={t('day')} hint={t('dayHint')} {...optional} />
          </div>
        </details>
      </TermChoice>
      <div className="term-count">
        <Button
          type="submit"
          kind={again ? 'ordinary' : 'primary'}
          keys={forStaff ? 'Ctrl Enter' : undefined}
          mainAct={forStaff}
        >
          {t('count')}
        </Button>
      </div>
    </form>
  );
}

/** A row has no identity but its number. */
const numbered = <T,>(items: readonly T[]) => items.map((item, place) => ({ number: place + 1, item }));
