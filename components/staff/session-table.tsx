'use client';

import { Fragment } from 'react';
import { Badge } from '@/components/ui/badge';
import { ACTS, Table } from '@/components/ui/table';
import type { Action } from '@/lib/core/action-result';
import { momentText } from '@/lib/i18n/moments';
import { EndButton, EndForm, EndingFrame, useEnding } from './ending';

/** An open session. `who` is absent in the list of a person's own sessions. */
type Row = { id: number; who?: string; browser: string; current: boolean; createdAt: Date; lastSeenAt: Date };

interface SessionTableProps {
  caption: string;
  rows: readonly Row[];
  now: Date;
  end: Action<{ id: number }, null>;
}

/** The open sessions: person, browser, time. Every session but the present one can be ended in its row. */
export function SessionTable({ caption, rows, now, end }: SessionTableProps) {
  const ending = useEnding(end, 'Sesja zakończona');
  const named = rows.some(({ who }) => who !== undefined);

  return (
    <EndingFrame ending={ending} refused="Nie zakończono sesji.">
      <Table caption={caption} columns={[named && 'Osoba', 'Przeglądarka', 'Od kiedy', 'Ostatni ruch', ACTS]}>
        <tbody>
          {rows.map(({ id, who, browser, current, createdAt, lastSeenAt }) => {
            const began = momentText(createdAt, now);
            const device = browser || 'nieznana przeglądarka';
            const reference = [who, device, began].filter(Boolean).join(', ');
            const asking = { ending, id, act: 'Zakończ sesję', reference };
            return (
              <Fragment key={id}>
                <tr className={ending.asked === id ? 'is-open' : undefined}>
                  {named && <th scope="row">{who}</th>}
                  <td data-label="Przeglądarka">{device}</td>
                  <td data-label="Od kiedy">{began}</td>
                  <td data-label="Ostatni ruch">{momentText(lastSeenAt, now)}</td>
                  <td className="act">
                    {current ? <Badge kind="done">to urządzenie</Badge> : <EndButton {...asking} />}
                  </td>
                </tr>
                <EndForm {...asking} columns={named ? 5 : 4} title="Zakończyć sesję?">
                  Ta przeglądarka od razu wróci do logowania. Szkic podania zostanie.
                </EndForm>
              </Fragment>
            );
          })}
        </tbody>
      </Table>
    </EndingFrame>
  );
}
