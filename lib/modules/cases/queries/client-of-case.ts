import type { Ctx } from '@/lib/core/context';
import { DomainError } from '@/lib/core/errors';
import { dbOf } from '@/lib/platform/db';
import { changesSince } from '../../clients/queries/client-changes';
import { clientRecord } from '../../clients/queries/client-record';
import type { ClientChanges, ClientRecord } from '../../clients/schema';
import { canSeeClientData } from '../policy';
import type { CaseRecord } from '../schema/case';
import { getCase } from './one';

/**
 * The party of a case that the actor may see; null when no party is named. Contact data are filled in only for people
 * whose duty needs them.
 */
export async function findClientOfCase(ctx: Ctx, record: CaseRecord): Promise<ClientRecord | null> {
  if (record.clientId === null) return null;
  const client = await dbOf(ctx).client.findFirstOrThrow({ where: { id: record.clientId } });
  return clientRecord(client, { full: canSeeClientData(ctx.actor, record) });
}

/** The party of a case that must have one. Throws not-found. */
export async function getClientOfCase(ctx: Ctx, record: CaseRecord): Promise<ClientRecord> {
  const client = await findClientOfCase(ctx, record);
  if (!client) throw new DomainError('not-found');
  return client;
}

/** The current party of a case, and the changes since `version`. Throws not-found, not-allowed. */
export async function clientChangesOfCase(
  ctx: Ctx,
  { slug, version }: { slug: string; version: number },
): Promise<ClientChanges> {
  const record = await getCase(ctx, slug);
  if (!canSeeClientData(ctx.actor, record)) throw new DomainError('not-allowed');
  const client = await getClientOfCase(ctx, record);
  return { client, changes: await changesSince(client, version) };
}
