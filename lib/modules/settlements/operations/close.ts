import type { Ctx } from '@/lib/core/context';
import { formatDate } from '@/lib/core/date-text';
import { DomainError } from '@/lib/core/errors';
import { fromColumn } from '@/lib/core/plain-date';
import { momentText } from '@/lib/i18n/moments';
import { type Tx, transact } from '@/lib/platform/db';
import type { Case } from '@/lib/platform/generated/prisma/client';
import { recordOf } from '../../audit/operations';
import type { HistoryType } from '../../audit/schema';
import { lockCase, lockCases } from '../../cases/operations/lock-case';
import { moveCases } from '../../cases/operations/move-case';
import { setClasses } from '../../cases/operations/set-znak';
import { cardsOfCases } from '../../cases/queries/cards';
import { closeEntriesOfCases } from '../../filing/operations/close-entry';
import { staffName } from '../../staff/queries/staff';
import { canCloseCase } from '../policy';
import { openThingsOf } from '../queries/open-things';
import type { CloseCaseInput, CloseCasesInput, OpenThing } from '../schema';

const CLOSED = 'case.closed' satisfies HistoryType;

/**
 * Closes a settled case in which nothing is open; a lapsed term of appeal ends with it. A second call by the same
 * person changes nothing. Throws not-found, already-closed (by whom), wrong-state, case-has-open (how many),
 * case-appeal-runs (until when).
 */
export async function closeCase(ctx: Ctx, { caseId }: CloseCaseInput): Promise<void> {
  await transact(async (tx) => {
    const caseRow = await lockCase(tx, ctx, caseId);
    if (!canCloseCase(ctx.actor, caseRow)) throw new DomainError('not-found');
    if (caseRow.status === 'CLOSED') return refuseClosedByAnother(tx, ctx, caseId);
    const open = (await openThingsOf(tx, ctx.today, [caseId])).get(caseId) ?? [];
    // A case in a wrong state gets the error of its state from `close`.
    if (caseRow.status === 'SETTLED') refuseOpen(open);
    await close(tx, ctx, [caseRow]);
  });
}

/**
 * Closes the cases that are ready; the others stay as they are. Returns the numbers of closed and unclosed cases.
 * Throws not-found when the actor may not close one of them.
 */
export async function closeCases(
  ctx: Ctx,
  { caseIds }: CloseCasesInput,
): Promise<{ closed: number; left: number }> {
  return transact(async (tx) => {
    const ids = [...new Set(caseIds)];
    const cases = await lockCases(tx, ids);
    const own = cases.filter((caseRow) => canCloseCase(ctx.actor, caseRow));
    if (own.length < ids.length) throw new DomainError('not-found');
    const open = await openThingsOf(tx, ctx.today, ids);
    const ready = own.filter(({ id, status }) => status === 'SETTLED' && open.get(id)?.length === 0);
    await close(tx, ctx, ready);
    return { closed: ready.length, left: ids.length - ready.length };
  });
}

/**
 * Closes cases, all of them at once: their lines in the spisy spraw get the days and ways of the settlements. A case
 * settled at the counter gets the class of its card. Throws wrong-state.
 */
async function close(tx: Tx, ctx: Ctx, cases: readonly Case[]): Promise<void> {
  if (cases.length === 0) return;
  await moveCases(tx, ctx, cases, 'close', () => ({ closedAt: ctx.now }));
  const settlements = await tx.settlement.findMany({
    where: { caseId: { in: cases.map(({ id }) => id) }, reopenedAt: null },
  });
  const closings = settlements.map(({ caseId, settledOn, how: remarks }) => ({
    caseId,
    settledOn: fromColumn(settledOn),
    remarks,
  }));
  await closeEntriesOfCases(tx, ctx, closings);
  await classByCards(tx, ctx, cases);
  const days = new Map(closings.map(({ caseId, settledOn }) => [caseId, settledOn]));
  for (const caseRow of cases) {
    const settledOn = days.get(caseRow.id);
    if (!settledOn) throw new Error(`settled case ${caseRow.id} has no settlement`);
    recordOf(tx, ctx, caseRow, CLOSED, { settledOn });
  }
}

/** Gives the cases that have neither a znak nor a class the classes of their cards. */
async function classByCards(tx: Tx, ctx: Ctx, cases: readonly Case[]): Promise<void> {
  const unclassed = cases.filter(({ znak, jrwaSymbol }) => znak === null && jrwaSymbol === '');
  const cards = await cardsOfCases(
    tx,
    unclassed.map(({ id }) => id),
  );
  await setClasses(tx, ctx, new Map([...cards.values()].map(({ caseId, jrwaClass }) => [caseId, jrwaClass])));
}

function refuseOpen(open: readonly OpenThing[]): void {
  const [only] = open;
  if (!only) return;
  if (open.length === 1 && only.kind === 'clock' && only.purpose === 'APPEAL') {
    throw new DomainError('case-appeal-runs', { facts: { due: formatDate(only.dueOn) } });
  }
  throw new DomainError('case-has-open', { facts: { count: open.length } });
}

/** Throws already-closed when another person closed the case; does nothing when the actor did. */
async function refuseClosedByAnother(tx: Tx, ctx: Ctx, caseId: number): Promise<void> {
  const last = await tx.historyEntry.findFirst({
    where: { caseId, type: CLOSED },
    orderBy: { id: 'desc' },
    select: { actorId: true, at: true },
  });
  if (!last?.actorId || last.actorId === ctx.actor.staffId) return;
  const by = await staffName(last.actorId, tx);
  throw new DomainError('already-closed', { facts: { by, on: momentText(last.at, ctx.now) } });
}
