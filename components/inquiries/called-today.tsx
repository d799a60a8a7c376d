import Link from 'next/link';
import { Badge } from '@/components/ui/badge';
import { Table } from '@/components/ui/table';
import { paths } from '@/lib/core/paths';
import { ENDING_WORDS } from '@/lib/modules/inquiries/words/values';
import type { CallRow } from './rows';

/** The talks of today in the person's units: everybody who sees the client sees them too. */
export function CalledToday({ rows }: { rows: readonly CallRow[] }) {
  return (
    <section className="sheet mt-6" aria-labelledby="dzis-oddzwoniono">
      <h2 className="px-4 pt-4 pb-1 text-heading" id="dzis-oddzwoniono">
        Dziś oddzwoniono
      </h2>
      <Table caption="Dziś oddzwoniono" columns={['Godzina', 'Pytanie i klient', 'Odpowiedź', 'Koniec']}>
        <tbody>
          {rows.map((row) => (
            <tr key={row.caseId}>
              <td data-label="Godzina">
                {row.over?.at}
                <span className="sub">{row.over?.by}</span>
              </td>
              <th scope="row">
                <Link href={paths.case(row.slug)} prefetch={false}>
                  {row.question}
                </Link>
                <span className="sub">{row.who}</span>
              </th>
              <td data-label="Odpowiedź">{row.over?.text}</td>
              <td data-label="Koniec">
                {row.over?.ending && (
                  <Badge kind={row.over.ending === 'ANSWERED' ? 'done' : 'none'} sub={row.over.card}>
                    {ENDING_WORDS[row.over.ending].toLowerCase()}
                  </Badge>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
    </section>
  );
}
