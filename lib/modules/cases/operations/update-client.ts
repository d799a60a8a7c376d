import type { Ctx } from '@/lib/core/context';
import { DomainError } from '@/lib/core/errors';
import { toColumn } from '@/lib/core/plain-date';
import { transact } from '@/lib/platform/db';
import type { Client } from '@/lib/platform/generated/prisma/client';
import { unseal } from '@/lib/platform/secrets';
import { recordOf } from '../../audit/operations';
import { canWorkOnCase } from '../policy';
import { clientRecord } from '../queries/client-record';
import { type AddressNeed, checkClient, clientAddress, normalizeClient } from '../rules';
import type { ClientInput, UpdateClientInput } from '../schema/client';
import { lockCasesOf, refreshCaseSearch } from './case-search';
import { clientColumns } from './client-columns';
import { findCase, lockCase } from './lock-case';

/**
 * Corrects the data of a case's party. An empty PESEL keeps the one on file. Throws not-found, not-allowed, invalid,
 * and changed-meanwhile with the version on file now, when somebody has saved since `version` was read.
 */
export async function updateClient(
  ctx: Ctx,
  { slug, version, client }: UpdateClientInput,
): Promise<{ version: number }> {
  return transact(async (tx) => {
    const { clientId } = await findCase(tx, slug);
    await lockCasesOf(tx, clientId);
    const caseRow = await lockCase(tx, ctx, slug);
    if (!canWorkOnCase(ctx.actor, caseRow)) throw new DomainError('not-allowed');
    const before = await tx.client.findUniqueOrThrow({ where: { id: clientId } });
    const { errors } = checkClient(client, ctx.today, { need: neededOf(before) });
    if (errors.length > 0) {
      throw new DomainError('invalid', {
        fields: Object.fromEntries(errors.map(({ field, code }) => [field, code])),
      });
    }
    if (before.version !== version) {
      throw new DomainError('changed-meanwhile', { facts: { version: before.version } });
    }
    const keptPesel = before.peselSealed ? unseal('pesel', before.peselSealed) : '';
    const kept = normalizeClient({ ...clientRecord(before, { full: true }), pesel: keptPesel }, ctx.today);
    const after = normalizeClient({ ...client, pesel: client.pesel || keptPesel }, ctx.today);
    const fields = (Object.keys(after) as (keyof ClientInput)[]).filter(
      (field) => after[field] !== kept[field],
    );
    if (fields.length === 0) return { version };
    const columns = clientColumns(after);
    await tx.client.update({
      where: { id: clientId },
      data: {
        ...columns,
        birthDate: columns.birthDate && toColumn(columns.birthDate),
        version: { increment: 1 },
        updatedAt: ctx.now,
      },
    });
    await refreshCaseSearch(tx, clientId);
    recordOf(tx, ctx, caseRow, 'client.changed', { clientId, fields });
    return { version: version + 1 };
  });
}

/** Whoever wrote by e-mail, or gave nothing, may have no address on file; one that is there is not taken away. */
function neededOf(before: Client): AddressNeed {
  if (clientAddress(before) !== '') return 'ADDRESS';
  return before.emailSealed ? 'EMAIL' : 'NONE';
}
