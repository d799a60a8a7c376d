import type { Ctx } from '@/lib/core/context';
import { DomainError } from '@/lib/core/errors';
import { type NumberedRow, withNumber } from '@/lib/core/registry-number';
import { db, type Tx, transact } from '@/lib/platform/db';
import type { Case } from '@/lib/platform/generated/prisma/client';
import { chainOf } from '../../audit/rules';
import { lockCasesOf, refreshSearchOf } from '../../cases/operations/case-search';
import { endSource, lockSource, tellOfGrown } from '../../cases/operations/source';
import type { SourceCase } from '../../cases/queries/source';

type Podanie = { submissionKey: string; history: readonly object[] };
type Written = NumberedRow & { caseId: number; repeated: boolean };

/**
 * Writes a podanie by `prisma/functions/register_application.sql`: alone in one round trip, else in one transaction with
 * the search texts of a client whose data it changes (`renamedId`) and with the end of its source. Throws
 * client-changed-meanwhile, source-not-found, wrong-state.
 */
export function writeApplication(
  ctx: Ctx,
  podanie: Podanie,
  { renamedId, source }: { renamedId: number | null; source: SourceCase | null },
): Promise<Written> {
  if (renamedId === null && source === null) return write(db(), podanie);
  return transact(async (tx) => {
    // The cases are locked first, because the heads of the history are the last locks taken.
    const caseIds = renamedId === null ? [] : await lockCasesOf(tx, renamedId);
    const ended = source && (await endOf(tx, ctx, podanie, source.id));
    const written = await write(tx, { ...podanie, history: [...podanie.history, ...(ended?.lines ?? [])] });
    if (ended && !written.repeated) await tellOfGrown(tx, ctx, ended.source, withNumber(written));
    if (renamedId !== null && !written.repeated) await refreshSearchOf(tx, caseIds);
    return written;
  });
}

/** Ends the source, unless the form was registered before; returns it with the line for its history. */
async function endOf(
  tx: Tx,
  ctx: Ctx,
  { submissionKey }: Podanie,
  sourceId: number,
): Promise<{ source: Case; lines: object[] }> {
  const source = await lockSource(tx, ctx, sourceId);
  const before = await tx.application.findUnique({ where: { submissionKey }, select: { caseId: true } });
  if (before) return { source, lines: [] };
  await endSource(tx, ctx, source);
  const { destinationId, id: caseId } = source;
  const by = { at: ctx.now, actorId: ctx.actor.staffId };
  // The database function gives the number, and writes all lines of the history at once, in the order of their chains.
  const line = { ...by, chain: chainOf(destinationId), type: 'case.grew', caseId, data: {} };
  return { source, lines: [line] };
}

async function write(tx: Pick<Tx, '$queryRaw'>, podanie: object): Promise<Written> {
  try {
    const [row] = await tx.$queryRaw<Written[]>`
      SELECT w.case_id AS "caseId", w.registry_series AS "registrySeries", w.registry_year AS "registryYear",
             w.registry_number AS "registryNumber", w.repeated
      FROM register_application(${JSON.stringify(podanie)}::jsonb) w`;
    return row;
  } catch (error) {
    if (error instanceof Error && error.message.includes('client-changed-meanwhile')) {
      throw new DomainError('client-changed-meanwhile');
    }
    throw error;
  }
}
