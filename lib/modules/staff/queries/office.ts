import { DomainError } from '@/lib/core/errors';
import { db } from '@/lib/platform/db';
import type { OfficeInput } from '../schema';

/** The office's name and address: public facts, so nobody is asked who they are. Throws `not-found` before set-up. */
export async function getOffice(): Promise<OfficeInput> {
  const [found] = await db().$queryRaw<OfficeInput[]>`/* office */
    SELECT name, street, postal_code AS "postalCode", city, phone, email, website, authority, handler_in_znak AS "handlerInZnak",
           unopened_hours AS "unopenedHours", uncollected_days AS "uncollectedDays", version FROM office WHERE id = 1`;
  if (!found) throw new DomainError('not-found');
  return found;
}
