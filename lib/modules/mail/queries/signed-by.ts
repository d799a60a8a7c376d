// Asks as the office: the office signs what it sends by itself.

import { paths } from '@/lib/core/paths';
import { db, type Tx } from '@/lib/platform/db';
import { env } from '@/lib/platform/env';
import type { Signed } from '../schema/values';

/** The office as its automatic answers sign. */
export async function signedBy(tx: Pick<Tx, 'office'> = db()): Promise<Signed> {
  const office = await tx.office.findFirst();
  return {
    office: office?.name ?? '',
    phone: office?.phone ?? '',
    website: office?.website ?? '',
    address: office ? `${office.street}, ${office.postalCode} ${office.city}` : '',
    ade: office?.ade ?? '',
    privacy: new URL(paths.privacy('pl'), env().OKIENKO_URL).href,
  };
}

/** Whether the address is a mailbox of the office. */
export async function isOfOffice(tx: Pick<Tx, 'mailbox'>, address: string): Promise<boolean> {
  const found = await tx.mailbox.findFirst({
    where: { address: { equals: address, mode: 'insensitive' } },
    select: { id: true },
  });
  return found !== null;
}
