import type { Tx } from '@/lib/platform/db';

/**
 * The next number of a register in a year, without gaps. The register stays locked until the transaction ends, and a
 * failed transaction gives its number back, so an act takes the number last.
 */
export async function nextRegistryNumber(tx: Tx, register: string, year: number): Promise<number> {
  const [{ last }] = await tx.$queryRaw<[{ last: number }]>`
    INSERT INTO registry_counter (register, year, last) VALUES (${register}, ${year}, 1)
    ON CONFLICT (register, year) DO UPDATE SET last = registry_counter.last + 1 RETURNING last`;
  return last;
}
