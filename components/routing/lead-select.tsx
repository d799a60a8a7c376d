import type { Assignee } from '@/lib/modules/routing/schema';
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
      <Options of={people.map(({ id, name, open }) => [id, `${name} (${open})`])} />
    </Select>
  );
}
