import type { Ctx } from '@/lib/core/context';
import { DomainError } from '@/lib/core/errors';
import { db, type Tx, transact } from '@/lib/platform/db';
import { log } from '@/lib/platform/log';
import { appendToSealFile, readSealFile } from '@/lib/platform/seal-file';
import { keyedHash } from '@/lib/platform/secrets';
import { canSeeIncidents } from './policy';
import { chainOf, type Head, readSealLine, sealedText, sealLine, sealLines } from './rules';
import type {
  CaseHistory,
  CloseIncidentInput,
  HistoryData,
  HistoryType,
  IncidentKind,
  IncidentOf,
  LookHistory,
  OfficeHistory,
} from './schema';

/** The actor and the moment of an entry in the history; a null id is the office itself. */
export type By = { actor: { staffId: number | null }; now: Date };

/**
 * Adds an entry to the history of the running transaction; the transaction writes it last, or not at all.
 * `departmentId` names the department whose chain the entry joins (null: the office's chain); `type` decides the type
 * of `data`.
 */
export function record<T extends HistoryType>(
  tx: Pick<Tx, 'history'>,
  ctx: By,
  entry: { type: T; departmentId: number | null; data: HistoryData[T] } & CaseOf<T>,
): void {
  const { type, departmentId, data, caseId = null } = entry;
  push(tx, ctx, { type, departmentId, data, caseId });
}

/**
 * An act in a case names the case, so that the course of the case shows it; an act of the whole office names no case.
 */
type CaseOf<T extends HistoryType> = T extends keyof CaseHistory
  ? { caseId: number }
  : T extends keyof OfficeHistory
    ? { caseId?: undefined }
    : { caseId?: number };

/** Adds an entry about a case, in the chain of the department that the case goes to. */
export function recordOf<T extends keyof (CaseHistory & LookHistory)>(
  tx: Pick<Tx, 'history'>,
  ctx: By,
  caseRow: { id: number; destinationId: number },
  type: T,
  data: HistoryData[T],
): void {
  push(tx, ctx, { type, departmentId: caseRow.destinationId, caseId: caseRow.id, data });
}

type Line = { type: HistoryType; departmentId: number | null; caseId: number | null; data: object };

function push(tx: Pick<Tx, 'history'>, { now, actor }: By, { departmentId, ...line }: Line): void {
  tx.history.push({ chain: chainOf(departmentId), at: now.toISOString(), actorId: actor.staffId, ...line });
}

/**
 * Seals the head of every chain that has grown since its last seal, with a key that the database does not hold, and
 * keeps the seals outside the database too. Returns the number of new seals.
 */
export async function sealHeads(now: Date): Promise<number> {
  const sealed = await db().$transaction(async (tx) => {
    await lockSeals(tx);
    const heads = await tx.$queryRaw<Head[]>`
      SELECT h.chain, h.seq, h.hash FROM history_head h
      WHERE h.seq > coalesce((SELECT max(s.seq) FROM history_seal s WHERE s.chain = h.chain), 0)
      ORDER BY h.chain`;
    let before = (await tx.historySeal.findFirst({ orderBy: { id: 'desc' } }))?.seal ?? null;
    for (const { chain, seq, hash } of heads) {
      const head = { chain, seq, hash: new Uint8Array(hash), sealedAt: now };
      const seal = keyedHash('history-seal', sealedText(head, before));
      await tx.historySeal.create({ data: { ...head, seal } });
      before = seal;
    }
    return heads.length;
  });
  await keepSeals();
  return sealed;
}

/** Locks the seals: two processes that seal at once would fork the chain of seals, or write one seal twice. */
async function lockSeals(tx: Pick<Tx, '$executeRaw'>): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('history-seal', 0))`;
}

/** Far more bytes than one line of the file takes. */
const LAST_LINES_BYTES = 4_096;

/**
 * Appends to the file outside the database the seals that it lacks: the new ones, those of a process that died before
 * the append, and all seals where an office had no file.
 */
async function keepSeals(): Promise<void> {
  await db().$transaction(
    async (tx) => {
      await lockSeals(tx);
      const end = await readSealFile(LAST_LINES_BYTES);
      const last = sealLines(end).findLast((line) => readSealLine(line));
      const id = (last && readSealLine(last)?.id) || 0;
      const seals = await tx.historySeal.findMany({ where: { id: { gt: id } }, orderBy: { id: 'asc' } });
      if (seals.length === 0) return;
      const lines = seals.map((seal) => `${sealLine(seal)}\n`).join('');
      await appendToSealFile(end === '' || end.endsWith('\n') ? lines : `\n${lines}`);
    },
    { timeout: 60_000 },
  );
}

/** Stores incidents; skips those that are open already. Returns the number of new incidents. */
export async function reportIncidents(
  now: Date,
  found: readonly IncidentOf<IncidentKind>[],
): Promise<number> {
  if (found.length === 0) return 0;
  const { count: added } = await db().incident.createMany({
    data: found.map(({ kind, about, caseId, data }) => ({ kind, about, caseId, data, foundAt: now })),
    skipDuplicates: true,
  });
  if (added > 0) log.error({}, 'dates differ from what they are derived from');
  return added;
}

/**
 * Closes an incident with a note of how it was corrected. A second call changes nothing. Throws not-allowed, not-found.
 */
export async function closeIncident(ctx: Ctx, { id, note }: CloseIncidentInput): Promise<void> {
  if (!canSeeIncidents(ctx.actor)) throw new DomainError('not-allowed');
  await transact(async (tx) => {
    const { count } = await tx.incident.updateMany({
      where: { id, closedAt: null },
      data: { note, closedAt: ctx.now, closedById: ctx.actor.staffId },
    });
    if (count > 0) {
      record(tx, ctx, { type: 'incident.closed', departmentId: null, data: { incidentId: id, note } });
    } else if ((await tx.incident.count({ where: { id } })) === 0) throw new DomainError('not-found');
  });
}
