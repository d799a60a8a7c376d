import type { Ctx } from '@/lib/core/context';
import { DomainError } from '@/lib/core/errors';
import { caseReference } from '@/lib/core/registry-number';
import { fullMomentText } from '@/lib/i18n/moments';
import { transact } from '@/lib/platform/db';
import type { CollectionSlipPaper } from '@/lib/platform/pdf/papers';
import { recordOf } from '../../audit/operations';
import { cardsOfCases } from '../../cases/queries/cards';
import { representativeOf } from '../../cases/queries/representative';
import { namedRepresentative } from '../../cases/rules/representative';
import { matterName } from '../../cases/words/kinds';
import { clientLabel } from '../../clients/rules/label';
import { getOffice } from '../../staff/queries/office';
import { officeLines } from '../../staff/rules/office-lines';
import { canHandOutThis } from '../policy';
import type { SlipInput } from '../schema';
import { CHECK_WORDS, COLLECTION_KIND_WORDS } from '../words/values';
import { addresseesOf } from './addressees';
import { lockCollections } from './lock-collections';

/**
 * The data of the one slip that the recipient signs for the documents of one case handed out together; the history
 * records the print. Before the hand-out, the slip has blanks for the day, the check and (`other`) the person. Throws
 * not-found, collections-of-several-cases, collections-issued-apart, wrong-state.
 */
export async function printSlip(ctx: Ctx, { collectionIds, other }: SlipInput): Promise<CollectionSlipPaper> {
  const office = officeLines(await getOffice());
  return transact(async (tx) => {
    const all = await lockCollections(tx, collectionIds);
    if (!all.every((each) => canHandOutThis(ctx.actor, each))) throw new DomainError('not-found');
    const [first] = all;
    const caseRow = first.case;
    if (all.some(({ caseId }) => caseId !== caseRow.id))
      throw new DomainError('collections-of-several-cases');
    if (!all.every(({ state }) => state === 'AT_COUNTER' || state === 'ISSUED')) {
      throw new DomainError('wrong-state');
    }
    const handOuts = new Set(all.map(({ issuedAt }) => issuedAt?.getTime()));
    if (handOuts.size > 1) throw new DomainError('collections-issued-apart');
    const { client, addressees, only } = await addresseesOf(tx, caseRow, all);
    const point = await tx.servicePoint.findUniqueOrThrow({ where: { id: first.pointId } });
    const cards = await cardsOfCases(tx, [caseRow.id]);
    recordOf(tx, ctx, caseRow, 'collection.slip-printed', { collectionIds: all.map(({ id }) => id) });
    const { issuedTo, issuedAt, identityCheck, authority } = first;
    const personally = only ?? (only === null && client?.kind === 'PERSON' ? clientLabel(client) : null);
    const itself = personally !== null && !other ? { name: personally, authority: '' } : null;
    return {
      date: ctx.today,
      office,
      point: { name: point.name, address: point.address },
      number: caseReference(caseRow),
      matter: matterName(caseRow.kind, cards.get(caseRow.id)?.name),
      client: client ? clientLabel(client) : '',
      representative: namedRepresentative(await representativeOf(tx, caseRow.id)),
      items: all.map(({ id, title, kind }) => {
        const to = addressees.get(id);
        const word = COLLECTION_KIND_WORDS[kind];
        return { title, kind: to ? `${word}, adresat: ${to}` : word };
      }),
      taker: issuedTo ? { name: issuedTo, authority } : itself,
      identity: (identityCheck && CHECK_WORDS[identityCheck as keyof typeof CHECK_WORDS]) || '',
      issuedAt: issuedAt ? fullMomentText(issuedAt) : '',
      issuedBy: ctx.actor.name,
    };
  });
}
