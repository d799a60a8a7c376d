// Asks as the office: seals belong to no case.

import { db } from '@/lib/platform/db';
import { type HistorySeal, Prisma } from '@/lib/platform/generated/prisma/client';
import { readSealFile, withSealsLocked } from '@/lib/platform/seal-file';
import { hasHash } from '@/lib/platform/secrets';
import {
  countDoubt,
  readSealLine,
  type Seal,
  type SealingFacts,
  sealedText,
  sealLine,
  sealLines,
  sealMark,
  stateText,
  unnumberedSealedText,
} from '../rules';
import type { HistoryData, SealingDoubt } from '../schema';

/** A seal that this process has seen in the database and in the file, as a line of the file. */
export type SeenSeal = { id: number; line: string };

/** SQL: the last seal of the chain of the head `h`, as `sealed`; its columns are null without one. */
export const LAST_SEAL = Prisma.sql`
  LEFT JOIN LATERAL (
    SELECT s.seq, s.hash FROM history_seal s WHERE s.chain = h.chain ORDER BY s.id DESC LIMIT 1) sealed ON true`;

/** Far more bytes than one line of the file takes. */
const LAST_LINES_BYTES = 4_096;

/** The end of the file, and the seal in its last line; null without one. */
export async function endOfSealFile(): Promise<{ text: string; last: SeenSeal | null }> {
  const text = await readSealFile(LAST_LINES_BYTES);
  const line = sealLines(text).findLast((each) => readSealLine(each)) ?? '';
  const read = readSealLine(line);
  return { text, last: read && { id: read.id, line } };
}

/**
 * The facts about the seals in both places. The caller holds the lock of the seals. `seen` is the last seal that this
 * process has seen in both.
 */
export async function sealingFacts(seen: SeenSeal | null): Promise<SealingFacts> {
  const { last: kept } = await endOfSealFile();
  const [counts] = await db().$queryRaw<
    [{ begun: boolean; seals: number; turnsNotKept: number; entriesHold: boolean }]
  >`
    SELECT EXISTS (SELECT FROM history) OR EXISTS (SELECT FROM history_head) OR EXISTS (SELECT FROM staff_member) AS begun,
           (SELECT count(*)::int FROM history_seal) AS seals,
           (SELECT count(DISTINCT sealed_at)::int FROM history_seal WHERE id > ${kept?.id ?? 0}) AS "turnsNotKept",
           NOT EXISTS (
             SELECT FROM history_head h ${LAST_SEAL} LEFT JOIN history l ON l.chain = h.chain AND l.seq = sealed.seq
             WHERE sealed.seq > 0 AND l.hash IS DISTINCT FROM sealed.hash) AS "entriesHold"`;
  const [last, before] = await db().historySeal.findMany({ orderBy: { id: 'desc' }, take: 2 });
  const state = await db().sealingState.findUnique({ where: { id: 1 } });
  return {
    ...counts,
    last: last
      ? { id: last.id, signature: signatureOf(last, { number: counts.seals, before: before?.seal ?? null }) }
      : null,
    state: state && {
      seals: state.seals,
      lastId: state.lastId,
      holds: last !== undefined && hasHash(state.signature, 'history-count', stateText(state, last.seal)),
    },
    kept: kept && { id: kept.id, inDatabase: await isInDatabase(kept) },
    seen: seen && { id: seen.id, inDatabase: await isInDatabase(seen) },
  };
}

/** Seals read in one statement. */
const BATCH = 5_000;

/** All seals of the database, oldest first, read a part at a time: an office that seals all day has very many. */
export async function* sealsOf(
  tx: Pick<ReturnType<typeof db>, 'historySeal'>,
  batch = BATCH,
): AsyncGenerator<HistorySeal> {
  for (let last: number | undefined; ; ) {
    const seals = await tx.historySeal.findMany({
      where: { id: { gt: last } },
      orderBy: { id: 'asc' },
      take: batch,
    });
    yield* seals;
    const end = seals.at(-1);
    if (!end || seals.length < batch) return;
    last = end.id;
  }
}

/** By which text the signature of a seal holds, with its number among all seals and the seal before it. */
export function signatureOf(
  seal: Seal,
  { number, before }: { number: number; before: Uint8Array | null },
): 'numbered' | 'unnumbered' | 'none' {
  const holds = (text: Buffer) => hasHash(seal.seal, 'history-seal', text);
  if (holds(sealedText({ ...seal, number }, before))) return 'numbered';
  return holds(unnumberedSealedText(seal, before)) ? 'unnumbered' : 'none';
}

async function isInDatabase({ id, line }: SeenSeal): Promise<boolean> {
  const seal = await db().historySeal.findUnique({ where: { id } });
  return seal !== null && sealLine(seal) === line;
}

/** Entries that no seal covers: their number, and the moments of the first and the last one; null without one. */
export async function unsealedEntries(): Promise<{ entries: number; from: Date; to: Date } | null> {
  const [found] = await db().$queryRaw<[{ entries: number; from: Date | null; to: Date | null }]>`
    SELECT count(*)::int AS entries, min(l.at) AS from, max(l.at) AS to
    FROM history_head h ${LAST_SEAL} JOIN history l ON l.chain = h.chain AND l.seq > coalesce(sealed.seq, 0)`;
  const { entries, from, to } = found;
  return from && to ? { entries, from, to } : null;
}

/** The findings of an examination of the seals, apart from the chains that they seal. */
export type SealsExamined = {
  /** The seals of the file, and the seals of the database that the file lacks. */
  kept: number;
  notKept: number;
  /** Whether the count under the secret fits the seals of the database. */
  count: SealingDoubt | null;
  /** The last seal, to be noted down outside the office; null without one. */
  mark: string | null;
  unsealed: { entries: number; from: Date } | null;
  /** Each time that sealing went on after a doubt, oldest first. */
  resumed: { at: Date; reason: string; seals: number; kept: number }[];
};

/** Compares the seals of the database with those of the file and with their signed count. */
export function examineSeals(): Promise<SealsExamined> {
  return withSealsLocked(async () => {
    const lines = sealLines(await readSealFile());
    const inFile = new Set(lines);
    let [number, notKept] = [0, 0];
    let last: HistorySeal | null = null;
    for await (const seal of sealsOf(db())) {
      number += 1;
      if (!inFile.has(sealLine(seal))) notKept += 1;
      last = seal;
    }
    const resumed = await db().historyEntry.findMany({
      where: { type: 'history.sealing-resumed' },
      orderBy: { id: 'asc' },
      select: { at: true, data: true },
    });
    return {
      kept: lines.length,
      notKept,
      count: countDoubt(await sealingFacts(null)),
      mark: last ? sealMark(number, last) : null,
      unsealed: await unsealedEntries(),
      resumed: resumed.map(({ at, data }) => {
        const { reason, seals, kept } = data as HistoryData['history.sealing-resumed'];
        return { at, reason, seals, kept };
      }),
    };
  });
}

/** Whether the database still has the seal that a person noted down. */
export async function hasSeal(mark: string): Promise<boolean> {
  const number = Number(mark.split('-')[0]);
  if (!Number.isSafeInteger(number) || number < 1) return false;
  const seal = await db().historySeal.findFirst({ orderBy: { id: 'asc' }, skip: number - 1 });
  return seal !== null && sealMark(number, seal) === mark;
}
