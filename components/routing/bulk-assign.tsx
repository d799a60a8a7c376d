'use client';

import { useState } from 'react';
import type { Failure } from '@/lib/core/action-result';
import type { FieldCodes, PlainCode } from '@/lib/core/errors';
import type { PlainDate } from '@/lib/core/plain-date';
import { errorText } from '@/lib/error-texts';
import type { AssignCasesInput } from '@/lib/modules/cases/schema/assignment';
import type { Assignee } from '@/lib/modules/routing/schema';
import { fieldId } from '../ui/field';
import { AssignMore } from './assign-more';
import { type AssignValues, NO_VALUES, typedInput } from './assign-values';
import { BulkForm } from './bulk-form';
import { LeadSelect } from './lead-select';
import type { Department, DepartmentRow } from './rows';

type Props = {
  chosen: DepartmentRow[];
  /** Somebody leads them already: giving them to another needs a reason. */
  led: boolean;
  assignees: readonly Assignee[];
  departments: readonly Department[];
  today: PlainDate;
  busy: boolean;
  failure: Failure | null;
  onChange: () => void;
  onAssign: (input: AssignCasesInput, person: string) => Promise<void>;
  onCancel: () => void;
};

/** In place of the filter while something is ticked: who is to lead, why when somebody does already, and the act. */
export function BulkAssign(props: Props) {
  const { chosen, led, assignees, departments, today, busy, failure, onChange, onAssign, onCancel } = props;
  const [values, setValues] = useState<AssignValues>(NO_VALUES);
  const [missing, setMissing] = useState<Partial<Record<keyof AssignValues, PlainCode>>>({});
  const places = new Set(chosen.map(({ departmentId }) => departmentId));
  const people = peopleOfAll(assignees, places);
  const person = people.find(({ id }) => id === values.staffId);
  const codes: FieldCodes = { ...failure?.fields, ...missing };
  const errorOf = (field: keyof AssignValues) => codes[field] && errorText(codes[field], failure?.facts);

  function change(more: Partial<AssignValues>) {
    setValues({ ...values, ...more });
    setMissing({});
    onChange();
  }

  function submit() {
    const taken = chosen.some(({ assigneeId }) => assigneeId !== values.staffId);
    const lacks: typeof missing = {
      ...(!person && { staffId: 'choose-person' }),
      ...(led && taken && values.reason.trim() === '' && { reason: 'reassign-reason-missing' }),
    };
    setMissing(lacks);
    const [first] = Object.keys(lacks);
    if (first || !person) return document.getElementById(fieldId(first))?.focus();
    const ids = chosen.map(({ id }) => id);
    void onAssign(typedInput(ids, person.id, values, today), person.name);
  }

  return (
    <BulkForm
      label="Przydział zaznaczonych"
      count={chosen.length}
      submit="Przydziel"
      reason={
        led && { value: values.reason, error: errorOf('reason'), onChange: (reason) => change({ reason }) }
      }
      busy={busy}
      onCancel={onCancel}
      onSubmit={submit}
      more={
        <details className="min-w-0 flex-[1_1_100%] [&_.input]:max-w-none">
          <summary className="lnk">Dyspozycja, termin wewnętrzny, współpraca</summary>
          <div className="mt-3 max-w-[60rem]">
            <AssignMore
              values={values}
              people={people}
              today={today}
              errorOf={errorOf}
              departments={departments.filter(({ id }) => !places.has(id))}
              onChange={change}
            />
          </div>
        </details>
      }
    >
      <LeadSelect values={values} people={people} errorOf={errorOf} onChange={change} />
    </BulkForm>
  );
}

/** Those who may lead in every one of the departments. */
function peopleOfAll(assignees: readonly Assignee[], places: ReadonlySet<number>): Assignee[] {
  const here = assignees.filter(({ departmentId }) => places.has(departmentId));
  const everywhere = here.filter(({ id }) => here.filter((each) => each.id === id).length === places.size);
  return everywhere.filter(({ id }, index) => everywhere.findIndex((each) => each.id === id) === index);
}
