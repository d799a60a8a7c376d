import type { Ctx } from '@/lib/core/context';
import { formatDate, formatDay } from '@/lib/core/date-text';
import { DomainError, refuse, requireShown } from '@/lib/core/errors';
import { fromColumn, plainDateOf, toColumn, yearOf } from '@/lib/core/plain-date';
import { type Transact, transact } from '@/lib/platform/db';
import { nextRegistryNumber } from '../../cases/operations/registry-number';
import { proceedingsOf } from '../../cases/queries/proceedings';
import { addresseeColumns, addresseeOf, addressProblem, sameAddressee } from '../rules/addressee';
import { waysOf } from '../rules/letter';
import { numberInRegister, OUTGOING_REGISTER, outgoingNumber } from '../rules/outgoing-number';
import {
  type CancelLetterInput,
  type CheckAddressInput,
  type Inside,
  type SendLetterInput,
  sendLetterSchema,
  type WithReasonInput,
} from '../schema/acts';
import { partyAddressee } from './draft';
import { applyEffects, takeBackCancelled } from './effects';
import { lockLetter, moveLetter, nameOf, recordLetter, refuseSigned } from './lock-letter';
import { requireNotAtCounter } from './not-at-counter';
import { signingMandate } from './sign';

/**
 * Notes the check of the address, with a corrected address where needed (Bieruń 3.3). The signed document stays as
 * signed, and the envelope gets the new address; only a party whose name has changed since, or who has another
 * representative now, may get the new name. A second call changes nothing. Throws not-found, not-allowed, wrong-state,
 * other-addressee.
 */
export async function checkAddress(ctx: Ctx, { letterId, addressee }: CheckAddressInput): Promise<void> {
  await transact(async (tx) => {
    const locked = await lockLetter(tx, ctx, letterId, 'DISPATCH');
    const { letter } = locked;
    const changed = !sameAddressee(addressee, addresseeOf(letter));
    // A repeated click may arrive after a colleague has sent the letter.
    if (!changed && letter.addressCheckedAt) return;
    if (letter.state === 'SENT' || letter.state === 'DELIVERED' || letter.state === 'CANCELLED') {
      throw new DomainError('wrong-state', { facts: { state: letter.state, act: 'check' } });
    }
    if (addressee.name !== letter.addresseeName) {
      const party = letter.toClient && (await partyAddressee(tx, locked.caseRow));
      if (!party || party.name !== addressee.name) throw new DomainError('other-addressee');
    }
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
 * Sends a signed letter, or a returned one again, enters it in the register of outgoing letters, and starts the clocks
 * that the law ties to the sending. A second call with the same values changes nothing. Throws not-found, not-allowed,
 * wrong-state, letter-sent-already (by whom), page-outdated, address-not-checked, letter-in-collection, invalid
 * (fields: way, on).
 */
export async function sendLetter(
  ctx: Ctx,
  input: Inside<SendLetterInput>,
  through: Transact = transact,
): Promise<{ number: string }> {
  const { letterId, version, way, postalNumber, ...day } = sendLetterSchema
    .partial({ version: true })
    .parse(input);
  const on = day.on ?? ctx.today;
  return through(async (tx) => {
    const locked = await lockLetter(tx, ctx, letterId, 'DISPATCH');
    const { letter } = locked;
    const before = numberInRegister(letter);
    const repeated =
      letter.state === 'SENT' && letter.way === way && letter.sentOn && fromColumn(letter.sentOn) === on;
    if (repeated && before) return { number: before };
    if (letter.state === 'SENT' && letter.sentOn) {
      const by = await nameOf(tx, letter.sentById);
      throw new DomainError('letter-sent-already', {
        facts: { by, on: formatDay(fromColumn(letter.sentOn)) },
      });
    }
    if (letter.state !== 'SIGNED' && letter.state !== 'UNDELIVERED') {
      throw new DomainError('wrong-state', { facts: { state: letter.state, act: 'send' } });
    }
    requireShown(letter, version);
    await requireNotAtCounter(tx, letterId);
    const { row } = await proceedingsOf(tx, letter.caseId);
    if (!waysOf(letter.kind, row).includes(way)) refuse('way', 'way-without-proof');
    if (on > ctx.today) refuse('on', 'date-in-future');
    const signed = letter.signedAt && plainDateOf(letter.signedAt);
    if (signed && on < signed) refuse('on', 'sent-before-signed', { signed: formatDate(signed) });
    const sent = letter.sentOn && fromColumn(letter.sentOn);
    if (sent && on < sent) refuse('on', 'sent-before-sent', { sent: formatDate(sent) });
    const problem = addressProblem(addresseeOf(letter), way);
    if (problem) refuse('way', problem);
    // The counter hands the letter to a person, so the address needs no check.
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
    recordLetter(tx, ctx, locked, 'letter.sent', { way, on, number, postalNumber });
    return { number };
  });
}

/**
 * Notes that a letter came back undelivered, with the reason. A second call changes nothing. Throws not-found,
 * not-allowed, page-outdated, wrong-state, letter-in-collection, case-over (reopen the
 * case first).
 */
export async function noteCameBack(
  ctx: Ctx,
  { letterId, version, reason }: Inside<WithReasonInput>,
  through: Transact = transact,
): Promise<void> {
  await through(async (tx) => {
    const locked = await lockLetter(tx, ctx, letterId, 'DISPATCH');
    if (locked.letter.state === 'UNDELIVERED') return;
    requireShown(locked.letter, version);
    await requireNotAtCounter(tx, letterId);
    if (locked.caseRow.closedAt) throw new DomainError('case-over');
    // The address has failed, so it needs a new check.
    const unchecked = { addressCheckedAt: null, addressCheckedById: null };
    await moveLetter(tx, locked, 'comeBack', { ...unchecked, deliveryNote: reason });
    recordLetter(tx, ctx, locked, 'letter.came-back', { reason });
  });
}

/**
 * Cancels a letter that was not sent or came back: people still read it, and its effects on the clocks are taken back.
 * A signed letter needs a mandate for letters of its kind. A second call changes nothing. Throws not-found,
 * not-allowed, wrong-state, letter-settles (the settlement of the case rests on it), letter-signed-meanwhile (by whom),
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
