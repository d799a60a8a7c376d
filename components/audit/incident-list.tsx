'use client';

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { Fragment, useRef, useState } from 'react';
import { TextField } from '@/components/layout/form/fields';
import { RowForm } from '@/components/layout/form/row-form';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { ACTS, Table } from '@/components/ui/table';
import { toast } from '@/components/ui/toast';
import type { Action } from '@/lib/core/action-result';
import { type CloseIncidentInput, closeIncidentSchema } from '@/lib/modules/audit/schema';

type Row = {
  id: number;
  text: string;
  /** The address of the terms of the case; null for a person who sees no cases. */
  href: string | null;
  foundAt: string;
  /** False for an incident about the reader: another person explains it. */
  closable: boolean;
  closed: { at: string; by: string; note: string } | null;
};

type Props = { rows: readonly Row[]; close: Action<CloseIncidentInput, null> };

/** Lists the incidents: the open ones, each with a form to say how it was set right, then the closed ones. */
export function IncidentList({ rows, close }: Props) {
  const router = useRouter();
  const [asked, setAsked] = useState<number | null>(null);
  const place = useRef<HTMLDivElement>(null);
  const open = rows.filter(({ closed }) => !closed);
  const closed = rows.filter((row) => row.closed);

  return (
    <div ref={place} tabIndex={-1} className="outline-none">
      {open.length === 0 ? (
        <div className="part">
          <Notice tone="done">Wszystkie nieprawidłowości są wyjaśnione.</Notice>
        </div>
      ) : (
        <Table caption="Do wyjaśnienia" captionShown columns={['Co się nie zgadza', 'Znaleziono', ACTS]}>
          <tbody>
            {open.map((row) => (
              <Fragment key={row.id}>
                <tr className={asked === row.id ? 'is-open' : undefined}>
                  <th scope="row" id={`co-${row.id}`}>
                    <What row={row} />
                  </th>
                  <td data-label="Znaleziono">{row.foundAt}</td>
                  <td className="act">
                    {!row.closable && <span className="sub">Wyjaśnia ktoś inny.</span>}
                    {row.closable && asked !== row.id && (
                      <Button
                        small
                        id={`zamknij-${row.id}`}
                        aria-describedby={`co-${row.id}`}
                        onClick={() => setAsked(row.id)}
                      >
                        Zamknij
                      </Button>
                    )}
                  </td>
                </tr>
                {asked === row.id && (
                  <RowForm
                    columns={3}
                    title="Jak to wyjaśniono?"
                    reference="Zostanie w historii urzędu."
                    returnTo={`zamknij-${row.id}`}
                    submit="Zamknij nieprawidłowość"
                    schema={closeIncidentSchema}
                    start={{ id: row.id }}
                    save={close}
                    onCancel={() => setAsked(null)}
                    onDone={() => {
                      setAsked(null);
                      place.current?.focus();
                      toast('Wyjaśniono');
                      router.refresh();
                    }}
                  >
                    {(form) => <TextField form={form} name="note" label="Co się stało i co z tym zrobiono" />}
                  </RowForm>
                )}
              </Fragment>
            ))}
          </tbody>
        </Table>
      )}
      {closed.length > 0 && (
        <Table
          caption="Wyjaśnione"
          captionShown
          columns={['Co się nie zgadzało', 'Znaleziono', 'Jak wyjaśniono']}
        >
          <tbody>
            {closed.map((row) => (
              <tr key={row.id}>
                <th scope="row">
                  <What row={row} />
                </th>
                <td data-label="Znaleziono">{row.foundAt}</td>
                <td data-label="Jak wyjaśniono" className="wrap-anywhere">
                  {row.closed?.note}
                  <span className="sub">
                    {row.closed?.by}, {row.closed?.at}
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </div>
  );
}

function What({ row: { text, href } }: { row: Row }) {
  return (
    <>
      {text}
      {href && (
        <span className="sub">
          <Link href={href} prefetch={false}>
            Terminy tej sprawy
          </Link>
        </span>
      )}
    </>
  );
}
