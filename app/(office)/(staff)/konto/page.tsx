import type { Metadata } from 'next';
import Link from 'next/link';
import { requireCtx, visit } from '@/app/_entry/context';
import { PageHead } from '@/components/layout/page-head';
import { mandateDays } from '@/components/staff/mandate-state';
import { SessionTable } from '@/components/staff/session-table';
import { Badge } from '@/components/ui/badge';
import { MarginBlock } from '@/components/ui/margin-block';
import { nb } from '@/components/ui/typography';
import { formatRange } from '@/lib/core/date-text';
import { paths } from '@/lib/core/paths';
import { capital } from '@/lib/core/polish';
import { listDepartments } from '@/lib/modules/staff/queries/departments';
import { ownMandates } from '@/lib/modules/staff/queries/mandates';
import { listOwnSessions } from '@/lib/modules/staff/queries/sessions';
import { ownSubstitutions } from '@/lib/modules/staff/queries/substitutions';
import { ROLE_NAMES, ROLE_TASKS, scopesText } from '@/lib/modules/staff/words/values';
import { endSessionAction } from './actions';

export const metadata: Metadata = { title: 'Moje konto' };

/** The person's own account: roles, ways to sign in, open sessions. */
export default async function AccountPage() {
  const ctx = await requireCtx({ duringSetup: true });
  const here = await visit();
  const secondFactor = here.state === 'live' && here.secondFactor;
  const [departments, sessions, substitutions, mandates] = await Promise.all([
    listDepartments(ctx),
    listOwnSessions(ctx),
    ownSubstitutions(ctx),
    ownMandates(ctx),
  ]);
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
        </MarginBlock>
        <MarginBlock label="Role" heading note="Co możesz dziś robić w Okienku.">
          {posts.length === 0 && <p>Nie masz żadnej roli. Poproś administratora, żeby Ci ją nadał.</p>}
          <ul className="grid gap-3">
            {posts.map(({ role, departmentId }) => (
              <li key={`${role} ${departmentId}`}>
                <b>{capital(ROLE_NAMES[role])}</b>, {nameOf(departmentId)}
                <p className="text-ink-2">{ROLE_TASKS[role]}</p>
              </li>
            ))}
          </ul>
        </MarginBlock>
        {mandates.length > 0 && (
          <MarginBlock label="Upoważnienia" heading note="Co wolno Ci podpisywać w imieniu organu.">
            <ul className="grid gap-3">
              {mandates.map((mandate) => (
                <li key={mandate.id}>
                  <b>{capital(scopesText(mandate.scopes))}</b>, {mandate.department ?? 'cały urząd'}
                  <p className="text-ink-2">
                    Nr {mandate.number}/{mandate.year}, {mandateDays(mandate)}. {capital(mandate.subject)}.
                  </p>
                </li>
              ))}
            </ul>
          </MarginBlock>
        )}
        {substitutions.length > 0 && (
          <MarginBlock label="Zastępstwa" heading note="Zastępca dostaje przypomnienia o terminach.">
            <ul>
              {substitutions.map(({ id, staffId, name, substitute, from, to }) => (
                <li key={id}>
                  {nb(formatRange(from, to, 'pl', true))}:{' '}
                  {staffId === ctx.actor.staffId ? `zastępuje Cię ${substitute}` : `zastępujesz: ${name}`}
                </li>
              ))}
            </ul>
          </MarginBlock>
        )}
        <MarginBlock label="Hasło" heading>
          <Link href={paths.password()} className="lnk">
            Zmień hasło
          </Link>
        </MarginBlock>
        <MarginBlock label="Drugi składnik" heading>
          <p className="mb-2">
            {secondFactor ? <Badge kind="done">włączony</Badge> : <Badge kind="none">wyłączony</Badge>}
          </p>
          <Link href={paths.secondFactor()} className="lnk">
            {secondFactor ? 'Wyłącz drugi składnik' : 'Włącz drugi składnik'}
          </Link>
        </MarginBlock>
        <MarginBlock label="Sesje" heading note="Gdzie jesteś teraz zalogowany.">
          <SessionTable
            caption="Twoje sesje"
            end={endSessionAction}
            now={ctx.now}
            rows={sessions.map(({ id, current, browser, createdAt, lastSeenAt }) => ({
              id,
              current,
              browser,
              createdAt,
              lastSeenAt,
            }))}
          />
        </MarginBlock>
      </div>
    </>
  );
}
