import type { Ctx } from '@/lib/core/context';
import { takeBackSending } from '@/lib/modules/correspondence/operations/take-back-sending';
import { takeBackIssue } from '@/lib/modules/settlements/operations/issue';
import { db } from '@/lib/platform/db';

/** Takes the sending of a letter back as its page shows it now. */
export async function takeBackLastSending(
  ctx: Ctx,
  input: { letterId: number; reason: string },
): Promise<void> {
  const { version } = await db().letter.findUniqueOrThrow({ where: { id: input.letterId } });
  await takeBackSending(ctx, { ...input, version });
}

/** Takes the hand-out of a collection back as its page shows it now. */
export async function takeBackLastIssue(
  ctx: Ctx,
  input: { collectionId: number; reason: string },
): Promise<void> {
  const { issuedAt } = await db().collection.findUniqueOrThrow({ where: { id: input.collectionId } });
  await takeBackIssue(ctx, { ...input, issuedAt: (issuedAt ?? ctx.now).toISOString() });
}
