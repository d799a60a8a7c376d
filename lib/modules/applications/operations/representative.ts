import type { Ctx } from '@/lib/core/context';
import { type Tx, transact } from '@/lib/platform/db';
import type { Case } from '@/lib/platform/generated/prisma/client';
import { endRepresentativeIn, saveRepresentativeIn } from '../../cases/operations/representative';
import { listCallDefects } from '../../cases/queries/call-defects';
import { representativeOf } from '../../cases/queries/representative';
import type { EndRepresentativeInput, SaveRepresentativeInput } from '../../cases/schema/representative';
import { callAfter } from '../rules/registration';

/**
 * Names or corrects the representative of a case. Of a podanie the power of attorney is demanded from then on (KPA art.
 * 33 § 3). Throws the errors of `saveRepresentativeIn`.
 */
export async function saveRepresentative(
  ctx: Ctx,
  input: SaveRepresentativeInput,
): Promise<{ version: number }> {
  return transact(async (tx) => {
    const { caseRow, version } = await saveRepresentativeIn(tx, ctx, input);
    await demandPower(tx, caseRow);
    return { version };
  });
}

/**
 * Notes that the representative acts no more, after which nobody needs the power of attorney. Throws the errors of
 * `endRepresentativeIn`.
 */
export async function endRepresentative(ctx: Ctx, input: EndRepresentativeInput): Promise<void> {
  await transact(async (tx) => {
    const { caseRow } = await endRepresentativeIn(tx, ctx, input);
    await demandPower(tx, caseRow);
  });
}

/**
 * Demands the power of attorney of the list while the case has a representative, and only then. A podanie that lacks
 * nothing else waits for it, or waits no more; a call that has gone out and is not met keeps it waiting. A case of
 * another kind has no list.
 */
async function demandPower(tx: Tx, { id: caseId, settledAt }: Case): Promise<void> {
  const mandatory = (await representativeOf(tx, caseId)) !== null;
  const before = await tx.applicationDocument.findMany({ where: { caseId } });
  const outdated = { caseId, forRepresentative: true, mandatory: !mandatory };
  const { count } = await tx.applicationDocument.updateMany({ where: outdated, data: { mandatory } });
  if (count === 0 || settledAt) return;
  const after = before.map((row) => (row.forRepresentative ? { ...row, mandatory } : row));
  const supplementCall = callAfter(before, after);
  if (supplementCall === undefined) return;
  if (supplementCall === 'NONE' && (await owesByCall(tx, caseId))) return;
  await tx.application.update({ where: { caseId }, data: { supplementCall } });
}

async function owesByCall(tx: Tx, caseId: number): Promise<boolean> {
  const defects = await listCallDefects(tx, caseId);
  return defects.some(({ waits, supplementId }) => waits && supplementId === null);
}
