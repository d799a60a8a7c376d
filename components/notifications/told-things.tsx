'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { ACTS, Table } from '@/components/ui/table';
import { type Action, answerOf } from '@/lib/core/action-result';
import { ReminderCells, type ReminderRow } from './reminder-cells';

type Props = {
  id: string;
  title: string;
  columns: [thing: string, what: string];
  rows: readonly ReminderRow[];
  markRead: Action<{ ids: number[] }, null>;
};

/** Reminders of things without a term; each is put away when it was read. */
export function ToldThings({ id, title, columns, rows, markRead }: Props) {
  const router = useRouter();
  const [busy, setBusy] = useState<number | null>(null);

  async function putAway(reminderId: number) {
    setBusy(reminderId);
    await answerOf(markRead({ ids: [reminderId] }));
    setBusy(null);
    router.refresh();
  }

  return (
    <section className="sheet mt-6" aria-labelledby={id}>
      <h2 className="px-4 pt-4 pb-1 text-heading" id={id}>
        {title}
      </h2>
      <Table caption={title} columns={[...columns, 'Kiedy', ACTS]}>
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
