import type { Ctx } from '@/lib/core/context';
import { DomainError, failAt } from '@/lib/core/errors';
import { caseReference } from '@/lib/core/registry-number';
import { type Tx, transact } from '@/lib/platform/db';
import type { Case } from '@/lib/platform/generated/prisma/client';
import { recordOf } from '../../audit/operations';
import { lockBoth, lockCase } from '../../cases/operations/lock-case';
import { moveCase } from '../../cases/operations/move-case';
import { attachCase, nameCase } from '../../cases/operations/name-case';
import { countUnfinished } from '../../cases/queries/unfinished';
import { canKeepFile } from '../policy';
import { ATTACHABLE_TO, canBePutAway } from '../rules/acts';
import type { AttachPapersInput, FilePapersInput } from '../schema/file';
import { closeFile } from './close-file';
import { currentLine, lastClass, tellWhoOpened } from './take-line';

/**
 * Attaches papers to a case that the same department has already; both courses tell it, all clocks of the papers end.
 * Again changes nothing. Throws not-found, not-allowed, wrong-state, attach-to-itself, attach-elsewhere,
 * attach-target-unfit, papers-have-open (how many).
 */
export async function attachPapers(ctx: Ctx, { caseId, toCaseId }: AttachPapersInput): Promise<void> {
  await transact(async (tx) => {
    const [of, to] = await lockBoth(tx, ctx, caseId, toCaseId);
    if (!canKeepFile(ctx.actor, of)) throw new DomainError('not-allowed');
    if (of.status === 'ATTACHED' && of.attachedToId === to.id) return;
    if (of.id === to.id) failAt('toCaseId', 'attach-to-itself');
    if (to.departmentId !== of.departmentId) failAt('toCaseId', 'attach-elsewhere');
    if (!ATTACHABLE_TO.includes(to.status)) failAt('toCaseId', 'attach-target-unfit');
    await requireDone(tx, ctx, of);
    const names = { of: caseReference(of), to: caseReference(to) };
    await closeFile(tx, ctx, { caseId, settledOn: ctx.today, remarks: `dołączono do sprawy ${names.to}` });
    await attachCase(tx, ctx, of, to.id);
    recordOf(tx, ctx, of, 'file.attached', { toCaseId, to: names.to });
    recordOf(tx, ctx, to, 'file.papers-attached', { fromCaseId: caseId, from: names.of });
  });
}

/**
 * Puts away documentation that makes no case, under its class alone; all its clocks end. Again changes nothing. Throws
 * not-found, not-allowed, wrong-state, file-opened-already (it has a znak), class-not-found, class-divided,
 * file-reason-missing (its class does make cases), papers-have-open (how many).
 */
export async function filePapers(ctx: Ctx, { caseId, symbol, reason }: FilePapersInput): Promise<void> {
  await transact(async (tx) => {
    const of = await lockCase(tx, ctx, caseId);
    if (!canKeepFile(ctx.actor, of)) throw new DomainError('not-allowed');
    if (of.status === 'FILED' && of.jrwaSymbol === symbol) return;
    const line = await currentLine(tx, caseId);
    if (line) return tellWhoOpened(tx, ctx, line);
    const { makesCases } = await lastClass(tx, ctx.today, symbol);
    if (makesCases && reason === '') failAt('reason', 'file-reason-missing');
    await requireDone(tx, ctx, of);
    await moveCase(tx, ctx, of, 'file', { settledAt: ctx.now, closedAt: ctx.now });
    await nameCase(tx, ctx, of, { znak: null, jrwaSymbol: symbol });
    recordOf(tx, ctx, of, 'file.put-away', { symbol, reason });
  });
}

/** Papers go nowhere over a letter of theirs, something at the counter or a running appeal. An act that its state does not allow says so first. */
async function requireDone(tx: Tx, { today }: Ctx, { id, status }: Case): Promise<void> {
  if (!canBePutAway(status)) return;
  const count = await countUnfinished(tx, today, id);
  if (count > 0) throw new DomainError('papers-have-open', { facts: { count } });
}
