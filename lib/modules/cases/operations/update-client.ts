import type { Ctx } from '@/lib/core/context';
import { DomainError } from '@/lib/core/errors';
import { transact } from '@/lib/platform/db';
import { recordOf } from '../../audit/operations';
import { changeClient } from '../../clients/operations/change-client';
import { canWorkOnCase } from '../policy';
import type { UpdateClientInput } from '../schema/client';
import { lockCasesOf, refreshCaseSearch } from './case-search';
import { findCase, lockCase } from './lock-case';

/**
 * Corrects the data of a case's party, and the search texts of all cases of that client; an empty PESEL keeps the one
 * on file. Throws not-found (also when the case has no party), not-allowed, invalid, and changed-meanwhile with the
 * current version, when another person has saved since `version` was read.
 */
export async function updateClient(
  ctx: Ctx,
  { slug, version: read, client }: UpdateClientInput,
): Promise<{ version: number }> {
  return transact(async (tx) => {
    const { clientId } = await findCase(tx, slug);
    if (clientId === null) throw new DomainError('not-found');
    await lockCasesOf(tx, clientId);
    const caseRow = await lockCase(tx, ctx, slug);
    if (!canWorkOnCase(ctx.actor, caseRow)) throw new DomainError('not-allowed');
    const { version, fields } = await changeClient(tx, ctx, { clientId, version: read, client });
    if (fields.length > 0) {
      await refreshCaseSearch(tx, clientId);
      recordOf(tx, ctx, caseRow, 'client.changed', { clientId, fields });
    }
    return { version };
  });
}
