import { DomainError } from '@/lib/core/errors';
import { db, type Tx } from '@/lib/platform/db';
import type { OfficeInput } from '../schema';

/**
 * The office's name, address and settings. The name and address are public, so the function checks no permission.
 * Throws `not-found` before the set-up.
 */
export async function getOffice(tx: Pick<Tx, 'office'> = db()): Promise<OfficeInput> {
  const found = await tx.office.findUnique({ where: { id: 1 }, omit: { id: true } });
  if (!found) throw new DomainError('not-found');
  return found;
}
