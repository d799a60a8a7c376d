import { DomainError } from '@/lib/core/errors';
import type { Tx } from '@/lib/platform/db';

/**
 * A letter at a counter, or on its way there, is sent and delivered through the counter alone, which ends the
 * collection first. Throws letter-in-collection.
 */
export async function requireNotAtCounter(tx: Tx, letterId: number): Promise<void> {
  const waits = await tx.collection.count({ where: { letterId, state: { in: ['SENT', 'AT_COUNTER'] } } });
  if (waits > 0) throw new DomainError('letter-in-collection');
}

/** Only the counter takes back its own hand-out. Throws letter-handed-out. */
export async function requireNotHandedOut(tx: Tx, letterId: number): Promise<void> {
  const issued = await tx.collection.count({ where: { letterId, state: 'ISSUED' } });
  if (issued > 0) throw new DomainError('letter-handed-out');
}
