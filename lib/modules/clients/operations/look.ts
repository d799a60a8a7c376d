import type { Ctx } from '@/lib/core/context';
import { DomainError } from '@/lib/core/errors';
import { transact } from '@/lib/platform/db';
import { unseal } from '@/lib/platform/secrets';
import { record } from '../../audit/operations';
import { canFindClients } from '../policy';
import { changesSince } from '../queries/client-changes';
import { clientRecord } from '../queries/client-record';
import type { ClientChanges, ClientRecord } from '../schema';

/**
 * The data of a found client for the form, with a masked PESEL; records who took them. Throws not-allowed, not-found.
 */
export async function takeClient(ctx: Ctx, clientId: number): Promise<ClientRecord> {
  if (!canFindClients(ctx.actor)) throw new DomainError('not-allowed');
  return transact(async (tx) => {
    const client = await tx.client.findUnique({ where: { id: clientId } });
    if (!client) throw new DomainError('not-found');
    record(tx, ctx, { type: 'client.contact-viewed', departmentId: null, data: { clientId } });
    return clientRecord(client, { full: true });
  });
}

/** The current data of a client taken before, and the changes since `version`. Throws not-allowed, not-found. */
export async function retakeClient(
  ctx: Ctx,
  { clientId, version }: { clientId: number; version: number },
): Promise<ClientChanges> {
  const client = await takeClient(ctx, clientId);
  return { client, changes: await changesSince(client, version) };
}

/**
 * The PESEL of a client found while registering, before there is a case; records who looked. Throws not-found,
 * not-allowed.
 */
export async function revealPeselOfClient(ctx: Ctx, clientId: number): Promise<{ pesel: string }> {
  if (!canFindClients(ctx.actor)) throw new DomainError('not-allowed');
  return transact(async (tx) => {
    const client = await tx.client.findUnique({ where: { id: clientId } });
    if (!client?.peselSealed) throw new DomainError('not-found');
    record(tx, ctx, { type: 'client.pesel-viewed', departmentId: null, data: { clientId } });
    return { pesel: unseal('pesel', client.peselSealed) };
  });
}
