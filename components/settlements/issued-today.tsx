'use client';

import { Fragment, useState } from 'react';
import { TextField } from '@/components/layout/form/fields';
import { RowForm } from '@/components/layout/form/row-form';
import { Outcome } from '@/components/layout/outcome';
import { useAct, useDone } from '@/components/layout/use-act';
import { Button } from '@/components/ui/button';
import { ACTS, Table } from '@/components/ui/table';
import { nb } from '@/components/ui/typography';
import type { Action } from '@/lib/core/action-result';
import { type TakeBackIssueInput, takeBackIssueSchema } from '@/lib/modules/settlements/schema';
import { CaseRef } from './case-ref';
import type { IssuedRow } from './rows';
import { TAKE_BACK_HINT } from './take-back';

type Props = { rows: IssuedRow[]; takeBack: Action<TakeBackIssueInput, unknown> };

/** The documents issued today. A wrong hand-out of an earlier day is taken back in its case. */
export function IssuedToday({ rows, takeBack }: Props) {
  const [open, setOpen] = useState<number | null>(null);
  const [done, setDone] = useDone();
  const { run, failure, forgive } = useAct();

  return (
    <>
      <Outcome failure={failure?.fields ? null : failure}>{done && <b>{nb(done)}</b>}</Outcome>
      {rows.length > 0 && (
        <Table caption="Wydane dziś" columns={['Numer', 'Co', 'Komu', 'Kiedy', ACTS]}>
          <tbody>
            {rows.map((row) => {
              const taken = row.things.find(({ id }) => id === open);
              return (
                <Fragment key={row.things[0].id}>
                  <tr className={taken ? 'is-open' : undefined}>
                    <CaseRef row={row} />
                    <th scope="row" className="wrap-anywhere">
                      {row.things.map(({ id, title }) => (
                        <div key={id}>{title}</div>
                      ))}
                    </th>
                    <td data-label="Komu" className="wrap-anywhere">
                      <bdi>{row.to}</bdi>
                    </td>
                    <td data-label="Kiedy">{row.at}</td>
                    <td className="act">
                      {!taken && (
                        <IssuedActs
                          row={row}
                          onTakeBack={(id) => {
                            forgive();
                            setDone(null);
                            setOpen(id);
                          }}
                        />
                      )}
                    </td>
                  </tr>
                  {taken && (
                    <RowForm
                      columns={5}
                      title="Cofnięcie wydania"
                      reference={row.things.length > 1 ? `${row.reference}, ${taken.title}` : row.reference}
                      returnTo={`cofnij-${taken.id}`}
                      submit="Cofnij wydanie"
                      schema={takeBackIssueSchema}
                      start={{ collectionId: taken.id, issuedAt: row.issuedAt }}
                      save={(input) => run(`take-back-${taken.id}`, () => takeBack(input))}
                      failed={() => null /* told above the list */}
                      onCancel={() => setOpen(null)}
                      onDone={() => {
                        setOpen(null);
                        setDone(`Cofnięto wydanie: ${row.reference}. Dokument znów czeka przy okienku.`);
                      }}
                    >
                      {(form) => (
                        <>
                          <p className="hint basis-full">{TAKE_BACK_HINT}</p>
                          <TextField form={form} name="reason" label="Powód" maxLength={1000} />
                        </>
                      )}
                    </RowForm>
                  )}
                </Fragment>
              );
            })}
          </tbody>
        </Table>
      )}
    </>
  );
}

/** The slip of a hand-out, and the act that takes each of its documents back. */
function IssuedActs({ row, onTakeBack }: { row: IssuedRow; onTakeBack: (id: number) => void }) {
  const several = row.things.length > 1;
  return (
    <div className="flex flex-wrap items-center justify-start gap-3 lg:justify-end">
      <a href={row.slipHref} target="_blank" rel="noreferrer">
        Potwierdzenie (PDF)
      </a>
      {row.things.map(({ id, title }) => (
        <Button
          key={id}
          kind="quiet"
          small
          id={`cofnij-${id}`}
          aria-label={`Cofnij wydanie ${row.reference}, ${title}`}
          onClick={() => onTakeBack(id)}
        >
          {several ? `Cofnij wydanie: ${title}` : 'Cofnij wydanie'}
        </Button>
      ))}
    </div>
  );
}
