import type { Ctx } from '@/lib/core/context';
import { DomainError } from '@/lib/core/errors';
import type { Tx } from '@/lib/platform/db';
import type { ContactWish } from '../schema';
import { lockClient } from './change-client';

/**
 * Keeps with a client how they prefer to be reached; true when that was another way before. The caller has checked the
 * permission, and records the act in which the client said so. The data of the client stay as they are. Throws
 * page-outdated when another way is kept than the one `shown`.
 */
export async function keepContactWish(
  tx: Tx,
  ctx: Pick<Ctx, 'now'>,
  clientId: number,
  wish: ContactWish,
  shown?: ContactWish,
): Promise<boolean> {
  await lockClient(tx, clientId);
  const { preferredChannel, callWish } = await tx.client.findUniqueOrThrow({ where: { id: clientId } });
  const kept = { channel: preferredChannel, callWish };
  if (isSame(kept, wish)) return false;
  if (shown && !isSame(kept, shown)) throw new DomainError('page-outdated');
  await tx.client.update({
    where: { id: clientId },
    data: { preferredChannel: wish.channel, callWish: wish.callWish, updatedAt: ctx.now },
  });
  return true;
}

const isSame = (one: ContactWish, other: ContactWish) =>
  one.channel === other.channel && one.callWish === other.callWish;
