import type { Ctx } from '@/lib/core/context';
import type { Tx } from '@/lib/platform/db';
import type { Case } from '@/lib/platform/generated/prisma/client';
import { refreshSearchOf } from './case-search';
import { moveCase } from './move-case';

/**
 * Gives a locked case its znak (null: the papers make no case) and its JRWA class, and makes the case found by this
 * znak and the former ones. The caller has written the line of the spis spraw.
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

/** Gives locked cases without a znak JRWA classes, by the ids of the cases; their search texts have no class. */
export async function setClasses(
  tx: Pick<Tx, '$executeRaw'>,
  { now }: Pick<Ctx, 'now'>,
  classes: ReadonlyMap<number, string>,
): Promise<void> {
  await tx.$executeRaw`
    UPDATE "case" k SET jrwa_symbol = given.symbol, version = k.version + 1, updated_at = ${now.toISOString()}::timestamptz
    FROM unnest(${[...classes.keys()]}::int[], ${[...classes.values()]}::text[]) AS given (id, symbol)
    WHERE k.id = given.id`;
}

/** Attaches the papers of a locked case to another case: the attached case and its clocks end. Throws wrong-state. */
export async function attachCase(tx: Tx, ctx: Ctx, caseRow: Case, attachedToId: number): Promise<void> {
  await moveCase(tx, ctx, caseRow, 'attach', { settledAt: ctx.now, closedAt: ctx.now });
  await tx.case.update({ where: { id: caseRow.id }, data: { attachedToId } });
}

/** Makes the papers of a locked case a case of their own again. The caller moves the case. */
export async function detachCase(tx: Tx, { id }: Pick<Case, 'id'>): Promise<void> {
  await tx.case.update({ where: { id }, data: { attachedToId: null } });
}
