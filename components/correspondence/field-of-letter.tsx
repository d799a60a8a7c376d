import { Checkbox } from '@/components/ui/choices';
import { fieldId } from '@/components/ui/field';
import { Options, Select, TextArea, TextInput } from '@/components/ui/inputs';
import { formatLong, parsePolishDate } from '@/lib/core/date-text';
import type { PlainDate } from '@/lib/core/plain-date';
import type { LetterField } from './letter-fields';

type Props = {
  field: LetterField;
  value: string | boolean;
  error: string | undefined;
  today: PlainDate;
  change: (value: string | boolean) => void;
};

/** One field of a letter, by how it is typed. */
export function FieldOfLetter({ field, value, error, today, change }: Props) {
  const { name, label, hint, optional } = field;
  const id = fieldId(`pismo-${name}`);
  const control = {
    id,
    label,
    hint,
    optional,
    error,
    value: String(value),
    onChange: (event: { target: { value: string } }) => change(event.target.value),
  };
  switch (field.as) {
    case 'check':
      return (
        <Checkbox
          id={id}
          label={label}
          hint={hint}
          error={error}
          checked={value === true}
          onChange={(event) => change(event.target.checked)}
        />
      );
    case 'choice':
      return (
        <Select {...control}>
          <Options choices={Object.entries(field.options)} />
        </Select>
      );
    case 'lines':
      return <TextArea {...control} rows={field.rows} />;
    case 'text':
      return <TextArea {...control} rows={field.rows} maxLength={field.max} />;
    case 'day': {
      const day = parsePolishDate(String(value), today);
      return <TextInput {...control} hint={day ? formatLong(day) : hint} autoComplete="off" span={4} />;
    }
    case 'days':
    case 'money':
      return <TextInput {...control} inputMode="decimal" autoComplete="off" span={4} />;
    default:
      return <TextInput {...control} autoComplete="off" maxLength={500} />;
  }
}
