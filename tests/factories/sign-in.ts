import type { Ctx, Post, PublicCtx } from '@/lib/core/context';
import { plainDateOf } from '@/lib/core/plain-date';
import { signIn } from '@/lib/modules/staff/operations/sign-in';
import { actorOfSession } from '@/lib/modules/staff/queries/actor-of-session';
import { db } from '@/lib/platform/db';
import { hashPassword } from '@/lib/platform/password-hash';

/** The middle of the morning on an ordinary Tuesday in Warsaw. */
export const TUESDAY = new Date('2026-11-24T09:00:00Z');
export const PASSWORD = 'zielone-okna-na-rynku';
export const ADDRESS = '192.0.2.10';

let hash: Promise<string> | undefined;

export const later = (from: Date, minutes: number) => new Date(from.getTime() + minutes * 60_000);

type Person = {
  login: string;
  posts?: Post[];
  active?: boolean;
  totpSealed?: Uint8Array<ArrayBuffer>;
  /** Empty: the account has no password. */
  passwordHash?: '';
};

/** Makes a person with PASSWORD, unless told otherwise, and the given posts; returns the id. */
export async function makePerson({ login, posts = [], ...rest }: Person): Promise<number> {
  hash ??= hashPassword(PASSWORD);
  const data = { login, name: `Osoba ${login}`, passwordHash: await hash, posts: { create: posts }, ...rest };
  return (await db().staffMember.create({ data })).id;
}

export function publicCtx(now: Date, address = ADDRESS): PublicCtx {
  return { now, today: plainDateOf(now), locale: 'pl', address };
}

/** Signs in with PASSWORD; returns the token. */
export function signInAs(login: string, now = TUESDAY, address = ADDRESS): Promise<string> {
  return signIn(publicCtx(now, address), { login, password: PASSWORD });
}

/** The context of the person whose session has the token. Fails when the session is not live. */
export async function ctxOfToken(token: string, now = TUESDAY): Promise<Ctx> {
  const session = await actorOfSession(token, now);
  if (session.state !== 'live') throw new Error(`session is ${session.state}`);
  return { actor: session.actor, now, today: plainDateOf(now), locale: 'pl' };
}
