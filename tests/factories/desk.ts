import type { Ctx } from '@/lib/core/context';
import { type MadeOffice, makeOffice } from './office';
import { actorOf, ctxOf } from './people';

export type Desk = { office: MadeOffice; clerk: Ctx; head: Ctx; worker: Ctx };

/** An office with a clerk at the service point, and the head and a case worker of the roads department. */
export async function makeDesk(): Promise<Desk> {
  const office = await makeOffice();
  const point = { servicePointId: office.pointId, name: 'Anna Wrona' };
  return {
    office,
    clerk: ctxOf(await actorOf('CLERK', office.counter, point)),
    head: ctxOf(await actorOf('HEAD', office.roads, { name: 'Ewa Lis' })),
    worker: ctxOf(await actorOf('CASE_WORKER', office.roads, { name: 'Marek Zieliński' })),
  };
}

/** The people who accept a case from the counter and lead it in the department. */
export async function makePeople(office: MadeOffice, department: { id: number }) {
  return {
    clerk: ctxOf(await actorOf('CLERK', office.counter)),
    desk: ctxOf(await actorOf('SECRETARIAT', department)),
    worker: ctxOf(await actorOf('CASE_WORKER', department, { name: 'Marek Zieliński' })),
  };
}
