import Link from 'next/link';
import { Table } from '@/components/ui/table';
import { nb } from '@/components/ui/typography';
import { paths } from '@/lib/core/paths';
import { CaseRef } from './case-ref';
import type { IssueRow } from './rows';

/**
 * Documents that wait at a counter longer than the office allows. The counter returns them to the department, which
 * sends them another way.
 */
export function Uncollected({ rows, atCounter }: { rows: readonly IssueRow[]; atCounter: boolean }) {
  return (
    <section className="sheet mt-6" aria-labelledby="nieodebrane">
      <h2 className="px-4 pt-4 pb-1 text-heading" id="nieodebrane">
        Nieodebrane dokumenty
      </h2>
      <p className="px-4 pb-3 text-ink-2">
        Klient nie przyszedł. Okienko zwraca dokument do komórki, a ona wysyła go w inny sposób.
        {atCounter && (
          <>
            {' '}
            <Link href={paths.collections()}>Zwróć w „Do odbioru”</Link>
          </>
        )}
      </p>
      <Table caption="Nieodebrane dokumenty" columns={['Sprawa', 'Klient', 'Dokument', 'U okienka']}>
        <tbody>
          {rows.map((row) => (
            <tr key={row.caseId}>
              <CaseRef row={row} />
              <th scope="row" className="wrap-anywhere">
                <bdi>{row.client ?? row.what}</bdi>
              </th>
              <td data-label="Dokument" className="wrap-anywhere">
                {row.things.map(({ title }) => title).join(', ')}
              </td>
              <td data-label="U okienka">{nb(row.since)}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </section>
  );
}
