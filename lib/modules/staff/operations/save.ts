import { DomainError } from '@/lib/core/errors';
import type { Tx } from '@/lib/platform/db';
import { Prisma } from '@/lib/platform/generated/prisma/client';

/**
 * Locks the set-up of the office for one save. Without the lock two administrators could build a circle of departments
 * or remove the last administrator, while each save alone is right.
 */
export async function lockSetup(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('office-setup', 0))`;
}

/** The names of the values that a save changes; lists and rows are compared by content. */
export function changedFields<T extends object>(before: Partial<T> | null, after: T): string[] {
  return (Object.keys(after) as (keyof T & string)[]).filter(
    (name) => JSON.stringify(before?.[name]) !== JSON.stringify(after[name]),
  );
}

/**
 * Returns the stored record for a save that began from `version`. Throws `not-found` when there is none,
 * `changed-meanwhile` when another save came in between.
 */
export function unchanged<T extends { version: number }>(current: T | null, version: number): T {
  if (!current) throw new DomainError('not-found');
  if (current.version !== version)
    throw new DomainError('changed-meanwhile', { facts: { version: current.version } });
  return current;
}

/**
 * Runs a save. A value that must be unique and is taken throws `invalid` with `taken` at `field`; an id of no record,
 * which no form of Okienko sends, throws `not-found`.
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
