import { capped } from '@/lib/core/polish';
import { type Assignee, MOST_IN_HAND } from '@/lib/modules/routing/schema';
import { SelectField } from '../layout/form/fields';
import type { AssignForm } from './assign-values';

type Props = { form: AssignForm; people: readonly Assignee[]; span?: 4 };

/** A field for the person who is to lead; each has the number of their cases in progress. */
export function LeadSelect({ form, people, span }: Props) {
  return (
    <SelectField
      form={form}
      name="staffId"
      label="Prowadzący"
      span={span}
      blank="Wybierz osobę"
      choices={leadOptions(people)}
    />
  );
}

/** Returns the people to choose from, each with the number of their cases in progress. */
export function leadOptions(people: readonly Assignee[]): [number, string][] {
  return people.map(({ id, name, open }) => [id, `${name} (${capped(open, MOST_IN_HAND)})`]);
}
