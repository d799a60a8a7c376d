import type { Ctx } from '@/lib/core/context';
import type { Tx } from '@/lib/platform/db';
import type { Case } from '@/lib/platform/generated/prisma/client';
import { keepReminders } from '../../notifications/operations';
import type { InquiryEnding } from '../schema/inquiry';
import { ENDING_NOTES } from '../words/values';

/** Reminds the person who took the question of what became of it, unless they ended it themselves. */
export async function tellTaker(
  tx: Tx,
  ctx: Ctx,
  { id: caseId, registeredById }: Case,
  ending: InquiryEnding,
): Promise<void> {
  if (registeredById === null || registeredById === ctx.actor.staffId) return;
  const about = { caseId, topic: 'INQUIRY', topicId: caseId, kind: 'ON', dueOn: ctx.today } as const;
  await keepReminders(
    ctx.now,
    [{ ...about, staffId: registeredById, insteadOf: null, note: ENDING_NOTES[ending] }],
    tx,
  );
}
