'use client';

import { useRouter } from 'next/navigation';
import { Fragment, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { RowForm } from '@/components/ui/row-form';
import { State } from '@/components/ui/state';
import { Table } from '@/components/ui/table';
import { toast } from '@/components/ui/toast';
import type { Action } from '@/lib/core/action-result';
import { errorText } from '@/lib/i18n/errors';
import { momentText } from '@/lib/i18n/moments';

/** A sign-in that lasts; `who` is left out in one's own list. */
type Row = { id: number; who?: string; browser: string; current: boolean; createdAt: Date; lastSeenAt: Date };

interface SessionTableProps {
  caption: string;
  rows: readonly Row[];
  now: Date;
  end: Action<{ id: number }, null>;
}

/** Who is signed in, by which browser and since when; each but this very one can be ended in its row. */
export function SessionTable({ caption, rows, now, end }: SessionTableProps) {
  const router = useRouter();
  const [asked, setAsked] = useState<number | null>(null);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const place = useRef<HTMLDivElement>(null);
  const named = rows.some(({ who }) => who !== undefined);

  async function endOne(id: number) {
    setBusy(true);
    const answer = await end({ id }).catch(() => ({ ok: false, code: 'offline' }) as const);
    setBusy(false);
    setAsked(null);
    setRefusal(answer.ok ? null : errorText(answer.code));
    place.current?.focus();
    if (!answer.ok) return;
    toast('Sesja zakończona');
    router.refresh();
  }

  return (
    <div ref={place} tabIndex={-1} className="outline-none">
      {refusal && (
        <Notice tone="late" role="alert" title="Nie zakończono sesji.">
          {refusal}
        </Notice>
      )}
      <Table caption={caption}>
        <thead>
          <tr>
            {named && <th scope="col">Osoba</th>}
            <th scope="col">Przeglądarka</th>
            <th scope="col">Od kiedy</th>
            <th scope="col">Ostatni ruch</th>
            <th scope="col">
              <span className="vh">Działanie</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, who, browser, current, createdAt, lastSeenAt }) => {
            const began = momentText(createdAt, now);
            const device = browser || 'nieznana przeglądarka';
            const reference = [who, device, began].filter(Boolean).join(', ');
            return (
              <Fragment key={id}>
                <tr className={asked === id ? 'is-open' : undefined}>
                  {named && <th scope="row">{who}</th>}
                  <td data-label="Przeglądarka">{device}</td>
                  <td data-label="Od kiedy">{began}</td>
                  <td data-label="Ostatni ruch">{momentText(lastSeenAt, now)}</td>
                  <td className="act">
                    {current ? (
                      <State kind="done">to urządzenie</State>
                    ) : (
                      asked !== id && (
                        <Button
                          small
                          id={`zakoncz-${id}`}
                          aria-label={`Zakończ sesję: ${reference}`}
                          onClick={() => setAsked(id)}
                        >
                          Zakończ
                        </Button>
                      )
                    )}
                  </td>
                </tr>
                {asked === id && (
                  <RowForm
                    columns={named ? 5 : 4}
                    title="Zakończyć sesję?"
                    reference={reference}
                    returnTo={`zakoncz-${id}`}
                    onCancel={() => setAsked(null)}
                    onSubmit={() => endOne(id)}
                  >
                    <p className="flex-[1_1_20rem] self-center">
                      Ta przeglądarka od razu wróci do logowania. Szkic podania zostanie.
                    </p>
                    <Button type="submit" busy={busy} autoFocus>
                      Zakończ sesję
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
