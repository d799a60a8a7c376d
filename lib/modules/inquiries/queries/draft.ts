// Asks as the office: a draft belongs to its writer alone, is sealed, and belongs to no case.

import type { Ctx } from '@/lib/core/context';
import { db } from '@/lib/platform/db';
import { unseal } from '@/lib/platform/secrets';

/** The actor's unfinished inquiry; null when there is none. */
export async function getInquiryDraft(
  ctx: Ctx,
): Promise<{ form: string; writer: string; savedAt: Date } | null> {
  const row = await db().inquiryDraft.findUnique({ where: { staffId: ctx.actor.staffId } });
  return row && { form: unseal('draft', row.sealed), writer: row.writer, savedAt: row.savedAt };
}
