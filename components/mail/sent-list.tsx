import Link from 'next/link';
import { Badge } from '@/components/ui/badge';
import { Empty } from '@/components/ui/empty';
import { Table } from '@/components/ui/table';
import { paths } from '@/lib/core/paths';
import { capital } from '@/lib/core/polish';
import type { SentItem } from '@/lib/modules/mail/schema/sent';
import { MAIL_DELIVERY_KIND_WORDS, MAIL_DELIVERY_STATE_WORDS } from '@/lib/modules/mail/words/values';

/** An outgoing e-mail with its moment in words. */
export type SentRow = Omit<SentItem, 'at'> & { at: string };

/** The outgoing e-mails, each with its text and the state of its sending. */
export function SentList({ rows }: { rows: readonly SentRow[] }) {
  if (rows.length === 0) {
    return (
      <Empty title="Nic jeszcze nie wysłano">Potwierdzenia i odpowiedzi na e-maile pojawią się tutaj.</Empty>
    );
  }
  return (
    <Table caption="Wysłane e-maile" columns={['Sprawa', 'E-mail', 'Do kogo', 'Kiedy', 'Stan']}>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <td className="ref">
              {row.slug === null ? (
                <Link href={paths.mail({ thread: row.threadId })} prefetch={false}>
                  bez sprawy
                </Link>
              ) : (
                <Link href={paths.case(row.slug)} prefetch={false}>
                  {row.number}
                </Link>
              )}
            </td>
            <th scope="row">
              <details>
                <summary>{row.subject}</summary>
                <p className="mt-2 whitespace-pre-line font-normal">{row.text}</p>
              </details>
              <span className="sub">{capital(MAIL_DELIVERY_KIND_WORDS[row.kind])}</span>
            </th>
            <td data-label="Do kogo">{row.to}</td>
            <td data-label="Kiedy">{row.at}</td>
            <td data-label="Stan">
              <State row={row} />
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function State({ row: { state, answer } }: { row: SentRow }) {
  const isLost = state === 'FAILED' || state === 'BOUNCED';
  return (
    <>
      <Badge kind={isLost ? 'late' : state === 'SENT' ? 'done' : 'run'}>
        {MAIL_DELIVERY_STATE_WORDS[state]}
      </Badge>
      {answer && <span className="sub">{answer}</span>}
    </>
  );
}
