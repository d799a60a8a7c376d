import type { Ctx } from '@/lib/core/context';
import { DomainError } from '@/lib/core/errors';
import { toColumn } from '@/lib/core/plain-date';
import type { Tx } from '@/lib/platform/db';
import type { Client } from '@/lib/platform/generated/prisma/client';
import { unseal } from '@/lib/platform/secrets';
import { clientRecord } from '../queries/client-record';
import { type AddressNeed, checkClient } from '../rules/check-client';
import { clientAddress } from '../rules/label';
import { normalizeClient } from '../rules/normalize-client';
import type { ClientInput } from '../schema';
import { clientColumns } from './client-columns';

/** Locks a client until the transaction ends. The key stays free for rows that refer to the client. */
export async function lockClient(tx: Tx, clientId: number): Promise<void> {
  await tx.$queryRaw`SELECT id FROM client WHERE id = ${clientId} FOR NO KEY UPDATE`;
}

/**
 * Corrects the data of a client that the transaction holds, and returns the fields that changed; without a change
 * nothing is written, and an empty PESEL keeps the one on file. The caller has checked the permission, and records the
 * fields. Throws invalid, and changed-meanwhile with the current version, when another person has saved since `version`
 * was read.
 */
export async function changeClient(
  tx: Tx,
  ctx: Ctx,
  { clientId, version, client }: { clientId: number; version: number; client: ClientInput },
): Promise<{ version: number; fields: (keyof ClientInput)[] }> {
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
  if (fields.length === 0) return { version, fields };
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
  return { version: version + 1, fields };
}

/**
 * A client who wrote by e-mail, or gave nothing, may have no address on file. An address on file may not be removed.
 */
function neededOf(before: Client): AddressNeed {
  if (clientAddress(before) !== '') return 'ADDRESS';
  return before.emailSealed ? 'EMAIL' : 'NONE';
}
