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

/** The cookie of the session. Over https its name binds it to this very host. */
export function sessionCookie() {
  const secure = env().OKIENKO_URL.startsWith('https:');
  return {
    name: secure ? '__Host-okienko-session' : 'okienko-session',
    options: { httpOnly: true, sameSite: 'lax', path: '/', secure } as const,
  };
}

/** The cookie by which a browser is known again where somebody has signed in. It opens nothing. */
export function deviceCookie() {
  const { name, options } = sessionCookie();
  // 400 days: no browser keeps a cookie longer.
  return { name: name.replace('session', 'device'), options: { ...options, maxAge: 34_560_000 } };
}

/** What the browser is known by, or a new name for it. */
export function deviceOf(value: string | undefined): string {
  return value && /^[\w-]{43}$/.test(value) ? value : randomBytes(32).toString('base64url');
}

let key: string | undefined;
/** next-auth seals its cookie with a key of its own, not with the office's secret. */
const authSecret = () => {
  key ??= deriveKeys('next-auth')[0].toString('base64url');
  return key;
};

/** Tokens of the last cookies opened: opening is slow, and whether a session lasts the database says each time. */
const opened = new Map<string, string>();
const OPENED_MAX = 1_000;

/** The token of our own session out of the cookie's value, or null when the cookie is nobody's work but ours. */
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

/** Ends the session behind a token, if it still lasts. */
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
  /** In words: "Firefox, Windows". */
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
    // The message travels to the sign-in page as ?error=…: a code, and the one figure that its sentence needs.
    if (error instanceof DomainError)
      throw new Error([error.code, error.detail.facts?.minutes].filter(Boolean).join(':'));
    log.error({ err: error }, 'sign-in failed');
    throw new Error('unexpected');
  }
}

/**
 * next-auth for one request. It carries our session's token in an encrypted cookie and knows nothing else: whether the
 * session lasts, and whose it is, the database says at each request.
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
