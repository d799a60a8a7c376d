'use client';

import { Fragment, type ReactNode, useRef, useState } from 'react';
import type { Action } from '@/lib/core/action-result';
import { type TakeBackInput, takeBackSchema } from '@/lib/modules/routing/schema';
import { ReferenceCell, SubjectCell } from '../cases/case-table-cells';
import { TextField } from '../layout/form/fields';
import { RowForm } from '../layout/form/row-form';
import { Outcome } from '../layout/outcome';
import { useAct, useDone } from '../layout/use-act';
import { Badge } from '../ui/badge';
import { Button } from '../ui/button';
import { FilterField } from '../ui/filter-field';
import { ACTS, Table } from '../ui/table';
import { nb } from '../ui/typography';
import { ListFrame } from './list-frame';
import { answers, type HandOverRow } from './rows';

type Props = { rows: HandOverRow[]; takeBack: Action<TakeBackInput, unknown>; empty: ReactNode };

const COLUMNS = 6;

/**
 * Hand-overs that are sent and not accepted yet: the department, the hour, and who has opened them. The sender can take
 * them back.
 */
export function SentList({ rows, takeBack, empty }: Props) {
  const [typed, setTyped] = useState('');
  const [asked, setAsked] = useState<number | null>(null);
  const [done, setDone] = useDone();
  const outcome = useRef<HTMLDivElement>(null);
  const { run, failure } = useAct();
  const shown = rows.filter((row) => answers(row.case, typed, row.to, row.from));

  /** Closes the question after it was answered either way. */
  function over(reference: string | null) {
    setAsked(null);
    setDone(reference);
    outcome.current?.focus();
  }

  return (
    <ListFrame
      all={rows.length}
      shown={shown.length}
      tools={
        <div className="tools">
          <FilterField
            label="Filtruj przekazane"
            placeholder="Numer, osoba, komórka"
            value={typed}
            onChange={setTyped}
          />
        </div>
      }
      outcome={
        <Outcome failure={failure?.fields ? null : failure} place={outcome}>
          {done && (
            <>
              <b>Cofnięto przekazanie {done}.</b> Sprawa wróciła na listę do przekazania.
            </>
          )}
        </Outcome>
      }
      empty={empty}
    >
      <Table
        caption="Przekazane i jeszcze nieprzyjęte"
        columns={[
          'Numer',
          'Czego dotyczy',
          'Dokąd',
          'Przekazanie',
          'Od przekazania',
          { ...ACTS, className: 'noprint' },
        ]}
      >
        <tbody>
          {shown.map((row) => (
            <Fragment key={row.id}>
              <tr className={asked === row.id ? 'is-open' : undefined}>
                <td className="ref">
                  <ReferenceCell row={row.case} />
                </td>
                <th scope="row">
                  <SubjectCell row={row.case} />
                </th>
                <td data-label="Dokąd">
                  {row.to}
                  {row.reason && <span className="sub wrap-anywhere">Powód: {row.reason}</span>}
                </td>
                <td data-label="Przekazanie" className="lg:whitespace-nowrap">
                  {row.from}
                  <span className="sub">
                    {nb(row.at)} · <a href={row.listHref}>Lista (PDF)</a>
                  </span>
                </td>
                <td className="lg:whitespace-nowrap">
                  <Badge kind={row.state.kind} sub={nb(row.state.sub)}>
                    {nb(row.state.words)}
                  </Badge>
                </td>
                <td className="act noprint">
                  {asked !== row.id && (
                    <Button
                      small
                      id={`cofnij-${row.id}`}
                      aria-describedby={`numer-${row.case.id}`}
                      onClick={() => setAsked(row.id)}
                    >
                      Cofnij
                    </Button>
                  )}
                </td>
              </tr>
              {asked === row.id && (
                <RowForm
                  columns={COLUMNS}
                  title="Cofnąć przekazanie?"
                  reference={row.case.reference}
                  returnTo={`cofnij-${row.id}`}
                  submit="Cofnij przekazanie"
                  schema={takeBackSchema}
                  start={{ handOverId: row.id }}
                  save={(input) => {
                    setDone(null);
                    return run(`take-back-${row.id}`, () => takeBack(input));
                  }}
                  failed={() => null /* told above the list */}
                  onCancel={() => setAsked(null)}
                  onDone={() => over(row.case.reference)}
                  onRefused={(failure) => !failure.fields && over(null)}
                >
                  {(form) => (
                    <>
                      <p className="hint basis-full">Sprawa wróci na Twoją listę do przekazania.</p>
                      <TextField form={form} name="reason" label="Powód" maxLength={1000} />
                    </>
                  )}
                </RowForm>
              )}
            </Fragment>
          ))}
        </tbody>
      </Table>
    </ListFrame>
  );
}
