import {
  CheckboxField,
  SelectField,
  TextAreaField,
  TextField,
  useBound,
} from '@/components/layout/form/fields';
import { AmountField, CountField, DateField, LinesField } from '@/components/layout/form/typed-fields';
import type { ActFormState } from '@/components/layout/form/use-act-form';
import { RadioGroup } from '@/components/ui/choices';
import type { PlainDate } from '@/lib/core/plain-date';
import type { SaveDraftInput } from '@/lib/modules/correspondence/schema/acts';
import type { LetterField, LetterValues, Part } from './letter-field';

export type LetterForm = ActFormState<LetterValues, SaveDraftInput>;
type Props = { form: LetterForm; field: LetterField; today: PlainDate };

/** One field of a letter, drawn by the type of its value. The draft does not hold half-typed values. */
export function FieldOfLetter({ form, field, today }: Props) {
  const { label, hint, optional } = field;
  const common = { form, label, hint, optional };
  switch (field.as) {
    case 'check':
      return <CheckboxField form={form} name={field.name} label={label} hint={hint} />;
    case 'yesNo':
      return <YesNoField {...common} name={field.name} yes={field.yes} no={field.no} />;
    case 'choice':
      return (
        <SelectField
          {...common}
          name={field.name}
          blank={field.blank}
          choices={Object.entries(field.options)}
        />
      );
    case 'lines':
      return <LinesField {...common} name={field.name} rows={field.rows} />;
    case 'text':
      return <TextAreaField {...common} name={field.name} rows={field.rows} maxLength={field.max} />;
    case 'day':
      return <DateField {...common} name={field.name} today={today} lenient />;
    case 'days':
      return <CountField {...common} name={field.name} span={8} unread={0} />;
    case 'money':
      return <AmountField {...common} name={field.name} span={4} />;
    case 'line':
      // A basis that is typed is a text; only one that is chosen may be null.
      return <TextField {...common} name={field.name as Part<string>} maxLength={500} />;
  }
}

type YesNo = Extract<LetterField, { as: 'yesNo' }>;

/** A question to which nobody has an answer yet: neither radio is chosen. */
function YesNoField({
  form,
  name,
  yes,
  no,
  ...own
}: Pick<YesNo, 'name' | 'label' | 'hint' | 'optional' | 'yes' | 'no'> & { form: LetterForm }) {
  const { value, onChange, input } = useBound<LetterValues, SaveDraftInput, boolean | null>(
    { form, name },
    null,
  );
  return (
    <RadioGroup
      {...own}
      {...input}
      rows
      value={value === null ? '' : String(value)}
      options={[
        { value: 'true', label: yes },
        { value: 'false', label: no },
      ]}
      onChange={({ target }) => onChange(target.value === 'true')}
    />
  );
}
