import type { Ctx } from '@/lib/core/context';
import { DomainError, failAt } from '@/lib/core/errors';
import { fromColumn, plainDateOf } from '@/lib/core/plain-date';
import { type Tx, transact } from '@/lib/platform/db';
import type { Case, CaseFile, CaseRegister } from '@/lib/platform/generated/prisma/client';
import { recordOf } from '../../audit/operations';
import { lockCase } from '../../cases/operations/lock-case';
import { setZnak } from '../../cases/operations/set-znak';
import { canClassifyCase } from '../policy';
import { canStandInSpis } from '../rules/acts';
import type { ReclassifyCaseInput } from '../schema/file';
import { closeRegisterEntry } from './close-entry';
import { createRegisterEntry } from './register-entry';

/**
 * Moves a case to another class or group, or into the spis of the department that has it now. The case gets a new znak,
 * and the old line stays with a note of the new one; a second call changes nothing. Throws not-found, not-allowed,
 * wrong-state, same-class, changed-meanwhile (another person has moved the case elsewhere), and as
 * `createRegisterEntry`.
 */
export async function reclassifyCase(ctx: Ctx, input: ReclassifyCaseInput): Promise<{ znak: string }> {
  const { caseId, fromId, symbol, groupNumber, reason } = input;
  return transact(async (tx) => {
    const caseRow = await lockCase(tx, ctx, caseId);
    if (!canClassifyCase(ctx.actor, caseRow)) throw new DomainError('not-allowed');
    const { symbol: cell } = await tx.department.findUniqueOrThrow({ where: { id: caseRow.departmentId } });
    const isAtTarget = ({ register }: { register: CaseRegister }) =>
      register.cell === cell && register.jrwaSymbol === symbol && register.groupNumber === groupNumber;
    const before = await lineFrom(tx, caseId, fromId);
    if (before.movedToId) {
      const movedTo = await tx.caseFile.findUniqueOrThrow({
        where: { id: before.movedToId },
        include: { register: true },
      });
      if (isAtTarget(movedTo)) return { znak: movedTo.znak };
      throw new DomainError('changed-meanwhile');
    }
    if (isAtTarget(before)) failAt('symbol', 'same-class');
    if (!canStandInSpis(caseRow.status)) throw new DomainError('wrong-state');

    const { id, znak } = await createRegisterEntry(tx, ctx, caseRow, { symbol, groupNumber, tied: false });
    await tx.caseFile.update({
      where: { id: before.id },
      data: { movedToId: id, movedAt: ctx.now, movedById: ctx.actor.staffId, moveReason: reason },
    });
    await tx.caseFile.update({ where: { id }, data: { caseId } });
    await copySettlement(tx, caseRow, before, id);
    await setZnak(tx, ctx, caseRow, { znak, jrwaSymbol: symbol });
    recordOf(tx, ctx, caseRow, 'file.moved', { fileId: id, before: before.znak, after: znak, reason });
    return { znak };
  });
}

async function lineFrom(tx: Tx, caseId: number, fromId: number) {
  const line = await tx.caseFile.findFirst({
    where: { id: fromId, caseId },
    include: { register: true },
  });
  if (!line) throw new DomainError('not-found');
  return line;
}

/** Copies the settlement of the old line to the new line. */
async function copySettlement(
  tx: Tx,
  { closedAt }: Case,
  { settledOn: day, remarks }: CaseFile,
  id: number,
): Promise<void> {
  if (!day) return;
  const settledOn = fromColumn(day);
  const closedOn = closedAt ? plainDateOf(closedAt) : settledOn;
  const line = await tx.caseFile.findUniqueOrThrow({ where: { id }, include: { register: true } });
  await closeRegisterEntry(tx, line, { settledOn, closedOn, remarks });
}
