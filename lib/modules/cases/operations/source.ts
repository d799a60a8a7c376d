import type { CaseKind } from '@/lib/core/case-kinds';
import type { Ctx } from '@/lib/core/context';
import { DomainError } from '@/lib/core/errors';
import { caseReference } from '@/lib/core/registry-number';
import type { Tx } from '@/lib/platform/db';
import type { Case } from '@/lib/platform/generated/prisma/client';
import { keepReminders } from '../../notifications/operations';
import type { ReminderTopic } from '../../notifications/schema';
import { substitutesOn } from '../../staff/queries/at-work';
import { canViewCase } from '../policy';
import { statusAfter } from '../rules/transitions';
import { grownNote, podanieSettledNote } from '../words/grown';
import { lockCases } from './lock-case';
import { moveCase } from './move-case';
import { recipientOf } from './recipients';

/**
 * Locks the case out of which a podanie grows until the transaction ends. Throws source-not-found, also when the actor
 * may not see the case, and wrong-state when no podanie grows out of it.
 */
export async function lockSource(tx: Tx, ctx: Ctx, sourceId: number): Promise<Case> {
  const [source] = await lockCases(tx, [sourceId]);
  if (!source || !canViewCase(ctx.actor, source)) throw new DomainError('source-not-found');
  statusAfter(source, 'grow');
  return source;
}

/**
 * Ends a locked case because a podanie grows out of it; a case that is over keeps the moment of its end. The caller
 * records the act, with the number of the podanie.
 */
export async function endSource(tx: Tx, ctx: Ctx, source: Case): Promise<void> {
  const { settledAt, closedAt } = source;
  await moveCase(tx, ctx, source, 'grow', {
    settledAt: settledAt ?? ctx.now,
    closedAt: closedAt ?? ctx.now,
  });
}

/** The kinds whose registering person took somebody's question, and is told what became of it. */
const TOLD: Partial<Record<CaseKind, ReminderTopic>> = { INQUIRY: 'INQUIRY' };

/** Reminds the person who registered the source that a podanie grew out of it, unless they registered that one too. */
export async function tellOfGrown(
  tx: Tx,
  ctx: Ctx,
  { id: caseId, kind, registeredById }: Case,
  podanie: { caseId: number; number: string },
): Promise<void> {
  const topic = TOLD[kind];
  if (!topic || registeredById === null || registeredById === ctx.actor.staffId) return;
  // The id of the podanie, because the end of an inquiry on the same day has a reminder of its own.
  const about = { caseId, topic, topicId: podanie.caseId, kind: 'ON', dueOn: ctx.today } as const;
  const note = grownNote(podanie.number);
  await keepReminders(ctx.now, [{ ...about, staffId: registeredById, insteadOf: null, note }], tx);
}

/**
 * Reminds the person who dealt with an e-mail that a podanie which grew out of it is settled, or their substitute;
 * nobody where no podanie of an e-mail is settled, or where they settle it themselves. Sends no statement for a case
 * that grew out of none.
 */
export async function tellOfSettledPodanie(tx: Tx, ctx: Ctx, podanie: Case): Promise<void> {
  if (podanie.sourceCaseId === null) return;
  const source = await tx.case.findUniqueOrThrow({ where: { id: podanie.sourceCaseId } });
  const { id: caseId, kind, assigneeId: staffId } = source;
  if (kind !== 'EMAIL' || staffId === null || staffId === ctx.actor.staffId) return;
  const about = { caseId, topic: 'PODANIE', topicId: podanie.id, kind: 'ON', dueOn: ctx.today } as const;
  const note = podanieSettledNote(caseReference(podanie));
  await keepReminders(
    ctx.now,
    [recipientOf({ ...about, staffId, note }, await substitutesOn(ctx.today))],
    tx,
  );
}
