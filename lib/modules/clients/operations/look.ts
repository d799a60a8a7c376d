import type { Ctx } from '@/lib/core/context';
import { DomainError } from '@/lib/core/errors';
import { transact } from '@/lib/platform/db';
import { unseal } from '@/lib/platform/secrets';
import { record } from '../../audit/operations';
import { canFindClients } from '../policy';
import { changesSince } from '../queries/client-changes';
import { clientRecord } from '../queries/client-record';
import type { ClientChanges, ClientRecord } from '../schema';

/** A found client's data for the form, PESEL masked; who took them is kept. Throws not-allowed, not-found. */
export async function takeClient(ctx: Ctx, clientId: number): Promise<ClientRecord> {
  if (!canFindClients(ctx.actor)) throw new DomainError('not-allowed');
  return transact(async (tx) => {
    const client = await tx.client.findUnique({ where: { id: clientId } });
    if (!client) throw new DomainError('not-found');
    record(tx, ctx, { type: 'client.contact-viewed', departmentId: null, data: { clientId } });
    return clientRecord(client, { full: true });
  });
}

/** The client taken before, as they are now, and what others changed since `version`. Throws not-allowed, not-found. */
export async function retakeClient(
  ctx: Ctx,
  { clientId, version }: { clientId: number; version: number },
): Promise<ClientChanges> {
  const client = await takeClient(ctx, clientId);
  return { client, changes: await changesSince(client, version) };
}

/** The PESEL of a client found again while registering, before there is a case. Throws not-found, not-allowed. */
export async function revealPeselOfClient(ctx: Ctx, clientId: number): Promise<{ pesel: string }> {
  if (!canFindClients(ctx.actor)) throw new DomainError('not-allowed');
  return transact(async (tx) => {
    const client = await tx.client.findUnique({ where: { id: clientId } });
    if (!client?.peselSealed) throw new DomainError('not-found');
    record(tx, ctx, { type: 'client.pesel-viewed', departmentId: null, data: { clientId } });
    return { pesel: unseal('pesel', client.peselSealed) };
  });
}
