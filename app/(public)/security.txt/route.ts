import { addMonths } from 'date-fns';
import { publicCtx } from '@/app/_entry/context';
import { DomainError } from '@/lib/core/errors';
import { getOffice } from '@/lib/modules/staff/queries/office';
import { env } from '@/lib/platform/env';

const WELL_KNOWN = '/.well-known/security.txt';

/**
 * Whom to tell of a hole in the security (RFC 9116): the office itself, as its settings have it at this moment. Served
 * at `/.well-known/security.txt` too (`scripts/well-known.ts`); docs/decisions/0024 says why this is no static file.
 */
export async function GET(): Promise<Response> {
  const { now } = await publicCtx('pl');
  const { OKIENKO_URL: url } = env();
  const email = await officeEmail();
  // An address of a page may stand here with https alone.
  const contacts = [email && `mailto:${email}`, url.startsWith('https:') && `${url}/kontakt`].filter(Boolean);
  if (contacts.length === 0) return new Response(null, { status: 404 });
  const lines = [
    ...contacts.map((contact) => `Contact: ${contact}`),
    `Expires: ${addMonths(now, 3).toISOString()}`,
    'Preferred-Languages: pl, en',
    ...(url.startsWith('https:') ? [`Canonical: ${url}${WELL_KNOWN}`] : []),
  ];
  return new Response(`${lines.join('\n')}\n`, {
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'public, max-age=86400' },
  });
}

/** Empty before the office is set up, or when it has none. */
async function officeEmail(): Promise<string> {
  try {
    return (await getOffice()).email;
  } catch (error) {
    if (error instanceof DomainError && error.code === 'not-found') return '';
    throw error;
  }
}
