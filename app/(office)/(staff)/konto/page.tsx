import type { Metadata } from 'next';
import Link from 'next/link';
import { requireCtx, visit } from '@/app/_entry/context';
import { PageHead } from '@/components/layout/page-head';
import { ROLE_NAMES } from '@/components/staff/labels';
import { SessionTable } from '@/components/staff/session-table';
import { MarginBlock } from '@/components/ui/margin-block';
import { State } from '@/components/ui/state';
import { momentText } from '@/lib/i18n/moments';
import { listDepartments } from '@/lib/modules/staff/queries/departments';
import { listOwnSessions } from '@/lib/modules/staff/queries/sessions';
import { endSessionAction } from './actions';

export const metadata: Metadata = { title: 'Moje konto' };

/** One's own account: who one is here, how one signs in, and where one is signed in now. */
export default async function AccountPage() {
  const ctx = await requireCtx({ duringSetup: true });
  const here = await visit();
  const secondFactor = here.state === 'live' && here.secondFactor;
  const [departments, sessions] = await Promise.all([listDepartments(ctx), listOwnSessions(ctx)]);
  const { name, login, posts } = ctx.actor;
  const nameOf = (id: number) => departments.find((each) => each.id === id)?.name;
  return (
    <>
      <PageHead title="Moje konto" />
      <div className="sheet">
        <MarginBlock label="Osoba" heading>
          <p>
            <b>{name}</b>, login {login}
          </p>
          <ul className="mt-2 text-ink-2">
            {posts.map(({ role, departmentId }) => (
              <li key={`${role} ${departmentId}`}>
                {ROLE_NAMES[role]}, {nameOf(departmentId)}
              </li>
            ))}
          </ul>
        </MarginBlock>
        <MarginBlock label="Hasło" heading>
          <Link href="/konto/haslo" className="lnk">
            Zmień hasło
          </Link>
        </MarginBlock>
        <MarginBlock label="Drugi składnik" heading>
          <p className="mb-2">
            {secondFactor ? <State kind="done">włączony</State> : <State kind="none">wyłączony</State>}
          </p>
          <Link href="/konto/drugi-skladnik" className="lnk">
            {secondFactor ? 'Wyłącz drugi składnik' : 'Włącz drugi składnik'}
          </Link>
        </MarginBlock>
        <MarginBlock label="Sesje" heading note="Gdzie jesteś teraz zalogowany.">
          <SessionTable
            caption="Twoje sesje"
            end={endSessionAction}
            rows={sessions.map((session) => ({
              id: session.id,
              who: null,
              current: session.current,
              began: momentText(session.createdAt, ctx.now),
              seen: momentText(session.lastSeenAt, ctx.now),
            }))}
          />
        </MarginBlock>
      </div>
    </>
  );
}
