import type { Ctx } from '@/lib/core/context';
import { follow } from '@/lib/core/transitions';
import type { Tx } from '@/lib/platform/db';
import type { Case } from '@/lib/platform/generated/prisma/client';
import { CASE_TRANSITIONS } from '../rules';

type Changes = Partial<Pick<Case, 'departmentId' | 'destinationId' | 'assigneeId' | 'closedAt'>>;

/** Takes a locked case one act further in its life, with what changes by it. Throws wrong-state. */
export async function moveCase(
  tx: Tx,
  ctx: Ctx,
  of: Pick<Case, 'id' | 'status'>,
  act: keyof typeof CASE_TRANSITIONS,
  changes: Changes = {},
): Promise<void> {
  const status = follow(CASE_TRANSITIONS, of.status, act);
  await tx.case.update({
    where: { id: of.id },
    data: { ...changes, status, version: { increment: 1 }, updatedAt: ctx.now },
  });
}
