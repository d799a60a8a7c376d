import { VISIT_MINUTES } from '@/lib/modules/status-lookup/rules/visit';
import { env } from '@/lib/platform/env';

/**
 * The cookie that keeps a matter open after a good lookup, sealed: the pair never stands in an address, and reload,
 * print, back and another language need no second typing. Over https its name binds it to this very host.
 */
export function visitCookie() {
  const secure = env().OKIENKO_URL.startsWith('https:');
  return {
    name: secure ? '__Host-okienko-status' : 'okienko-status',
    options: { httpOnly: true, sameSite: 'lax', path: '/', secure, maxAge: VISIT_MINUTES * 60 } as const,
  };
}
