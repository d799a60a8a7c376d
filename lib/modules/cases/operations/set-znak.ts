import type { Ctx } from '@/lib/core/context';
import type { Tx } from '@/lib/platform/db';
import type { Case } from '@/lib/platform/generated/prisma/client';
import { refreshSearchOf } from './case-search';
import { moveCase } from './move-case';

/**
 * Gives a locked case its znak (null: it makes no case) and its class of the JRWA. Whoever calls has written its line
 * in the spis spraw: the znak finds the case from now on, and so do those it bore before.
 */
export async function setZnak(
  tx: Tx,
  ctx: Pick<Ctx, 'now'>,
  caseRow: Pick<Case, 'id'>,
  { znak, jrwaSymbol }: { znak: string | null; jrwaSymbol: string },
): Promise<void> {
  await tx.case.update({
    where: { id: caseRow.id },
    data: { znak, jrwaSymbol, version: { increment: 1 }, updatedAt: ctx.now },
  });
  await refreshSearchOf(tx, [caseRow.id]);
}

/** The papers of a locked case belong to another one from now on: it is over, and its clocks with it. Throws wrong-state. */
export async function attachCase(tx: Tx, ctx: Ctx, caseRow: Case, attachedToId: number): Promise<void> {
  await moveCase(tx, ctx, caseRow, 'attach', { settledAt: ctx.now, closedAt: ctx.now });
  await tx.case.update({ where: { id: caseRow.id }, data: { attachedToId } });
}
