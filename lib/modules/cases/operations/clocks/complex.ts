import type { Ctx } from '@/lib/core/context';
import { DomainError } from '@/lib/core/errors';
import { type Transact, transact } from '@/lib/platform/db';
import { recordOf } from '../../../audit/operations';
import { officeTerms } from '../../../deadlines/queries';
import { computeTerm } from '../../../deadlines/rules/compute-term';
import { canMarkComplex } from '../../policy';
import { settlementClock } from '../../queries/clocks/load';
import { factsOf } from '../../rules/clocks/facts';
import type { ClockMoves, MarkComplexInput } from '../../schema/clock';
import { lockCase } from '../lock-case';
import { refreshCaseClocks } from './recompute';

/**
 * Marks a case as particularly complex: the term is two months in place of one (KPA art. 35 § 3), if the one month has
 * not lapsed. A second call changes nothing. Throws not-found, not-allowed, case-settled, complex-not-here (the term is
 * not one month of art. 35), complex-too-late.
 */
export async function markComplex(
  ctx: Ctx,
  { caseId, reason }: MarkComplexInput,
  through: Transact = transact,
): Promise<ClockMoves> {
  return through(async (tx) => {
    const caseRow = await lockCase(tx, ctx, caseId);
    if (!canMarkComplex(ctx.actor, caseRow)) throw new DomainError('not-allowed');
    if (caseRow.settledAt) throw new DomainError('case-settled');
    if (caseRow.dueRule === 'KPA_2M') return [];
    if (caseRow.dueRule !== 'KPA_1M') throw new DomainError('complex-not-here');
    const clock = await settlementClock(tx, caseId);
    // The one month of art. 35 alone: a notice of art. 36 does not make it longer.
    const { calendar, policy } = await officeTerms(tx);
    const facts = { ...factsOf(clock), extensions: [], asOf: ctx.today };
    if (computeTerm({ ...facts, calendar, policy }).due < ctx.today)
      throw new DomainError('complex-too-late');
    await tx.clock.update({ where: { id: clock.id }, data: { rule: 'KPA_2M' } });
    await tx.case.update({ where: { id: caseId }, data: { dueRule: 'KPA_2M', version: { increment: 1 } } });
    recordOf(tx, ctx, caseRow, 'clock.complex-marked', { clockId: clock.id, reason });
    return refreshCaseClocks(tx, ctx, caseId, reason);
  });
}
