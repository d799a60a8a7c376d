'use client';

import type { ActionResult } from '@/lib/core/action-result';
import type { PlainDate } from '@/lib/core/plain-date';
import { type AssignCasesInput, assignCasesSchema } from '@/lib/modules/cases/schema/assignment';
import type { Assignee } from '@/lib/modules/routing/schema';
import { TextField } from '../layout/form/fields';
import { useActForm } from '../layout/form/use-act-form';
import { AssignMore } from './assign-more';
import { type AssignValues, NO_VALUES, typedInput } from './assign-values';
import { BulkForm } from './bulk-form';
import { LeadSelect } from './lead-select';
import type { Department, DepartmentRow } from './rows';

type Props = {
  chosen: DepartmentRow[];
  /** True when somebody leads the cases already: giving them to another person needs a reason. */
  led: boolean;
  assignees: readonly Assignee[];
  departments: readonly Department[];
  today: PlainDate;
  onAssign: (input: AssignCasesInput, person: string) => Promise<ActionResult<unknown>>;
  onDone: () => void;
  onCancel: () => void;
};

/**
 * Assigns the ticked cases, in place of the filter: who is to lead, the reason when somebody leads already, and the
 * button.
 */
export function BulkAssign(props: Props) {
  const { chosen, led, assignees, departments, today, onAssign, onDone, onCancel } = props;
  const ids = chosen.map(({ id }) => id);
  const places = new Set(chosen.map(({ departmentId }) => departmentId));
  const people = peopleOfAll(assignees, places);
  const form = useActForm(
    assignCasesSchema,
    (input) => onAssign(input, people.find(({ id }) => id === input.staffId)?.name ?? ''),
    {
      start: NO_VALUES,
      input: (values: AssignValues) => typedInput(ids, values),
      rules: ({ staffId, reason }) => {
        const taken = led && chosen.some(({ assigneeId }) => assigneeId !== staffId);
        return taken && reason.trim() === '' ? { reason: 'reassign-reason-missing' } : null;
      },
      onDone,
    },
  );

  return (
    <BulkForm
      form={form}
      label="Przydział zaznaczonych"
      count={chosen.length}
      submit="Przydziel"
      why={led && <TextField form={form} name="reason" label="Powód" maxLength={500} />}
      onCancel={onCancel}
      more={
        <details className="min-w-0 flex-[1_1_100%] [&_.input]:max-w-none">
          <summary className="lnk">Dyspozycja, termin wewnętrzny, współpraca</summary>
          <div className="fields mt-3 max-w-[60rem]">
            <AssignMore
              form={form}
              people={people}
              today={today}
              departments={departments.filter(({ id }) => !places.has(id))}
            />
          </div>
        </details>
      }
    >
      <LeadSelect form={form} people={people} />
    </BulkForm>
  );
}

/** Returns the people who may lead in each of the departments. */
function peopleOfAll(assignees: readonly Assignee[], places: ReadonlySet<number>): Assignee[] {
  const here = assignees.filter(({ departmentId }) => places.has(departmentId));
  const everywhere = here.filter(({ id }) => here.filter((each) => each.id === id).length === places.size);
  return everywhere.filter(({ id }, index) => everywhere.findIndex((each) => each.id === id) === index);
}
