import type { Ctx } from '@/lib/core/context';
import { DomainError } from '@/lib/core/errors';
import { db, type Tx, transact } from '@/lib/platform/db';
import { perSettings } from '@/lib/platform/env';
import { log } from '@/lib/platform/log';
import { appendToSealFile, putSealFileAside, readSealFile, withSealsLocked } from '@/lib/platform/seal-file';
import { keyedHash } from '@/lib/platform/secrets';
import { canCloseIncident, canSeeIncidents } from './policy';
import { endOfSealFile, LAST_SEAL, type SeenSeal, sealingFacts, unsealedEntries } from './queries/sealing';
import {
  chainOf,
  EMPTY_HEAD,
  type Head,
  sealedText,
  sealingDoubt,
  sealLine,
  sealLines,
  sealMark,
  stateText,
  UNSEALED_AT_MOST_MS,
} from './rules';
import type {
  CaseHistory,
  CloseIncidentInput,
  HistoryData,
  HistoryType,
  IncidentKind,
  IncidentOf,
  LookHistory,
  OfficeHistory,
  SealingDoubt,
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

/** The last seal that this process has seen in the database and in the file: neither place may go back behind it. */
const memory = perSettings((): { seen: SeenSeal | null } => ({ seen: null }));

/**
 * Seals the head of every chain that has grown since its last seal, with a key that the database does not hold, and
 * keeps the seals outside the database too. The first seal of an office is made before its first entry. When the seals
 * in the two places are not those that the office made, signs nothing and reports an incident. Returns the number of
 * new seals.
 */
export function sealHeads(now: Date): Promise<number> {
  return withSealsLocked(async () => {
    const doubt = sealingDoubt(await sealingFacts(memory().seen));
    if (doubt) {
      const code = doubt;
      log.error({ code }, 'history not sealed');
      const incident = {
        kind: 'sealing-stopped',
        about: `sealing:${doubt}`,
        caseId: null,
        data: { doubt },
      } as const;
      await reportIncidents(now, [incident]);
      return 0;
    }
    // The seals that a crash kept from the file come before new ones.
    await keepSeals();
    const sealed = await signHeads(now);
    await keepSeals();
    return sealed;
  });
}

/**
 * Signs the heads that have grown, or that differ from their last seal where sealing is resumed, and the count of all
 * seals. The caller holds the lock of the seals.
 */
async function signHeads(now: Date): Promise<number> {
  return db().$transaction(
    async (tx) => {
      let seals = await tx.historySeal.count();
      const grown = await tx.$queryRaw<Head[]>`
        SELECT h.chain, h.seq, h.hash FROM history_head h ${LAST_SEAL}
        WHERE sealed.hash IS DISTINCT FROM h.hash ORDER BY h.chain`;
      const heads = seals === 0 && grown.length === 0 ? [EMPTY_HEAD] : grown;
      let last = await tx.historySeal.findFirst({ orderBy: { id: 'desc' } });
      for (const { chain, seq, hash } of heads) {
        seals += 1;
        const [{ id }] = await tx.$queryRaw<[{ id: number }]>`
          SELECT nextval(pg_get_serial_sequence('history_seal', 'id'))::int AS id`;
        const head = { id, chain, seq, hash: new Uint8Array(hash), sealedAt: now };
        const seal = keyedHash('history-seal', sealedText({ ...head, number: seals }, last?.seal ?? null));
        last = await tx.historySeal.create({ data: { ...head, seal } });
      }
      if (last) {
        const state = { seals, lastId: last.id };
        const signed = { ...state, signature: keyedHash('history-count', stateText(state, last.seal)) };
        await tx.sealingState.upsert({ where: { id: 1 }, create: signed, update: signed });
      }
      // A log that leaves the machine is a third place, from which nobody takes a seal back.
      const code = last && heads.length > 0 && sealMark(seals, last);
      if (code) log.info({ code }, 'history sealed');
      return heads.length;
    },
    { timeout: 60_000 },
  );
}

/**
 * Appends to the file outside the database the seals that it lacks: the new ones, and those of a process that died
 * before the append. The caller holds the lock of the seals.
 */
async function keepSeals(): Promise<void> {
  const end = await endOfSealFile();
  const seals = await db().historySeal.findMany({
    where: { id: { gt: end.last?.id ?? 0 } },
    orderBy: { id: 'asc' },
  });
  const lines = seals.map(sealLine);
  if (lines.length > 0) {
    const text = lines.map((line) => `${line}\n`).join('');
    await appendToSealFile(end.text === '' || end.text.endsWith('\n') ? text : `\n${text}`);
  }
  const last = seals.at(-1);
  memory().seen = last ? { id: last.id, line: sealLine(last) } : end.last;
}

/**
 * A turn of sealing: at the start, every ten minutes, at the end. A turn that fails, or that seals entries of a longer
 * time than two turns, is an incident; the office goes on.
 */
export async function keepHistorySealed(now: Date): Promise<void> {
  try {
    const unsealed = await unsealedEntries();
    const sealed = await sealHeads(now);
    if (!unsealed || sealed === 0) return;
    const { entries, from, to } = unsealed;
    if (to.getTime() - from.getTime() <= UNSEALED_AT_MOST_MS) return;
    const data = { entries, from: from.toISOString(), to: to.toISOString() };
    await reportIncidents(now, [
      { kind: 'sealed-late', about: `sealed-late:${data.from}`, caseId: null, data },
    ]);
  } catch (error) {
    log.error({ err: error }, 'history not sealed');
    const { code = '' } = error as { code?: string };
    const data = { code };
    await reportIncidents(now, [{ kind: 'sealing-failed', about: 'sealing', caseId: null, data }]).catch(
      (error: unknown) => log.error({ err: error }, 'incident not kept'),
    );
  }
}

/**
 * Goes on sealing after a doubt, by a person who knows the secret and the reason: puts the file aside, notes the act in
 * the history, seals, and begins a file with all seals of the database. What the old seals say of the history stays:
 * `brokenLinks` still finds it. Returns the doubt; null when there was none, and then changes nothing.
 */
export async function resumeSealing(now: Date, reason: string): Promise<SealingDoubt | null> {
  return withSealsLocked(async () => {
    const facts = await sealingFacts(null);
    const doubt = sealingDoubt(facts);
    if (!doubt) return null;
    const kept = sealLines(await readSealFile()).length;
    await putSealFileAside(now);
    await transact(async (tx) => {
      const data = { doubt, seals: facts.seals, kept, reason };
      record(
        tx,
        { actor: { staffId: null }, now },
        { type: 'history.sealing-resumed', departmentId: null, data },
      );
    });
    await signHeads(now);
    await keepSeals();
    return doubt;
  });
}

/** Stores incidents; skips those that are open already. Returns the number of new incidents. */
export async function reportIncidents(
  now: Date,
  found: readonly IncidentOf<IncidentKind>[],
  tx: Pick<Tx, 'incident'> = db(),
): Promise<number> {
  if (found.length === 0) return 0;
  const { count: added } = await tx.incident.createMany({
    data: found.map(({ kind, about, caseId, data }) => ({ kind, about, caseId, data, foundAt: now })),
    skipDuplicates: true,
  });
  const code = found[0].kind;
  if (added > 0) log.error({ code }, 'incident reported');
  return added;
}

/**
 * Closes an incident with a note of how it was corrected. A second call changes nothing. Throws not-allowed, not-found,
 * incident-of-own (the incident is about the actor).
 */
export async function closeIncident(ctx: Ctx, { id, note }: CloseIncidentInput): Promise<void> {
  if (!canSeeIncidents(ctx.actor)) throw new DomainError('not-allowed');
  await transact(async (tx) => {
    const found = await tx.incident.findUnique({ where: { id } });
    if (!found) throw new DomainError('not-found');
    const { staffId = null } = found.data as { staffId?: number };
    if (!canCloseIncident(ctx.actor, { staffId })) throw new DomainError('incident-of-own');
    const { count } = await tx.incident.updateMany({
      where: { id, closedAt: null },
      data: { note, closedAt: ctx.now, closedById: ctx.actor.staffId },
    });
    if (count === 0) return;
    record(tx, ctx, { type: 'incident.closed', departmentId: null, data: { incidentId: id, note } });
  });
}
