import type { Ctx } from '@/lib/core/context';
import { DomainError } from '@/lib/core/errors';
import { db, transact } from '@/lib/platform/db';
import { unseal } from '@/lib/platform/secrets';
import { recordOf } from '../../audit/operations';
import { chainOf } from '../../audit/rules';
import { canSeeClientData } from '../policy';
import type { CaseRecord } from '../schema/case';
import { lockCase } from './lock-case';

/**
 * Returns the PESEL of a case's party and records who looked (KRI § 20 ust. 2). Throws not-found, not-allowed,
 * pesel-absent.
 */
export async function revealPesel(ctx: Ctx, slug: string): Promise<{ pesel: string }> {
  return transact(async (tx) => {
    const caseRow = await lockCase(tx, ctx, slug);
    if (!canSeeClientData(ctx.actor, caseRow)) throw new DomainError('not-allowed');
    const { clientId } = caseRow;
    const client = clientId === null ? null : await tx.client.findUniqueOrThrow({ where: { id: clientId } });
    if (!client?.peselSealed) throw new DomainError('pesel-absent');
    recordOf(tx, ctx, caseRow, 'client.pesel-viewed', { clientId: client.id });
    return { pesel: unseal('pesel', client.peselSealed) };
  });
}

/** Records that the actor opened the case, once a day for each person and case. */
export async function noteView(ctx: Ctx, record: Pick<CaseRecord, 'id' | 'destinationId'>): Promise<void> {
  const line = JSON.stringify([
    {
      chain: chainOf(record.destinationId),
      at: ctx.now.toISOString(),
      actorId: ctx.actor.staffId,
      type: 'case.viewed',
      caseId: record.id,
      data: {},
    },
  ]);
  await db().$executeRaw`
    SELECT history_append(${line}::jsonb)
    WHERE NOT EXISTS (SELECT FROM history h WHERE h.case_id = ${record.id} AND h.type = 'case.viewed'
                      AND h.actor_id = ${ctx.actor.staffId}
                      AND h.at >= ${ctx.today}::date::timestamp AT TIME ZONE 'Europe/Warsaw')`;
}
