import type { Ctx } from '@/lib/core/context';
import { formatDay } from '@/lib/core/date-text';
import { DomainError, refuse } from '@/lib/core/errors';
import { fromColumn, plainDateOf, toColumn, yearOf } from '@/lib/core/plain-date';
import { type Transact, transact } from '@/lib/platform/db';
import { nextRegistryNumber } from '../../cases/operations/registry-number';
import { addresseeColumns, addresseeOf, addressProblem, sameAddressee } from '../rules/addressee';
import { waysOf } from '../rules/letter';
import { numberInRegister, OUTGOING_REGISTER, outgoingNumber } from '../rules/outgoing-number';
import {
  type CancelLetterInput,
  type CheckAddressInput,
  type SendLetterInput,
  sendLetterSchema,
  type WithReasonInput,
} from '../schema/acts';
import { clientAddressee } from './draft';
import { applyEffects, takeBackCancelled } from './effects';
import { lockLetter, moveLetter, nameOf, recordLetter, refuseSigned } from './lock-letter';
import { requireNotAtCounter } from './not-at-counter';
import { signingMandate } from './sign';

/**
 * Notes that the address was checked, mended where it had to be (Bieruń 3.3). What is signed stays as it was signed: the
 * envelope gets the new address. Only a client who has another name by now gets it under that name. Again changes
 * nothing. Throws not-found, not-allowed, wrong-state, other-addressee.
 */
export async function checkAddress(ctx: Ctx, { letterId, addressee }: CheckAddressInput): Promise<void> {
  await transact(async (tx) => {
    const locked = await lockLetter(tx, ctx, letterId, 'DISPATCH');
    const { letter } = locked;
    if (letter.state === 'SENT' || letter.state === 'DELIVERED' || letter.state === 'CANCELLED') {
      throw new DomainError('wrong-state', { facts: { state: letter.state, act: 'check' } });
    }
    if (addressee.name !== letter.addresseeName) {
      const client = letter.toClient && (await clientAddressee(tx, locked.caseRow));
      if (!client || client.name !== addressee.name) throw new DomainError('other-addressee');
    }
    const changed = !sameAddressee(addressee, addresseeOf(letter));
    if (!changed && letter.addressCheckedAt) return;
    await tx.letter.update({
      where: { id: letterId },
      data: {
        ...addresseeColumns(addressee),
        addressCheckedAt: ctx.now,
        addressCheckedById: ctx.actor.staffId,
        version: { increment: 1 },
      },
    });
    recordLetter(tx, ctx, locked, 'letter.address-checked', { changed });
  });
}

/**
 * Sends a signed letter, or one that came back, and enters it in the register of outgoing letters; what the law ties to
 * its being sent begins. The same again changes nothing. Throws not-found, not-allowed, wrong-state,
 * letter-sent-already (by whom), address-not-checked, letter-in-collection, invalid (fields: way, on).
 */
