'use client';

import { useRouter } from 'next/navigation';
import { Fragment, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { RowForm } from '@/components/ui/row-form';
import { State, type StateKind } from '@/components/ui/state';
import { Table } from '@/components/ui/table';
import { toast } from '@/components/ui/toast';
import { nb } from '@/components/ui/typography';
import type { Action, Failure } from '@/lib/core/action-result';
import { formatDay, formatRange } from '@/lib/core/date-text';
import { type PlainDate, plainDateOf } from '@/lib/core/plain-date';
import { errorText } from '@/lib/i18n/errors';
import type { SubstitutionItem } from '@/lib/modules/staff/schema';

interface SubstitutionTableProps {
  rows: readonly SubstitutionItem[];
  today: PlainDate;
  end: Action<{ id: number }, null>;
  /** Of several people: with who is away. */
  named?: boolean;
}

/** Substitutions that last, come, and are over; each that is not over can be called off in its row. */
export function SubstitutionTable({ rows, today, end, named = false }: SubstitutionTableProps) {
  const router = useRouter();
  const [asked, setAsked] = useState<number | null>(null);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const place = useRef<HTMLDivElement>(null);

  async function endOne(id: number) {
    setBusy(true);
    const answer = await end({ id }).catch((): Failure => ({ ok: false, code: 'offline' }));
    setBusy(false);
    setAsked(null);
    setRefusal(answer.ok ? null : errorText(answer.code));
    place.current?.focus();
    if (!answer.ok) return;
    toast('Zakończono zastępstwo');
    router.refresh();
  }

  if (rows.length === 0) return <p className="text-ink-2">Nie ma żadnych zastępstw.</p>;
  return (
    <div ref={place} tabIndex={-1} className="outline-none">
      {refusal && (
        <Notice tone="late" role="alert" title="Nie zakończono zastępstwa.">
          {refusal}
        </Notice>
      )}
      <Table caption="Zastępstwa">
        <thead>
          <tr>
            {named && <th scope="col">Kogo nie będzie</th>}
            <th scope="col">Kto zastępuje</th>
            <th scope="col">Kiedy</th>
            <th scope="col">
              <span className="vh">Działanie</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const { id, name, substitute, from, to } = row;
            const days = nb(formatRange(from, to, 'pl', true));
            const [kind, words] = stateOf(row, today);
            const open = kind !== 'none';
            return (
              <Fragment key={id}>
                <tr className={asked === id ? 'is-open' : undefined}>
                  {named && <th scope="row">{name}</th>}
                  <td data-label="Kto zastępuje">{substitute}</td>
                  <td data-label="Kiedy">
                    {days}
                    <span className="sub">
                      <State kind={kind}>{words}</State>
                    </span>
                  </td>
                  <td className="act">
                    {open && asked !== id && (
                      <Button
                        small
                        id={`zakoncz-${id}`}
                        aria-label={`Zakończ zastępstwo: ${name}, ${days}`}
                        onClick={() => setAsked(id)}
                      >
                        Zakończ
                      </Button>
                    )}
                  </td>
                </tr>
                {asked === id && (
                  <RowForm
                    columns={named ? 4 : 3}
                    title="Zakończyć zastępstwo?"
                    reference={`${name}, ${days}`}
                    returnTo={`zakoncz-${id}`}
                    onCancel={() => setAsked(null)}
                    onSubmit={() => endOne(id)}
                  >
                    <p className="flex-[1_1_20rem] self-center">
                      Od razu. Przypomnienia wrócą do osoby, której miało nie być.
                    </p>
                    <Button type="submit" busy={busy} autoFocus>
                      Zakończ zastępstwo
                    </Button>
                  </RowForm>
                )}
              </Fragment>
            );
          })}
        </tbody>
      </Table>
    </div>
  );
}

function stateOf({ from, to, endedAt }: SubstitutionItem, today: PlainDate): [StateKind, string] {
  if (endedAt) return ['none', nb(`zakończone ${formatDay(plainDateOf(endedAt))}`)];
  if (to < today) return ['none', 'minęło'];
  return from <= today ? ['run', 'trwa'] : ['new', 'będzie'];
}
