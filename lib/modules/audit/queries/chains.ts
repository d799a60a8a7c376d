// Asks as the office: a chain is checked whole.

import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { db } from '@/lib/platform/db';
import { readSealFile, sealFile } from '@/lib/platform/seal-file';
import { type Head, readSealLine, sealLine, sealLines } from '../rules';
import type { BrokenLink } from '../schema';
import { LAST_SEAL, sealsOf, signatureOf } from './sealing';

/** A check reads the history in one snapshot, however long that takes. */
const HOUR_MS = 3_600_000;
const SNAPSHOT = { isolationLevel: 'RepeatableRead', timeout: 24 * HOUR_MS } as const;
/** Links read in one statement. */
const BATCH = 5_000;

type Reader = Parameters<Parameters<ReturnType<typeof db>['$transaction']>[0]>[0];

/**
 * The first broken link of each chain; [] when every chain agrees with its head and its seals. The next link stands for
 * a missing link, the last link for a missing tail.
 */
export async function brokenLinks(): Promise<BrokenLink[]> {
  // The file is read first: a seal is in the database before it is in the file.
  const lines = sealLines(await readSealFile());
  return db().$transaction(
    async (tx) => [...(await brokenChains(tx)), ...(await brokenSeals(tx, lines))],
    SNAPSHOT,
  );
}

async function brokenChains(tx: Reader): Promise<BrokenLink[]> {
  const first = new Map<string, BrokenLink>();
  const found = (link: BrokenLink) => {
    const known = first.get(link.chain);
    const earlier = !known || link.seq < known.seq || (link.seq === known.seq && link.why < known.why);
    if (earlier) first.set(link.chain, link);
  };
  const ends = new Map<string, Head>();
  let before = { chain: '', id: BigInt(0), hash: startOf(''), place: 0 };
  for await (const link of linksOf(tx)) {
    const { chain, seq, id, hash } = link;
    if (before.chain !== chain) before = { chain, id: BigInt(0), hash: startOf(chain), place: 0 };
    const place = before.place + 1;
    if (seq !== place) found({ chain, seq, why: 'missing' });
    else if (!same(link.previous, before.hash) || id <= before.id || !holds(link)) {
      found({ chain, seq, why: 'changed' });
    }
    before = { chain, id, hash, place };
    ends.set(chain, { chain, seq, hash });
  }
  for (const link of await differingHeads(tx, ends)) found(link);
  for (const link of await differingSeals(tx)) found(link);
  return [...first.values()].sort((a, b) => (a.chain < b.chain ? -1 : 1));
}

type Link = {
  chain: string;
  seq: number;
  id: bigint;
  at: Date;
  actorId: number | null;
  type: string;
  caseId: number | null;
  data: unknown;
  previous: Uint8Array;
  hash: Uint8Array;
  /** The canonical text of the link, as the database writes it. */
  text: string;
};

/** All links, chain by chain, in the order of their places. */
async function* linksOf(tx: Reader): AsyncGenerator<Link> {
  for (let last = { chain: '', seq: 0 }; ; ) {
    const links = await tx.$queryRaw<Link[]>`
      SELECT chain, seq, id, at, actor_id AS "actorId", type, case_id AS "caseId", data, previous, hash,
             jsonb_build_array(id, chain, seq, to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS'), actor_id, type,
                               case_id, data)::text AS text
      FROM history WHERE (chain, seq) > (${last.chain}, ${last.seq}) ORDER BY chain, seq LIMIT ${BATCH}`;
    yield* links;
    const end = links.at(-1);
    if (!end || links.length < BATCH) return;
    last = { chain: end.chain, seq: end.seq };
  }
}

/**
 * Whether the hash of a link is that of its content. It is computed here and not by `history_hash`: whoever rewrites
 * the history in the database can rewrite its functions too. The text, which the database writes, must say what the
 * columns say.
 */
function holds({ text, previous, hash, ...link }: Link): boolean {
  const { id, chain, seq, at, actorId, type, caseId, data } = link;
  const moment = at.toISOString().slice(0, -1);
  const said = [Number(id), chain, seq, moment, actorId, type, caseId, data];
  if (!isDeepStrictEqual(JSON.parse(text), said)) return false;
  // The first links were hashed without their ids.
  const withoutId = `[${text.slice(text.indexOf(', ') + 2)}`;
  return [text, withoutId].some((each) => same(sha256(previous, each), hash));
}

const sha256 = (...parts: (string | Uint8Array)[]): Uint8Array => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};
/** The hash that the first link of a chain follows. */
const startOf = (chain: string): Uint8Array => sha256(chain);
const same = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0;

/** Chains whose recorded end is not their last link. */
async function differingHeads(tx: Reader, ends: Map<string, Head>): Promise<BrokenLink[]> {
  const heads = new Map((await tx.historyHead.findMany()).map((head) => [head.chain, head]));
  return [...new Set([...heads.keys(), ...ends.keys()])].flatMap((chain): BrokenLink[] => {
    const [head, end] = [heads.get(chain), ends.get(chain)];
    if (head && end && head.seq === end.seq && same(head.hash, end.hash)) return [];
    const cut = head !== undefined && (!end || end.seq < head.seq);
    return [{ chain, seq: head?.seq ?? end?.seq ?? 0, why: cut ? 'cut' : 'head' }];
  });
}

/** Seals whose link is gone or has another hash. The first seal of an office signs no link. */
async function differingSeals(tx: Reader): Promise<BrokenLink[]> {
  return tx.$queryRaw<BrokenLink[]>`
    SELECT s.chain, s.seq, CASE WHEN l.seq IS NULL THEN 'cut' ELSE 'seal' END AS why
    FROM history_seal s LEFT JOIN history l USING (chain, seq)
    WHERE s.seq > 0 AND l.hash IS DISTINCT FROM s.hash`;
}

/**
 * The first broken seal. The code checks the signatures here, where the keys are (an older key may have made older
 * seals), and then whether the database still has each seal of the file outside it.
 */
async function brokenSeals(tx: Reader, lines: readonly string[]): Promise<BrokenLink[]> {
  const gone = new Set(lines);
  let before: Uint8Array | null = null;
  let numbered = false;
  let number = 0;
  for await (const seal of sealsOf(tx)) {
    number += 1;
    const signature = signatureOf(seal, { number, before });
    // After the first numbered seal an unnumbered one would be a step back.
    if (signature === 'none' || (numbered && signature === 'unnumbered')) {
      return [{ chain: seal.chain, seq: seal.seq, why: 'resealed' }];
    }
    numbered ||= signature === 'numbered';
    before = seal.seal;
    gone.delete(sealLine(seal));
  }
  const [line] = gone;
  if (line === undefined) return [];
  const link = readSealLine(line);
  if (!link) throw new Error(`${sealFile()}: not a seal: ${line}`);
  return [{ chain: link.chain, seq: link.seq, why: 'unsealed' }];
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
           coalesce(sum(h.seq - coalesce(sealed.seq, 0)), 0)::int AS unsealed
    FROM history_head h ${LAST_SEAL}`;
  return { ...size, kept };
}
