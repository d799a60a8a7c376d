import type { Tx } from '@/lib/platform/db';
import type { Case } from '@/lib/platform/generated/prisma/client';

/**
 * Keeps the defects that a call names, once for each letter; a call made outside Okienko has its clock at once. The
 * caller has locked the case and checked the permission.
 */
export async function nameDefects(
  tx: Tx,
  { id: caseId }: Case,
  { defects, ...call }: { defects: readonly string[] } & ({ letterId: number } | { clockId: number }),
): Promise<void> {
  const rows = defects
    .filter((text) => text !== '')
    .map((text, place) => ({ caseId, text, position: place + 1, ...call }));
  await tx.callDefect.createMany({ data: rows, skipDuplicates: true });
}
