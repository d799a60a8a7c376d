import Link from 'next/link';
import { Table } from '@/components/ui/table';
import { formatDate } from '@/lib/core/date-text';
import { paths } from '@/lib/core/paths';
import { plainDateOf } from '@/lib/core/plain-date';
import { capital } from '@/lib/core/polish';
import { momentText } from '@/lib/i18n/moments';
import { CASE_KIND_WORDS } from '@/lib/modules/cases/words/kinds';
import { STATUS_WORDS } from '@/lib/modules/cases/words/status';
import type { ClientContact } from '@/lib/modules/inquiries/queries/contacts';
import { CALL_RESULT_WORDS, ENDING_WORDS } from '@/lib/modules/inquiries/words/values';

type Props = { contacts: readonly ClientContact[]; wish: string | null; now: Date };

/** Everything about one client by time, whatever the channel: podania, inquiries and the calls about them. */
export function ClientContacts({ contacts, wish, now }: Props) {
  return (
    <section className="sheet mt-6" aria-labelledby="kontakty">
      <h2 className="px-4 pt-4 pb-1 text-heading" id="kontakty">
        Wszystkie kontakty
      </h2>
      {wish !== null && <p className="px-4 pb-3">Woli telefon{wish && `: ${wish}`}.</p>}
      <Table
        caption="Wszystkie kontakty klienta"
        columns={['Kiedy', 'Czego dotyczy', 'Gdzie', 'Co się stało']}
      >
        <tbody>
          {contacts.map((contact) => (
            <tr key={contact.slug}>
              <td data-label="Kiedy">
                {formatDate(plainDateOf(contact.at))}
                <span className="sub">{capital(CASE_KIND_WORDS[contact.kind])}</span>
              </td>
              <th scope="row">
                <Link href={paths.case(contact.slug)} prefetch={false}>
                  {contact.number}
                </Link>
                <span className="sub">{contact.card ?? contact.subject}</span>
              </th>
              <td data-label="Gdzie">{contact.department}</td>
              <td data-label="Co się stało">
                {contact.ending ? ENDING_WORDS[contact.ending] : STATUS_WORDS[contact.status]}
                {contact.lastCall && (
                  <span className="sub">
                    dzwonił(a) {contact.lastCall.by}, {momentText(contact.lastCall.at, now)}:{' '}
                    {CALL_RESULT_WORDS[contact.lastCall.result]}
                  </span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
    </section>
  );
}
