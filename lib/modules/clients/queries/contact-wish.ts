import type { Ctx } from '@/lib/core/context';
import { dbOf } from '@/lib/platform/db';
import type { ContactWish } from '../schema';

/** How the client wants to be reached, as they said. The actor sees a case of the client. */
export async function contactWishOf(ctx: Ctx, clientId: number): Promise<ContactWish> {
  const client = await dbOf(ctx).client.findFirst({
    where: { id: clientId },
    select: { preferredChannel: true, callWish: true },
  });
  return { channel: client?.preferredChannel ?? null, callWish: client?.callWish ?? '' };
}
