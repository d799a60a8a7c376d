import { DomainError } from '@/lib/core/errors';
import { db } from '@/lib/platform/db';
import type { OfficeInput } from '../schema';

/** The office's name and address: public facts, so nobody is asked who they are. Throws `not-found` before set-up. */
export async function getOffice(): Promise<OfficeInput> {
  const found = await db().office.findUnique({ where: { id: 1 }, omit: { id: true } });
  if (!found) throw new DomainError('not-found');
  return found;
}
