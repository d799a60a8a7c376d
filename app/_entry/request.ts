import { paths } from '@/lib/core/paths';
import { env } from '@/lib/platform/env';

/** The network address of the visitor, as our own server wrote it; the server drops the browser's claim. */
export function addressOf(headers: Headers): string {
  return headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() || 'unknown';
}

/**
 * Whether a write comes from our own pages. The browser's statement of origin is trusted; the origin `null` is foreign.
 */
export function isSameOrigin(headers: Headers): boolean {
  const origin = headers.get('origin');
  if (origin === null) return ['same-origin', 'none', null].includes(headers.get('sec-fetch-site'));
  if (!URL.canParse(origin)) return false;
  const { host } = new URL(origin);
  return host === headers.get('host') || origin === new URL(env().OKIENKO_URL).origin;
}

/** A path within the application to go back to, or null: never another host, never the sign-in page itself. */
export function ownPath(text: string | null | undefined): string | null {
  if (!text?.startsWith('/') || /[\\\p{Cc}]/u.test(text) || !URL.canParse(text, 'http://own')) return null;
  const url = new URL(text, 'http://own');
  const leadsOut = ['/api', paths.signIn()].some((path) => `${url.pathname}/`.startsWith(`${path}/`));
  if (url.host !== 'own' || leadsOut || url.pathname.startsWith('//')) return null;
  url.searchParams.delete('_rsc');
  return url.pathname + url.search;
}

/** The address of the sign-in page that leads back to `path`. `reason` tells why the person has to sign in again. */
export function signInPath(back: string | null, reason?: 'bezczynnosc'): string {
  const path = ownPath(back);
  return paths.signIn({ back: path !== '/' && path, reason });
}
