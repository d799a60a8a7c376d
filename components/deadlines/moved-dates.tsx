import Link from 'next/link';
import { Table } from '@/components/ui/table';
import { formatDate, weekdayName } from '@/lib/core/date-text';
import { paths } from '@/lib/core/paths';
import type { PlainDate } from '@/lib/core/plain-date';
import { counted } from '@/lib/core/polish';
import type { OfficeTermsPreview } from '@/lib/modules/cases/schema/clock';
import { PURPOSE_WORDS } from '@/lib/modules/cases/words/clocks';
import { byDays } from './terms-words';

/** The open dates that would move, the nearest first, below a line for each distance. */
export function MovedDates({ preview: { moved, groups, rows } }: { preview: OfficeTermsPreview }) {
  if (moved === 0) return null;
  return (
    <div className="mt-6">
      {moved > rows.length && (
        <p className="text-note text-ink-2">
          Poniżej {counted(rows.length, 'termin', 'terminy', 'terminów')} z {moved.toLocaleString('pl-PL')},
          od najbliższego.
        </p>
      )}
      <Table
        caption="Terminy, które się przesuną"
        columns={['Sprawa', 'Termin', 'Było', 'Będzie', 'Przesunięcie']}
      >
        <tbody>
          {groups.flatMap(({ days }) =>
            rows
              .filter((row) => row.days === days)
              .map((row) => (
                <tr key={row.clockId}>
                  <th scope="row">
                    {row.slug ? (
                      <Link href={paths.case(row.slug, { tab: 'terminy' })} prefetch={false} target="_blank">
                        {row.number}
                      </Link>
                    ) : (
                      row.number
                    )}
                  </th>
                  <td data-label="Termin">{PURPOSE_WORDS[row.purpose]}</td>
                  <td data-label="Było">
                    <Day date={row.before} />
                  </td>
                  <td data-label="Będzie">
                    <Day date={row.after} />
                  </td>
                  <td data-label="Przesunięcie">
                    {byDays(row.days)}
                    {row.stopped && <span className="sub">zegar stoi, data najwcześniejsza</span>}
                  </td>
                </tr>
              )),
          )}
        </tbody>
      </Table>
    </div>
  );
}

function Day({ date }: { date: PlainDate }) {
  return (
    <>
      {formatDate(date)}
      <span className="sub">{weekdayName(date, 'pl')}</span>
    </>
  );
}
