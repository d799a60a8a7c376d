import type { Ctx } from '@/lib/core/context';
import { DomainError } from '@/lib/core/errors';
import { db } from '@/lib/platform/db';
import { seal } from '@/lib/platform/secrets';
import { canTakeInquiry } from '../policy';
import type { InquiryDraftInput } from '../schema/inquiry';

/**
 * Saves the actor's unfinished inquiry, sealed, because it holds a caller's data; each person has one draft. Throws
 * not-allowed, and draft-elsewhere when another tab has saved since, unless `over`.
 */
export async function saveInquiryDraft(
  ctx: Ctx,
  { form, writer, after, over }: InquiryDraftInput,
): Promise<{ savedAt: Date }> {
  if (!canTakeInquiry(ctx.actor)) throw new DomainError('not-allowed');
  const written = await db().$executeRaw`
    INSERT INTO inquiry_draft AS draft (staff_id, sealed, saved_at, writer)
    VALUES (${ctx.actor.staffId}, ${seal('draft', form)}, ${ctx.now}, ${writer}::uuid)
    ON CONFLICT (staff_id) DO UPDATE
      SET sealed = EXCLUDED.sealed, saved_at = EXCLUDED.saved_at, writer = EXCLUDED.writer
      WHERE ${over} OR draft.writer IN (${writer}::uuid, ${after}::uuid)`;
  if (written === 0) throw new DomainError('draft-elsewhere');
  return { savedAt: ctx.now };
}

export async function discardInquiryDraft(ctx: Ctx): Promise<void> {
  await db().inquiryDraft.deleteMany({ where: { staffId: ctx.actor.staffId } });
}
