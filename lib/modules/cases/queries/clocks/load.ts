import type { Tx } from '@/lib/platform/db';
import { Prisma } from '@/lib/platform/generated/prisma/client';
import type { ClockEntry } from '../../../deadlines/schema';
import type { DatedClock, LoadedClock } from '../../schema/clock';

/** The columns of the clock `t`. */
const CLOCK_COLUMNS = Prisma.sql`
  t.id, t.purpose, t.rule, to_char(t.start_on, 'YYYY-MM-DD') AS "startOn", t.start_time AS "startTime", t.amount, t.note,
  to_char(t.came_on, 'YYYY-MM-DD') AS "cameOn",
  to_char(t.due_on, 'YYYY-MM-DD') AS "dueOn", to_char(t.stopped_on, 'YYYY-MM-DD') AS "stoppedOn",
  t.opened_at AS "openedAt", t.closed_at AS "closedAt", t.closed_by_id IS NOT NULL AS "endedByHand",
  coalesce(t.version, 0) AS version, t.terms_version AS "termsVersion"`;

/** The entry `e` as JSON for the engine; a field that its kind does not have is null. */
export const ENTRY_JSON = Prisma.sql`
  jsonb_build_object('id', e.id, 'kind', e.kind, 'pause', e.pause, 'from', e.from_on, 'to', e.to_on, 'on', e.notice_on,
                     'basis', e.basis, 'answersTo', e.answers_to_id, 'clockId', e.clock_id)`;

/** The entries without their reasons, for a person who may not read the files of the case. */
export const withoutBasis = (entries: readonly ClockEntry[]): ClockEntry[] =>
  entries.map((entry) => ({ ...entry, basis: '' }));

/**
 * The condition on the entries `e` that count in the clock `t`. An entry made after the clock closed does not count.
 */
export const ENTRIES_OF_CLOCK = Prisma.sql`e.case_id = t.case_id AND (t.closed_at IS NULL OR e.entered_at <= t.closed_at)`;

/** The entries that count in the clock `t`, as JSON. */
const ENTRIES = Prisma.sql`
  coalesce((SELECT jsonb_agg(${ENTRY_JSON} ORDER BY e.id) FROM clock_entry e WHERE ${ENTRIES_OF_CLOCK}), '[]')`;

/**
 * The settlement clock `t` of the case `k` as JSON for the engine, with the version `m` of the terms that it was
 * computed by.
 */
export const SETTLEMENT_JOINS = Prisma.sql`
  JOIN clock t ON t.case_id = k.id AND t.purpose = 'SETTLEMENT' JOIN terms_version m ON m.id = t.terms_version`;
export const SETTLEMENT_CLOCK = Prisma.sql`
  jsonb_build_object('id', t.id, 'rule', t.rule, 'startOn', t.start_on, 'startTime', t.start_time, 'cameOn', t.came_on, 'amount', t.amount, 'entries', ${ENTRIES})`;
export const SETTLEMENT_TERMS = Prisma.sql`
  jsonb_build_object('id', m.id, 'calendar', m.calendar, 'policy', m.policy)`;

/** The clocks that meet the condition on `t`, by id, each with the entries of its case. One statement. */
export async function loadClocks(tx: Pick<Tx, '$queryRaw'>, where: Prisma.Sql): Promise<LoadedClock[]> {
  return tx.$queryRaw<LoadedClock[]>`
    SELECT ${CLOCK_COLUMNS}, t.case_id AS "caseId", k.destination_id AS "destinationId", ${ENTRIES} AS entries
    FROM clock t JOIN "case" k ON k.id = t.case_id WHERE ${where} ORDER BY t.id`;
}

/** The settlement clock of a case. Every case has one. */
export async function settlementClock(tx: Pick<Tx, '$queryRaw'>, caseId: number): Promise<LoadedClock> {
  const [clock] = await loadClocks(tx, Prisma.sql`t.case_id = ${caseId} AND t.purpose = 'SETTLEMENT'`);
  return clock;
}

/**
 * At most `limit` clocks that meet the condition on `t`, for very large batches. One JSON value costs less to read than
 * rows.
 */
export async function loadDatedClocks(
  tx: Pick<Tx, '$queryRaw'>,
  where: Prisma.Sql,
  order: Prisma.Sql,
  limit: number,
): Promise<DatedClock[]> {
  const [{ clocks }] = await tx.$queryRaw<[{ clocks: DatedClock[] | null }]>`
    SELECT json_agg(c) AS clocks FROM (
      SELECT t.id, t.purpose, t.rule, t.start_on AS "startOn", t.start_time AS "startTime", t.amount, t.due_on AS "dueOn",
             t.stopped_on AS "stoppedOn", t.case_id AS "caseId", k.destination_id AS "destinationId",
             ${ENTRIES} AS entries
      FROM clock t JOIN "case" k ON k.id = t.case_id WHERE ${where} ORDER BY ${order} LIMIT ${limit}) c`;
  return clocks ?? [];
}
