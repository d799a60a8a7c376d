import { randomUUID } from 'node:crypto';
import { addHours, addMinutes } from 'date-fns';
import type { Actor } from '@/lib/core/context';
import { handToCounter } from '@/lib/modules/settlements/operations/hand-to-counter';
import { issueCollections } from '@/lib/modules/settlements/operations/issue';
import { receiveCollections } from '@/lib/modules/settlements/operations/receive';
import { db } from '@/lib/platform/db';
import { type Act, contextOf } from './demo-acts';

type Situation = {
  caseId: number;
  worker: Actor;
  clerk: Actor;
  settledAt: Date;
  /** The time since the settlement: only documents of recent cases can still be on their way or wait. */
  age: 'today' | 'weeks' | 'old';
  /** The morning this many working days after the settlement. */
  morning: (workingDays: number) => Date;
};

const THINGS = ['Oryginały załączników', 'Mapa, oryginał', 'Pełnomocnictwo, oryginał'];
/** The minutes between the end of the case and the hand-over of the originals. */
const QUARTER = 15;

/** Originals that the client brought go to the counter after the settlement, and most clients collect them. */
export function givingOriginals(situation: Situation): Act {
  const { caseId, worker, clerk, settledAt } = situation;
  return {
    at: addMinutes(settledAt, QUARTER),
    run: async () => {
      if (clerk.servicePointId === null) return [];
      const ctx = contextOf(worker, addMinutes(settledAt, QUARTER));
      const originals = THINGS[caseId % THINGS.length];
      const to = { pointId: clerk.servicePointId, letterId: null, document: '', originals };
      await handToCounter(ctx, { caseId, requestKey: randomUUID(), ...to });
      return situation.age === 'today' ? [] : [receiving(situation)];
    },
  };
}

function receiving(situation: Situation): Act {
  const at = addHours(situation.settledAt, 1);
  return {
    at,
    run: async () => {
      const collectionIds = await waiting(situation.caseId);
      await receiveCollections(contextOf(situation.clerk, at), { collectionIds });
      return situation.age === 'weeks' && situation.caseId % 5 < 2 ? [] : [issuing(situation, collectionIds)];
    },
  };
}

function issuing({ caseId, clerk, morning }: Situation, collectionIds: number[]): Act {
  const at = morning(1 + (caseId % 3));
  return {
    at,
    run: async () => {
      const { client } = await db().case.findUniqueOrThrow({
        where: { id: caseId },
        select: { client: { select: { kind: true } } },
      });
      const power = { takenBy: 'Ewa Pełnomocna', authority: 'pełnomocnictwo w aktach sprawy' };
      const itself = { takenBy: '', authority: '' };
      await issueCollections(contextOf(clerk, at), {
        collectionIds,
        identityCheck: 'ID_CARD',
        ...(client?.kind === 'ORGANISATION' ? power : itself),
      });
      return [];
    },
  };
}

const waiting = async (caseId: number): Promise<number[]> =>
  (await db().collection.findMany({ where: { caseId }, select: { id: true } })).map(({ id }) => id);
