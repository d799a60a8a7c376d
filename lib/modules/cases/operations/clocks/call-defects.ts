import { randomUUID } from 'node:crypto';
import type { Ctx } from '@/lib/core/context';
import { fromColumn, type PlainDate } from '@/lib/core/plain-date';
import type { Tx } from '@/lib/platform/db';
import type { Case } from '@/lib/platform/generated/prisma/client';
import { laterOf } from '../../../deadlines/rules/civil';
import { listCallDefects } from '../../queries/call-defects';
import { endClock } from './event';
import { reopenWithPause } from './reopen';

// Inside another act: the caller has locked the case and checked the permission.

/** The reason in the history of a call's term that ends with the last defect. */
const WHY = 'Wpłynęło uzupełnienie.';

/** Ties the defects of a delivered letter to the clock of the call, and ends the clock when all of them came before. */
export async function startCall(
  tx: Tx,
  ctx: Ctx,
  caseRow: Case,
  { letterId, clockId }: { letterId: number; clockId: number },
): Promise<void> {
  await tx.callDefect.updateMany({ where: { letterId }, data: { clockId } });
  await endMetCalls(tx, ctx, caseRow, randomUUID());
}

/**
 * Notes the defects that a supplement mends, and ends the term of each call that owes nothing any more.
 */
export async function meetDefects(
  tx: Tx,
  ctx: Ctx,
  caseRow: Case,
  { ids, supplementId, requestKey }: { ids: readonly number[]; supplementId: number; requestKey: string },
): Promise<void> {
  await tx.callDefect.updateMany({
    where: { id: { in: [...ids] }, caseId: caseRow.id, supplementId: null },
    data: { supplementId },
  });
  await endMetCalls(tx, ctx, caseRow, requestKey);
}

/**
 * Makes the defects that a cancelled supplement mended owed again; the term of a call that it met runs on, as if the
 * supplement had not come.
 */
export async function oweDefects(
  tx: Tx,
  ctx: Ctx,
  caseRow: Case,
  { supplementId, why }: { supplementId: number; why: string },
): Promise<void> {
  const { id: caseId } = caseRow;
  const calls = Map.groupBy(await listCallDefects(tx, caseId), ({ clockId }) => clockId);
  await tx.callDefect.updateMany({ where: { caseId, supplementId }, data: { supplementId: null } });
  for (const [clockId, defects] of calls) {
    const met = defects.every((each) => each.supplementId !== null);
    // A call with a defect that was still owed ended in another way, or has not ended.
    if (clockId === null || !met || !defects.some((each) => each.supplementId === supplementId)) continue;
    await reopenWithPause(tx, ctx, caseRow, { clockId, why });
  }
}

async function endMetCalls(tx: Tx, ctx: Ctx, caseRow: Case, requestKey: string): Promise<void> {
  const waiting = (await listCallDefects(tx, caseRow.id)).filter(({ waits }) => waits);
  const calls = Map.groupBy(waiting, ({ clockId }) => clockId);
  for (const [clockId, defects] of calls) {
    const met = defects.map(({ metOn }) => metOn).filter((on) => on !== null);
    if (clockId === null || met.length < defects.length) continue;
    const clock = await tx.clock.findUniqueOrThrow({ where: { id: clockId } });
    // A supplement that came before the delivery of the call takes no day away.
    const on = met.reduce<PlainDate>(laterOf, fromColumn(clock.startOn));
    await endClock(tx, ctx, caseRow, clock, { on, how: WHY, requestKey });
    requestKey = randomUUID();
  }
}
