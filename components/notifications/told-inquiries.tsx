'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { ACTS, Table } from '@/components/ui/table';
import { type Action, answerOf } from '@/lib/core/action-result';
import { ReminderCells, type ReminderRow } from './reminder-cells';

type Props = { rows: readonly ReminderRow[]; markRead: Action<{ ids: number[] }, null> };

/** The ends of the questions that the person took; each is put away when it was read. */
export function ToldInquiries({ rows, markRead }: Props) {
  const router = useRouter();
  const [busy, setBusy] = useState<number | null>(null);

  async function putAway(id: number) {
    setBusy(id);
    await answerOf(markRead({ ids: [id] }));
    setBusy(null);
    router.refresh();
  }

  return (
    <section className="sheet mt-6" aria-labelledby="co-z-zapytaniami">
      <h2 className="px-4 pt-4 pb-1 text-heading" id="co-z-zapytaniami">
        Co stało się z zapytaniami, które przyjęto przez Ciebie
      </h2>
      <Table caption="Co stało się z zapytaniami" columns={['Zapytanie', 'Co się stało', 'Kiedy', ACTS]}>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <ReminderCells row={row} />
              <td data-label="Kiedy">{row.told}</td>
              <td className="act">
                <Button small busy={busy === row.id} onClick={() => putAway(row.id)}>
                  Przeczytane<span className="vh">, {row.number}</span>
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
    </section>
  );
}
