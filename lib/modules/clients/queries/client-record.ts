import { formatPhone } from '@/lib/core/identifiers';
import { fromColumn } from '@/lib/core/plain-date';
import type { Client } from '@/lib/platform/generated/prisma/client';
import { unseal } from '@/lib/platform/secrets';
import { maskPesel } from '../rules/mask-pesel';
import type { ClientRecord } from '../schema';

/**
 * A client for the forms, with the sealed data opened and the PESEL masked. Without `full`: no birth date, street,
 * postal code, contact data or PESEL.
 */
export function clientRecord(client: Client, { full }: { full: boolean }): ClientRecord {
  return {
    id: client.id,
    version: client.version,
    kind: client.kind,
    firstName: client.firstName,
    lastName: client.lastName,
    name: client.name,
    birthDate: full && client.birthDate ? fromColumn(client.birthDate) : '',
    nip: client.nip ?? '',
    regon: client.regon ?? '',
    krs: client.krs ?? '',
    street: full ? client.street : '',
    postalCode: full ? client.postalCode : '',
    city: client.city,
    country: client.country,
    phone: full && client.phoneSealed ? formatPhone(unseal('phone', client.phoneSealed)) : '',
    email: full && client.emailSealed ? unseal('email', client.emailSealed) : '',
    adeAddress: (full && client.adeAddress) || '',
    maskedPesel: full && client.peselSealed ? maskPesel(unseal('pesel', client.peselSealed)) : null,
  };
}
