import type { Tx } from '@/lib/platform/db';

/**
 * Lets one transaction at a time store e-mails of a mailbox, or change in which thread they lie: two e-mails of one
 * thread find each other, and one that comes twice is seen. The first lock of its transaction.
 */
export async function lockIntake(tx: Tx, mailboxId: number): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`mail:${mailboxId}`}, 0))`;
}
