import Link from 'next/link';
import type { ReactNode } from 'react';
import { PageWays } from '@/components/ui/page-ways';
import { Table } from '@/components/ui/table';
import { formatDate } from '@/lib/core/date-text';
import { plainDateOf } from '@/lib/core/plain-date';
import { capital } from '@/lib/core/polish';
import { momentText } from '@/lib/i18n/moments';
import { CASE_KIND_WORDS } from '@/lib/modules/cases/words/kinds';
import { STATUS_WORDS } from '@/lib/modules/cases/words/status';
import type { ClientContact } from '@/lib/modules/contacts/schema';
import { CONTACT_TIE_WORDS } from '@/lib/modules/contacts/words';
import { CALL_RESULT_WORDS, ENDING_WORDS } from '@/lib/modules/inquiries/words/values';

type Contact = ClientContact & { href: string };

type Props = {
  contacts: readonly Contact[];
  now: Date;
  /** The addresses of the next page and of the first one; null where there is none. */
  next: string | null;
  first: string | null;
  /** How the client prefers to be reached. */
  children: ReactNode;
};

/** Everything about one client by time, whatever the channel: podania, e-mails, inquiries and the calls about them. */
export function ClientContacts({ contacts, now, next, first, children }: Props) {
  return (
    <section className="sheet mt-6" aria-labelledby="kontakty">
      <h2 className="px-4 pt-4 pb-1 text-heading" id="kontakty">
        Wszystkie kontakty
      </h2>
      <div className="px-4 pb-4">{children}</div>
      <Table
        caption="Wszystkie kontakty klienta"
        columns={['Kiedy', 'Czego dotyczy', 'Gdzie', 'Co się stało']}
      >
        <tbody>
          {contacts.map((contact) => (
            <tr key={contact.slug}>
              <td data-label="Kiedy">
                {formatDate(plainDateOf(contact.at))}
                <span className="sub">
                  {[capital(CASE_KIND_WORDS[contact.kind]), CONTACT_TIE_WORDS[contact.tie]]
                    .filter(Boolean)
                    .join(' ')}
                </span>
              </td>
              <th scope="row">
                <Link href={contact.href} prefetch={false}>
                  {contact.number}
                </Link>
                <span className="sub">{contact.card ?? contact.subject}</span>
              </th>
              <td data-label="Gdzie">{contact.department}</td>
              <td data-label="Co się stało">
                {contact.ending ? ENDING_WORDS[contact.ending] : capital(STATUS_WORDS[contact.status])}
                <Last contact={contact} now={now} />
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
      {contacts.length === 0 && <p className="part">Starszych kontaktów nie ma.</p>}
      <PageWays next={next} first={first} label="Pokaż starsze" />
    </section>
  );
}

/** The last thing that the office did about the contact. */
function Last({ contact: { lastCall, answered }, now }: { contact: Contact; now: Date }) {
  if (lastCall) {
    const { by, at, result } = lastCall;
    return (
      <span className="sub">
        oddzwonienie {momentText(at, now)}, {by}: {CALL_RESULT_WORDS[result]}
      </span>
    );
  }
  if (!answered) return null;
  return (
    <span className="sub">
      odpowiedź wysłana {momentText(answered.at, now)}
      {answered.by && `, ${answered.by}`}
    </span>
  );
}
