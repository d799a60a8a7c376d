import { randomBytes } from 'node:crypto';
import type { NextAuthOptions } from 'next-auth';
import { decode } from 'next-auth/jwt';
import credentials from 'next-auth/providers/credentials';
import type { Ctx } from '@/lib/core/context';
import { DomainError } from '@/lib/core/errors';
import { paths } from '@/lib/core/paths';
import { signOut } from '@/lib/modules/staff/operations/end-sessions';
import { signIn } from '@/lib/modules/staff/operations/sign-in';
import { actorOfSession } from '@/lib/modules/staff/queries/actor-of-session';
import { ABSOLUTE_HOURS } from '@/lib/modules/staff/rules/session';
import { signInSchema } from '@/lib/modules/staff/schema';
import { now, today } from '@/lib/platform/clock';
import { env } from '@/lib/platform/env';
import { log } from '@/lib/platform/log';
import { deriveKeys } from '@/lib/platform/secret';
import { failure } from './failure';

/** The session cookie. Over https its name binds the cookie to this host alone. */
export function sessionCookie() {
  const secure = env().OKIENKO_URL.startsWith('https:');
  return {
    name: secure ? '__Host-okienko-session' : 'okienko-session',
    options: { httpOnly: true, sameSite: 'lax', path: '/', secure } as const,
  };
}

/** The cookie that recognises a browser in which a person has signed in before. The cookie gives no access. */
export function deviceCookie() {
  const { name, options } = sessionCookie();
  // 400 days: no browser keeps a cookie longer.
  return { name: name.replace('session', 'device'), options: { ...options, maxAge: 34_560_000 } };
}

/** The value that the browser is known by, or a new value for it. */
export function deviceOf(value: string | undefined): string {
  return value && /^[\w-]{43}$/.test(value) ? value : randomBytes(32).toString('base64url');
}

let key: string | undefined;
/** next-auth seals its cookie with a key of its own, not with the office's secret. */
const authSecret = () => {
  key ??= deriveKeys('next-auth')[0].toString('base64url');
  return key;
};

/**
 * Tokens of the cookies opened last: opening a cookie is slow. The database still says each time whether the session
 * lasts.
 */
const opened = new Map<string, string>();
const OPENED_MAX = 1_000;

/** The token of our session from the value of the cookie, or null when we did not make the cookie. */
export async function tokenOfCookie(value: string | undefined): Promise<string | null> {
  if (!value) return null;
  const known = opened.get(value);
  if (known) return known;
  try {
    const content = await decode({ token: value, secret: authSecret() });
    if (typeof content?.session !== 'string') return null;
    if (opened.size >= OPENED_MAX) opened.clear();
    opened.set(value, content.session);
    return content.session;
  } catch {
    return null;
  }
}

/** Ends the session of a token, if the session still lasts. */
async function endSessionOf(token: unknown): Promise<void> {
  if (typeof token !== 'string') return;
  const moment = now();
  const session = await actorOfSession(token, moment);
  if (session.state !== 'live') return;
  const ctx: Ctx = { actor: session.actor, now: moment, today: today(), locale: 'pl' };
  await signOut(ctx);
}

type Request = {
  address: string;
  device: string;
  /** The browser and the system in words: "Firefox, Windows". */
  browser: string;
  previousCookie: string | undefined;
  onSignedIn: () => Promise<unknown>;
};

async function authorize(
  given: unknown,
  { address, device, browser, previousCookie, onSignedIn }: Request,
): Promise<{ id: string }> {
  const input = signInSchema.safeParse(given);
  if (!input.success) throw new Error('sign-in-refused');
  try {
    const token = await signIn({ now: now(), today: today(), locale: 'pl', address }, input.data, {
      device,
      browser,
    });
    await onSignedIn();
    await endSessionOf(await tokenOfCookie(previousCookie));
    return { id: token };
  } catch (error) {
    // The message travels to the sign-in page as ?error=…: a code, and the one figure in its sentence.
    if (error instanceof DomainError)
      throw new Error([error.code, error.detail.facts?.minutes].filter(Boolean).join(':'));
    throw new Error((await failure(error)).code);
  }
}

/**
 * next-auth for one request. It carries the token of our session in an encrypted cookie and knows nothing else: at each
 * request the database says whose the session is and whether it lasts.
 */
export function authOptions(request: Request): NextAuthOptions {
  const { OKIENKO_URL } = env();
  process.env.NEXTAUTH_URL = OKIENKO_URL;
  const cookie = sessionCookie();
  return {
    secret: authSecret(),
    session: { strategy: 'jwt', maxAge: ABSOLUTE_HOURS * 3600 },
    useSecureCookies: cookie.options.secure,
    cookies: { sessionToken: cookie },
    pages: { signIn: paths.signIn(), signOut: paths.signIn(), error: paths.signIn() },
    providers: [
      credentials({
        credentials: { login: {}, password: {}, code: {} },
        authorize: (given) => authorize(given, request),
      }),
    ],
    callbacks: {
      jwt: ({ token, user }) => (user ? { session: user.id } : token),
      session: ({ session }) => ({ expires: session.expires }),
    },
    events: { signOut: ({ token }) => endSessionOf(token?.session) },
    logger: {
      error: (code) => log.error({ code }, 'next-auth'),
      warn: (code) => log.warn({ code }, 'next-auth'),
      debug: () => {},
    },
  };
}
