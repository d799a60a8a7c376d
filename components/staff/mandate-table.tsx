'use client';

import { useRouter } from 'next/navigation';
import { Fragment, useRef, useState } from 'react';
import { TextField } from '@/components/layout/form/fields';
import { RowForm } from '@/components/layout/form/row-form';
import { DateField } from '@/components/layout/form/typed-fields';
import { MandateState } from '@/components/staff/mandate-state';
import { Button } from '@/components/ui/button';
import { ACTS, Table } from '@/components/ui/table';
import { toast } from '@/components/ui/toast';
import { nb } from '@/components/ui/typography';
import type { Action } from '@/lib/core/action-result';
import { formatDate } from '@/lib/core/date-text';
import type { PlainDate } from '@/lib/core/plain-date';
import { type MandateItem, type RevokeMandateInput, revokeMandateSchema } from '@/lib/modules/staff/schema';
import { organText, scopesText } from '@/lib/modules/staff/words/values';

type Props = {
  rows: readonly MandateItem[];
  today: PlainDate;
  /** Null for a person who may only read the register. */
  revoke: Action<RevokeMandateInput, null> | null;
};

/** The register of mandates. A mandate in force, or one that begins later, is revoked in a form under its row. */
export function MandateTable({ rows, today, revoke }: Props) {
  const [asked, setAsked] = useState<number | null>(null);
  const place = useRef<HTMLDivElement>(null);
  return (
    <div ref={place} tabIndex={-1} className="outline-none">
      <Table
        caption="Upoważnienia"
        columns={[
          'Numer',
          'Kto',
          'Co podpisuje',
          'W czyich sprawach',
          'Kto dał',
          'Kiedy obowiązuje',
          revoke !== null && ACTS,
        ]}
      >
        <tbody>
          {rows.map((row) => {
            const { id, name, scopes, subject, department, givenBy, givenOn, state } = row;
            const organ = organText(row);
            const number = `${row.number}/${row.year}`;
            const open = revoke !== null && row.revokedOn === null && state !== 'ENDED';
            return (
              <Fragment key={id}>
                <tr className={asked === id ? 'is-open' : undefined}>
                  <td data-label="Numer">{number}</td>
                  <th scope="row">{name}</th>
                  <td data-label="Co podpisuje">{scopesText(scopes)}</td>
                  <td data-label="W czyich sprawach" className="wrap-anywhere">
                    {department ?? 'cały urząd'}
                    <span className="sub">{organ ? `${organ}: ${subject}` : subject}</span>
                  </td>
                  <td data-label="Kto dał">
                    {givenBy}
                    <span className="sub">{nb(formatDate(givenOn))}</span>
                  </td>
                  <td data-label="Kiedy obowiązuje">
                    <MandateState row={row} />
                  </td>
                  {revoke && (
                    <td className="act">
                      {open && asked !== id && (
                        <Button
                          small
                          id={`cofnij-${id}`}
                          aria-label={`Cofnij upoważnienie ${number}, ${name}`}
                          onClick={() => setAsked(id)}
                        >
                          Cofnij
                        </Button>
                      )}
                    </td>
                  )}
                </tr>
                {asked === id && revoke && (
                  <RevokeForm
                    row={row}
                    today={today}
                    revoke={revoke}
                    onCancel={() => setAsked(null)}
                    onDone={() => {
                      setAsked(null);
                      place.current?.focus();
                    }}
                  />
                )}
              </Fragment>
            );
          })}
        </tbody>
      </Table>
    </div>
  );
}

type RevokeProps = {
  row: MandateItem;
  today: PlainDate;
  revoke: Action<RevokeMandateInput, null>;
  onCancel: () => void;
  onDone: () => void;
};

function RevokeForm({ row: { id, number, year, name }, today, revoke, onCancel, onDone }: RevokeProps) {
  const router = useRouter();
  return (
    <RowForm
      columns={7}
      title={`Cofnąć upoważnienie ${number}/${year}?`}
      reference={`${name}. Pisma już podpisane zostają.`}
      returnTo={`cofnij-${id}`}
      submit="Cofnij upoważnienie"
      schema={revokeMandateSchema}
      start={{ id, lastDay: null }}
      save={revoke}
      onCancel={onCancel}
      onDone={() => {
        toast(`Cofnięto upoważnienie ${number}/${year}`);
        onDone();
        router.refresh();
      }}
    >
      {(form) => (
        <>
          <DateField
            form={form}
            name="lastDay"
            label="Ostatni dzień, w którym obowiązuje"
            today={today}
            followsToday
            todayInWords
          />
          <TextField
            form={form}
            name="reason"
            label="Powód"
            hint="Na przykład „zmiana stanowiska”. Zostanie w rejestrze."
          />
        </>
      )}
    </RowForm>
  );
}