export async function sendLetter(
  ctx: Ctx,
  input: SendLetterInput,
  through: Transact = transact,
): Promise<{ number: string }> {
  const { letterId, way, on, postalNumber } = sendLetterSchema.parse(input);
  return through(async (tx) => {
    const locked = await lockLetter(tx, ctx, letterId, 'DISPATCH');
    const { letter } = locked;
    const before = numberInRegister(letter);
    const again =
      letter.state === 'SENT' && letter.way === way && letter.sentOn && fromColumn(letter.sentOn) === on;
    if (again && before) return { number: before };
    if (letter.state === 'SENT' && letter.sentOn) {
      const by = await nameOf(tx, letter.sentById);
      throw new DomainError('letter-sent-already', {
        facts: { by, on: formatDay(fromColumn(letter.sentOn)) },
      });
    }
    if (letter.state !== 'SIGNED' && letter.state !== 'UNDELIVERED') {
      throw new DomainError('wrong-state', { facts: { state: letter.state, act: 'send' } });
    }
    await requireNotAtCounter(tx, letterId);
    if (!waysOf(letter.kind).includes(way)) refuse('way', 'way-without-proof');
    if (on > ctx.today) refuse('on', 'date-in-future');
    if (letter.signedAt && on < plainDateOf(letter.signedAt)) refuse('on', 'sent-before-signed');
    if (letter.sentOn && on < fromColumn(letter.sentOn)) refuse('on', 'sent-before-signed');
    const problem = addressProblem(addresseeOf(letter), way);
    if (problem) refuse('way', problem);
    // At the counter it is handed to a person, not sent to an address.
    if (!letter.addressCheckedAt && way !== 'COUNTER') throw new DomainError('address-not-checked');
    const begun = await applyEffects(tx, ctx, locked, 'SENT', on);
    const outgoing =
      letter.outgoingYear !== null && letter.outgoingNumber !== null
        ? { outgoingYear: letter.outgoingYear, outgoingNumber: letter.outgoingNumber }
        : {
            outgoingYear: yearOf(on),
            outgoingNumber: await nextRegistryNumber(tx, OUTGOING_REGISTER, yearOf(on)),
          };
    await moveLetter(tx, locked, letter.state === 'SIGNED' ? 'send' : 'sendAgain', {
      ...begun,
      ...outgoing,
      way,
      postalNumber,
      sentOn: toColumn(on),
      sentById: ctx.actor.staffId,
      noticedOn: null,
      deliveryNote: '',
    });
    const number = outgoingNumber(outgoing.outgoingYear, outgoing.outgoingNumber);
    recordLetter(tx, ctx, locked, 'letter.sent', { way, on, number });
    return { number };
  });
}

/**
 * Notes that a letter came back undelivered, and why. Throws not-found, not-allowed, wrong-state, letter-in-collection,
 * case-over (reopen first).
 */
export async function noteCameBack(
  ctx: Ctx,
  { letterId, reason }: WithReasonInput,
  through: Transact = transact,
): Promise<void> {
  await through(async (tx) => {
    const locked = await lockLetter(tx, ctx, letterId, 'DISPATCH');
    if (locked.letter.state === 'UNDELIVERED') return;
    await requireNotAtCounter(tx, letterId);
    if (locked.caseRow.closedAt) throw new DomainError('case-over');
    // Whatever address it had did not do: it is to be checked again.
    const unchecked = { addressCheckedAt: null, addressCheckedById: null };
    await moveLetter(tx, locked, 'comeBack', { ...unchecked, deliveryNote: reason });
    recordLetter(tx, ctx, locked, 'letter.came-back', { reason });
  });
}

/**
 * Cancels a letter that was not sent, or came back: it stays to be read, and what it did to the clocks is taken back.
 * A signed one only under a mandate for such letters. Again changes nothing. Throws not-found, not-allowed, wrong-state,
 * letter-settles (the outcome of the case stands on it), letter-signed-meanwhile (by whom),
 * cancel-not-yours.
 */
export async function cancelLetter(ctx: Ctx, { letterId, signed, reason }: CancelLetterInput): Promise<void> {
  await transact(async (tx) => {
    const locked = await lockLetter(tx, ctx, letterId, 'WRITE');
    const { caseRow, letter } = locked;
    if (letter.state === 'CANCELLED') return;
    if (!signed) await refuseSigned(tx, ctx, letter);
    if (letter.signedAt && !(await signingMandate(tx, ctx, caseRow, letter.kind)))
      throw new DomainError('cancel-not-yours');
    if ((await tx.settlement.count({ where: { letterId, reopenedAt: null } })) > 0) {
      throw new DomainError('letter-settles');
    }
    await moveLetter(tx, locked, 'cancel', {
      cancelledAt: ctx.now,
      cancelledById: ctx.actor.staffId,
      cancelReason: reason,
    });
    await takeBackCancelled(tx, ctx, locked, reason);
    recordLetter(tx, ctx, locked, 'letter.cancelled', { reason });
  });
}
