'use client';

import { useRouter } from 'next/navigation';
import { Fragment, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { TextInput } from '@/components/ui/inputs';
import { RowForm } from '@/components/ui/row-form';
import { ACTS, Table } from '@/components/ui/table';
import { toast } from '@/components/ui/toast';
import { nb } from '@/components/ui/typography';
import { type Action, answerOf, type Failure } from '@/lib/core/action-result';
import { formatDate, formatLong, parsePolishDate } from '@/lib/core/date-text';
import type { PlainDate } from '@/lib/core/plain-date';
import { errorText } from '@/lib/error-texts';
import type { MandateItem, RevokeMandateInput } from '@/lib/modules/staff/schema';
import { scopesText } from '@/lib/modules/staff/words/values';
import { MandateState } from './mandate-state';

type Props = {
  rows: readonly MandateItem[];
  today: PlainDate;
  /** Null for those who only read the register. */
  revoke: Action<RevokeMandateInput, null> | null;
};

/** The register of mandates; one that holds, or will, is revoked under its row. */
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
                    <span className="sub">{subject}</span>
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
  const [day, setDay] = useState('dziś');
  const [reason, setReason] = useState('');
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const lastDay = parsePolishDate(day, today);
  const errorOf = (field: string) => {
    const code = failure?.fields?.[field];
    return code && errorText(code, failure?.facts);
  };

  async function submit() {
    setBusy(true);
    const input = { id, lastDay: lastDay ?? (day as PlainDate), reason };
    const answer = await answerOf(revoke(input));
    setBusy(false);
    if (!answer.ok) {
      setFailure(answer);
      document.getElementById(answer.fields?.lastDay ? 'f-lastDay' : 'f-reason')?.focus();
      return;
    }
    toast(`Cofnięto upoważnienie ${number}/${year}`);
    onDone();
    router.refresh();
  }

  return (
    <RowForm
      columns={7}
      title={`Cofnąć upoważnienie ${number}/${year}?`}
      reference={`${name}. Pisma już podpisane zostają.`}
      returnTo={`cofnij-${id}`}
      onCancel={onCancel}
      onSubmit={submit}
    >
      {failure && !failure.fields && (
        <p className="error basis-full" role="alert">
          {errorText(failure.code, failure.facts)}
        </p>
      )}
      <TextInput
        id="f-lastDay"
        label="Ostatni dzień, w którym obowiązuje"
        autoFocus
        autoComplete="off"
        value={day}
        hint={lastDay ? nb(formatLong(lastDay)) : 'Na przykład 2.12 albo dziś'}
        error={errorOf('lastDay')}
        onChange={(event) => setDay(event.target.value)}
      />
      <TextInput
        id="f-reason"
        label="Powód"
        autoComplete="off"
        value={reason}
        hint="Na przykład „zmiana stanowiska”. Zostanie w rejestrze."
        error={errorOf('reason')}
        onChange={(event) => setReason(event.target.value)}
      />
      <Button type="submit" busy={busy}>
        Cofnij upoważnienie
      </Button>
    </RowForm>
  );
}
