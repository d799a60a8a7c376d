'use client';

import { Fragment, useState } from 'react';
import { TextField } from '@/components/layout/form/fields';
import { RowForm } from '@/components/layout/form/row-form';
import { Outcome } from '@/components/layout/outcome';
import { useAct } from '@/components/layout/use-act';
import { Button } from '@/components/ui/button';
import { ACTS, Table } from '@/components/ui/table';
import { nb } from '@/components/ui/typography';
import type { Action } from '@/lib/core/action-result';
import { type TakeBackIssueInput, takeBackIssueSchema } from '@/lib/modules/settlements/schema';
import { CaseRef } from './case-ref';
import type { IssuedRow } from './rows';

type Props = { rows: IssuedRow[]; takeBack: Action<TakeBackIssueInput, unknown> };

/** The documents issued today. A wrong click can be taken back until the day ends. */
export function IssuedToday({ rows, takeBack }: Props) {
  const [open, setOpen] = useState<number | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const { run, failure, forgive } = useAct();

  return (
    <>
      <Outcome failure={failure?.fields ? null : failure}>{done && <b>{nb(done)}</b>}</Outcome>
      {rows.length > 0 && (
        <Table caption="Wydane dziś" columns={['Numer', 'Co', 'Komu', 'Kiedy', ACTS]}>
          <tbody>
            {rows.map((row) => (
              <Fragment key={row.id}>
                <tr className={open === row.id ? 'is-open' : undefined}>
                  <CaseRef row={row} />
                  <th scope="row" className="wrap-anywhere">
                    {row.title}
                  </th>
                  <td data-label="Komu" className="wrap-anywhere">
                    <bdi>{row.to}</bdi>
                  </td>
                  <td data-label="Kiedy">{row.at}</td>
                  <td className="act">
                    {open !== row.id && (
                      <div className="flex flex-wrap items-center justify-start gap-3 lg:justify-end">
                        <a href={row.slipHref} target="_blank" rel="noreferrer">
                          Potwierdzenie (PDF)
                        </a>
                        <Button
                          kind="quiet"
                          small
                          id={`cofnij-${row.id}`}
                          aria-label={`Cofnij wydanie ${row.reference}, ${row.title}`}
                          onClick={() => {
                            forgive();
                            setDone(null);
                            setOpen(row.id);
                          }}
                        >
                          Cofnij wydanie
                        </Button>
                      </div>
                    )}
                  </td>
                </tr>
                {open === row.id && (
                  <RowForm
                    columns={5}
                    title="Cofnięcie wydania"
                    reference={row.reference}
                    returnTo={`cofnij-${row.id}`}
                    submit="Cofnij wydanie"
                    schema={takeBackIssueSchema}
                    start={{ collectionId: row.id }}
                    save={(input) => run(`take-back-${row.id}`, () => takeBack(input))}
                    failed={() => null /* told above the list */}
                    onCancel={() => setOpen(null)}
                    onDone={() => {
                      setOpen(null);
                      setDone(`Cofnięto wydanie: ${row.reference}. Dokument znów czeka przy okienku.`);
                    }}
                  >
                    {(form) => (
                      <>
                        <p className="hint basis-full">
                          Tylko dziś. Termin na odwołanie, który się zaczął, też się cofnie.
                        </p>
                        <TextField form={form} name="reason" label="Powód" maxLength={1000} />
                      </>
                    )}
                  </RowForm>
                )}
              </Fragment>
            ))}
          </tbody>
        </Table>
      )}
    </>
  );
}
