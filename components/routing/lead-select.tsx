import { capped } from '@/lib/core/polish';
import { type Assignee, MOST_IN_HAND } from '@/lib/modules/routing/schema';
import { Options, Select } from '../ui/inputs';
import type { AssignValues } from './assign-values';

type Props = {
  values: AssignValues;
  people: readonly Assignee[];
  span?: 4;
  errorOf: (field: 'staffId') => string | undefined;
  onChange: (change: Pick<AssignValues, 'staffId'>) => void;
};

/** Who is to lead, each with the number of cases that they have in progress. */
export function LeadSelect({ values, people, span, errorOf, onChange }: Props) {
  return (
    <Select
      name="staffId"
      label="Prowadzący"
      span={span}
      value={values.staffId ?? ''}
      error={errorOf('staffId')}
      onChange={({ target }) => onChange({ staffId: target.value === '' ? null : Number(target.value) })}
    >
      <option value="">Wybierz osobę</option>
      <Options choices={leadOptions(people)} />
    </Select>
  );
}

/** People to choose from, each with the number of cases that they have in progress. */
export function leadOptions(people: readonly Assignee[]): [number, string][] {
  return people.map(({ id, name, open }) => [id, `${name} (${capped(open, MOST_IN_HAND)})`]);
}
