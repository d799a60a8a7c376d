import Link from 'next/link';
import type { ReactNode } from 'react';
import { Table } from '@/components/ui/table';
import { paths } from '@/lib/core/paths';
import { Over } from './over';
import type { CallRow } from './rows';

type Props = {
  id: string;
  title: string;
  rows: readonly CallRow[];
  /** The ways to the other pages. */
  children?: ReactNode;
};

/** Call-backs that are over, each with its answer and its end. */
export function EndedTable({ id, title, rows, children }: Props) {
  return (
    <section className="sheet mt-6" aria-labelledby={id}>
      <h2 className="px-4 pt-4 pb-1 text-heading" id={id}>
        {title}
      </h2>
      <Table caption={title} columns={['Kiedy', 'Pytanie i klient', 'Odpowiedź', 'Koniec']}>
        <tbody>
          {rows.map((row) => (
            <tr key={row.caseId}>
              <td data-label="Kiedy">
                {row.over?.at}
                <span className="sub">{row.over?.by}</span>
              </td>
              <th scope="row">
                {row.isSeen ? (
                  <Link href={paths.case(row.slug)} prefetch={false}>
                    {row.question}
                  </Link>
                ) : (
                  row.question
                )}
                <span className="sub">
                  {row.who} · {row.number}
                </span>
              </th>
              <td data-label="Odpowiedź">{row.over?.text || '—'}</td>
              <td data-label="Koniec">
                <Over row={row} />
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
      {children}
    </section>
  );
}
