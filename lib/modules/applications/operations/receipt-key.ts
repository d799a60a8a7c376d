import type { Ctx } from '@/lib/core/context';
import { seal, unseal } from '@/lib/platform/secrets';
import { RECEIPT_KEY_MINUTES } from '../rules/registration';

/**
 * Seals the access code for the clerk's page: the database has only its hash, but the receipt printed a moment later
 * must carry the code. The key holds for this person, this podanie and 30 minutes, and opens nothing by itself: the
 * receipt's page asks for a session too.
 */
export function sealReceiptKey(ctx: Pick<Ctx, 'actor' | 'now'>, slug: string, code: string): string {
  const key = JSON.stringify([ctx.actor.staffId, slug, ctx.now.getTime(), code]);
  return Buffer.from(seal('receipt', key)).toString('base64url');
}

/**
 * The code in the key, and the moment of the sealing; null when the key is another person's, of another podanie, too old
 * or no key.
 */
export function openReceiptKey(
  ctx: Pick<Ctx, 'actor' | 'now'>,
  slug: string,
  key: string,
): { code: string; sealedAt: Date } | null {
  let opened: unknown;
  try {
    opened = JSON.parse(unseal('receipt', Buffer.from(key, 'base64url')));
  } catch {
    return null; // The key was changed, or its secret is no longer listed.
  }
  const [staffId, ofSlug, at, code] = opened as [number, string, number, string];
  const minutes = (ctx.now.getTime() - at) / 60_000;
  const fits = staffId === ctx.actor.staffId && ofSlug === slug && minutes <= RECEIPT_KEY_MINUTES;
  return fits ? { code, sealedAt: new Date(at) } : null;
}
