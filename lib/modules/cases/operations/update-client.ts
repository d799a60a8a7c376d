import { z } from 'zod';
import type { Ctx } from '@/lib/core/context';
import { DomainError } from '@/lib/core/errors';
import { toColumn } from '@/lib/core/plain-date';
import { transact } from '@/lib/platform/db';
import { unseal } from '@/lib/platform/secrets';
import { record } from '../../audit/operations';
import { canWorkOnCase } from '../policy';
import { clientRecord } from '../queries/client-record';
import { getCase } from '../queries/one';
import { checkClient, normalizeClient } from '../rules';
import { type ClientInput, clientSchema } from '../schema';
import { refreshCaseSearch } from './case-search';
import { clientColumns } from './client-columns';

export const updateClientSchema = z.object({
  slug: z.string(),
  version: z.int32(),
  client: clientSchema,
});

/**
 * Corrects the data of a case's party. An empty PESEL keeps the one on file. Throws not-found, not-allowed, invalid,
 * and changed-meanwhile with the fields in which the form differs from what is
 * on file now, when somebody has saved since `version` was read.
 */
export async function updateClient(
  ctx: Ctx,
  { slug, version, client }: z.output<typeof updateClientSchema>,
): Promise<{ version: number }> {
  const of = await getCase(ctx, slug);
  if (!canWorkOnCase(ctx.actor, of)) throw new DomainError('not-allowed');
  const { errors } = checkClient(client, ctx.today);
  if (errors.length > 0) {
    throw new DomainError('invalid', {
      fields: Object.fromEntries(errors.map(({ field, code }) => [field, code])),
    });
  }
  return transact(async (tx) => {
    await tx.$queryRaw`SELECT id FROM client WHERE id = ${of.clientId} FOR UPDATE`;
    const before = await tx.client.findUniqueOrThrow({ where: { id: of.clientId } });
    const keptPesel = before.peselSealed ? unseal('pesel', before.peselSealed) : '';
    const kept = normalizeClient({ ...clientRecord(before, { full: true }), pesel: keptPesel }, ctx.today);
    const after = normalizeClient({ ...client, pesel: client.pesel || keptPesel }, ctx.today);
    const fields = (Object.keys(after) as (keyof ClientInput)[]).filter(
      (field) => after[field] !== kept[field],
    );
    if (before.version !== version) {
      throw new DomainError('changed-meanwhile', {
        facts: { fields: fields.join(','), version: before.version },
      });
    }
    if (fields.length === 0) return { version };
    const columns = clientColumns(after);
    await tx.client.update({
      where: { id: before.id },
      data: {
        ...columns,
        birthDate: columns.birthDate && toColumn(columns.birthDate),
        version: { increment: 1 },
        updatedAt: ctx.now,
      },
    });
    await refreshCaseSearch(before.id, after, tx);
    record(tx, ctx, {
      type: 'client.changed',
      departmentId: of.destinationId,
      caseId: of.id,
      data: { clientId: before.id, fields },
    });
    return { version: version + 1 };
  });
}
