// Asks as the office: the policy is asked below, because a thread of robots has no case.

import type { Ctx } from '@/lib/core/context';
import { db } from '@/lib/platform/db';
import { isOver } from '../../cases/rules/whose-move';
import { mailDepartments } from '../policy';
import { type DeskRow, type DeskTab, isIncoming } from '../schema/desk';
import { rowsOf } from './desk-rows';
import { followsThread, READERS, readsThread } from './readers';

/** The row of one thread, and the tab in which it stands; null for a person who may not read it. */
export async function findDeskRow(
  ctx: Ctx,
  threadId: number,
): Promise<{ row: DeskRow; tab: DeskTab } | null> {
  const thread = await db().mailThread.findUnique({
    where: { id: threadId },
    include: READERS,
  });
  if (!thread || !readsThread(ctx.actor, thread)) return null;
  const [row] = await rowsOf(ctx, [threadId]);
  const tab = followsThread(ctx.actor, thread) ? tabOf(row, mailDepartments(ctx.actor)) : 'shared';
  return { row, tab };
}

function tabOf(row: DeskRow, own: readonly number[]): DeskTab {
  const { case: caseRow, category, startedBy, isRobots } = row;
  if (!caseRow && startedBy !== null) return 'ours';
  if (!caseRow || isRobots || category === 'SPAM') return 'spam';
  if (isOver(caseRow.status)) return 'over';
  if (isIncoming(row, own)) return 'open';
  return own.includes(caseRow.departmentId) && caseRow.status !== 'HANDED_OVER' ? 'open' : 'elsewhere';
}
