import { cookies, headers } from 'next/headers';
import { notFound, redirect } from 'next/navigation';
import { cache } from 'react';
import type { Ctx, Locale, PublicCtx } from '@/lib/core/context';
import { DomainError } from '@/lib/core/errors';
import { paths } from '@/lib/core/paths';
import { plainDateOf } from '@/lib/core/plain-date';
import { actorOfSession } from '@/lib/modules/staff/queries/actor-of-session';
import { pendingSetup, type Setup } from '@/lib/modules/staff/rules/session';
import { now } from '@/lib/platform/clock';
import { env } from '@/lib/platform/env';
import { sessionCookie, tokenOfCookie } from './auth';
import { addressOf, signInPath } from './request';

/** Who is here: a person with what they still have to set up, or nobody and why. */
export type Visit =
  | {
      state: 'live';
      ctx: Ctx;
      place: string;
      setup: Setup;
      secondFactor: boolean;
      /** Reminders to be read, counted up to a hundred. */
      unread: number;
    }
  | { state: 'idle' | 'absolute' | 'ended' | 'unknown' };

/** The visit behind this request; asked once per request however many ask. */
export const visit = cache(async (): Promise<Visit> => visitNow());

/** `noteAfterSeconds`: how long ago the session must have been noted for it to be noted again. */
export async function visitNow(noteAfterSeconds?: number): Promise<Visit> {
  const token = await tokenOfCookie((await cookies()).get(sessionCookie().name)?.value);
  if (!token) return { state: 'unknown' };
  const moment = now();
  const session = await actorOfSession(token, moment, noteAfterSeconds);
  if (session.state !== 'live') return session;
  const { actor, place, mustChangePassword, secondFactor, unread } = session;
  const person = { mustChangePassword, secondFactor, posts: actor.posts };
  const ctx: Ctx = { actor, now: moment, today: plainDateOf(moment), locale: 'pl' };
  const setup = pendingSetup(person, !env().OKIENKO_DEMO);
  return { state: 'live', ctx, place, setup, secondFactor, unread };
}

const SETUP_PAGES = { password: paths.password(), 'second-factor': paths.secondFactor() } as const;

/**
 * The context of a staff page. Nobody signed in: off to the sign-in page, which leads back here. Somebody with a
 * one-time password, or an administrator without a second factor: off to set that up first, unless the page
 * is for that (`duringSetup`).
 */
export async function requireCtx(options: { duringSetup?: boolean } = {}): Promise<Ctx> {
  const here = await visit();
  if (here.state !== 'live') {
    const path = (await headers()).get('x-okienko-path');
    redirect(signInPath(path, here.state === 'idle' ? 'bezczynnosc' : undefined));
  }
  if (here.setup && !options.duringSetup) redirect(SETUP_PAGES[here.setup]);
  return here.ctx;
}

/** The context of a page open to everyone. */
export async function publicCtx(locale: Locale): Promise<PublicCtx> {
  const moment = now();
  return { now: moment, today: plainDateOf(moment), locale, address: addressOf(await headers()) };
}

/** What a page shows, or the "not found" page when it does not exist or is not for this person. */
export async function found<T>(query: Promise<T>): Promise<T> {
  return query.catch((error: unknown) => {
    if (error instanceof DomainError && (error.code === 'not-found' || error.code === 'not-allowed'))
      notFound();
    throw error;
  });
}
