import { type Tx, transact } from '@/lib/platform/db';
import { startingSource } from '@/lib/platform/pdf/templates';
import { LETTER_KINDS } from '../schema/letter';

/** The name of the first template of each kind. */
const NAME = 'Wzór podstawowy';

/**
 * Gives its first template to every kind of letter that has none; called when an office opens and when a kind has no
 * template. Existing templates stay.
 */
export async function addStartingTemplates(at: Date): Promise<void> {
  await transact((tx) => addMissing(tx, at));
}

async function addMissing(tx: Tx, at: Date): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('letter-templates', 0))`;
  const existing = new Set((await tx.letterTemplate.findMany()).map(({ kind }) => kind));
  for (const kind of LETTER_KINDS) {
    if (existing.has(kind)) continue;
    const versions = { create: { number: 1, source: startingSource(kind), savedAt: at } };
    await tx.letterTemplate.create({ data: { kind, name: NAME, versions } });
  }
}
