import { randomUUID } from 'node:crypto';
import type { Ctx } from '@/lib/core/context';
import { DomainError, failAt, refuse } from '@/lib/core/errors';
import { follow } from '@/lib/core/transitions';
import { type Tx, transact, within } from '@/lib/platform/db';
import { recordOf } from '../../audit/operations';
import { lockCase } from '../../cases/operations/lock-case';
import { noteCameBack, sendLetter } from '../../correspondence/operations/dispatch';
import { canHandToCounter } from '../policy';
import { COLLECTION_TRANSITIONS } from '../rules/outcomes';
import type { CollectionKind, HandToCounterInput, WithdrawCollectionInput } from '../schema';
import { lockCollections } from './lock-collections';

/**
 * Gives a signed letter of a case, a document made outside, originals to return, or all of these to a counter, which
 * then confirms the receipt. A second call with the same `requestKey` changes nothing. Throws not-found, wrong-state,
 * point-not-found, address-not-checked, invalid (fields: letterId).
 */
export async function handToCounter(ctx: Ctx, input: HandToCounterInput): Promise<void> {
  const { caseId, requestKey, pointId, letterId, document, originals } = input;
  await transact(async (tx) => {
    const caseRow = await lockCase(tx, ctx, caseId);
    if (!canHandToCounter(ctx.actor, caseRow)) throw new DomainError('not-found');
    if (await tx.collection.findFirst({ where: { requestKey, caseId } })) return;
    if (caseRow.status !== 'IN_PROGRESS' && caseRow.status !== 'SETTLED') {
      throw new DomainError('wrong-state', { facts: { state: caseRow.status, act: 'handToCounter' } });
    }
    const point = await tx.servicePoint.findFirst({ where: { id: pointId, active: true } });
    if (!point) failAt('pointId', 'point-not-found');
    const things: { kind: CollectionKind; title: string; letterId: number | null }[] = [];
    if (letterId !== null) {
      things.push({ kind: 'DOCUMENT', title: await sendToCounter(tx, ctx, caseId, letterId), letterId });
    }
    if (document !== '') things.push({ kind: 'DOCUMENT', title: document, letterId: null });
    if (originals !== '') things.push({ kind: 'ORIGINALS', title: originals, letterId: null });
    if (things.length === 0) refuse('letterId', 'nothing-to-hand');
    for (const [place, thing] of things.entries()) {
      const { staffId: sentById } = ctx.actor;
      const key = place === 0 ? requestKey : randomUUID();
      const { id: collectionId } = await tx.collection.create({
        data: { ...thing, caseId, pointId, sentById, sentAt: ctx.now, requestKey: key },
      });
      recordOf(tx, ctx, caseRow, 'collection.sent', { collectionId, pointId });
    }
  });
}

/**
 * Sends a signed or returned letter to the counter, unless it was sent there already, and returns its title. Throws
 * invalid (field letterId).
 */
async function sendToCounter(tx: Tx, ctx: Ctx, caseId: number, letterId: number): Promise<string> {
  const letter = await tx.letter.findFirst({ where: { id: letterId, caseId } });
  if (!letter) return refuse('letterId', 'letter-not-signed');
  const waits = await tx.collection.count({ where: { letterId, state: { in: ['SENT', 'AT_COUNTER'] } } });
  if (waits > 0) refuse('letterId', 'letter-at-counter');
  const ready = letter.state === 'SIGNED' || letter.state === 'UNDELIVERED';
  const sent = letter.state === 'SENT' && letter.way === 'COUNTER';
  if (!ready && !sent) refuse('letterId', 'letter-not-signed');
  if (ready) await sendLetter(ctx, { letterId, way: 'COUNTER', on: ctx.today }, within(tx));
  return letter.title;
}

/**
 * Takes a collection back before the counter has confirmed it, with a reason; the department sends its letter anew. A
 * second call changes nothing. Throws not-found, wrong-state.
 */
export async function withdrawCollection(
  ctx: Ctx,
  { collectionId, reason }: WithdrawCollectionInput,
): Promise<void> {
  await transact(async (tx) => {
    const [collection] = await lockCollections(tx, [collectionId]);
    if (!canHandToCounter(ctx.actor, collection.case)) throw new DomainError('not-found');
    if (collection.state === 'WITHDRAWN') return;
    const state = follow(COLLECTION_TRANSITIONS, collection.state, 'withdraw');
    await tx.collection.update({ where: { id: collectionId }, data: { state } });
    if (collection.letterId !== null) {
      const why = `Komórka cofnęła przekazanie do odbioru: ${reason}`;
      await noteCameBack(ctx, { letterId: collection.letterId, reason: why }, within(tx));
    }
    recordOf(tx, ctx, collection.case, 'collection.withdrawn', { collectionId, reason });
  });
}
