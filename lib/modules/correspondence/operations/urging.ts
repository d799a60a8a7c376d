import type { Ctx } from '@/lib/core/context';
import { DomainError, refuse } from '@/lib/core/errors';
import { fromColumn, type PlainDate, toColumn } from '@/lib/core/plain-date';
import { type Tx, transact, within } from '@/lib/platform/db';
import type { Letter } from '@/lib/platform/generated/prisma/client';
import { recordOf } from '../../audit/operations';
import { beginClock } from '../../cases/operations/clocks/event';
import { takeBackClock } from '../../cases/operations/clocks/take-back';
import { lockCase } from '../../cases/operations/lock-case';
import { settlementClock } from '../../cases/queries/clocks/load';
import { proceedingsOf } from '../../cases/queries/proceedings';
import { termOfAct } from '../../cases/rules/clocks/term';
import { officeTerms } from '../../deadlines/queries';
import { authorityName } from '../../procedure-cards/rules/authority-name';
import { canWriteLetters } from '../policy';
import type { ForwardUrgingInput, NoteUrgingInput, WithdrawUrgingInput } from '../schema/acts';
import { draftLetter } from './draft';

/**
 * Notes a ponaglenie. One lodged before the term of art. 35 or of a special provision has lapsed is premature and left
 * without consideration (KPA art. 37 § 3a); any other starts the seven days to pass it on (§ 4), also before a new date
 * of art. 36, because the higher authority judges the idleness or delay (§ 1, § 5). A second call with the same key
 * changes nothing. Other procedures have an urging of their own, or none. Throws not-found, not-allowed, case-closed,
 * urging-not-here, invalid (fields: receivedOn).
 */
export async function noteUrging(
  ctx: Ctx,
  { caseId, receivedOn, reasons, requestKey }: NoteUrgingInput,
): Promise<{ urgingId: number; premature: boolean; dueOn: PlainDate }> {
  return transact(async (tx) => {
    const caseRow = await lockCase(tx, ctx, caseId);
    if (!canWriteLetters(ctx.actor, caseRow)) throw new DomainError('not-allowed');
    const earlier = await tx.urgingNotice.findFirst({ where: { requestKey, caseId } });
    if (earlier)
      return { urgingId: earlier.id, premature: earlier.premature, dueOn: fromColumn(earlier.dueOn) };
    if (caseRow.closedAt) throw new DomainError('case-closed');
    if (receivedOn > ctx.today) refuse('receivedOn', 'date-in-future');
    if (receivedOn < fromColumn(caseRow.receivedOn)) refuse('receivedOn', 'event-before-receipt');
    const { urging } = (await proceedingsOf(tx, caseId)).row;
    if (!urging) throw new DomainError('urging-not-here');
    const clock = await settlementClock(tx, caseId);
    const { due, stopped } = termOfAct(clock, await officeTerms(tx), receivedOn);
    // A stopped term has not lapsed.
    const premature = urging.premature !== null && (receivedOn <= due || stopped !== null);
    const note = 'Ponaglenie';
    const on = receivedOn;
    const begun =
      premature || !urging.through
        ? null
        : await beginClock(tx, ctx, caseRow, { event: 'URGING_RECEIVED', on, note, requestKey });
    const { id: urgingId } = await tx.urgingNotice.create({
      data: {
        caseId,
        reasons,
        premature,
        requestKey,
        receivedOn: toColumn(receivedOn),
        dueOn: toColumn(due),
        clockId: begun?.clockId ?? null,
        notedById: ctx.actor.staffId,
        notedAt: ctx.now,
      },
    });
    recordOf(tx, ctx, caseRow, 'urging.received', { urgingId, on: receivedOn, premature, dueOn: due });
    return { urgingId, premature, dueOn: due };
  });
}

/**
 * Withdraws a ponaglenie that was noted by mistake, with a reason: its seven days end, and it stays readable. A second
 * call changes nothing. Throws not-found, not-allowed, case-over (reopen the case first), urging-has-letter, built-upon
 * (it was passed on).
 */
export async function withdrawUrging(ctx: Ctx, { urgingId, reason }: WithdrawUrgingInput): Promise<void> {
  await transact(async (tx) => {
    const known = await tx.urgingNotice.findUnique({ where: { id: urgingId } });
    if (!known) throw new DomainError('not-found');
    const caseRow = await lockCase(tx, ctx, known.caseId);
    if (!canWriteLetters(ctx.actor, caseRow)) throw new DomainError('not-allowed');
    const urging = await tx.urgingNotice.findUniqueOrThrow({ where: { id: urgingId } });
    if (urging.withdrawnAt) return;
    if (caseRow.closedAt) throw new DomainError('case-over');
    if (await validLetterOf(tx, urging)) throw new DomainError('urging-has-letter');
    if (urging.clockId !== null) await takeBackClock(tx, ctx, caseRow, urging.clockId, reason);
    await tx.urgingNotice.update({
      where: { id: urgingId },
      data: { withdrawnAt: ctx.now, withdrawnById: ctx.actor.staffId, withdrawReason: reason },
    });
    recordOf(tx, ctx, caseRow, 'urging.withdrawn', { urgingId, on: fromColumn(urging.receivedOn), reason });
  });
}

/** The letter that passes the ponaglenie on, unless there is none or it was cancelled. */
const validLetterOf = (tx: Tx, { letterId }: { letterId: number | null }): Promise<Letter | null> =>
  tx.letter.findFirst({ where: { id: letterId ?? 0, state: { not: 'CANCELLED' } } });

/**
 * Creates the letter that passes a ponaglenie on to the higher authority. A second call returns the same letter. Throws
 * not-found, not-allowed, urging-premature, urging-withdrawn, case-closed.
 */
export async function forwardUrging(
  ctx: Ctx,
  { urgingId, requestKey }: ForwardUrgingInput,
): Promise<{ letterId: number }> {
  return transact(async (tx) => {
    const known = await tx.urgingNotice.findUnique({ where: { id: urgingId } });
    if (!known) throw new DomainError('not-found');
    const { caseId } = known;
    await lockCase(tx, ctx, caseId);
    const urging = await tx.urgingNotice.findUniqueOrThrow({ where: { id: urgingId } });
    if (urging.premature) throw new DomainError('urging-premature');
    if (urging.withdrawnAt) throw new DomainError('urging-withdrawn');
    const validLetter = await validLetterOf(tx, urging);
    if (validLetter) return { letterId: validLetter.id };
    const { higher } = await proceedingsOf(tx, caseId);
    const name = higher ? authorityName(higher) : '';
    const content = { authority: name };
    const addressee = { name, address: higher?.address ?? '', ade: higher?.ade ?? '' };
    const { letterId } = await draftLetter(
      ctx,
      { caseId, kind: 'URGING_FORWARD', content, addressee, requestKey },
      within(tx),
    );
    await tx.urgingNotice.update({ where: { id: urgingId }, data: { letterId } });
    return { letterId };
  });
}
