import type { Ctx } from '@/lib/core/context';
import { DomainError, requireShown } from '@/lib/core/errors';
import { type Transact, type Tx, transact } from '@/lib/platform/db';
import type { Clock } from '@/lib/platform/generated/prisma/client';
import { recordOf } from '../../../audit/operations';
import { canKeepTerms } from '../../policy';
import { CLOCKS_OF_COURSE, mayRunOn } from '../../rules/clocks/course';
import type { ClockMoves, TakeBackClosingInput } from '../../schema/clock';
import { lockCase } from '../lock-case';
import { UNANSWERED } from './enter';
import { reopenWithPause } from './reopen';

/**
 * Takes back the mistaken end of a clock that a person ended by hand: the clock runs again, and so does the pause that
 * ended with it. A second call changes nothing. Throws not-found,
 * not-allowed, clock-not-found, page-outdated, ended-by-act (the way back is that of another act),
 * case-closed, case-settled (its term ends with the settlement), clock-of-cancelled-letter, not-suspended.
 */
export async function takeBackClosing(
  ctx: Ctx,
  { caseId, clockId, version, reason }: TakeBackClosingInput,
  through: Transact = transact,
): Promise<ClockMoves> {
  return through(async (tx) => {
    const caseRow = await lockCase(tx, ctx, caseId);
    if (!canKeepTerms(ctx.actor, caseRow)) throw new DomainError('not-allowed');
    const clock = await tx.clock.findFirst({
      where: { id: clockId, caseId, purpose: { notIn: [...CLOCKS_OF_COURSE] } },
    });
    if (!clock) throw new DomainError('clock-not-found');
    if (!clock.closedAt) return [];
    requireShown({ version: clock.version ?? 0 }, version);
    if (clock.closedById === null) throw new DomainError('ended-by-act');
    if (caseRow.closedAt) throw new DomainError('case-closed');
    if (!mayRunOn(clock.purpose, caseRow)) throw new DomainError('case-settled');
    await requireCause(tx, clock);
    recordOf(tx, ctx, caseRow, 'clock.reopened', { clockId, purpose: clock.purpose, reason });
    return reopenWithPause(tx, ctx, caseRow, { clockId, why: reason });
  });
}

/** A clock runs again only while its letter is not cancelled; the term of a suspension only while this still lasts. */
async function requireCause(tx: Tx, { id: clockId, caseId, purpose }: Clock): Promise<void> {
  if ((await tx.letter.count({ where: { clockId, state: 'CANCELLED' } })) > 0) {
    throw new DomainError('clock-of-cancelled-letter');
  }
  const standing = { caseId, kind: 'PAUSE', pause: 'SUSPENSION', toOn: null, ...UNANSWERED } as const;
  if (purpose === 'RESUMPTION' && (await tx.clockEntry.count({ where: standing })) === 0) {
    throw new DomainError('not-suspended');
  }
}
