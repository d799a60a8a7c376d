import type { Ctx } from '@/lib/core/context';
import { DomainError, failAt, requireShown } from '@/lib/core/errors';
import { caseReference } from '@/lib/core/registry-number';
import { type Tx, transact } from '@/lib/platform/db';
import type { Case } from '@/lib/platform/generated/prisma/client';
import { recordOf } from '../../audit/operations';
import { reopenClocksOfCase } from '../../cases/operations/clocks/reopen';
import { restoreAssignments } from '../../cases/operations/end-assignments';
import { lockCase, lockTwoCases } from '../../cases/operations/lock-case';
import { moveCase } from '../../cases/operations/move-case';
import { attachCase, detachCase, setZnak } from '../../cases/operations/set-znak';
import { countUnfinished } from '../../cases/queries/unfinished';
import { canClassifyCase } from '../policy';
import { ATTACHABLE_TO, canBeShelved } from '../rules/acts';
import type { AttachPapersInput, ShelvePapersInput, TakeOutPapersInput } from '../schema/file';
import { closeEntryOfCase, reopenEntryOfCase } from './close-entry';
import { currentRegisterEntry, lastClass, refuseOpenedByAnother } from './register-entry';

/**
 * Attaches papers to an existing case of the same department; the history of both shows it, and all clocks of the
 * papers end. A second call changes nothing. Throws not-found, not-allowed, page-outdated, wrong-state,
 * attach-to-itself, attach-elsewhere, attach-target-unfit, papers-have-open (how many).
 */
export async function attachPapers(
  ctx: Ctx,
  { caseId, version, toCaseId }: AttachPapersInput,
): Promise<void> {
  await transact(async (tx) => {
    const [caseRow, to] = await lockTwoCases(tx, ctx, caseId, toCaseId);
    if (!canClassifyCase(ctx.actor, caseRow)) throw new DomainError('not-allowed');
    if (caseRow.status === 'ATTACHED' && caseRow.attachedToId === to.id) return;
    requireShown(caseRow, version);
    if (caseRow.id === to.id) failAt('toCaseId', 'attach-to-itself');
    if (to.departmentId !== caseRow.departmentId) failAt('toCaseId', 'attach-elsewhere');
    if (!ATTACHABLE_TO.includes(to.status)) failAt('toCaseId', 'attach-target-unfit');
    await requireDone(tx, ctx, caseRow);
    const names = { from: caseReference(caseRow), to: caseReference(to) };
    await closeEntryOfCase(tx, ctx, {
      caseId,
      settledOn: ctx.today,
      remarks: `dołączono do sprawy ${names.to}`,
    });
    await attachCase(tx, ctx, caseRow, to.id);
    recordOf(tx, ctx, caseRow, 'file.attached', { toCaseId, to: names.to });
    recordOf(tx, ctx, to, 'file.papers-attached', { fromCaseId: caseId, from: names.from });
  });
}

/**
 * Shelves documentation that makes no case under its class alone (a/a); all its clocks end. A second call changes
 * nothing. Throws not-found, not-allowed, page-outdated, wrong-state, file-opened-already (it has a znak),
 * class-not-found, class-divided, file-reason-missing (its class makes cases), papers-have-open (how many).
 */
export async function shelvePapers(
  ctx: Ctx,
  { caseId, version, symbol, reason }: ShelvePapersInput,
): Promise<void> {
  await transact(async (tx) => {
    const caseRow = await lockCase(tx, ctx, caseId);
    if (!canClassifyCase(ctx.actor, caseRow)) throw new DomainError('not-allowed');
    if (caseRow.status === 'FILED' && caseRow.jrwaSymbol === symbol) return;
    requireShown(caseRow, version);
    const line = await currentRegisterEntry(tx, caseId);
    if (line) return refuseOpenedByAnother(tx, ctx, line);
    const { makesCases } = await lastClass(tx, ctx.today, symbol);
    if (makesCases && reason === '') failAt('reason', 'file-reason-missing');
    await requireDone(tx, ctx, caseRow);
    await moveCase(tx, ctx, caseRow, 'file', { settledAt: ctx.now, closedAt: ctx.now });
    await setZnak(tx, ctx, caseRow, { znak: null, jrwaSymbol: symbol });
    recordOf(tx, ctx, caseRow, 'file.put-away', { symbol, reason });
  });
}

/**
 * Takes papers out that were attached to another case or shelved by mistake, with a reason: the person who led them has
 * them again, or they wait to be assigned, and the clocks that ended with them run on. The history of both cases shows
 * it. Throws not-found, not-allowed, page-outdated, wrong-state.
 */
export async function takeOutPapers(
  ctx: Ctx,
  { caseId, version, reason }: TakeOutPapersInput,
): Promise<void> {
  await transact(async (tx) => {
    const caseRow = await lockCase(tx, ctx, caseId);
    if (!canClassifyCase(ctx.actor, caseRow)) throw new DomainError('not-allowed');
    requireShown(caseRow, version);
    const { assigneeId, attachedToId, closedAt } = caseRow;
    const led = assigneeId !== null;
    await moveCase(tx, ctx, caseRow, led ? 'takeOut' : 'takeOutUnassigned', {
      settledAt: null,
      closedAt: null,
    });
    if (led) await restoreAssignments(tx, ctx, caseRow);
    const to = attachedToId && (await tx.case.findUniqueOrThrow({ where: { id: attachedToId } }));
    if (to) {
      await detachCase(tx, caseRow);
      await reopenEntryOfCase(tx, ctx, caseId);
      const from = caseReference(caseRow);
      recordOf(tx, ctx, to, 'file.papers-taken-out', { fromCaseId: caseId, from, reason });
    } else {
      await setZnak(tx, ctx, caseRow, { znak: null, jrwaSymbol: '' });
    }
    recordOf(tx, ctx, caseRow, 'file.taken-out', { from: to ? caseReference(to) : null, reason });
    if (closedAt) await reopenClocksOfCase(tx, ctx, caseId, { at: closedAt, why: reason });
  });
}

/**
 * Refuses papers that have an unfinished letter, a document at the counter or a running appeal. Skips a wrong state,
 * which `moveCase` refuses with its own error.
 */
async function requireDone(tx: Tx, { today }: Ctx, { id, status }: Case): Promise<void> {
  if (!canBeShelved(status)) return;
  const count = await countUnfinished(tx, today, id);
  if (count > 0) throw new DomainError('papers-have-open', { facts: { count } });
}
