import type { Ctx } from '@/lib/core/context';
import { formatDate } from '@/lib/core/date-text';
import { DomainError, refuse, requireShown } from '@/lib/core/errors';
import { fromColumn, type PlainDate, toColumn } from '@/lib/core/plain-date';
import { type Transact, transact } from '@/lib/platform/db';
import { officeTerms } from '../../deadlines/queries';
import { deliveryOf, PROOFS_OF_WAY } from '../rules/letter';
import type { Inside, NoteDeliveryInput, WithReasonInput } from '../schema/acts';
import { applyEffects, takeBackEffects } from './effects';
import { lockLetter, moveLetter, recordLetter } from './lock-letter';
import { requireNotAtCounter, requireNotHandedOut } from './not-at-counter';

/**
 * Notes the delivery of a letter and its proof, and starts the clocks that the law ties to the delivery, in one
 * transaction. For a fiction of delivery (KPA art. 44, u.d.e. art. 42) `on` is the first notice or the inflow, and the
 * day is computed. A second call with the same values changes nothing. Throws not-found, not-allowed, wrong-state,
 * page-outdated, letter-in-collection, not-suspended, invalid (fields: proof, on; for a fiction that has not lapsed,
 * facts: first).
 */
export async function noteDelivery(
  ctx: Ctx,
  { letterId, version, proof, on }: Inside<NoteDeliveryInput>,
  through: Transact = transact,
): Promise<{ deliveredOn: PlainDate }> {
  return through(async (tx) => {
    const locked = await lockLetter(tx, ctx, letterId, 'DISPATCH');
    const { letter } = locked;
    const { deliveredOn, from } = deliveryOf(proof, on, await officeTerms(tx));
    const repeated =
      letter.state === 'DELIVERED' && letter.proof === proof && same(letter.deliveredOn, deliveredOn);
    if (repeated) return { deliveredOn };
    if (letter.state !== 'SENT' || !letter.way || !letter.sentOn) {
      throw new DomainError('wrong-state', { facts: { state: letter.state, act: 'deliver' } });
    }
    requireShown(letter, version);
    await requireNotAtCounter(tx, letterId);
    if (!PROOFS_OF_WAY[letter.way].includes(proof)) refuse('proof', 'proof-not-of-way');
    if (on > ctx.today) refuse('on', 'date-in-future');
    if (on < fromColumn(letter.sentOn)) refuse('on', 'delivered-before-sent');
    if (from > ctx.today) refuse('on', 'fiction-not-lapsed', { first: formatDate(from) });
    const fiction = proof === 'DEPOSIT' || proof === 'EDELIVERY_LAPSE';
    const begun = await applyEffects(tx, ctx, locked, 'DELIVERED', deliveredOn);
    await moveLetter(tx, locked, 'deliver', {
      ...begun,
      proof,
      deliveredOn: toColumn(deliveredOn),
      noticedOn: fiction ? toColumn(on) : null,
      deliveryNotedById: ctx.actor.staffId,
    });
    recordLetter(tx, ctx, locked, 'letter.delivered', { proof, on: deliveredOn });
    return { deliveredOn };
  });
}

/**
 * Takes back a mistaken note of delivery and its effects on the clocks, while nothing is built on it. Throws not-found,
 * not-allowed, wrong-state, page-outdated, letter-handed-out, built-upon.
 */
export async function takeBackDelivery(
  ctx: Ctx,
  { letterId, version, reason }: Inside<WithReasonInput>,
  through: Transact = transact,
): Promise<void> {
  await through(async (tx) => {
    const locked = await lockLetter(tx, ctx, letterId, 'DISPATCH');
    const { caseRow, letter } = locked;
    if (letter.state !== 'DELIVERED' || !letter.sentOn) {
      throw new DomainError('wrong-state', { facts: { state: letter.state, act: 'takeBackDelivery' } });
    }
    requireShown(letter, version);
    await requireNotHandedOut(tx, letterId);
    if (caseRow.closedAt) throw new DomainError('built-upon');
    const kept = await takeBackEffects(tx, ctx, locked, fromColumn(letter.sentOn), reason);
    await moveLetter(tx, locked, 'takeBackDelivery', {
      ...kept,
      proof: null,
      deliveredOn: null,
      noticedOn: null,
      deliveryNotedById: null,
    });
    recordLetter(tx, ctx, locked, 'letter.delivery-taken-back', { reason });
  });
}

const same = (column: Date | null, day: PlainDate): boolean => column !== null && fromColumn(column) === day;
