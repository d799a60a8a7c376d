'use client';

import { Outcome } from '@/components/layout/outcome';
import { useAct, useDone } from '@/components/layout/use-act';
import { Button } from '@/components/ui/button';
import { SelectRow, tickColumn } from '@/components/ui/select-box';
import { ACTS, Table } from '@/components/ui/table';
import { nb } from '@/components/ui/typography';
import { useSelection } from '@/components/ui/use-selection';
import type { Action } from '@/lib/core/action-result';
import { counted } from '@/lib/core/polish';
import { CaseRef } from './case-ref';
import type { ReceiveRow } from './rows';

type Props = {
  rows: ReceiveRow[];
  receive: Action<{ collectionIds: number[] }, { count: number }>;
};

/** The documents that departments have sent. The counter confirms their receipt, one by one or many at once. */
export function ToReceive({ rows, receive }: Props) {
  const [done, setDone] = useDone();
  const { act, busy, failure } = useAct();
  const selection = useSelection(rows.map(({ id }) => id));

  async function confirm(collectionIds: number[]) {
    setDone(null);
    const received = await act(`receive-${collectionIds[0]}`, () => receive({ collectionIds }));
    if (!received) return;
    selection.clear();
    setDone(`Potwierdzono ${counted(received.value.count, 'dokument', 'dokumenty', 'dokumentów')}.`);
  }

  return (
    <>
      {selection.chosen.length > 0 && (
        <div className="tools tools--selected">
          <p>
            <b>Zaznaczono {selection.chosen.length}.</b>
          </p>
          <div className="acts">
            <Button kind="quiet" small onClick={selection.clear}>
              Odznacz
            </Button>
            <Button small busy={busy !== null} onClick={() => confirm(selection.chosen)}>
              Potwierdź zaznaczone
            </Button>
          </div>
        </div>
      )}
      <Outcome failure={failure}>{done && <b>{nb(done)}</b>}</Outcome>
      {rows.length > 0 && (
        <Table
          caption="W drodze do okienka"
          columns={[{ ...tickColumn(selection), className: 'check' }, 'Numer', 'Co', 'Skąd', ACTS]}
        >
          <tbody>
            {rows.map((row) => (
              <tr key={row.id} className={selection.has(row.id) ? 'is-selected' : undefined}>
                <td className="check">
                  <SelectRow selection={selection} id={row.id} name={`${row.reference}, ${row.title}`} />
                </td>
                <CaseRef row={row} />
                <th scope="row" className="wrap-anywhere">
                  {row.title}
                  <span className="sub">
                    <bdi>{row.client}</bdi>
                    {row.addressee && (
                      <>
                        , adresat: <bdi>{row.addressee}</bdi>
                      </>
                    )}
                  </span>
                </th>
                <td data-label="Skąd">
                  {row.from}
                  <span className="sub">{nb(row.sent)}</span>
                </td>
                <td className="act">
                  <Button
                    small
                    aria-label={`Potwierdź ${row.reference}, ${row.title}`}
                    busy={busy === `receive-${row.id}`}
                    onClick={() => confirm([row.id])}
                  >
                    Potwierdź
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </>
  );
}
