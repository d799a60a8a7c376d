import type { Ctx } from '@/lib/core/context';
import { DomainError } from '@/lib/core/errors';
import { follow } from '@/lib/core/transitions';
import { transact, within } from '@/lib/platform/db';
import { recordOf } from '../../audit/operations';
import { noteCameBack } from '../../correspondence/operations/dispatch';
import { canHandOutThis } from '../policy';
import { COLLECTION_TRANSITIONS } from '../rules/outcomes';
import type { GiveBackInput, ReceiveCollectionsInput } from '../schema';
import { lockCollections } from './lock-collections';

/**
 * Confirms that the counter has the collections that departments sent: all or none; confirmed ones stay as they are.
 * Returns the number of newly confirmed ones. Throws not-found, wrong-state.
 */
export async function receiveCollections(
  ctx: Ctx,
  { collectionIds }: ReceiveCollectionsInput,
): Promise<{ count: number }> {
  return transact(async (tx) => {
    const all = await lockCollections(tx, collectionIds);
    if (!all.every((each) => canHandOutThis(ctx.actor, each))) throw new DomainError('not-found');
    const fresh = all.filter(({ state }) => state !== 'AT_COUNTER');
    for (const { state } of fresh) follow(COLLECTION_TRANSITIONS, state, 'receive');
    const { staffId: receivedById } = ctx.actor;
    await tx.collection.updateMany({
      where: { id: { in: fresh.map(({ id }) => id) } },
      data: { state: COLLECTION_TRANSITIONS.receive.to, receivedById, receivedAt: ctx.now },
    });
    for (const { id: collectionId, case: caseRow } of fresh) {
      recordOf(tx, ctx, caseRow, 'collection.received', { collectionId });
    }
    return { count: fresh.length };
  });
}

/**
 * Gives an uncollected document back to the department, which sends its letter another way. A second call changes
 * nothing. Throws not-found, wrong-state.
 */
export async function giveBackCollection(ctx: Ctx, { collectionId, reason }: GiveBackInput): Promise<void> {
  await transact(async (tx) => {
    const [collection] = await lockCollections(tx, [collectionId]);
    if (!canHandOutThis(ctx.actor, collection)) throw new DomainError('not-found');
    if (collection.state === 'GIVEN_BACK') return;
    const state = follow(COLLECTION_TRANSITIONS, collection.state, 'giveBack');
    const { staffId: givenBackById } = ctx.actor;
    await tx.collection.update({
      where: { id: collectionId },
      data: { state, givenBackById, givenBackAt: ctx.now, giveBackReason: reason },
    });
    if (collection.letterId !== null) {
      await noteCameBack(ctx, { letterId: collection.letterId, reason }, within(tx));
    }
    recordOf(tx, ctx, collection.case, 'collection.given-back', { collectionId, reason });
  });
}
