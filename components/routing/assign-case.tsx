'use client';

import type { Action } from '@/lib/core/action-result';
import type { PlainDate } from '@/lib/core/plain-date';
import { type AssignCasesInput, assignCasesSchema } from '@/lib/modules/cases/schema/assignment';
import type { Assignee } from '@/lib/modules/routing/schema';
import { ActForm } from '../layout/form/act-form';
import { TextField } from '../layout/form/fields';
import { outcomeText } from '../layout/outcome';
import { AssignMore } from './assign-more';
import { type AssignValues, wholeInput } from './assign-values';
import { LeadSelect } from './lead-select';
import type { Department } from './rows';

type Props = {
  caseId: number;
  /** The assignment with which the form begins. */
  start: AssignValues;
  people: readonly Assignee[];
  departments: readonly Department[];
  today: PlainDate;
  assign: Action<AssignCasesInput, unknown>;
};

/** The form of the whole assignment of one case, opened in place: who leads, who co-operates, and their instruction. */
export function AssignCase({ caseId, start, people, departments, today, assign }: Props) {
  const another = (staffId: number | null) => start.staffId !== null && staffId !== start.staffId;
  return (
    <ActForm
      name="przydzial"
      title={start.staffId === null ? 'Przydziel' : 'Zmień przydział'}
      submit="Przydziel"
      schema={assignCasesSchema}
      start={start}
      input={(values: AssignValues) => wholeInput([caseId], values)}
      rules={({ staffId, reason }) =>
        another(staffId) && reason.trim() === '' ? { reason: 'reassign-reason-missing' } : null
      }
      save={assign}
      failed={(failure) => <p className="error">{outcomeText(failure)}</p>}
      done={(_assigned, { staffId }) =>
        `Przydzielono. Prowadzi: ${people.find(({ id }) => id === staffId)?.name}.`
      }
    >
      {(form) => (
        <>
          <LeadSelect form={form} span={4} people={people} />
          {another(form.watch('staffId')) && (
            <TextField form={form} name="reason" label="Powód" span={8} maxLength={500} />
          )}
          <AssignMore form={form} people={people} departments={departments} today={today} />
        </>
      )}
    </ActForm>
  );
}
