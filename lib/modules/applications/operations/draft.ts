import type { Ctx } from '@/lib/core/context';
import { DomainError } from '@/lib/core/errors';
import { db } from '@/lib/platform/db';
import { seal } from '@/lib/platform/secrets';
import { canRegister } from '../policy';
import type { DraftInput } from '../schema';

/**
 * Keeps what the clerk has typed so far, sealed: it holds a client's data. One draft for each person. Throws not-allowed,
 * and draft-elsewhere when another tab has written since, unless `over`.
 */
export async function saveDraft(
  ctx: Ctx,
  { form, writer, after, over }: DraftInput,
): Promise<{ savedAt: Date }> {
  if (!canRegister(ctx.actor)) throw new DomainError('not-allowed');
  const written = await db().$executeRaw`
    INSERT INTO application_draft AS draft (staff_id, sealed, saved_at, writer)
    VALUES (${ctx.actor.staffId}, ${seal('draft', form)}, ${ctx.now}, ${writer}::uuid)
    ON CONFLICT (staff_id) DO UPDATE
      SET sealed = EXCLUDED.sealed, saved_at = EXCLUDED.saved_at, writer = EXCLUDED.writer
      WHERE ${over} OR draft.writer IN (${writer}::uuid, ${after}::uuid)`;
  if (written === 0) throw new DomainError('draft-elsewhere');
  return { savedAt: ctx.now };
}

export async function discardDraft(ctx: Ctx): Promise<void> {
  await db().applicationDraft.deleteMany({ where: { staffId: ctx.actor.staffId } });
}
