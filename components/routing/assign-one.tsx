import type { ActionResult } from '@/lib/core/action-result';
import { type AssignCasesInput, assignCasesSchema } from '@/lib/modules/cases/schema/assignment';
import type { Assignee } from '@/lib/modules/routing/schema';
import { useBound } from '../layout/form/fields';
import { FormFrame } from '../layout/form/form-frame';
import { useActForm } from '../layout/form/use-act-form';
import { Badge } from '../ui/badge';
import { Button } from '../ui/button';
import { Options } from '../ui/inputs';
import { leadOptions } from './lead-select';
import type { DepartmentRow } from './rows';

type Props = {
  row: DepartmentRow;
  assignees: readonly Assignee[];
  onAssign: (input: AssignCasesInput, person: string) => Promise<ActionResult<unknown>>;
  onDone: () => void;
};

/** Assigns the case of a row: a person and the button, in the row itself. */
export function AssignOne({ row, assignees, onAssign, onDone }: Props) {
  const people = assignees.filter(({ departmentId }) => departmentId === row.departmentId);
  const form = useActForm(
    assignCasesSchema,
    (input) => onAssign(input, people.find(({ id }) => id === input.staffId)?.name ?? ''),
    {
      name: `${row.id}`,
      input: ({ staffId }: { staffId: number | null }) => ({
        caseIds: [row.id],
        staffId: staffId ?? undefined,
      }),
      onDone,
    },
  );
  const { value, onChange, input } = useBound({ form, name: 'staffId' }, null);
  const { error, ...control } = input;
  const id = `prowadzacy-${row.id}`;
  return (
    <>
      {error && (
        <p className="error" id={`${id}-error`}>
          <Badge kind="late">Błąd</Badge> <span>{error}</span>
        </p>
      )}
      <FormFrame
        form={form}
        className="row-form row-form--small md:flex-nowrap"
        failed={() => null /* told above the list */}
      >
        {() => (
          <>
            <select
              {...control}
              className="input"
              id={id}
              aria-label="Prowadzący"
              aria-describedby={`numer-${row.id}${error ? ` ${id}-error` : ''}`}
              aria-invalid={error ? true : undefined}
              value={value ?? ''}
              onChange={({ target }) => onChange(target.value === '' ? null : Number(target.value))}
            >
              <option value="">Wybierz osobę</option>
              <Options choices={leadOptions(people)} />
            </select>
            <Button type="submit" small aria-describedby={`numer-${row.id}`} busy={form.busy}>
              Przydziel
            </Button>
          </>
        )}
      </FormFrame>
    </>
  );
}
