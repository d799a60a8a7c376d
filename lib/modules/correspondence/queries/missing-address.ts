// Asks as the office: it says whether the office has the address of the same client in any other case (art. 64 § 1).

import { db } from '@/lib/platform/db';
import { clientAddress } from '../../clients/rules/label';
import type { Address } from '../../clients/schema';

type Found = Address & { ade: string | null };

/**
 * Returns null when the client has a postal or e-delivery address. Otherwise returns the address that the office holds
 * for the same person or firm, by PESEL or NIP, in its other data (KPA art. 64 § 1); the actor need not see the case of
 * those data. The caller checks that the actor writes the letters of a case of the client.
 */
export async function missingAddress(clientId: number): Promise<{ known: string | null } | null> {
  const [found] = await db().$queryRaw<(Found | { street: null })[]>`/* missing-address */
    SELECT o.street, o.postal_code AS "postalCode", o.city, o.country, o.ade_address AS ade
    FROM client c LEFT JOIN LATERAL (
      SELECT n.* FROM client n
      WHERE n.id <> c.id AND (n.pesel_key = c.pesel_key OR c.nip <> '' AND n.nip = c.nip)
        AND (n.street || n.city <> '' OR n.ade_address <> '')
      ORDER BY n.updated_at DESC, n.id DESC LIMIT 1) o ON true
    WHERE c.id = ${clientId} AND c.street || c.postal_code || c.city = '' AND coalesce(c.ade_address, '') = ''`;
  if (!found) return null;
  return { known: found.street === null ? null : clientAddress(found) || found.ade };
}
