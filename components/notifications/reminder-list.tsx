'use client';

import { useRouter } from 'next/navigation';
import { useRef, useState } from 'react';
import { TermState } from '@/components/deadlines/term-state';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { ACTS, Table } from '@/components/ui/table';
import { type Action, answerOf } from '@/lib/core/action-result';
import type { PlainDate } from '@/lib/core/plain-date';
import { counted } from '@/lib/core/polish';
import { errorText } from '@/lib/error-texts';
import { fullDay, ReminderCells, type ReminderRow } from './reminder-cells';
import { groupsOf } from './reminder-groups';

type Props = {
  rows: readonly ReminderRow[];
  today: PlainDate;
  markRead: Action<{ ids: number[] }, null>;
};

/** Unread reminders, in groups by the effect of their term. The person marks each as read, or all at once. */
export function ReminderList({ rows, today, markRead }: Props) {
  const router = useRouter();
  /** The id of the reminder that is being marked as read, or `all`. */
  const [busy, setBusy] = useState<number | 'all' | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const place = useRef<HTMLDivElement>(null);

  async function putAway(what: number | 'all') {
    setBusy(what);
    const ids = what === 'all' ? rows.map(({ id }) => id) : [what];
    const answer = await answerOf(markRead({ ids }));
    setBusy(null);
    setFailure(answer.ok ? null : errorText(answer.code, answer.facts));
    if (!answer.ok) return place.current?.focus();
    // The button disappears with its row, so the focus goes to the next one, and after the last to the page.
    const next = what === 'all' ? null : document.getElementById(`przeczytane-${after(what)}`);
    (next ?? document.getElementById('tresc'))?.focus();
    router.refresh();
  }

  const groups = groupsOf(rows, today);
  const inOrder = groups.flatMap((group) => group.rows);
  const after = (id: number) => {
    const at = inOrder.findIndex((row) => row.id === id);
    return (inOrder[at + 1] ?? inOrder[at - 1])?.id;
  };
  return (
    <>
      <div className="tools" ref={place} tabIndex={-1}>
        <span role="status">{counted(rows.length, 'przypomnienie', 'przypomnienia', 'przypomnień')}</span>
        <span className="tools__end">
          <Button small busy={busy === 'all'} onClick={() => putAway('all')}>
            Wszystkie przeczytane
          </Button>
        </span>
      </div>
      {failure && (
        <Notice tone="late" role="alert" title="Nie zapisano.">
          {failure}
        </Notice>
      )}
      {groups.map(({ name, rows: shown }) => {
        return (
          <Table key={name} caption={name} captionShown columns={['Sprawa', 'Termin', 'Ostatni dzień', ACTS]}>
            <tbody>
              {shown.map((row) => (
                <tr key={row.id}>
                  <ReminderCells row={row} />
                  <td data-label="Ostatni dzień">
                    {fullDay(row.dueOn)}
                    <span className="sub">
                      {row.over ?? <TermState due={row.dueOn} today={today} lapse={row.lapse} />}
                    </span>
                  </td>
                  <td className="act">
                    <Button
                      small
                      id={`przeczytane-${row.id}`}
                      aria-describedby={`przypomnienie-${row.id}`}
                      busy={busy === row.id}
                      onClick={() => putAway(row.id)}
                    >
                      Przeczytane
                    </Button>
                  </td>
                </tr>
              ))}
            </tbody>
          </Table>
        );
      })}
    </>
  );
}
