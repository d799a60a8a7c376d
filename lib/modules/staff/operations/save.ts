import { DomainError } from '@/lib/core/errors';
import type { Tx } from '@/lib/platform/db';
import { Prisma } from '@/lib/platform/generated/prisma/client';
import type { Change } from '../schema';

/**
 * Locks the set-up of the office for one save. Without the lock two administrators could build a circle of departments
 * or remove the last administrator, while each save alone is right.
 */
export async function lockSetup(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('office-setup', 0))`;
}

/**
 * The values that a save changes, each from what to what; lists are compared by content. A new record has no values
 * before. `withheld` names the fields whose values must not get into the history.
 */
export function changesOf<T extends Record<keyof T, Change['after']>>(
  before: Partial<T> | null,
  after: T,
  withheld: readonly (keyof T)[] = [],
): Change[] {
  return (Object.keys(after) as (keyof T & string)[])
    .filter((field) => JSON.stringify(before?.[field]) !== JSON.stringify(after[field]))
    .map((field) =>
      withheld.includes(field)
        ? { field }
        : { field, before: (before?.[field] ?? null) as Change['before'], after: after[field] },
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
