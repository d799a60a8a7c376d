import type { Ctx } from '@/lib/core/context';
import { DomainError, failAt, requireShown } from '@/lib/core/errors';
import { toColumn } from '@/lib/core/plain-date';
import { type Tx, transact } from '@/lib/platform/db';
import type { Case, Inquiry } from '@/lib/platform/generated/prisma/client';
import { recordOf } from '../../audit/operations';
import { moveCase } from '../../cases/operations/move-case';
import { officeTerms } from '../../deadlines/queries';
import { instantOf } from '../../deadlines/rules/hours';
import { officeWeek } from '../../staff/queries/at-work';
import { callAgain, type FailedResult, nextCall } from '../rules/next-call';
import type { AttemptInput } from '../schema/inquiry';
import { lockInquiry } from './lock-inquiry';
import { tellTaker } from './tell-taker';

/**
 * Notes an attempt to call back: with the answer the inquiry ends and is counted among the questions, else the next
 * attempt gets its moment within the caller's wish. A person who calls for the whole unit takes the inquiry. The same
 * key again changes nothing. Throws not-found, page-outdated, wrong-state, next-call-past.
 */
export async function recordAttempt(ctx: Ctx, input: AttemptInput): Promise<{ ended: boolean }> {
  return transact(async (tx) => {
    const caseRow = await lockInquiry(tx, ctx, input.caseId);
    const before = await tx.callAttempt.findUnique({ where: { requestKey: input.requestKey } });
    if (before) return { ended: before.result === 'ANSWERED' };
    if (caseRow.closedAt) throw new DomainError('wrong-state');
    requireShown(caseRow, input.version);
    const { caseId, result, requestKey } = input;
    const attempt = await tx.callAttempt.create({
      data: { caseId, result, calledById: ctx.actor.staffId, calledAt: ctx.now, requestKey },
    });
    recordOf(tx, ctx, caseRow, 'inquiry.called', { attemptId: attempt.id, result });
    if (result === 'ANSWERED') {
      await answer(tx, ctx, caseRow, input);
      return { ended: true };
    }
    const assigneeId = caseRow.assigneeId ?? ctx.actor.staffId;
    await moveCase(tx, ctx, caseRow, 'take', { assigneeId });
    const callAt = await nextMoment(tx, ctx, caseRow, { ...input, result });
    await tx.inquiry.update({ where: { caseId }, data: { callAt } });
    return { ended: false };
  });
}

type Locked = Case & { inquiry: Inquiry };

async function answer(tx: Tx, ctx: Ctx, caseRow: Locked, input: AttemptInput): Promise<void> {
  const { id: caseId, departmentId, subject } = caseRow;
  const assigneeId = caseRow.assigneeId ?? ctx.actor.staffId;
  await moveCase(tx, ctx, caseRow, 'answer', { assigneeId, settledAt: ctx.now, closedAt: ctx.now });
  const end = { ending: 'ANSWERED', answer: input.answer, endReason: '' } as const;
  const by = { endedById: ctx.actor.staffId, endedAt: ctx.now };
  await tx.inquiry.update({ where: { caseId }, data: { ...end, ...by } });
  await tx.answeredQuestion.create({
    data: {
      question: subject,
      way: 'CALLED_BACK',
      cardAnswer: input.cardAnswer,
      cardId: input.cardAnswer === 'NO_CARD' ? null : input.cardId,
      departmentId,
      caseId,
      answeredOn: toColumn(ctx.today),
      takenById: caseRow.registeredById ?? ctx.actor.staffId,
      takenAt: ctx.now,
      requestKey: input.requestKey,
    },
  });
  await tellTaker(tx, ctx, caseRow, 'ANSWERED');
}

/**
 * The moment of the next attempt: the typed one, or the first within the caller's wish on the typed day; without both
 * the first after a pause. An hour alone is one of today. Throws next-call-past.
 */
async function nextMoment(
  tx: Tx,
  ctx: Ctx,
  { inquiry }: Locked,
  { nextOn, nextHour, result }: AttemptInput & { result: FailedResult },
): Promise<Date> {
  const day = nextOn ?? ctx.today;
  if (day < ctx.today) failAt('nextOn', 'next-call-past');
  if (nextHour !== '') {
    const moment = new Date(instantOf(day, nextHour));
    if (moment < ctx.now) failAt('nextHour', 'next-call-past');
    return moment;
  }
  const [{ calendar }, week] = [await officeTerms(tx), await officeWeek(tx)];
  const hours = { from: inquiry.callFrom, until: inquiry.callUntil };
  if (nextOn === null) return callAgain(ctx.now, result, hours, week, calendar);
  const from = Math.max(ctx.now.getTime(), instantOf(day, '00:00'));
  return nextCall(new Date(from), hours, week, calendar);
}
