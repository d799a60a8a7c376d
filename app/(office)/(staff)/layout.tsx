import type { ReactNode } from 'react';
import { requireCtx, visit } from '@/app/_entry/context';
import { ACCOUNT, hasBell, homeOf, navigationOf, REMINDERS, seesCases } from '@/app/_entry/places';
import { DayTurn } from '@/components/layout/day-turn';
import { IdleWatch } from '@/components/staff/idle-watch';
import { StaffFrame } from '@/components/staff/staff-frame';
import { paths } from '@/lib/core/paths';
import { addDays } from '@/lib/modules/deadlines/rules/civil';
import { instantOf } from '@/lib/modules/deadlines/rules/hours';
import { canTakeInquiry } from '@/lib/modules/inquiries/policy';
import { leave } from './actions';
import { findCases } from './sprawy/actions';

/** The frame of staff pages. It shows the signed-in person. Each page reads the context itself. */
export default async function StaffLayout({ children }: { children: ReactNode }) {
  const ctx = await requireCtx({ duringSetup: true });
  const { actor } = ctx;
  const here = await visit();
  const ready = here.state === 'live' && !here.setup;
  const unread = ready ? here.unread : 0;
  return (
    <StaffFrame
      home={ready ? homeOf(actor) : ACCOUNT.href}
      places={ready ? await navigationOf(ctx) : { bar: [], more: [] }}
      bell={ready && hasBell(actor, unread) ? { ...REMINDERS_LINK, count: unread } : undefined}
      account={{ href: ACCOUNT.href, label: ACCOUNT.title }}
      person={{ name: actor.name, place: here.state === 'live' ? here.place : '' }}
      search={ready && seesCases(actor) ? findCases : undefined}
      goTo={ready ? paths.goTo() : undefined}
      question={ready && canTakeInquiry(actor) ? paths.newInquiry() : undefined}
      signOut={<SignOut />}
    >
      {children}
      <IdleWatch />
      <DayTurn inMs={instantOf(addDays(ctx.today, 1), '00:00') - ctx.now.getTime() + 1_000} />
    </StaffFrame>
  );
}

const REMINDERS_LINK = { href: REMINDERS.href, label: REMINDERS.title };

function SignOut() {
  return (
    <form action={leave} className="inline">
      <button type="submit" className="lnk">
        Wyloguj się
      </button>
    </form>
  );
}
