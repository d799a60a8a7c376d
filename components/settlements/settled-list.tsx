'use client';

import Link from 'next/link';
import type { ReactNode } from 'react';
import type { CaseRow } from '@/components/cases/case-table-row';
import { Outcome } from '@/components/layout/outcome';
import { useAct, useDone } from '@/components/layout/use-act';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { SelectAll, SelectRow } from '@/components/ui/select-box';
import { Table } from '@/components/ui/table';
import { nb } from '@/components/ui/typography';
import { useSelection } from '@/components/ui/use-selection';
import type { Action } from '@/lib/core/action-result';
import { paths } from '@/lib/core/paths';
import { counted } from '@/lib/core/polish';

/** A settled case in words, with the things that keep it open. */
export type SettledRow = Pick<CaseRow, 'id' | 'slug' | 'reference' | 'number' | 'what' | 'client'> & {
  outcome: string;
  settledOn: string;
  /** The class, the category and the years that the case gets in its spis; empty without a spis. */
  filing: { place: string; years: string } | null;
  open: { text: string; href: string }[];
};

type Props = {
  rows: SettledRow[];
  close: Action<{ caseIds: number[] }, { closed: number; left: number }>;
  empty: ReactNode;
};

/** Settled cases. The person ticks those without open things and closes them together. */
export function SettledList({ rows, close, empty }: Props) {
  const [done, setDone] = useDone();
  const { act, busy, failure } = useAct();
  const ready = rows.filter(({ open }) => open.length === 0).map(({ id }) => id);
  const selection = useSelection(ready);

  async function closeThese() {
    setDone(null);
    const closing = await act('close', () => close({ caseIds: selection.chosen }));
    if (!closing) return;
    selection.clear();
    const { closed, left } = closing.value;
    const rest =
      left > 0
        ? ` ${counted(left, 'sprawa została', 'sprawy zostały', 'spraw zostało')}: coś w nich jest otwarte.`
        : '';
    setDone(`Zakończono ${counted(closed, 'sprawę', 'sprawy', 'spraw')}.${rest}`);
  }

  return (
    <>
      {ready.length > 0 && (
        <div className="tools">
          <span role="status">
            {selection.chosen.length > 0
              ? `Zaznaczono ${selection.chosen.length}.`
              : 'Zaznacz sprawy, które kończysz.'}
          </span>
          <span className="tools__end">
            <Button
              kind={selection.chosen.length > 0 ? 'primary' : undefined}
              small
              mainAct
              keys="Ctrl Enter"
              busy={busy !== null}
              onClick={() => (selection.chosen.length > 0 ? closeThese() : selection.toggleAll())}
            >
              {selection.chosen.length > 0 ? 'Zakończ zaznaczone' : 'Zaznacz wszystkie'}
            </Button>
          </span>
        </div>
      )}
      <Outcome failure={failure}>{done && <b>{nb(done)}</b>}</Outcome>
      {rows.length === 0 ? (
        empty
      ) : (
        <Table
          caption="Załatwione sprawy"
          columns={[
            {
              name: 'tick',
              shown: ready.length > 0 && <SelectAll selection={selection} />,
              className: 'check',
            },
            'Numer',
            'Czego dotyczy',
            'Załatwienie',
            'Klasa i kategoria',
            'Co zostało otwarte',
          ]}
        >
          <tbody>
            {rows.map((row) => (
              <tr key={row.id} className={selection.has(row.id) ? 'is-selected' : undefined}>
                <td className="check">
                  {row.open.length === 0 && (
                    <SelectRow selection={selection} id={row.id} name={row.reference} />
                  )}
                </td>
                <td className="ref">
                  <Link href={paths.case(row.slug)} prefetch={false} tabIndex={-1}>
                    {row.reference}
                  </Link>
                  {row.reference !== row.number && <span className="sub">{row.number}</span>}
                </td>
                <th scope="row">
                  <Link className="what wrap-anywhere" href={paths.case(row.slug)} prefetch={false}>
                    <bdi>{row.what}</bdi>
                  </Link>
                  {row.client !== null && (
                    <span className="sub wrap-anywhere">
                      <bdi>{row.client}</bdi>
                    </span>
                  )}
                </th>
                <td data-label="Załatwienie">
                  {row.outcome}
                  <span className="sub">{nb(row.settledOn)}</span>
                </td>
                <td data-label="Klasa i kategoria">
                  {row.filing?.place ?? '–'}
                  {row.filing?.years && <span className="sub">{nb(row.filing.years)}</span>}
                </td>
                <td data-label="Co zostało otwarte">
                  {row.open.length === 0 ? (
                    <Badge kind="done">nic, można zakończyć</Badge>
                  ) : (
                    <ul className="plain-list">
                      {row.open.map(({ text, href }) => (
                        <li key={text}>
                          <Link className="wrap-anywhere" href={href} prefetch={false}>
                            {nb(text)}
                          </Link>
                        </li>
                      ))}
                    </ul>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </>
  );
}
