import type { Metadata } from 'next';
import { found, requireCtx } from '@/app/_entry/context';
import { PageHead } from '@/components/layout/page-head';
import { SessionTable } from '@/components/staff/session-table';
import { momentText } from '@/lib/i18n/moments';
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
        crumbs={[{ label: 'Administracja', href: '/administracja' }, { label: 'Sesje' }]}
      />
      <div className="sheet">
        <SessionTable
          caption="Trwające sesje"
          end={endSessionAction}
          rows={sessions.map((session) => ({
            id: session.id,
            who: `${session.name} (${session.login})`,
            current: session.current,
            began: momentText(session.createdAt, ctx.now),
            seen: momentText(session.lastSeenAt, ctx.now),
          }))}
        />
      </div>
    </>
  );
}
