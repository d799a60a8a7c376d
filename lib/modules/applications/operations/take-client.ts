import type { Ctx } from '@/lib/core/context';
import { takeClient } from '../../clients/operations/look';
import { heldRodoVersion } from '../queries/held-rodo-version';
import type { TakenClient } from '../schema/record';

/**
 * The data of a found client for the form, and the version of the RODO information that the client has; records who
 * took them. Throws not-allowed, not-found.
 */
export async function takeKnownClient(ctx: Ctx, clientId: number): Promise<TakenClient> {
  const client = await takeClient(ctx, clientId);
  return { ...client, rodoVersion: await heldRodoVersion(ctx, clientId) };
}
