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

/** The visitor: a signed-in person with the setup that is still due, or nobody with the reason. */
export type Visit =
  | {
      state: 'live';
      ctx: Ctx;
      place: string;
      setup: Setup;
      secondFactor: boolean;
      /** Unread reminders, counted up to a hundred. */
      unread: number;
    }
  | { state: 'idle' | 'absolute' | 'ended' | 'unknown' };

/** The visit of this request, read once per request for all callers. */
export const visit = cache(async (): Promise<Visit> => visitNow());

/** Reads the visit. A session is noted as used again when its last note is `noteAfterSeconds` old. */
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
 * The context of a staff page. A visitor who is not signed in is redirected to the sign-in page, which leads back here.
 * A person with a one-time password, or an administrator without a second factor, is redirected to the setup, unless
 * the page serves the setup (`duringSetup`).
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

/**
 * Leads a signed-in person from a page that is open to everyone to the page of the staff in its place. The page learns
 * nothing about the person; everybody else stays.
 */
export async function leadStaffTo(path: string): Promise<void> {
  if ((await visit()).state === 'live') redirect(path);
}

/** The context of a page that is open to everyone. */
export async function publicCtx(locale: Locale): Promise<PublicCtx> {
  const moment = now();
  return { now: moment, today: plainDateOf(moment), locale, address: addressOf(await headers()) };
}

/** The answer of the query; shows the "not found" page for `not-found` and `not-allowed`. */
export async function found<T>(query: Promise<T>): Promise<T> {
  return query.catch((error: unknown) => {
    if (error instanceof DomainError && (error.code === 'not-found' || error.code === 'not-allowed'))
      notFound();
    throw error;
  });
}
