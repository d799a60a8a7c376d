import Link from 'next/link';
import type { ReactNode } from 'react';
import { requireCtx, visit } from '@/app/_entry/context';
import { homeOf, placesOf } from '@/app/_entry/places';
import { IdleWatch } from '@/components/staff/idle-watch';
import { StaffFrame } from '@/components/staff/staff-frame';
import { hasRole } from '@/lib/core/context';
import { paths } from '@/lib/core/paths';
import { countToSign } from '@/lib/modules/correspondence/queries/register';
import { leave } from './actions';
import { findCases } from './sprawy/actions';

/** The frame of staff pages. Each page asks for its own context; the frame only shows whose it is. */
export default async function StaffLayout({ children }: { children: ReactNode }) {
  const ctx = await requireCtx({ duringSetup: true });
  const { actor } = ctx;
  const here = await visit();
  const ready = here.state === 'live' && !here.setup;
  const signs = ready && hasRole(actor, 'HEAD', 'CASE_WORKER', 'CITY_SECRETARY');
  const places = ready ? placesOf(actor, here.unread, signs ? await countToSign(ctx) : 0) : [];
  return (
    <StaffFrame
      home={ready ? homeOf(actor) : paths.account()}
      places={places}
      person={{ name: actor.name, place: here.state === 'live' ? here.place : '' }}
      search={places.some(({ href }) => href === paths.cases()) ? findCases : undefined}
      signOut={<AccountLinks />}
    >
      {children}
      <IdleWatch />
    </StaffFrame>
  );
}

function AccountLinks() {
  return (
    <form action={leave} className="inline">
      <Link href={paths.account()} className="lnk" prefetch={false}>
        Moje konto
      </Link>
      {' · '}
      <button type="submit" className="lnk">
        Wyloguj się
      </button>
    </form>
  );
}
