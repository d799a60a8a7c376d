'use client';

import Link from 'next/link';
import type { ReactNode } from 'react';
import type { Action, Failure } from '@/lib/core/action-result';
import { paths } from '@/lib/core/paths';
import type { PlainDate } from '@/lib/core/plain-date';
import { parseRegistryNumber, registryNumberSlug } from '@/lib/core/registry-number';
import type { AssignCasesInput } from '@/lib/modules/cases/schema/assignment';
import type { Assignee } from '@/lib/modules/routing/schema';
import { DueCell, ReferenceCell, SubjectCell } from '../cases/case-table-cells';
import { Outcome } from '../layout/outcome';
import { Badge } from '../ui/badge';
import { FilterField } from '../ui/filter-field';
import { SelectRow, tickColumn } from '../ui/select-box';
import { Table } from '../ui/table';
import { nb } from '../ui/typography';
import { AssignOne } from './assign-one';
import { BulkAssign } from './bulk-assign';
import { ListFrame } from './list-frame';
import { MoreRows } from './more-rows';
import type { Department, DepartmentRow } from './rows';
import { useAssigning } from './use-assigning';
import { type CasePage, type LoadCases, useCasePages } from './use-case-pages';

type Props = {
  first: CasePage;
  total: number;
  several: boolean;
  load: LoadCases;
  today: PlainDate;
  assignees: Assignee[];
  departments: Department[];
  assign: Action<AssignCasesInput, unknown>;
  empty: ReactNode;
};

/** Accepted cases without a person, assigned one by one in the row or many at once; those given back stand first. */
export function ToAssign(props: Props) {
  const { total, several, assignees, departments, today, empty } = props;
  const pages = useCasePages('to-assign', props.first, props.load);
  const { rows } = pages;
  const free = rows.filter((row) => row.can.assign);
  const mayAct = free.length > 0;
  const giving = useAssigning(pages, free, props.assign);
  const { give, selection, chosen, failure, outcome, done } = giving;

  const led = ledAlready(failure);

  return (
    <ListFrame
      all={total}
      shown={rows.length}
      tools={
        chosen.length > 0 ? (
          <BulkAssign
            led={false}
            {...giving.bulk}
            assignees={assignees}
            departments={departments}
            today={today}
          />
        ) : (
          <div className="tools">
            <FilterField placeholder="Numer, osoba, sprawa" value={pages.typed} onChange={pages.narrow} />
            <span className="tools__end text-note text-ink-2">
              Liczba w nawiasie: sprawy w toku tej osoby.
            </span>
          </div>
        )
      }
      outcome={
        <Outcome
          failure={
            pages.failure ?? (led || !failure?.fields || chosen.length === 0 ? (led ?? failure) : null)
          }
          place={outcome}
          lead={led && <LedCase number={String(led.facts?.number)} />}
        >
          {done && <b>{nb(done)}</b>}
        </Outcome>
      }
      empty={empty}
    >
      <Table
        caption="Do przydzielenia"
        columns={[
          mayAct && tickColumn(selection),
          'Numer',
          'Czego dotyczy',
          several && 'Komórka',
          'Stan',
          'Termin',
          { name: 'Prowadzący', className: 'noprint' },
        ]}
      >
        <tbody>
          {rows.map((row, index) => (
            <tr
              key={row.id}
              id={`sprawa-${row.id}`}
              className={selection.has(row.id) ? 'is-selected' : undefined}
            >
              {mayAct && (
                <td className="check noprint">
                  {row.can.assign && <SelectRow selection={selection} id={row.id} name={row.reference} />}
                </td>
              )}
              <td className="ref">
                <ReferenceCell row={row} />
              </td>
              <th scope="row">
                {row.back && <Back {...row.back} />}
                <SubjectCell row={row} />
              </th>
              {several && <td data-label="Komórka">{row.department}</td>}
              <td>
                <Badge kind={row.waiting.kind} sub={nb(row.waiting.sub)}>
                  {row.waiting.words}
                </Badge>
              </td>
              <td data-label="Termin">
                <DueCell due={row.due} dateFirst />
              </td>
              <td className="noprint">
                {row.can.assign ? (
                  <AssignOne
                    row={row}
                    assignees={assignees}
                    onAssign={(input, person) =>
                      give(`assign-${row.id}`, input, `Przydzielono ${row.reference}. Prowadzi: ${person}.`)
                    }
                    onDone={() => {
                      const next = rows[index + 1] ?? rows[index - 1];
                      (document.getElementById(`prowadzacy-${next?.id}`) ?? outcome.current)?.focus();
                    }}
                  />
                ) : (
                  <span className="text-ink-2">przydziela sekretariat albo kierownik</span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
      <MoreRows shown={pages.next !== null} busy={pages.busy} onMore={pages.more} />
    </ListFrame>
  );
}

/**
 * Returns the failure when another person has assigned the case first. The row has no field for a reason, so the case
 * itself asks for it.
 */
function ledAlready(failure: Failure | null): Failure | null {
  return failure?.code === 'assigned-already' ? { ...failure, code: 'led-already', fields: undefined } : null;
}

function LedCase({ number }: { number: string }) {
  const parsed = parseRegistryNumber(number);
  return (
    parsed && (
      <Link className="lnk" href={paths.case(registryNumberSlug(parsed))}>
        Otwórz sprawę {number}
      </Link>
    )
  );
}

/** Says who gave the case back and why, before the case itself: the person who had assigned it reads this first. */
function Back({ who, to, reason, mine }: NonNullable<DepartmentRow['back']>) {
  return (
    <span className="mb-2 block max-w-[96ch]">
      <Badge kind="soon">{mine ? 'Wróciło do Ciebie' : `Wraca do: ${to}`}</Badge> · <b>{who}</b>
      {`: „${reason}”`}
    </span>
  );
}
