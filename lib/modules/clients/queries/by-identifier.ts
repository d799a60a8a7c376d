import {
  type Checked,
  checkKrs,
  checkNip,
  checkPhone,
  checkRegon,
  phoneWithoutExtension,
} from '@/lib/core/identifiers';
import { Prisma } from '@/lib/platform/generated/prisma/client';
import { keyedHashes } from '@/lib/platform/secrets';

/**
 * The condition for the clients `c` with the typed NIP, REGON, KRS or telephone number, however it is written; null for
 * a text that can be none of them.
 */
export function clientsWithIdentifier(typed: string): Prisma.Sql | null {
  const when = (checked: Checked<string, string, string>, condition: (value: string) => Prisma.Sql) =>
    checked.ok ? [condition(checked.value)] : [];
  const conditions = [
    ...when(checkNip(typed), (nip) => Prisma.sql`c.nip = ${nip}`),
    ...when(checkRegon(typed), (regon) => Prisma.sql`c.regon = ${regon}`),
    ...when(checkKrs(typed), (krs) => Prisma.sql`c.krs = ${krs}`),
    ...when(checkPhone(typed), (phone) => {
      const keys = keyedHashes('phone', phoneWithoutExtension(phone));
      return Prisma.sql`c.phone_key IN (${Prisma.join(keys)})`;
    }),
  ];
  return conditions.length > 0 ? Prisma.sql`(${Prisma.join(conditions, ' OR ')})` : null;
}
