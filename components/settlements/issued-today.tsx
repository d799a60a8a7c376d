'use client';

import { Fragment, useState } from 'react';
import { Outcome } from '@/components/layout/outcome';
import { useAct } from '@/components/layout/use-act';
import { Button } from '@/components/ui/button';
import { ACTS, Table } from '@/components/ui/table';
import { nb } from '@/components/ui/typography';
import type { Action } from '@/lib/core/action-result';
import type { TakeBackIssueInput } from '@/lib/modules/settlements/schema';
import { CaseRef } from './case-ref';
import { ReasonForm } from './reason-form';
import type { IssuedRow } from './rows';

type Props = { rows: IssuedRow[]; takeBack: Action<TakeBackIssueInput, unknown> };

/** What was handed out today: a wrong click can be taken back until the day ends. */
export function IssuedToday({ rows, takeBack }: Props) {
  const [open, setOpen] = useState<number | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const { act, busy, failure, forgive } = useAct();

  async function takeBackOne(row: IssuedRow, reason: string) {
    if (!(await act(`take-back-${row.id}`, () => takeBack({ collectionId: row.id, reason })))) return;
    setOpen(null);
    setDone(`Cofnięto wydanie: ${row.reference}. Dokument znów czeka przy okienku.`);
  }

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
                  <ReasonForm
                    columns={5}
                    title="Cofnięcie wydania"
                    submit="Cofnij wydanie"
                    reference={row.reference}
                    returnTo={`cofnij-${row.id}`}
                    hint="Tylko dziś. Termin na odwołanie, który się zaczął, też się cofnie."
                    missingCode="take-back-reason-missing"
                    busy={busy !== null}
                    failure={failure}
                    onCancel={() => setOpen(null)}
                    onDone={(reason) => takeBackOne(row, reason)}
                  />
                )}
              </Fragment>
            ))}
          </tbody>
        </Table>
      )}
    </>
  );
}
