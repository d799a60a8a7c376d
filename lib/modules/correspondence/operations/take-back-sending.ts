import type { Ctx } from '@/lib/core/context';
import { DomainError, requireShown } from '@/lib/core/errors';
import { toColumn } from '@/lib/core/plain-date';
import { type Tx, transact } from '@/lib/platform/db';
import type { HistoryData, HistoryType } from '../../audit/schema';
import type { WithReasonInput } from '../schema/acts';
import { takeBackCancelled } from './effects';
import { type LockedLetter, lockLetter, moveLetter, recordLetter } from './lock-letter';
import { requireNotAtCounter } from './not-at-counter';

/**
 * Takes back a mistaken note of sending, before a delivery is noted: the letter is signed and unsent again, and what the
 * sending did to the clocks goes back. A letter that was sent again after its return is undelivered again, as it was
 * sent before. The number in the register of outgoing letters stays with the letter. A second call changes nothing.
 * Throws not-found, not-allowed, page-outdated, wrong-state, letter-in-collection, case-over (reopen the case first),
 * call-answered, opinion-came.
 */
export async function takeBackSending(
  ctx: Ctx,
  { letterId, version, reason }: WithReasonInput,
): Promise<void> {
  await transact(async (tx) => {
    const locked = await lockLetter(tx, ctx, letterId, 'DISPATCH');
    const { caseRow, letter } = locked;
    // A signed letter with a number in the register was sent, and its sending was taken back.
    if (letter.state === 'SIGNED' && letter.outgoingNumber !== null) return;
    requireShown(letter, version);
    await requireNotAtCounter(tx, letterId);
    if (caseRow.closedAt) throw new DomainError('case-over');
    const earlier = await earlierSending(tx, locked);
    if (earlier) {
      await moveLetter(tx, locked, 'takeBackResending', {
        way: earlier.way,
        postalNumber: earlier.postalNumber ?? '',
        sentOn: toColumn(earlier.on),
        sentById: earlier.byId,
        deliveryNote: earlier.returnReason,
      });
    } else {
      await moveLetter(tx, locked, 'takeBackSending', {
        way: null,
        postalNumber: '',
        sentOn: null,
        sentById: null,
        clockId: null,
      });
      await requireUnanswered(tx, locked);
      await takeBackCancelled(tx, ctx, locked, reason);
    }
    recordLetter(tx, ctx, locked, 'letter.sending-taken-back', { reason });
  });
}

type Sending = HistoryData['letter.sent'] & { byId: number | null; returnReason: string };

const SENDING_TYPES = [
  'letter.sent',
  'letter.sending-taken-back',
  'letter.came-back',
] as const satisfies HistoryType[];

/** The valid sending before the last one, as the history tells it; null when the letter was sent once. */
async function earlierSending(tx: Tx, { letter }: LockedLetter): Promise<Sending | null> {
  const entries = await tx.historyEntry.findMany({
    where: {
      caseId: letter.caseId,
      type: { in: [...SENDING_TYPES] },
      data: { path: ['letterId'], equals: letter.id },
    },
    orderBy: { id: 'asc' },
    select: { type: true, data: true, actorId: true },
  });
  const valid: Sending[] = [];
  for (const { type, data, actorId: byId } of entries) {
    const last = valid.at(-1);
    if (type === 'letter.sending-taken-back') valid.pop();
    else if (type === 'letter.sent') {
      valid.push({ ...(data as HistoryData['letter.sent']), byId, returnReason: '' });
    } else if (last) last.returnReason = (data as HistoryData['letter.came-back']).reason;
  }
  return valid.at(-2) ?? null;
}

/**
 * A letter that somebody has answered went out. Throws call-answered when a supplement mends a defect of the call, and
 * opinion-came when the position that the letter asks for has ended its clock.
 */
async function requireUnanswered(tx: Tx, { caseRow, letter }: LockedLetter): Promise<void> {
  const { id: letterId, clockId } = letter;
  if ((await tx.callDefect.count({ where: { letterId, supplementId: { not: null } } })) > 0) {
    throw new DomainError('call-answered');
  }
  // The settlement of a case ends the clock too.
  if (clockId === null || caseRow.settledAt) return;
  if ((await tx.clock.count({ where: { id: clockId, closedAt: null } })) === 0) {
    throw new DomainError('opinion-came');
  }
}
