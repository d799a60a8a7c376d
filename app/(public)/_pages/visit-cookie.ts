import { VISIT_MINUTES } from '@/lib/modules/status-lookup/rules/visit';
import { env } from '@/lib/platform/env';

/**
 * The sealed cookie that keeps a matter open after a lookup. So number and code never stand in an address, and reload,
 * print, back and another language do not ask for them again. Over https the name of the cookie binds it to this host.
 */
export function visitCookie() {
  const secure = env().OKIENKO_URL.startsWith('https:');
  return {
    name: secure ? '__Host-okienko-status' : 'okienko-status',
    options: { httpOnly: true, sameSite: 'lax', path: '/', secure, maxAge: VISIT_MINUTES * 60 } as const,
  };
}
