import type { Tx } from '@/lib/platform/db';
import type { Case, Client } from '@/lib/platform/generated/prisma/client';
import { clientLabel } from '../../clients/rules/label';
import type { LockedCollection } from './lock-collections';

export type ForWhom = {
  /** Null where no party is named. */
  client: Client | null;
  /** By the collection: to whom its letter is addressed; null: to the client, as originals are. */
  addressees: Map<number, string | null>;
  /** The one whom all of it is for; null: the client, undefined: there are several. */
  only: string | null | undefined;
};

/** Whom collections of one case are for: a letter may be addressed to somebody else than its client. */
export async function addresseesOf(
  tx: Tx,
  { clientId }: Pick<Case, 'clientId'>,
  collections: readonly LockedCollection[],
): Promise<ForWhom> {
  const client = clientId === null ? null : await tx.client.findUniqueOrThrow({ where: { id: clientId } });
  const letters = await tx.letter.findMany({
    where: { id: { in: collections.flatMap(({ letterId }) => letterId ?? []) } },
    select: { id: true, toClient: true, addresseeName: true },
  });
  const others = letters.filter(
    ({ toClient, addresseeName }) => !toClient || !client || addresseeName !== clientLabel(client),
  );
  const names = new Map(others.map(({ id, addresseeName }) => [id, addresseeName]));
  const addressees = new Map(collections.map(({ id, letterId }) => [id, names.get(letterId ?? 0) ?? null]));
  const distinct = [...new Set(addressees.values())];
  return { client, addressees, only: distinct.length === 1 ? distinct[0] : undefined };
}
