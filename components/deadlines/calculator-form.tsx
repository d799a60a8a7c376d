import { publicTexts } from '@/components/public/texts';
import { Button } from '@/components/ui/button';
import { fieldId } from '@/components/ui/field';
import { Select, TextInput } from '@/components/ui/inputs';
import type { Locale } from '@/lib/core/context';
import { formatDigits } from '@/lib/core/date-text';
import type { PlainDate } from '@/lib/core/plain-date';
import { PROOF_WORDS } from '@/lib/modules/deadlines/rules/proof-words';
import { MOST_PERIODS, type QuestionRead } from '@/lib/modules/deadlines/rules/term-question';
import { isRuleCode, sourceOf, TERM_RULES } from '@/lib/modules/deadlines/rules/term-rules';
import { RULE_CODES, type RuleCode } from '@/lib/modules/deadlines/schema';
import { PeriodFields } from './period-fields';
import { type QuestionErrors, questionFields } from './question-fields';

/** The rules that people ask for most often; they stand first. */
const COMMON: readonly RuleCode[] = [
  ...(['KPA_1M', 'KPA_2M', 'KPA_217_7D', 'KPA_64_7D', 'KPA_129_14D', 'KPA_237_1M', 'UDIP_14D'] as const),
];

interface CalculatorFormProps {
  locale: Locale;
  /** The address of the page itself, to which the form is sent. */
  action: string;
  read: QuestionRead;
  today: PlainDate;
  errors: QuestionErrors;
  /** True when the form stands below a result; its button is not the main act then. */
  again: boolean;
  /** True when the page starts with the form: its first field takes the focus. */
  autoFocus: boolean;
}

/**
 * The question as a plain form. The question goes into the address, so the form needs no script; a period is added or
 * removed by sending the form, and the fragment after '#' leads to the new row.
 */
export function CalculatorForm(props: CalculatorFormProps) {
  const { locale, action, read, today, errors, again, autoFocus } = props;
  const { t } = publicTexts(locale, 'terms');
  const { form, state } = read;
  const rule = isRuleCode(form.regula) ? TERM_RULES[form.regula] : null;
  const example = formatDigits(today);
  const { field, date, optional } = questionFields(locale, errors);
  const more = [form.nowy, form.zawiadomienie, form.dzien].some(Boolean) || form.periods.length > 0;
  const full = form.periods.length >= MOST_PERIODS;
  return (
    <form action={action} className="mt-6 grid max-w-[48rem] gap-6" noValidate>
      {/* Enter presses the first button of a form, which must not be the one that removes a period. */}
      <button type="submit" className="sr-only" tabIndex={-1} aria-hidden="true">
        {t('count')}
      </button>
      <Select
        {...field('regula')}
        label={t('rule')}
        hint={t('ruleHint')}
        defaultValue={form.regula}
        autoFocus={autoFocus}
      >
        <option value="">{t('ruleChoose')}</option>
        {/* A code that is no rule stays as it came, with its error beside it. */}
        {form.regula && !rule && <option value={form.regula}>{form.regula}</option>}
        <RuleOptions label={t('groupCommon')} codes={COMMON} locale={locale} />
        {(['KPA', 'OTHER', 'OFFICE'] as const).map((source) => (
          <RuleOptions
            key={source}
            label={t(`group.${source}`)}
            codes={RULE_CODES.filter(
              (code) => sourceOf(TERM_RULES[code]) === source && !COMMON.includes(code),
            )}
            locale={locale}
          />
        ))}
      </Select>
      <TextInput
        {...date('start', form.start)}
        label={t('start')}
        hint={
          rule
            ? t('startHintOf', {
                rule: rule.name[locale],
                event: PROOF_WORDS[locale].dayOf[rule.startsOn],
                example,
              })
            : t('startHint', { example })
        }
      />
      {rule?.unit === 'HOUR' && (
        <TextInput
          {...field('godzina')}
          label={t('hour')}
          hint={t('hourHint')}
          defaultValue={form.godzina.replace('.', ':')}
          room="s"
          autoComplete="off"
        />
      )}
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
                removeAction={`${action}#okresy`}
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
                formAction={`${action}#${fieldId(`okres${form.periods.length + 1}`)}`}
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
      <div>
        <Button type="submit" kind={again ? 'ordinary' : 'primary'}>
          {t('count')}
        </Button>
      </div>
    </form>
  );
}

/** The rules of one source. The provision stands in Polish beside the name, as in the law. */
function RuleOptions(props: { label: string; codes: readonly RuleCode[]; locale: Locale }) {
  const { label, codes, locale } = props;
  return (
    <optgroup label={label}>
      {codes.map((code) => {
        const { name, provision } = TERM_RULES[code];
        const law = sourceOf(TERM_RULES[code]) === 'OFFICE' ? '' : ` (${provision})`;
        return (
          <option key={code} value={code}>
            {`${name[locale]}${law}`}
          </option>
        );
      })}
    </optgroup>
  );
}

/** A row has no identity but its number. */
const numbered = <T,>(items: readonly T[]) => items.map((item, place) => ({ number: place + 1, item }));
