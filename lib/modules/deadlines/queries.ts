import { db, type Tx } from '@/lib/platform/db';
import { type OfficeTerms, readTerms } from './rules/read-terms';
import type { TermsRow } from './schema';

export type { OfficeTerms } from './rules/read-terms';

/** What every date of the office is computed by now. One statement. */
export async function officeTerms(tx: Pick<Tx, '$queryRaw'> = db()): Promise<OfficeTerms> {
  const [row] = await tx.$queryRaw<[TermsRow]>`
    SELECT id, calendar, policy FROM terms_version ORDER BY id DESC LIMIT 1`;
  return readTerms(row);
}

/** Versions by their numbers: a date is proved by what it was computed by. */
export async function termsOfVersions(versions: readonly number[]): Promise<Map<number, OfficeTerms>> {
  const rows = await db().$queryRaw<TermsRow[]>`
    SELECT id, calendar, policy FROM terms_version WHERE id = ANY (${[...new Set(versions)]})`;
  return new Map(rows.map((row) => [row.id, readTerms(row)]));
}
