import { z } from 'zod';
import type { Ctx } from '@/lib/core/context';
import { DomainError } from '@/lib/core/errors';
import { db } from '@/lib/platform/db';
import { seal } from '@/lib/platform/secrets';
import { canRegister } from '../policy';

/** The form as it stands, whatever it holds; 200 kB is far beyond the longest protocol. */
export const draftSchema = z.object({ form: z.string().max(200_000, 'too-long') });

/** Keeps what the clerk has typed so far, sealed: it holds a client's data. One draft for each person. Throws not-allowed. */
export async function saveDraft(
  ctx: Ctx,
  { form }: z.output<typeof draftSchema>,
): Promise<{ savedAt: Date }> {
  if (!canRegister(ctx.actor)) throw new DomainError('not-allowed');
  const sealed = seal('draft', form);
  await db().applicationDraft.upsert({
    where: { staffId: ctx.actor.staffId },
    create: { staffId: ctx.actor.staffId, sealed, savedAt: ctx.now },
    update: { sealed, savedAt: ctx.now },
  });
  return { savedAt: ctx.now };
}

export async function discardDraft(ctx: Ctx): Promise<void> {
  await db().applicationDraft.deleteMany({ where: { staffId: ctx.actor.staffId } });
}
