'use server';

import { cookies } from 'next/headers';
import { formAction } from '@/app/_entry/action';
import { sessionCookie } from '@/app/_entry/auth';
import { paths } from '@/lib/core/paths';
import { signOut } from '@/lib/modules/staff/operations/end-sessions';

/** Ends the session and takes its cookie away. */
export const leave = formAction(
  async (ctx) => {
    await signOut(ctx);
    const { name, options } = sessionCookie();
    (await cookies()).set(name, '', { ...options, maxAge: 0 });
    return paths.signIn();
  },
  { duringSetup: true },
);
