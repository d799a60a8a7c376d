'use client';

import { type ReactNode, useRef, useState } from 'react';
import type { Action } from '@/lib/core/action-result';
import { errorText } from '@/lib/i18n/errors';
import type { AssignCasesInput } from '@/lib/modules/cases/schema/assignment';
import type { Assignee } from '@/lib/modules/routing/schema';
import { DueCell, ReferenceCell, WhatCell } from '../cases/case-table-cells';
import { Button } from '../ui/button';
import { FilterField } from '../ui/filter-field';
import { State } from '../ui/state';
import { Table } from '../ui/table';
import { nb } from '../ui/typography';
import { ListFrame } from './list-frame';
import { Outcome } from './outcome';
import { answers, type DepartmentRow } from './rows';
import { useAct } from './use-act';

type Props = {
  rows: DepartmentRow[];
  several: boolean;
  assignees: Assignee[];
  assign: Action<AssignCasesInput, unknown>;
  empty: ReactNode;
};

/** Accepted cases that have no person yet. */
export function ToAssign({ rows, several, assignees, assign, empty }: Props) {
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<Readonly<Record<number, number>>>({});
  const [unchosen, setUnchosen] = useState<number | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const outcome = useRef<HTMLDivElement>(null);
  const { act, busy, failure } = useAct();
  const shown = rows.filter((row) => answers(row, typed, row.department));

  async function give(row: DepartmentRow, next: DepartmentRow | undefined) {
    const person = assignees.find(
      ({ id, departmentId }) => id === chosen[row.id] && departmentId === row.departmentId,
    );
    setDone(null);
    setUnchosen(person ? null : row.id);
    if (!person) {
      document.getElementById(`prowadzacy-${row.id}`)?.focus();
      return;
    }
    const value = await act(`assign-${row.id}`, async () => {
      const answer = await assign({ caseIds: [row.id], staffId: person.id });
      return answer.ok
        ? { ok: true, value: `Przydzielono ${row.reference}. Prowadzi: ${person.name}.` }
        : answer;
    });
    if (!value) return;
    setDone(value);
    (document.getElementById(`prowadzacy-${next?.id}`) ?? outcome.current)?.focus();
  }

  return (
    <ListFrame
      all={rows.length}
      shown={shown.length}
      tools={
        <div className="tools">
          <FilterField placeholder="Numer, osoba, sprawa" value={typed} onChange={setTyped} />
          <span className="tools__end text-note text-ink-2">Liczba w nawiasie: sprawy w toku tej osoby.</span>
        </div>
      }
      outcome={
        <Outcome failure={failure} place={outcome}>
          {done && <b>{nb(done)}</b>}
        </Outcome>
      }
      empty={empty}
    >
      <Table caption="Do przydzielenia">
        <thead>
          <tr>
            <th scope="col">Numer</th>
            <th scope="col">Czego dotyczy</th>
            {several && <th scope="col">Komórka</th>}
            <th scope="col">Stan</th>
            <th scope="col">Termin</th>
            <th className="noprint" scope="col">
              Prowadzący
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((row, index) => (
            <tr key={row.id}>
              <td className="ref">
                <ReferenceCell row={row} />
              </td>
              <th scope="row">
                <WhatCell row={row} />
              </th>
              {several && <td data-label="Komórka">{row.department}</td>}
              <td>
                <State kind={row.waiting.kind} sub={nb(row.waiting.sub)}>
                  {row.waiting.words}
                </State>
              </td>
              <td data-label="Termin">
                <DueCell due={row.due} dateFirst />
              </td>
              <td className="noprint">
                {row.can.assign ? (
                  <>
                    {unchosen === row.id && (
                      <p className="error" id={`prowadzacy-${row.id}-error`}>
                        <State kind="late">Błąd</State> <span>{errorText('choose-person')}</span>
                      </p>
                    )}
                    <form
                      className="row-form row-form--small md:flex-nowrap"
                      onSubmit={(event) => {
                        event.preventDefault();
                        give(row, shown[index + 1] ?? shown[index - 1]);
                      }}
                    >
                      <select
                        className="input"
                        id={`prowadzacy-${row.id}`}
                        aria-label="Prowadzący"
                        aria-describedby={`numer-${row.id}${unchosen === row.id ? ` prowadzacy-${row.id}-error` : ''}`}
                        aria-invalid={unchosen === row.id || undefined}
                        value={chosen[row.id] ?? ''}
                        onChange={(event) => {
                          setChosen({ ...chosen, [row.id]: Number(event.target.value) });
                          setUnchosen(null);
                        }}
                      >
                        <option value="">Wybierz osobę</option>
                        {assignees
                          .filter(({ departmentId }) => departmentId === row.departmentId)
                          .map(({ id, name, open }) => (
                            <option key={id} value={id}>
                              {name} ({open})
                            </option>
                          ))}
                      </select>
                      <Button
                        type="submit"
                        small
                        aria-describedby={`numer-${row.id}`}
                        busy={busy === `assign-${row.id}`}
                      >
                        Przydziel
                      </Button>
                    </form>
                  </>
                ) : (
                  <span className="text-ink-2">przydziela sekretariat albo kierownik</span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
    </ListFrame>
  );
}
