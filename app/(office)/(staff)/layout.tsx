import Link from 'next/link';
import type { ReactNode } from 'react';
import { requireCtx, visit } from '@/app/_entry/context';
import { homeOf, placesOf } from '@/app/_entry/places';
import { IdleWatch } from '@/components/staff/idle-watch';
import { StaffFrame } from '@/components/staff/staff-frame';
import { leave } from './actions';
import { findCases } from './sprawy/actions';

/** The frame of staff pages. Each page asks for its own context; the frame only shows whose it is. */
export default async function StaffLayout({ children }: { children: ReactNode }) {
  const { actor } = await requireCtx({ duringSetup: true });
  const here = await visit();
  const ready = here.state === 'live' && !here.setup;
  const places = ready ? placesOf(actor, here.unread) : [];
  return (
    <StaffFrame
      home={ready ? homeOf(actor) : '/konto'}
      places={places}
      person={{ name: actor.name, place: here.state === 'live' ? here.place : '' }}
      search={places.some(({ href }) => href === '/sprawy') ? findCases : undefined}
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
      <Link href="/konto" className="lnk" prefetch={false}>
        Moje konto
      </Link>
      {' · '}
      <button type="submit" className="lnk">
        Wyloguj się
      </button>
    </form>
  );
}
