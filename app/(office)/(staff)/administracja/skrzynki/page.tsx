import type { Metadata } from 'next';
import { found, requireCtx } from '@/app/_entry/context';
import { PageHead } from '@/components/layout/page-head';
import { RecordTable } from '@/components/staff/record-table';
import { Badge } from '@/components/ui/badge';
import { ButtonLink } from '@/components/ui/button-link';
import { Empty } from '@/components/ui/empty';
import { paths } from '@/lib/core/paths';
import { listMailboxes } from '@/lib/modules/mail/queries/mailboxes';
import type { MailboxItem } from '@/lib/modules/mail/schema/mailbox';
import { connectionText } from '@/lib/modules/mail/words/connection';

export const metadata: Metadata = { title: 'Skrzynki e-mailowe' };

/** The mailboxes of the office, and how each of them is doing. */
export default async function MailboxesPage() {
  const ctx = await requireCtx();
  const mailboxes = await found(listMailboxes(ctx));
  return (
    <>
      <PageHead
        title="Skrzynki e-mailowe"
        note="Z tych skrzynek Okienko odbiera e-maile i wysyła odpowiedzi."
        crumbs={[{ label: 'Administracja', href: paths.administration() }, { label: 'Skrzynki e-mailowe' }]}
      >
        <ButtonLink href={paths.mailbox('nowa')} kind="primary" startsNew keys="Alt N">
          Nowa skrzynka
        </ButtonLink>
      </PageHead>
      <div className="sheet">
        {mailboxes.length === 0 ? (
          <Empty title="Nie ma jeszcze skrzynek">Dodaj pierwszą, żeby e-maile stały się sprawami.</Empty>
        ) : (
          <RecordTable
            caption="Skrzynki e-mailowe"
            columns={['Skrzynka', 'Kto czyta', 'Połączenie', 'Czeka na wysłanie', 'Stan']}
            filter="Nazwa, adres, komórka"
            rows={mailboxes.map((mailbox) => ({
              href: paths.mailbox(mailbox.id),
              name: mailbox.name,
              sub: mailbox.address,
              words: `${mailbox.name} ${mailbox.address} ${mailbox.department}`,
              cells: [
                mailbox.department,
                connectionText(mailbox, ctx.now),
                String(mailbox.waiting),
                <State key="state" mailbox={mailbox} />,
              ],
            }))}
          />
        )}
      </div>
    </>
  );
}

function State({ mailbox: { isActive, troubleCode } }: { mailbox: MailboxItem }) {
  if (!isActive) return <Badge kind="none">zatrzymana</Badge>;
  return troubleCode ? <Badge kind="late">kłopot</Badge> : <Badge kind="done">działa</Badge>;
}
