import { randomUUID } from 'node:crypto';
import type { Ctx } from '@/lib/core/context';
import { assignCase } from '@/lib/modules/cases/operations/assign';
import { acceptHandOvers } from '@/lib/modules/routing/operations/decide';
import { handOver } from '@/lib/modules/routing/operations/hand-over';
import { db } from '@/lib/platform/db';
import { registerOne } from '@/tests/factories/applications';
import { makeCard } from '@/tests/factories/cards';
import { type MadeOffice, makeOffice } from '@/tests/factories/office';
import { actorOf, ctxOf } from '@/tests/factories/people';

/** An office with a clerk, and of the roads department its head and a case worker; and a worker of another one. */
export async function setScene() {
  const office = await makeOffice();
  const point = { servicePointId: office.pointId, name: 'Anna Wrona' };
  return {
    office,
    clerk: ctxOf(await actorOf('CLERK', office.counter, point)),
    head: ctxOf(await actorOf('HEAD', office.roads, { name: 'Ewa Lis' })),
    worker: ctxOf(await actorOf('CASE_WORKER', office.roads, { name: 'Marek Zieliński' })),
    stranger: ctxOf(await actorOf('CASE_WORKER', office.geodesy, { name: 'Obcy Pracownik' })),
  };
}

/** A case in the worker's hands. */
export async function caseInHand({ office, clerk, head, worker }: Hands) {
  const { caseId, slug, number } = await registerOne(clerk, await makeCard(office.roads));
  await handOver(clerk, { batch: randomUUID(), caseIds: [caseId], departmentId: null, reason: '' });
  const { id } = await db().handOver.findFirstOrThrow({ where: { caseId, state: 'PENDING' } });
  await acceptHandOvers(head, { handOverIds: [id] });
  await assignCase(head, { caseId, staffId: worker.actor.staffId });
  return { caseId, slug, number };
}
type Hands = { office: MadeOffice; clerk: Ctx; head: Ctx; worker: Ctx };
