import { randomUUID } from 'node:crypto';
import type { Ctx } from '@/lib/core/context';
import { DomainError } from '@/lib/core/errors';
import { fromColumn, type PlainDate, toColumn } from '@/lib/core/plain-date';
import type { Tx } from '@/lib/platform/db';
import type { Case } from '@/lib/platform/generated/prisma/client';
import { recordOf } from '../../../audit/operations';
import { dayBefore, laterOf } from '../../../deadlines/rules/civil';
import { endingOf, enter, UNANSWERED } from './enter';
import { endClock } from './event';
import { refreshCaseClocks } from './recompute';

// Inside another act: the caller has locked the case and checked the permission.

/**
 * Suspends the proceedings from the day `on` (KPA art. 103), by an order made on the day `ordered`, and returns the id
 * of the entry. Returns null when the suspension was lifted already: a late copy of the order for another party does
 * not stop the terms again.
 */
export async function suspend(
  tx: Tx,
  ctx: Ctx,
  caseRow: Case,
  { on, ordered, basis }: { on: PlainDate; ordered: PlainDate; basis: string },
): Promise<number | null> {
  const lifted = await tx.clockEntry.count({
    where: {
      caseId: caseRow.id,
      kind: 'PAUSE_END',
      answersTo: { pause: 'SUSPENSION' },
      toOn: { gte: toColumn(ordered) },
      ...UNANSWERED,
    },
  });
  if (lifted > 0) return null;
  const { id: entryId } = await enter(tx, ctx, caseRow, {
    kind: 'PAUSE',
    pause: 'SUSPENSION',
    fromOn: toColumn(on),
    basis,
  });
  recordOf(tx, ctx, caseRow, 'clock.pause-added', {
    entryId,
    pause: 'SUSPENSION',
    from: on,
    to: null,
    basis,
  });
  await refreshCaseClocks(tx, ctx, caseRow.id, basis);
  return entryId;
}

/**
 * Resumes the proceedings: `on` is the first day that counts. Ends every lasting suspension (each party's copy of the
 * order has made one) and the terms of suspensions on request. Returns the id of one entry, null when every suspension
 * has ended already. Throws not-suspended when the case has no suspension.
 */
export async function resume(
  tx: Tx,
  ctx: Ctx,
  caseRow: Case,
  { on, basis }: { on: PlainDate; basis: string },
): Promise<number | null> {
  const suspension = { caseId: caseRow.id, kind: 'PAUSE', pause: 'SUSPENSION' } as const;
  const standing = { ...suspension, answers: { none: { kind: 'WITHDRAWAL' } } } as const;
  if ((await tx.clockEntry.count({ where: standing })) === 0) throw new DomainError('not-suspended');
  const terms = await tx.clock.findMany({
    where: { caseId: caseRow.id, purpose: 'RESUMPTION', closedAt: null },
    orderBy: { id: 'asc' },
  });
  for (const term of terms) {
    const end = { on: laterOf(on, fromColumn(term.startOn)), how: basis, requestKey: randomUUID() };
    await endClock(tx, ctx, caseRow, term, end);
  }
  const to = dayBefore(on);
  const lasting = await tx.clockEntry.findMany({
    where: { ...suspension, toOn: null, ...UNANSWERED },
    orderBy: { id: 'asc' },
  });
  let ended: number | null = null;
  let withdrawn: number | null = null;
  for (const { id: answersToId, fromOn } of lasting) {
    if (!fromOn) continue;
    const ending = endingOf(fromOn, to);
    const { id: entryId } = await enter(tx, ctx, caseRow, { ...ending, answersToId, basis });
    if (ending.kind === 'PAUSE_END') ended ??= entryId;
    else withdrawn ??= entryId;
    const last = ending.kind === 'PAUSE_END' ? to : on;
    recordOf(tx, ctx, caseRow, 'clock.pause-ended', { entryId, pause: 'SUSPENSION', to: last, basis });
  }
  if (lasting.length > 0) await refreshCaseClocks(tx, ctx, caseRow.id, basis);
  return ended ?? withdrawn;
}
