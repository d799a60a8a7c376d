import { useState } from 'react';
import type { PlainDate } from '@/lib/core/plain-date';
import type { Assignee } from '@/lib/modules/routing/schema';
import { TextAreaField } from '../layout/form/fields';
import { DateField } from '../layout/form/typed-fields';
import { Button } from '../ui/button';
import { Options, Select } from '../ui/inputs';
import type { AssignForm } from './assign-values';
import type { Department } from './rows';

type Props = {
  form: AssignForm;
  /** The people of the department who may co-operate, and the other departments. */
  people: readonly Pick<Assignee, 'id' | 'name'>[];
  departments: readonly Department[];
  today: PlainDate;
};

/** The optional parts of an assignment: the instruction, the office's own day, and those who co-operate. */
export function AssignMore({ form, people, departments, today }: Props) {
  return (
    <>
      <TextAreaField form={form} name="instruction" label="Dyspozycja" optional rows={2} maxLength={1_000} />
      <DateField
        form={form}
        name="internalOn"
        label="Termin wewnętrzny"
        today={today}
        optional
        hint="Cel urzędu, nie termin ustawowy. Na przykład 4.12"
      />
      <Cooperators form={form} people={people} departments={departments} />
    </>
  );
}

/** People and departments that co-operate, added one by one. They see the case and add to it; they do not decide. */
function Cooperators({ form, people, departments }: Omit<Props, 'today'>) {
  const [chosen, setChosen] = useState('');
  const [staffId, coStaffIds, coDepartmentIds] = form.watch(['staffId', 'coStaffIds', 'coDepartmentIds']);
  const { errors } = form.formState;
  const id = form.idOf('cooperating');
  const free = people.filter((each) => each.id !== staffId && !coStaffIds.includes(each.id));
  const others = departments.filter((each) => !coDepartmentIds.includes(each.id));
  const helping = [
    ...people
      .filter((each) => coStaffIds.includes(each.id))
      .map((each) => ({ ...each, kind: 'coStaffIds' as const })),
    ...departments
      .filter((each) => coDepartmentIds.includes(each.id))
      .map((each) => ({ ...each, kind: 'coDepartmentIds' as const })),
  ];

  function add() {
    if (chosen === '') return document.getElementById(id)?.focus();
    const [kind, which] = chosen.split(' ');
    if (kind === 'coStaffIds' || kind === 'coDepartmentIds')
      form.set(kind, [...form.getValues(kind), Number(which)]);
    setChosen('');
  }

  return (
    <>
      <div className="row-form span-8">
        <Select
          id={id}
          label="Współpracują"
          optional
          hint="Widzą sprawę i mogą do niej dodawać. Nie rozstrzygają."
          value={chosen}
          error={errors.coStaffIds?.message ?? errors.coDepartmentIds?.message}
          onChange={({ target }) => setChosen(target.value)}
        >
          <option value="">Wybierz osobę albo komórkę</option>
          <optgroup label="Osoby z komórki">
            <Options choices={free.map((each) => [`coStaffIds ${each.id}`, each.name])} />
          </optgroup>
          <optgroup label="Inne komórki">
            <Options choices={others.map((each) => [`coDepartmentIds ${each.id}`, each.name])} />
          </optgroup>
        </Select>
        <Button className="mb-6" onClick={add}>
          Dodaj
        </Button>
      </div>
      {helping.length > 0 && (
        <ul className="plain-list" aria-label="Współpracują">
          {helping.map(({ id: each, name, kind }) => (
            <li key={`${kind} ${each}`}>
              {name}{' '}
              <Button
                kind="quiet"
                small
                aria-label={`Usuń: ${name}`}
                onClick={() =>
                  form.set(
                    kind,
                    form.getValues(kind).filter((other) => other !== each),
                  )
                }
              >
                Usuń
              </Button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
