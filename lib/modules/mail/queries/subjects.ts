// Asks as the office: the policy is asked below, because a thread may be shown to a person who does not see its case.

import type { Ctx } from '@/lib/core/context';
import { db } from '@/lib/platform/db';
import { READERS, readsThread } from './readers';

/** The subjects of the threads that the actor may read, by id, as they came; the others are left out. */
export async function subjectsOf(ctx: Ctx, threadIds: readonly number[]): Promise<Map<number, string>> {
  if (threadIds.length === 0) return new Map();
  const threads = await db().mailThread.findMany({ where: { id: { in: [...threadIds] } }, include: READERS });
  return new Map(
    threads.filter((thread) => readsThread(ctx.actor, thread)).map(({ id, subject }) => [id, subject]),
  );
}
