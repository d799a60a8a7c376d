import type { Tx } from '@/lib/platform/db';
import type { Case, Client } from '@/lib/platform/generated/prisma/client';
import { clientLabel } from '../../clients/rules/label';
import type { LockedCollection } from './lock-collections';

export type ForWhom = {
  /** Null for a case without a client. */
  client: Client | null;
  /** The addressee's name, by the id of the collection; null: the client (originals always go to the client). */
  addressees: Map<number, string | null>;
  /** The single addressee of all collections; null: the client, undefined: there are several. */
  only: string | null | undefined;
};

/** The addressees of collections of one case: a letter may have another addressee than the client. */
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
