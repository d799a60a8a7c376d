import { DomainError } from '@/lib/core/errors';
import type { Tx } from '@/lib/platform/db';

/**
 * While a letter lies at a counter, or is on its way there, it is dispatched and delivered through the counter alone:
 * whatever ends its collection has ended it first. Throws letter-in-collection.
 */
export async function requireNotAtCounter(tx: Tx, letterId: number): Promise<void> {
  const waits = await tx.collection.count({ where: { letterId, state: { in: ['SENT', 'AT_COUNTER'] } } });
  if (waits > 0) throw new DomainError('letter-in-collection');
}

/** What the counter has handed out, the counter takes back. Throws letter-handed-out. */
export async function requireNotHandedOut(tx: Tx, letterId: number): Promise<void> {
  const issued = await tx.collection.count({ where: { letterId, state: 'ISSUED' } });
  if (issued > 0) throw new DomainError('letter-handed-out');
}
