import { DomainError } from '@/lib/core/errors';
import type { Tx } from '@/lib/platform/db';
import { Prisma } from '@/lib/platform/generated/prisma/client';

/**
 * Saves of the office's set-up wait for one another: two administrators at once could otherwise make a circle of
 * departments or take the last administrator away, each seeing nothing wrong.
 */
export async function lockSetup(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('office-setup', 0))`;
}

/** The names of the values that a save changes; lists and rows are compared by what they hold. */
export function changedFields<T extends object>(before: Partial<T> | null, after: T): string[] {
  return (Object.keys(after) as (keyof T & string)[]).filter(
    (name) => JSON.stringify(before?.[name]) !== JSON.stringify(after[name]),
  );
}

/**
 * The record as it is in the database, for a save that began from `version`.
 * Throws `not-found` when there is none, `changed-meanwhile` when somebody saved it since.
 */
export function unchanged<T extends { version: number }>(current: T | null, version: number): T {
  if (!current) throw new DomainError('not-found');
  if (current.version !== version)
    throw new DomainError('changed-meanwhile', { facts: { version: current.version } });
  return current;
}

/**
 * Runs a save; a value that must be the only one of its kind and is not becomes `invalid` with `taken` at `field`, an id
 * of nothing there is (no form of ours sends one) `not-found`.
 */
export async function onlyOne<T>(field: string, save: () => Promise<T>): Promise<T> {
  try {
    return await save();
  } catch (error) {
    const code = error instanceof Prisma.PrismaClientKnownRequestError ? error.code : null;
    if (code === 'P2002') throw new DomainError('invalid', { fields: { [field]: 'taken' } });
    if (code === 'P2003') throw new DomainError('not-found');
    throw error;
  }
}
