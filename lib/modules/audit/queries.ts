// Asks as the office: a chain is checked whole, and only people who answer for the dates of all read incidents.

import type { Ctx } from '@/lib/core/context';
import { DomainError } from '@/lib/core/errors';
import { type NumberedRow, withNumber } from '@/lib/core/registry-number';
import { db } from '@/lib/platform/db';
import { readSealFile, sealFile } from '@/lib/platform/seal-file';
import { hasHash } from '@/lib/platform/secrets';
import { canSeeIncidents } from './policy';
import { type BrokenLink, readSealLine, sealedText, sealLine, sealLines } from './rules';
import type { IncidentItem } from './schema';

/**
 * The first broken link of each chain; [] when every chain agrees with its head and its seals. The next link stands for
 * a missing link, the last link for a missing tail.
 */
export async function brokenLinks(): Promise<BrokenLink[]> {
  // The query counts places and compares ids: an append takes both under the lock of its head, so they grow together.
  const chains = await db().$queryRaw<BrokenLink[]>`
    WITH link AS (
      SELECT *, row_number() OVER w AS place, lag(id, 1, 0) OVER w AS earlier,
             lag(hash, 1, sha256(convert_to(chain, 'UTF8'))) OVER w AS before
      FROM history WINDOW w AS (PARTITION BY chain ORDER BY seq)
    ), broken AS (
      SELECT chain, seq, CASE WHEN seq <> place THEN 'missing' ELSE 'changed' END AS why
      FROM link
      WHERE seq <> place OR previous <> before OR id <= earlier
         OR hash <> history_hash(previous, id, chain, seq, at, actor_id, type, case_id, data)
            -- The first links were hashed without their ids.
            AND hash <> history_hash_without_id(previous, chain, seq, at, actor_id, type, case_id, data)
      UNION ALL
      SELECT coalesce(h.chain, l.chain), coalesce(h.seq, l.seq),
             CASE WHEN l.chain IS NULL OR l.seq < h.seq THEN 'cut' ELSE 'head' END
      FROM history_head h
      FULL JOIN (SELECT DISTINCT ON (chain) chain, seq, hash FROM history ORDER BY chain, seq DESC) l USING (chain)
      WHERE h.chain IS NULL OR l.chain IS NULL OR h.seq <> l.seq OR h.hash <> l.hash
      UNION ALL
      SELECT s.chain, s.seq, CASE WHEN l.seq IS NULL THEN 'cut' ELSE 'seal' END
      FROM history_seal s LEFT JOIN history l USING (chain, seq) WHERE l.hash IS DISTINCT FROM s.hash
    )
    SELECT DISTINCT ON (chain) chain, seq, why FROM broken ORDER BY chain, seq, why`;
  return [...chains, ...(await brokenSeals())];
}

/**
 * The first broken seal. The code checks the signatures here, where the keys are (an older key may have made older
 * seals), and then whether the database still has each seal of the file outside it.
 */
async function brokenSeals(): Promise<BrokenLink[]> {
  // The file is read first: a seal is in the database before it is in the file.
  const lines = sealLines(await readSealFile());
  const seals = await db().historySeal.findMany({ orderBy: { id: 'asc' } });
  let before: Uint8Array | null = null;
  for (const seal of seals) {
    if (!hasHash(seal.seal, 'history-seal', sealedText(seal, before))) {
      return [{ chain: seal.chain, seq: seal.seq, why: 'resealed' }];
    }
    before = seal.seal;
  }
  const present = new Set(seals.map(sealLine));
  for (const line of lines) {
    if (present.has(line)) continue;
    const link = readSealLine(line);
    if (!link) throw new Error(`${sealFile()}: not a seal: ${line}`);
    return [{ chain: link.chain, seq: link.seq, why: 'unsealed' }];
  }
  return [];
}

/**
 * The size of the history: its chains, links and seals, the links that no seal covers yet, and the seals in the file
 * outside the database.
 */
export async function historySize(): Promise<{
  chains: number;
  links: number;
  seals: number;
  unsealed: number;
  kept: number;
}> {
  const kept = sealLines(await readSealFile()).length;
  const [size] = await db().$queryRaw<[{ chains: number; links: number; seals: number; unsealed: number }]>`
    SELECT count(*)::int AS chains, coalesce(sum(h.seq), 0)::int AS links,
           (SELECT count(*)::int FROM history_seal) AS seals,
           coalesce(sum(h.seq - coalesce((SELECT max(s.seq) FROM history_seal s WHERE s.chain = h.chain), 0)), 0)::int
             AS unsealed
    FROM history_head h`;
  return { ...size, kept };
}

/** Incidents, open ones first, then the newest; at most two hundred. Throws not-allowed. */
export async function listIncidents(ctx: Ctx): Promise<IncidentItem[]> {
  if (!canSeeIncidents(ctx.actor)) throw new DomainError('not-allowed');
  const rows = await db().$queryRaw<
    (Omit<IncidentItem, 'caseNumber' | 'caseSlug'> & { case: NumberedRow | null })[]
  >`
    SELECT i.id, i.kind, i.about, i.data, i.case_id AS "caseId", i.found_at AS "foundAt", i.closed_at AS "closedAt",
           s.name AS "closedBy", i.note, CASE WHEN k.id IS NOT NULL THEN jsonb_build_object(
             'registrySeries', k.registry_series, 'registryYear', k.registry_year, 'registryNumber', k.registry_number) END AS case
    FROM incident i LEFT JOIN staff_member s ON s.id = i.closed_by_id LEFT JOIN "case" k ON k.id = i.case_id
    ORDER BY i.closed_at IS NOT NULL, i.id DESC LIMIT 200`;
  return rows.map(({ case: about, ...row }) => {
    const named = about && withNumber(about);
    return { ...row, caseNumber: named?.number ?? null, caseSlug: named?.slug ?? null };
  });
}

/** The number of open incidents; 0 for a person who may not see them. */
export async function countOpenIncidents(ctx: Ctx): Promise<number> {
  return canSeeIncidents(ctx.actor) ? db().incident.count({ where: { closedAt: null } }) : 0;
}

/**
 * The number of a person's last looks that the query reads, and of cases that it returns: a case may have a look for
 * each day.
 */
const LOOKS = 60;
const CASES = 20;

/**
 * The ids of the cases that the actor last opened, the latest first. The caller checks whether the actor may still see
 * them.
 */
export async function lastViewedCases({ actor }: Pick<Ctx, 'actor'>): Promise<number[]> {
  const rows = await db().$queryRaw<{ caseId: number }[]>`
    SELECT case_id AS "caseId" FROM (
      SELECT case_id, id FROM history WHERE actor_id = ${actor.staffId} AND type = 'case.viewed' AND case_id IS NOT NULL
      ORDER BY id DESC LIMIT ${LOOKS}) look
    GROUP BY case_id ORDER BY max(id) DESC LIMIT ${CASES}`;
  return rows.map(({ caseId }) => caseId);
}
