import type { Ctx } from '@/lib/core/context';
import { DomainError, failAt } from '@/lib/core/errors';
import { fromColumn } from '@/lib/core/plain-date';
import { formatRegistryNumber, numberOf } from '@/lib/core/registry-number';
import { transact } from '@/lib/platform/db';
import type { Case } from '@/lib/platform/generated/prisma/client';
import { recordOf } from '../../audit/operations';
import { lockCase, lockTwoCases } from '../../cases/operations/lock-case';
import { separateFrom } from '../../cases/operations/separate';
import type { ClockMoves } from '../../cases/schema/clock';
import { canSeparate } from '../policy';
import { findEarlierApplications } from '../queries/earlier-applications';
import type { SeparateInput, WithdrawSeparationInput } from '../schema/application';

/**
 * Ties a podanie to the client's first podanie, whose notice of several matters it answers in time: it is deemed filed
 * on the day of the first one (KPA art. 66 § 2), so its term runs from that day; the register keeps its own day.
 * Returns the moves of the dates; a second call changes nothing. Throws not-found, not-allowed, case-settled,
 * separated-already, first-podanie-unfit.
 */
export async function tieSeparate(ctx: Ctx, { caseId, firstCaseId }: SeparateInput): Promise<ClockMoves> {
  return transact(async (tx) => {
    const [caseRow, first] = await lockTwoCases(tx, ctx, caseId, firstCaseId);
    if (caseRow.settledAt) throw new DomainError('case-settled');
    if (!canSeparate(ctx.actor, caseRow)) throw new DomainError('not-allowed');
    if (caseRow.separatedFromId === first.id) return [];
    if (caseRow.separatedFromId !== null) throw new DomainError('separated-already');
    const fit = (await findEarlierApplications(tx, ctx.actor, caseId)).find(({ id }) => id === first.id);
    if (!fit) failAt('firstCaseId', 'first-podanie-unfit');
    const { number, receivedOn: on } = fit;
    recordOf(tx, ctx, caseRow, 'case.separated', { firstCaseId, first: number, on });
    const about = { separateCaseId: caseId, separate: nameOf(caseRow) };
    recordOf(tx, ctx, first, 'case.separate-filed', about);
    return separateFrom(tx, ctx, caseRow, {
      firstId: first.id,
      startOn: on,
      cameOn: fromColumn(caseRow.receivedOn),
      why: `Odrębne podanie w sprawie ${number}, art. 66 § 2 KPA.`,
    });
  });
}

/**
 * Takes back a mistaken tie: the term runs from the day on which the podanie came. Returns the moves of the dates; a
 * second call changes nothing. Throws not-found, not-allowed, case-settled.
 */
export async function withdrawSeparation(
  ctx: Ctx,
  { caseId, reason }: WithdrawSeparationInput,
): Promise<ClockMoves> {
  return transact(async (tx) => {
    const caseRow = await lockCase(tx, ctx, caseId);
    if (caseRow.settledAt) throw new DomainError('case-settled');
    if (!canSeparate(ctx.actor, caseRow)) throw new DomainError('not-allowed');
    if (caseRow.separatedFromId === null) return [];
    const first = await tx.case.findUniqueOrThrow({ where: { id: caseRow.separatedFromId } });
    const about = { firstCaseId: first.id, first: nameOf(first), reason };
    recordOf(tx, ctx, caseRow, 'case.separation-withdrawn', about);
    const startOn = fromColumn(caseRow.receivedOn);
    return separateFrom(tx, ctx, caseRow, { firstId: null, startOn, cameOn: null, why: reason });
  });
}

const nameOf = (caseRow: Case): string => formatRegistryNumber(numberOf(caseRow));
