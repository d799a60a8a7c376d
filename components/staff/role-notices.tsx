'use client';

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { ACTS, Table } from '@/components/ui/table';
import { type Action, answerOf } from '@/lib/core/action-result';
import { errorText } from '@/lib/error-texts';
import type { RoleNoticesInput } from '@/lib/modules/staff/schema';

/** A changed role in words. */
export type RoleRow = { id: number; who: string; what: string; by: string; when: string };

type Props = {
  rows: readonly RoleRow[];
  /** The address of the history of the office; null for a person who may not read it. */
  history: string | null;
  markRead: Action<RoleNoticesInput, null>;
};

/** Who got or lost a role that watches over the office, until the reader puts each notice away. */
export function RoleNotices({ rows, history, markRead }: Props) {
  const router = useRouter();
  const [busy, setBusy] = useState<number | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const place = useRef<HTMLDivElement>(null);

  async function putAway(id: number) {
    setBusy(id);
    const answer = await answerOf(markRead({ ids: [id] }));
    setBusy(null);
    setFailure(answer.ok ? null : errorText(answer.code, answer.facts));
    // The button disappears with its row, so the focus goes to the list, and after the last row to the page.
    (rows.length > 1 || !answer.ok ? place.current : document.getElementById('tresc'))?.focus();
    if (answer.ok) router.refresh();
  }

  return (
    <div className="sheet outline-none" ref={place} tabIndex={-1}>
      {failure && (
        <Notice tone="late" role="alert" title="Nie zapisano.">
          {failure}
        </Notice>
      )}
      <Table caption="Zmiany ról" captionShown columns={['Kto', 'Co się zmieniło', 'Kiedy', ACTS]}>
        <tbody>
          {rows.map(({ id, who, what, by, when }) => (
            <tr key={id}>
              <th scope="row" id={`rola-${id}`}>
                {who}
              </th>
              <td data-label="Co się zmieniło">
                {what}
                <span className="sub">{by}</span>
              </td>
              <td data-label="Kiedy">{when}</td>
              <td className="act">
                <Button small aria-describedby={`rola-${id}`} busy={busy === id} onClick={() => putAway(id)}>
                  Przeczytane
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
      {history && (
        <p className="part">
          <Link href={history} prefetch={false}>
            Historia urzędu
          </Link>
        </p>
      )}
    </div>
  );
}
