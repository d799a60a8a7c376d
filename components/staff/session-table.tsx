'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { Table } from '@/components/ui/table';
import { toast } from '@/components/ui/toast';
import type { Action } from '@/lib/core/action-result';
import { errorText } from '@/lib/i18n/errors';

/** A sign-in that lasts; `who` is left out in one's own list. */
type Row = { id: number; who: string | null; current: boolean; began: string; seen: string };

interface SessionTableProps {
  caption: string;
  rows: readonly Row[];
  end: Action<{ id: number }, null>;
}

/** Who is signed in and since when; each but the current one can be ended in its row. */
export function SessionTable({ caption, rows, end }: SessionTableProps) {
  const router = useRouter();
  const [ending, setEnding] = useState<number | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const named = rows.some((row) => row.who !== null);

  async function endOne(row: Row) {
    setEnding(row.id);
    const answer = await end({ id: row.id }).catch(() => ({ ok: false, code: 'offline' }) as const);
    setEnding(null);
    setRefusal(answer.ok ? null : errorText(answer.code));
    if (!answer.ok) return;
    toast('Sesja zakończona');
    router.refresh();
  }

  return (
    <>
      {refusal && (
        <Notice tone="late" role="alert" title="Nie zakończono sesji.">
          {refusal}
        </Notice>
      )}
      <Table caption={caption}>
        <thead>
          <tr>
            {named && <th scope="col">Osoba</th>}
            <th scope="col">Początek</th>
            <th scope="col">Ostatni ruch</th>
            <th scope="col">
              <span className="vh">Działanie</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              {named && <th scope="row">{row.who}</th>}
              <td data-label="Początek">{row.began}</td>
              <td data-label="Ostatni ruch">{row.seen}</td>
              <td className="act">
                {row.current ? (
                  'ta sesja'
                ) : (
                  <Button
                    small
                    aria-label={`Zakończ sesję: ${row.who ?? row.began}`}
                    busy={ending === row.id}
                    onClick={() => endOne(row)}
                  >
                    Zakończ
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
    </>
  );
}
