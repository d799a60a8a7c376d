import type { Ctx } from '@/lib/core/context';
import type { Tx } from '@/lib/platform/db';

/**
 * Keeps with a client that they prefer to be called, and when, in their words. The caller has checked the permission,
 * and records the act in which the client said so. The data of the client stay as they are.
 */
export async function keepCallWish(
  tx: Tx,
  ctx: Pick<Ctx, 'now'>,
  { clientId, callWish }: { clientId: number; callWish: string },
): Promise<void> {
  await tx.client.update({
    where: { id: clientId },
    data: { prefersCalls: true, callWish, updatedAt: ctx.now },
  });
}
