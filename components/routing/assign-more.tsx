import { useState } from 'react';
import { formatLong, parsePolishDate } from '@/lib/core/date-text';
import type { PlainDate } from '@/lib/core/plain-date';
import type { Assignee } from '@/lib/modules/routing/schema';
import { Button } from '../ui/button';
import { fieldId } from '../ui/field';
import { Options, Select, TextArea, TextInput } from '../ui/inputs';
import type { AssignValues } from './assign-values';
import type { Department } from './rows';

type Props = {
  values: AssignValues;
  /** Who of the department may co-operate, and which other departments. */
  people: readonly Pick<Assignee, 'id' | 'name'>[];
  departments: readonly Department[];
  today: PlainDate;
  errorOf: (field: keyof AssignValues) => string | undefined;
  onChange: (change: Partial<AssignValues>) => void;
};

/** What may be said beside who leads: the instruction, the office's own day, and who co-operates. */
export function AssignMore({ values, people, departments, today, errorOf, onChange }: Props) {
  const { instruction, internalOn } = values;
  const day = parsePolishDate(internalOn, today);
  return (
    <div className="fields">
      <TextArea
        name="instruction"
        label="Dyspozycja"
        optional
        rows={2}
        maxLength={1_000}
        value={instruction}
        error={errorOf('instruction')}
        onChange={({ target }) => onChange({ instruction: target.value })}
      />
      <TextInput
        name="internalOn"
        label="Termin wewnętrzny"
        optional
        span={4}
        autoComplete="off"
        hint={day ? formatLong(day) : 'Cel urzędu, nie termin ustawowy. Na przykład 4.12'}
        value={internalOn}
        error={errorOf('internalOn')}
        onChange={({ target }) => onChange({ internalOn: target.value })}
      />
      <Cooperators
        values={values}
        people={people}
        departments={departments}
        errorOf={errorOf}
        onChange={onChange}
      />
    </div>
  );
}

/** People and departments that co-operate, added one by one. They see the case and add to it; they do not decide. */
function Cooperators({ values, people, departments, errorOf, onChange }: Omit<Props, 'today'>) {
  const [chosen, setChosen] = useState('');
  const { staffId, coStaffIds, coDepartmentIds } = values;
  const free = people.filter(({ id }) => id !== staffId && !coStaffIds.includes(id));
  const others = departments.filter(({ id }) => !coDepartmentIds.includes(id));
  const helping = [
    ...people
      .filter(({ id }) => coStaffIds.includes(id))
      .map((each) => ({ ...each, kind: 'coStaffIds' as const })),
    ...departments
      .filter(({ id }) => coDepartmentIds.includes(id))
      .map((each) => ({ ...each, kind: 'coDepartmentIds' as const })),
  ];

  function add() {
    if (chosen === '') return document.getElementById(fieldId('cooperating'))?.focus();
    const [kind, id] = chosen.split(' ');
    if (kind === 'coStaffIds' || kind === 'coDepartmentIds')
      onChange({ [kind]: [...values[kind], Number(id)] });
    setChosen('');
  }

  return (
    <>
      <div className="row-form span-8">
        <Select
          name="cooperating"
          label="Współpracują"
          optional
          hint="Widzą sprawę i mogą do niej dodawać. Nie rozstrzygają."
          value={chosen}
          error={errorOf('coStaffIds') ?? errorOf('coDepartmentIds')}
          onChange={({ target }) => setChosen(target.value)}
        >
          <option value="">Wybierz osobę albo komórkę</option>
          <optgroup label="Osoby z komórki">
            <Options choices={free.map(({ id, name }) => [`coStaffIds ${id}`, name])} />
          </optgroup>
          <optgroup label="Inne komórki">
            <Options choices={others.map(({ id, name }) => [`coDepartmentIds ${id}`, name])} />
          </optgroup>
        </Select>
        <Button className="mb-6" onClick={add}>
          Dodaj
        </Button>
      </div>
      {helping.length > 0 && (
        <ul className="plain-list" aria-label="Współpracują">
          {helping.map(({ id, name, kind }) => (
            <li key={`${kind} ${id}`}>
              {name}{' '}
              <Button
                kind="quiet"
                small
                aria-label={`Usuń: ${name}`}
                onClick={() => onChange({ [kind]: values[kind].filter((each) => each !== id) })}
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
