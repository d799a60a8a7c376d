import type { Ctx } from '@/lib/core/context';
import { DomainError, failAt, requireShown } from '@/lib/core/errors';
import { fromColumn } from '@/lib/core/plain-date';
import { type Tx, transact } from '@/lib/platform/db';
import type { Case } from '@/lib/platform/generated/prisma/client';
import { recordOf } from '../../audit/operations';
import { changeSettlementRule } from '../../cases/operations/clocks/change-rule';
import { meetClocks } from '../../cases/operations/clocks/meet';
import { openClocks } from '../../cases/operations/clocks/open';
import { reopenClocksOfCase } from '../../cases/operations/clocks/reopen';
import { moveCase } from '../../cases/operations/move-case';
import { setProcedure } from '../../cases/operations/set-procedure';
import { ANSWER_RULE } from '../rules/terms';
import type { CategoriseInput } from '../schema/acts';
import { CATEGORY_LAW } from '../schema/triage';
import type { MailCategory } from '../schema/values';
import { lockThread } from './lock-thread';

/** The history's words for a term that changes with the category. */
const WHY = 'Ustalono rodzaj e-maila.';

/**
 * Decides on the category of a thread. A category with an act of its own gives the case the term of that act, from the
 * same day of receipt, and the fourteen days of the office run beside it; the case goes on by the law of that act. Spam
 * ends the case; another category brings it back. A second call with the same category changes nothing. Throws
 * not-found, not-allowed, page-outdated, case-settled, wrong-state, category-reason-missing.
 */
export async function categorise(ctx: Ctx, input: CategoriseInput): Promise<void> {
  const { threadId, version, category, reason } = input;
  await transact(async (tx) => {
    const { thread, caseRow } = await lockThread(tx, ctx, threadId);
    const before = thread.category;
    if (before === category) return;
    requireShown(thread, version);
    if (caseRow.settledAt) throw new DomainError('case-settled');
    if (thread.writtenByPerson === false) throw new DomainError('wrong-state');
    if (before !== null && reason === '') failAt('reason', 'category-reason-missing');
    await endOrRestore(tx, ctx, caseRow, { category, at: thread.categoryAt, reason });
    if (category !== 'SPAM') await setTerms(tx, ctx, caseRow, category);
    await setProcedure(tx, caseRow.id, CATEGORY_LAW[category].procedure);
    await tx.mailThread.update({
      where: { id: threadId },
      data: {
        category,
        categoryById: ctx.actor.staffId,
        categoryAt: ctx.now,
        version: { increment: 1 },
      },
    });
    recordOf(tx, ctx, caseRow, 'mail.categorised', { category, before, reason });
  });
}

type Change = { category: MailCategory; at: Date | null; reason: string };

/** Ends the case of spam, which nobody answers, or brings an ended one back with its clocks. */
async function endOrRestore(
  tx: Tx,
  ctx: Ctx,
  caseRow: Case,
  { category, at, reason }: Change,
): Promise<void> {
  const ended = caseRow.status === 'CANCELLED';
  const ends = category === 'SPAM';
  if (!ended && ends) await moveCase(tx, ctx, caseRow, 'cancel');
  if (ended && !ends) {
    await moveCase(tx, ctx, caseRow, 'restore');
    await reopenClocksOfCase(tx, ctx, caseRow.id, { at: at ?? ctx.now, why: reason });
  }
}

/** Sets the terms of the category: its act's own and the office's beside it, or the office's alone. */
async function setTerms(tx: Tx, ctx: Ctx, caseRow: Case, category: MailCategory): Promise<void> {
  const { rule } = CATEGORY_LAW[category];
  const clock = { caseId: caseRow.id, purpose: 'ANSWER' } as const;
  const runs = (await tx.clock.count({ where: { ...clock, closedAt: null } })) > 0;
  if (rule !== null && !runs) {
    await openClocks(tx, ctx, [{ ...clock, rule: ANSWER_RULE, startOn: fromColumn(caseRow.receivedOn) }]);
  }
  if (rule === null && runs) {
    await meetClocks(tx, ctx, caseRow, { purpose: 'ANSWER', on: ctx.today, how: WHY });
  }
  await changeSettlementRule(tx, ctx, caseRow, { rule: rule ?? ANSWER_RULE, why: WHY });
}
