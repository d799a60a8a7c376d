import type { Metadata } from 'next';
import { found, requireCtx } from '@/app/_entry/context';
import { PageHead } from '@/components/layout/page-head';
import { SessionTable } from '@/components/staff/session-table';
import { paths } from '@/lib/core/paths';
import { listSessions } from '@/lib/modules/staff/queries/sessions';
import { endSessionAction } from '../../konto/actions';

export const metadata: Metadata = { title: 'Sesje' };

export default async function SessionsPage() {
  const ctx = await requireCtx();
  const sessions = await found(listSessions(ctx));
  return (
    <>
      <PageHead
        title="Sesje"
        note="Zakończona sesja przestaje działać od razu."
        crumbs={[{ label: 'Administracja', href: paths.administration() }, { label: 'Sesje' }]}
      />
      <div className="sheet">
        <SessionTable
          caption="Trwające sesje"
          end={endSessionAction}
          now={ctx.now}
          rows={sessions.map(({ id, name, login, current, browser, createdAt, lastSeenAt }) => ({
            id,
            who: `${name} (${login})`,
            current,
            browser,
            createdAt,
            lastSeenAt,
          }))}
        />
      </div>
    </>
  );
}
