import { randomUUID } from 'node:crypto';
import type { Ctx } from '@/lib/core/context';
import type { RegisterInput } from '@/lib/modules/applications/schema/application';
import type { Registered } from '@/lib/modules/applications/schema/record';
import { assignCase } from '@/lib/modules/cases/operations/assign';
import type { Card } from '@/lib/modules/procedure-cards/schema';
import { acceptHandOvers } from '@/lib/modules/routing/operations/decide';
import { handOver } from '@/lib/modules/routing/operations/hand-over';
import { db } from '@/lib/platform/db';
import { registerOne } from './applications';

type Made = Registered & { caseId: number };

/** A case that the clerk has handed over to the department of its card and that is not yet accepted. */
export async function sentOne(
  clerk: Ctx,
  card: Card,
  over: Partial<RegisterInput> = {},
): Promise<Made & { handOverId: number }> {
  const registered = await registerOne(clerk, card, over);
  const { caseId } = registered;
  await handOver(clerk, { batch: randomUUID(), caseIds: [caseId], departmentId: null, reason: '' });
  const { id } = await db().handOver.findFirstOrThrow({ where: { caseId, state: 'PENDING' } });
  return { ...registered, handOverId: id };
}

/** A case accepted by its department and assigned to `worker`, when given; `head` assigns it, by default the desk. */
export async function acceptedOne(
  { clerk, desk, worker, head = desk }: { clerk: Ctx; desk: Ctx; worker?: Ctx; head?: Ctx },
  card: Card,
  over: Partial<RegisterInput> = {},
): Promise<Made> {
  const { handOverId, ...made } = await sentOne(clerk, card, over);
  await acceptHandOvers(desk, { handOverIds: [handOverId] });
  if (worker) await assignCase(head, { caseId: made.caseId, staffId: worker.actor.staffId });
  return made;
}
