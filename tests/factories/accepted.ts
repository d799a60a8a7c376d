import { randomUUID } from 'node:crypto';
import type { Ctx } from '@/lib/core/context';
import type { Registered, RegisterInput } from '@/lib/modules/applications/schema';
import { assignCase } from '@/lib/modules/cases/operations/assign';
import type { Card } from '@/lib/modules/procedure-cards/schema';
import { acceptHandOvers } from '@/lib/modules/routing/operations/decide';
import { handOver } from '@/lib/modules/routing/operations/hand-over';
import { db } from '@/lib/platform/db';
import { registerOne } from './applications';

/** A case that its department has accepted, and given to the worker where one is named. */
export async function acceptedOne(
  { clerk, desk, worker }: { clerk: Ctx; desk: Ctx; worker?: Ctx },
  card: Card,
  over: Partial<RegisterInput> = {},
): Promise<Registered & { caseId: number }> {
  const registered = await registerOne(clerk, card, over);
  const { caseId } = registered;
  await handOver(clerk, { batch: randomUUID(), caseIds: [caseId], departmentId: null, reason: '' });
  const { id } = await db().handOver.findFirstOrThrow({ where: { caseId, state: 'PENDING' } });
  await acceptHandOvers(desk, { handOverIds: [id] });
  if (worker) await assignCase(desk, { caseId, staffId: worker.actor.staffId });
  return registered;
}
