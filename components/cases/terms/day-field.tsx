import type { FieldOf } from '@/components/layout/act-form';
import type { Span } from '@/components/ui/field';
import { TextInput } from '@/components/ui/inputs';
import { formatLong, parsePolishDate } from '@/lib/core/date-text';
import type { PlainDate } from '@/lib/core/plain-date';

type Props = {
  label: string;
  today: PlainDate;
  span?: Span;
  optional?: boolean;
  control: ReturnType<FieldOf>;
};

/** A day as it is typed ("2.12", "dziś"), read back in full. */
export function DayField({ label, today, span = 4, optional, control }: Props) {
  const day = parsePolishDate(control.value, today);
  return (
    <TextInput
      {...control}
      label={label}
      span={span}
      optional={optional}
      autoComplete="off"
      hint={day ? formatLong(day) : 'Na przykład 2.12 albo dziś'}
    />
  );
}

/** A day for the server: what cannot be read goes as it is, to be refused at its field. */
export function dayOf(text: string | undefined, today: PlainDate): PlainDate {
  return parsePolishDate(text ?? '', today) ?? ((text ?? '') as PlainDate);
}
