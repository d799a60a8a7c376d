import { randomUUID } from 'node:crypto';
import type { Ctx } from '@/lib/core/context';
import { DomainError } from '@/lib/core/errors';
import { follow } from '@/lib/core/transitions';
import { type Tx, transact } from '@/lib/platform/db';
import { record } from '../../audit/operations';
import { lockCase } from '../../cases/operations/lock-case';
import { canHandToCounter } from '../policy';
import { COLLECTION_TRANSITIONS } from '../rules';
import type { CollectionIdInput, CollectionKind, HandToCounterInput } from '../schema';
import { lockCollections } from './lock-collections';

/**
 * Gives a signed letter of a case, originals to return, or both to a counter, which is to confirm that it has them. The
 * same `requestKey` again changes nothing. Throws not-found, wrong-state, point-not-found, invalid (fields: letterId,
 * originals).
 */
export async function handToCounter(ctx: Ctx, input: HandToCounterInput): Promise<void> {
  const { caseId, requestKey, pointId, letterId, originals } = input;
  await transact(async (tx) => {
    const of = await lockCase(tx, ctx, caseId);
    if (!canHandToCounter(ctx.actor, of)) throw new DomainError('not-found');
    if (await tx.collection.findFirst({ where: { requestKey, caseId } })) return;
    if (of.status !== 'IN_PROGRESS' && of.status !== 'SETTLED') {
      throw new DomainError('wrong-state', { facts: { state: of.status, act: 'handToCounter' } });
    }
    const point = await tx.servicePoint.findFirst({ where: { id: pointId, active: true } });
    if (!point) throw new DomainError('point-not-found', { fields: { pointId: 'point-not-found' } });
    const things: { kind: CollectionKind; title: string; letterId: number | null }[] = [];
    if (letterId !== null) {
      things.push({ kind: 'DOCUMENT', title: await signedLetter(tx, caseId, letterId), letterId });
    }
    if (originals !== '') things.push({ kind: 'ORIGINALS', title: originals, letterId: null });
    if (things.length === 0) refuse('letterId', 'nothing-to-hand');
    for (const [place, thing] of things.entries()) {
      const { staffId: sentById } = ctx.actor;
      const key = place === 0 ? requestKey : randomUUID();
      const { id: collectionId } = await tx.collection.create({
        data: { ...thing, caseId, pointId, sentById, sentAt: ctx.now, requestKey: key },
      });
      record(tx, ctx, {
        type: 'collection.sent',
        departmentId: of.destinationId,
        caseId,
        data: { collectionId, pointId },
      });
    }
  });
}

/** The title of a letter that is ready to be handed out and lies at no counter. */
async function signedLetter(tx: Tx, caseId: number, letterId: number): Promise<string> {
  const letter = await tx.letter.findFirst({ where: { id: letterId, caseId } });
  if (letter?.state !== 'SIGNED') return refuse('letterId', 'letter-not-signed');
  const waits = await tx.collection.count({ where: { letterId, state: { in: ['SENT', 'AT_COUNTER'] } } });
  if (waits > 0) refuse('letterId', 'letter-at-counter');
  return letter.title;
}

/**
 * The department takes back what the counter has not confirmed yet. Again changes nothing. Throws not-found, wrong-state.
 */
export async function withdrawCollection(ctx: Ctx, { collectionId }: CollectionIdInput): Promise<void> {
  await transact(async (tx) => {
    const [of] = await lockCollections(tx, [collectionId]);
    if (!canHandToCounter(ctx.actor, of.case)) throw new DomainError('not-found');
    if (of.state === 'WITHDRAWN') return;
    const state = follow(COLLECTION_TRANSITIONS, of.state, 'withdraw');
    await tx.collection.update({ where: { id: collectionId }, data: { state } });
    record(tx, ctx, {
      type: 'collection.withdrawn',
      departmentId: of.case.destinationId,
      caseId: of.caseId,
      data: { collectionId },
    });
  });
}

function refuse(field: string, code: string): never {
  throw new DomainError('invalid', { fields: { [field]: code } });
}
