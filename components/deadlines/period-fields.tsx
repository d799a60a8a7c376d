import { publicTexts } from '@/components/public/texts';
import { Button } from '@/components/ui/button';
import { Options, Select, TextInput } from '@/components/ui/inputs';
import type { Locale } from '@/lib/core/context';
import type { PeriodForm } from '@/lib/modules/deadlines/rules/term-question';
import { PAUSE_KINDS } from '@/lib/modules/deadlines/schema';
import { type QuestionErrors, questionFields } from './question-fields';

interface PeriodFieldsProps {
  locale: Locale;
  number: number;
  period: PeriodForm;
  errors: QuestionErrors;
  /** The address to which the form is sent when the period is removed. */
  removeAction: string;
}

/** A period that is not counted: its kind, its days, and the button that removes it. */
export function PeriodFields({ locale, number, period, errors, removeAction }: PeriodFieldsProps) {
  const { t } = publicTexts(locale, 'terms');
  const { field, date, optional } = questionFields(locale, errors);
  return (
    <fieldset className="period">
      <legend className="label">{t('period', { number })}</legend>
      <div className="grid gap-4">
        <Select {...field(`okres${number}`)} label={t('kindLabel')} defaultValue={period.okres}>
          <option value="">{t('kindChoose')}</option>
          <Options choices={PAUSE_KINDS.map((kind) => [kind, t(`kind.${kind}`)])} />
        </Select>
        <div className="grid gap-4 sm:grid-cols-2">
          <TextInput {...date(`od${number}`, period.od)} label={t('from')} />
          <TextInput {...date(`do${number}`, period.do)} label={t('to')} hint={t('toHint')} {...optional} />
        </div>
        <div>
          <Button type="submit" small name="usun" value={number} formAction={removeAction}>
            {t('remove', { number })}
          </Button>
        </div>
      </div>
    </fieldset>
  );
}
