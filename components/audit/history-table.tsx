import { Table } from '@/components/ui/table';
import { nb } from '@/components/ui/typography';
import { formatDigits, formatHour } from '@/lib/core/date-text';
import { plainDateOf } from '@/lib/core/plain-date';

type Row = {
  id: string;
  at: Date;
  title: string;
  text: string;
  /** The name of the actor; null for the office itself. */
  actor: string | null;
};

/** Acts of the whole office, newest first: when, what, who. */
export function HistoryTable({ rows }: { rows: readonly Row[] }) {
  return (
    <Table caption="Wpisy historii" columns={['Kiedy', 'Co', 'Kto']}>
      <tbody>
        {rows.map(({ id, at, title, text, actor }) => (
          <tr key={id}>
            <td data-label="Kiedy">
              {formatDigits(plainDateOf(at))}
              <span className="sub">{formatHour(at)}</span>
            </td>
            <th scope="row">
              <span className="wrap-anywhere">{nb(title)}</span>
              {text && <span className="sub wrap-anywhere">{nb(text)}</span>}
            </th>
            <td data-label="Kto">{actor ?? 'Urząd (samoczynnie)'}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
