import { errorText } from '@/lib/error-texts';
import type { Assignee } from '@/lib/modules/routing/schema';
import { Button } from '../ui/button';
import { Options } from '../ui/inputs';
import { State } from '../ui/state';
import { leadOptions } from './lead-select';
import type { DepartmentRow } from './rows';

type Props = {
  row: DepartmentRow;
  assignees: readonly Assignee[];
  chosen: number | undefined;
  /** "Przydziel" was pressed with nobody chosen. */
  missing: boolean;
  busy: boolean;
  onChoose: (staffId: number) => void;
  onAssign: () => void;
};

/** The quick way: a person and the act, in the row of the case. */
export function AssignOne({ row, assignees, chosen, missing, busy, onChoose, onAssign }: Props) {
  const id = `prowadzacy-${row.id}`;
  return (
    <>
      {missing && (
        <p className="error" id={`${id}-error`}>
          <State kind="late">Błąd</State> <span>{errorText('choose-person')}</span>
        </p>
      )}
      <form
        className="row-form row-form--small md:flex-nowrap"
        onSubmit={(event) => {
          event.preventDefault();
          onAssign();
        }}
      >
        <select
          className="input"
          id={id}
          aria-label="Prowadzący"
          aria-describedby={`numer-${row.id}${missing ? ` ${id}-error` : ''}`}
          aria-invalid={missing || undefined}
          value={chosen ?? ''}
          onChange={(event) => onChoose(Number(event.target.value))}
        >
          <option value="">Wybierz osobę</option>
          <Options
            choices={leadOptions(assignees.filter(({ departmentId }) => departmentId === row.departmentId))}
          />
        </select>
        <Button type="submit" small aria-describedby={`numer-${row.id}`} busy={busy}>
          Przydziel
        </Button>
      </form>
    </>
  );
}
