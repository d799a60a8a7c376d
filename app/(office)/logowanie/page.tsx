import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { visit } from '@/app/_entry/context';
import { homeOf } from '@/app/_entry/places';
import { ownPath } from '@/app/_entry/request';
import { SignIn } from '@/components/staff/sign-in';
import { paths } from '@/lib/core/paths';
import { getOffice } from '@/lib/modules/staff/queries/office';
import { env } from '@/lib/platform/env';
import { DEMO_LOGINS } from '@/prisma/seed/demo-logins';

export const metadata: Metadata = { title: 'Zaloguj się' };

type Query = { wroc?: string | string[]; powod?: string | string[] };

const one = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value);

/** Sign-in. A person who is signed in already is sent on to the address they asked for, or to their first page. */
export default async function SignInPage({ searchParams }: { searchParams: Promise<Query> }) {
  const { wroc, powod } = await searchParams;
  const back = ownPath(one(wroc));
  const here = await visit();
  if (here.state === 'live') redirect(back ?? homeOf(here.ctx.actor));
  const office = await getOffice();
  return (
    <SignIn
      office={office.name}
      again={paths.signIn({ back })}
      idle={one(powod) === 'bezczynnosc'}
      demoLogins={env().OKIENKO_DEMO ? DEMO_LOGINS : null}
    />
  );
}
