'use client';

import { useEffect, useRef, useState } from 'react';
import type { Action } from '@/lib/core/action-result';
import type { FieldCodes, PlainCode } from '@/lib/core/errors';
import type { PlainDate } from '@/lib/core/plain-date';
import { errorText } from '@/lib/error-texts';
import type { AssignCasesInput } from '@/lib/modules/cases/schema/assignment';
import type { Assignee } from '@/lib/modules/routing/schema';
import { outcomeText } from '../layout/outcome';
import { useAct } from '../layout/use-act';
import { Button } from '../ui/button';
import { fieldId } from '../ui/field';
import { TextInput } from '../ui/inputs';
import { toast } from '../ui/toast';
import { AssignMore } from './assign-more';
import { type AssignValues, wholeInput } from './assign-values';
import { LeadSelect } from './lead-select';
import type { Department } from './rows';

type Props = {
  caseId: number;
  /** The assignment as it stands: the form begins from it. */
  start: AssignValues;
  people: readonly Assignee[];
  departments: readonly Department[];
  today: PlainDate;
  assign: Action<AssignCasesInput, unknown>;
};

/** The whole assignment of one case, opened in place: who leads, who co-operates, what they are told. */
export function AssignCase({ caseId, start, people, departments, today, assign }: Props) {
  const [values, setValues] = useState<AssignValues | null>(null);
  const [missing, setMissing] = useState<string | null>(null);
  const { act, busy, failure, forgive } = useAct();
  const form = useRef<HTMLFormElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const shown = values !== null;
  const returns = useRef(false);
  useEffect(() => {
    if (shown) form.current?.querySelector<HTMLElement>('select')?.focus();
    else if (returns.current) opener.current?.focus();
    returns.current = shown;
  }, [shown]);

  const title = start.staffId === null ? 'Przydziel' : 'Zmień przydział';
  if (!values) {
    return (
      <Button small ref={opener} onClick={() => setValues(start)}>
        {title}
      </Button>
    );
  }
  const another = start.staffId !== null && values.staffId !== start.staffId;
  const codes: FieldCodes = {
    ...failure?.fields,
    ...(missing && { [missing]: codeOf(missing) }),
  };
  const errorOf = (field: keyof AssignValues) => codes[field] && errorText(codes[field], failure?.facts);

  function change(more: Partial<AssignValues>) {
    setValues((before) => before && { ...before, ...more });
    setMissing(null);
    forgive();
  }

  function close() {
    setValues(null);
    setMissing(null);
    forgive();
  }

  async function submit(typed: AssignValues) {
    const person = people.find(({ id }) => id === typed.staffId);
    const lacks = person ? (another && typed.reason.trim() === '' ? 'reason' : null) : 'staffId';
    setMissing(lacks);
    if (lacks || !person) return document.getElementById(fieldId(lacks ?? 'staffId'))?.focus();
    const input = wholeInput(caseId, person.id, typed, today);
    if (!(await act('assign', () => assign(input)))) return;
    toast(`Przydzielono. Prowadzi: ${person.name}.`);
    close();
  }

  return (
    <form
      ref={form}
      className="act-form"
      aria-label={title}
      noValidate
      onKeyDown={(event) => event.key === 'Escape' && close()}
      onSubmit={(event) => {
        event.preventDefault();
        void submit(values);
      }}
    >
      <h3>{title}</h3>
      <div className="fields">
        <LeadSelect span={4} values={values} people={people} errorOf={errorOf} onChange={change} />
        {another && (
          <TextInput
            name="reason"
            label="Powód"
            span={8}
            maxLength={500}
            value={values.reason}
            error={errorOf('reason')}
            onChange={({ target }) => change({ reason: target.value })}
          />
        )}
      </div>
      <div className="mt-4">
        <AssignMore
          values={values}
          people={people}
          departments={departments}
          today={today}
          errorOf={errorOf}
          onChange={change}
        />
      </div>
      <p role="alert" className="error mt-4 empty:hidden">
        {failure && !failure.fields && outcomeText(failure)}
      </p>
      <div className="acts mt-4">
        <Button type="submit" small busy={busy !== null}>
          Przydziel
        </Button>
        <Button kind="quiet" small onClick={close}>
          Anuluj
        </Button>
      </div>
    </form>
  );
}

const codeOf = (field: string): PlainCode =>
  field === 'reason' ? 'reassign-reason-missing' : 'choose-person';
