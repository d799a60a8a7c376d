// Asks as the office: it reads the JRWA.

import type { Ctx } from '@/lib/core/context';
import { DomainError } from '@/lib/core/errors';
import { fold } from '@/lib/core/fold';
import { db } from '@/lib/platform/db';
import { canKeepJrwa } from '../policy';
import type { JrwaClassItem, JrwaRow, JrwaVersionItem } from '../schema/jrwa';
import { CLASS_COLUMNS, versionInForce } from './in-force';

/** Versions of the JRWA, the latest first; at most a hundred. Throws not-allowed. */
export async function listJrwaVersions(ctx: Ctx): Promise<JrwaVersionItem[]> {
  if (!canKeepJrwa(ctx.actor)) throw new DomainError('not-allowed');
  return db().$queryRaw<JrwaVersionItem[]>`
    SELECT v.id, v.name, to_char(v.valid_from, 'YYYY-MM-DD') AS "validFrom", v.provisional, s.name AS "importedBy",
           v.imported_at AS "importedAt", (SELECT count(*)::int FROM jrwa_class c WHERE c.version_id = v.id) AS classes,
           v.id = ${versionInForce(ctx.today)} AS current
    FROM jrwa_version v LEFT JOIN staff_member s ON s.id = v.imported_by_id
    ORDER BY v.valid_from DESC, v.id DESC LIMIT 100`;
}

const SHOWN = 100;

/**
 * Classes of a version found by symbol or by words of the hasło: the first hundred, and the number of all. Throws
 * not-allowed.
 */
export async function searchJrwa(
  ctx: Ctx,
  { versionId, q }: { versionId: number; q: string },
): Promise<{ items: JrwaClassItem[]; count: number }> {
  if (!canKeepJrwa(ctx.actor)) throw new DomainError('not-allowed');
  const all = await db().$queryRaw<JrwaClassItem[]>`
    SELECT ${CLASS_COLUMNS} FROM jrwa_class c WHERE c.version_id = ${versionId} ORDER BY c.symbol`;
  const words = fold(q).split(' ').filter(Boolean);
  const found = all.filter(({ symbol, title, category }) => {
    const text = ` ${symbol} ${fold(title)} ${fold(category)}`;
    return words.every((word) => text.includes(` ${word}`));
  });
  return { items: found.slice(0, SHOWN), count: found.length };
}

/** All classes in force today, by symbol. */
export async function classesInForce(ctx: Ctx): Promise<JrwaRow[]> {
  return db().$queryRaw<JrwaRow[]>`
    SELECT c.symbol, c.title, c.category, c.makes_cases AS "makesCases", c.note
    FROM jrwa_class c WHERE c.version_id = ${versionInForce(ctx.today)} ORDER BY c.symbol`;
}

/** By class symbol: the spisy spraw with open cases, and the cards, that use the class. */
export async function usesOfClasses(
  symbols: readonly string[],
): Promise<Map<string, { registers: string[]; cards: string[] }>> {
  const rows = await db().$queryRaw<{ symbol: string; registers: string[]; cards: string[] }[]>`
    SELECT w.symbol,
      ARRAY(SELECT DISTINCT r.cell || '.' || r.jrwa_symbol || ' (' || r.year || ')' FROM case_register r
            WHERE r.jrwa_symbol = w.symbol AND EXISTS (SELECT FROM case_file f WHERE f.register_id = r.id
              AND f.case_id IS NOT NULL AND f.settled_on IS NULL AND f.moved_to_id IS NULL) ORDER BY 1) AS registers,
      ARRAY(SELECT v.name FROM card_version v WHERE v.jrwa_class = w.symbol AND v.status = 'PUBLISHED'
            AND NOT EXISTS (SELECT FROM card_version later WHERE later.card_id = v.card_id
              AND later.status = 'PUBLISHED' AND later.number > v.number) ORDER BY 1) AS cards
    FROM unnest(${[...symbols]}::text[]) AS w (symbol)`;
  return new Map(rows.map(({ symbol, ...uses }) => [symbol, uses]));
}
