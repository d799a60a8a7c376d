import { randomUUID } from 'node:crypto';
import { plainDate } from '@/lib/core/plain-date';
import { giveMandate } from '@/lib/modules/staff/operations/mandate';
import type { MandateInput, MandateRef, MandateScope } from '@/lib/modules/staff/schema';
import { SETTER } from './office';
import { ctxOf } from './people';

/**
 * Gives a mandate to sign papers of these kinds by the real operation, from the beginning of the year until revoked.
 */
export async function mandateOf(
  staffId: number,
  scopes: MandateScope[],
  departmentId: number | null = null,
  over: Partial<MandateInput> = {},
): Promise<MandateRef> {
  const since = plainDate('2026-01-02');
  return giveMandate(ctxOf(SETTER), {
    staffId,
    scopes,
    departmentId,
    subject: 'sprawy prowadzone przez komórkę',
    requestKey: randomUUID(),
    organId: null,
    holdsOrgan: false,
    givenBy: 'Burmistrz Zalesina',
    givenOn: since,
    from: since,
    to: null,
    ...over,
  });
}
