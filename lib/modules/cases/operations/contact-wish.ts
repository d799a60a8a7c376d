import type { Ctx } from '@/lib/core/context';
import { DomainError } from '@/lib/core/errors';
import { transact } from '@/lib/platform/db';
import { recordOf } from '../../audit/operations';
import { keepContactWish } from '../../clients/operations/contact-wish';
import { canKeepContactWish } from '../policy';
import type { ContactWishInput } from '../schema/client';
import { lockCase } from './lock-case';

/**
 * Keeps how the party of a case prefers to be reached, or that they said nothing (`channel` null). A second call with
 * the same way changes nothing. Throws not-found (also when the case has no party), not-allowed, and page-outdated when
 * another person has kept another way since the page showed one.
 */
export async function saveContactWish(
  ctx: Ctx,
  { slug, channel, callWish, shown }: ContactWishInput,
): Promise<void> {
  await transact(async (tx) => {
    const caseRow = await lockCase(tx, ctx, slug);
    const { clientId } = caseRow;
    if (!canKeepContactWish(ctx.actor, caseRow)) throw new DomainError('not-allowed');
    if (clientId === null) throw new DomainError('not-found');
    const wish = { channel, callWish: channel === 'PHONE' ? callWish : '' };
    if (await keepContactWish(tx, ctx, clientId, wish, shown))
      recordOf(tx, ctx, caseRow, 'client.wish-kept', { clientId, channel });
  });
}
