import type { Ctx } from '@/lib/core/context';
import { DomainError, refuse, requireShown } from '@/lib/core/errors';
import { follow } from '@/lib/core/transitions';
import { momentText } from '@/lib/i18n/moments';
import { type Tx, transact, within } from '@/lib/platform/db';
import { recordOf } from '../../audit/operations';
import { clientLabel } from '../../clients/rules/label';
import { noteDelivery, takeBackDelivery } from '../../correspondence/operations/deliver';
import { staffName } from '../../staff/queries/staff';
import { canHandOutThis } from '../policy';
import { COLLECTION_TRANSITIONS } from '../rules/outcomes';
import type { FormerIssue, IssueCollectionsInput, TakeBackIssueInput } from '../schema';
import { addresseesOf } from './addressees';
import { type LockedCollection, lockCollections } from './lock-collections';

/**
 * Hands out waiting collections of one case to the client, to the addressee, or to a person with a power, and records
 * the recipient and the identity check. A letter counts as delivered today; a second call by the same person changes
 * nothing. Returns the number handed out. Throws not-found, collections-of-several-cases, already-issued (by whom),
 * page-outdated (a hand-out was taken back since), wrong-state, invalid (fields: takenBy, authority).
 */
export async function issueCollections(ctx: Ctx, input: IssueCollectionsInput): Promise<{ count: number }> {
  const { identityCheck, takenBack: version = 0 } = input;
  return transact(async (tx) => {
    const all = await lockCollections(tx, input.collectionIds);
    if (!all.every((each) => canHandOutThis(ctx.actor, each))) throw new DomainError('not-found');
    const [first] = all;
    if (all.some(({ caseId }) => caseId !== first.caseId)) {
      throw new DomainError('collections-of-several-cases');
    }
    const waiting = all.filter(({ state }) => state !== 'ISSUED');
    await refuseIssuedByAnother(tx, ctx, all);
    if (waiting.length === 0) return { count: 0 };
    requireShown({ version: countTakenBack(all) }, version);
    for (const { state } of waiting) follow(COLLECTION_TRANSITIONS, state, 'issue');
    const { issuedTo, authority } = await recipientAtCounter(tx, waiting, input);
    const { staffId: issuedById } = ctx.actor;
    await tx.collection.updateMany({
      where: { id: { in: waiting.map(({ id }) => id) } },
      data: {
        state: COLLECTION_TRANSITIONS.issue.to,
        issuedById,
        issuedAt: ctx.now,
        issuedTo,
        identityCheck,
        authority,
      },
    });
    for (const { id: collectionId, letterId, case: caseRow } of waiting) {
      if (letterId !== null) {
        await noteDelivery(ctx, { letterId, proof: 'RECEIVED', on: ctx.today }, within(tx));
      }
      recordOf(tx, ctx, caseRow, 'collection.issued', {
        collectionId,
        identityCheck,
        byPower: authority !== '',
      });
    }
    return { count: waiting.length };
  });
}

/**
 * Takes a wrong hand-out back, with a reason: the document waits at the counter again, its letter is not delivered, and
 * the signed slip is void. The person who got it stays on file. A second call changes nothing. Throws not-found,
 * page-outdated (another hand-out), case-over (reopen the case first), wrong-state, built-upon (a later act rests on the
 * delivery).
 */
export async function takeBackIssue(
  ctx: Ctx,
  { collectionId, issuedAt, reason }: TakeBackIssueInput,
): Promise<void> {
  await transact(async (tx) => {
    const [collection] = await lockCollections(tx, [collectionId]);
    if (!canHandOutThis(ctx.actor, collection)) throw new DomainError('not-found');
    if (collection.state === 'AT_COUNTER') return;
    if (collection.issuedAt && collection.issuedAt.getTime() !== Date.parse(issuedAt)) {
      throw new DomainError('page-outdated');
    }
    if (collection.case.closedAt) throw new DomainError('case-over');
    const state = follow(COLLECTION_TRANSITIONS, collection.state, 'takeBack');
    const { issuedTo, authority, identityCheck, issuedById } = collection;
    const former: FormerIssue = { issuedTo, authority, identityCheck, issuedById, issuedAt, reason };
    await tx.collection.update({
      where: { id: collectionId },
      data: {
        state,
        formerIssues: [...(collection.formerIssues as FormerIssue[]), former],
        issuedById: null,
        issuedAt: null,
        issuedTo: '',
        identityCheck: null,
        authority: '',
      },
    });
    if (collection.letterId !== null) {
      await takeBackDelivery(ctx, { letterId: collection.letterId, reason }, within(tx));
    }
    recordOf(tx, ctx, collection.case, 'collection.issue-taken-back', { collectionId, reason });
  });
}

/**
 * The recipient at the counter: the client in person, where everything is addressed to the client; the addressee in
 * person, by name; or a person with a power. Throws invalid when `takenBy` is empty and a letter has another addressee.
 */
async function recipientAtCounter(
  tx: Tx,
  waiting: readonly LockedCollection[],
  { takenBy, authority }: IssueCollectionsInput,
): Promise<{ issuedTo: string; authority: string }> {
  const [{ case: caseRow }] = waiting;
  const { client, addressees, only } = await addresseesOf(tx, caseRow, waiting);
  if (takenBy === '') {
    if (only !== null) {
      const addressee = [...new Set([...addressees.values()].filter((name) => name !== null))].join(', ');
      refuse('takenBy', 'taker-not-client', { addressee });
    }
    // A person always comes for an organisation, and a case without a client needs the name of the person who came.
    if (!client || client.kind === 'ORGANISATION') return refuse('takenBy', 'taker-missing');
    return { issuedTo: clientLabel(client), authority: '' };
  }
  if (only && only === takenBy) return { issuedTo: only, authority };
  if (authority === '') refuse('authority', 'power-missing');
  return { issuedTo: takenBy, authority };
}

/** The number of hand-outs of the collections that were taken back. */
const countTakenBack = (all: readonly LockedCollection[]): number =>
  all.reduce((sum, { formerIssues }) => sum + (formerIssues as FormerIssue[]).length, 0);

/** Throws already-issued when another person has handed out one of the collections. */
async function refuseIssuedByAnother(tx: Tx, ctx: Ctx, all: readonly LockedCollection[]): Promise<void> {
  const others = all.find(({ state, issuedById }) => state === 'ISSUED' && issuedById !== ctx.actor.staffId);
  if (!others?.issuedById || !others.issuedAt) return;
  const by = await staffName(others.issuedById, tx);
  throw new DomainError('already-issued', { facts: { by, on: momentText(others.issuedAt, ctx.now) } });
}
