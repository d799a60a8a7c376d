// Asks as the office: it says whether the office has the address of the same client in any other case (art. 64 § 1).

import { db } from '@/lib/platform/db';
import { clientAddress } from '../../clients/rules/label';

type Found = { street: string; postalCode: string; city: string; ade: string | null };

/**
 * Whether the client has no address and none for e-delivery (KPA art. 64 § 1), and which one the office has of the same
 * person or firm in its other data, by PESEL or NIP: that may be in a case that the person does not see. Null when there
 * is an address. For those who write the letters of a case of the client, which is the caller's to ask.
 */
export async function missingAddress(clientId: number): Promise<{ known: string | null } | null> {
  const [found] = await db().$queryRaw<(Found | { street: null })[]>`/* missing-address */
    SELECT o.street, o.postal_code AS "postalCode", o.city, o.ade_address AS ade
    FROM client c LEFT JOIN LATERAL (
      SELECT n.* FROM client n
      WHERE n.id <> c.id AND (n.pesel_key = c.pesel_key OR c.nip <> '' AND n.nip = c.nip)
        AND (n.street || n.city <> '' OR n.ade_address <> '')
      ORDER BY n.updated_at DESC, n.id DESC LIMIT 1) o ON true
    WHERE c.id = ${clientId} AND c.street || c.postal_code || c.city = '' AND coalesce(c.ade_address, '') = ''`;
  if (!found) return null;
  return { known: found.street === null ? null : clientAddress(found) || found.ade };
}
