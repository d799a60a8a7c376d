import { addMonths } from 'date-fns';
import { publicCtx } from '@/app/_entry/context';
import { DomainError } from '@/lib/core/errors';
import { paths } from '@/lib/core/paths';
import { getOffice } from '@/lib/modules/staff/queries/office';
import { env } from '@/lib/platform/env';

const WELL_KNOWN = '/.well-known/security.txt';

/**
 * The office's contact for reports of security holes (RFC 9116), read from the office's settings.
 * `scripts/well-known.ts` serves it at the well-known address; docs/decisions/0027 says why it is no static file.
 */
export async function GET(): Promise<Response> {
  const { now } = await publicCtx('pl');
  const { OKIENKO_URL: url } = env();
  const email = await officeEmail();
  // RFC 9116 allows a page as the contact only with https.
  const contacts = [
    email && `mailto:${email}`,
    url.startsWith('https:') && `${url}${paths.contact('pl')}`,
  ].filter(Boolean);
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

/** The office's e-mail address; empty before the office is set up. */
async function officeEmail(): Promise<string> {
  try {
    return (await getOffice()).email;
  } catch (error) {
    if (error instanceof DomainError && error.code === 'not-found') return '';
    throw error;
  }
}
