import type { Ctx } from '@/lib/core/context';
import { DomainError, failAt, requireShown } from '@/lib/core/errors';
import { fromColumn } from '@/lib/core/plain-date';
import { type Tx, transact } from '@/lib/platform/db';
import type { Case } from '@/lib/platform/generated/prisma/client';
import { recordOf } from '../../audit/operations';
import type { CaseHistory } from '../../audit/schema';
import { changeSettlementRule } from '../../cases/operations/clocks/change-rule';
import { meetClocks } from '../../cases/operations/clocks/meet';
import { openClocks } from '../../cases/operations/clocks/open';
import { moveCase } from '../../cases/operations/move-case';
import { setProcedure } from '../../cases/operations/set-procedure';
import { ANSWER_RULE } from '../rules/terms';
import type { CategoriseInput, TakeBackCategoryInput } from '../schema/acts';
import { CATEGORY_LAW } from '../schema/triage';
import type { MailCategory } from '../schema/values';
import { CATEGORY_TAKEN_BACK } from '../words/values';
import { type LockedThread, lockThread } from './lock-thread';
import { restoreMailCase } from './restore-case';

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
    await change(tx, ctx, { thread, caseRow }, { category, reason });
    recordOf(tx, ctx, caseRow, 'mail.categorised', { category, before, reason });
  });
}

/**
 * Takes the actor's own decision on a category back, with its terms: the thread has the category that it had before, or
 * none. A second call changes nothing. Throws not-found, not-allowed (another person decided), page-outdated,
 * case-settled, wrong-state.
 */
export async function takeBackCategory(
  ctx: Ctx,
  { threadId, version }: TakeBackCategoryInput,
): Promise<void> {
  await transact(async (tx) => {
    const locked = await lockThread(tx, ctx, threadId);
    const { thread, caseRow } = locked;
    const taken = thread.category;
    if (taken === null) return;
    requireShown(thread, version);
    if (thread.categoryById !== ctx.actor.staffId) throw new DomainError('not-allowed');
    if (caseRow.settledAt) throw new DomainError('case-settled');
    if (thread.writtenByPerson === false) throw new DomainError('wrong-state');
    const category = await categoryBefore(tx, caseRow.id);
    await change(tx, ctx, locked, { category, reason: CATEGORY_TAKEN_BACK });
    recordOf(tx, ctx, caseRow, 'mail.category-taken-back', { category, taken });
  });
}

/** The category that the last decision on a case replaced; null: it was the first. */
async function categoryBefore(tx: Tx, caseId: number): Promise<MailCategory | null> {
  const last = await tx.historyEntry.findFirst({
    where: { caseId, type: 'mail.categorised' },
    orderBy: { id: 'desc' },
    select: { data: true },
  });
  return (last?.data as CaseHistory['mail.categorised'] | undefined)?.before ?? null;
}

/** Gives a locked thread the category, and its case the terms and the law of it; null: nobody has decided. */
async function change(
  tx: Tx,
  ctx: Ctx,
  { thread, caseRow }: LockedThread,
  { category, reason }: { category: MailCategory | null; reason: string },
): Promise<void> {
  await endOrRestore(tx, ctx, caseRow, { category, at: thread.categoryAt, reason });
  if (category !== 'SPAM') await setTerms(tx, ctx, caseRow, category);
  await setProcedure(tx, caseRow.id, category && CATEGORY_LAW[category].procedure);
  await tx.mailThread.update({
    where: { id: thread.id },
    data: {
      category,
      categoryById: category && ctx.actor.staffId,
      categoryAt: category && ctx.now,
      version: { increment: 1 },
    },
  });
}

type Change = { category: MailCategory | null; at: Date | null; reason: string };

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
  if (ended && !ends) await restoreMailCase(tx, ctx, caseRow, { at: at ?? ctx.now, why: reason });
}

/** Sets the terms of the category: its act's own and the office's beside it, or the office's alone. */
async function setTerms(tx: Tx, ctx: Ctx, caseRow: Case, category: MailCategory | null): Promise<void> {
  const rule = category && CATEGORY_LAW[category].rule;
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
