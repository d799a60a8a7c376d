import { db, type Tx } from '@/lib/platform/db';
import { Prisma } from '@/lib/platform/generated/prisma/client';
import type { TermFacts } from '../../deadlines/rules/compute-term';
import { replay } from '../../deadlines/rules/replay';
import type { ClockEntry } from '../../deadlines/schema';
import type { ClockEntryRecord, ClockRecord } from '../schema';

/** A clock with the entries of its case: all that its date depends on. */
export type LoadedClock = ClockRecord & {
  caseId: number;
  /** The department whose chain tells of the case. */
  destinationId: number;
  entries: readonly ClockEntry[];
};

/** What of a clock the engine needs. */
export type ClockFacts = Pick<LoadedClock, 'id' | 'rule' | 'startOn' | 'startTime' | 'entries'>;

/** Columns of a clock; `t` is the clock. */
const CLOCK_COLUMNS = Prisma.sql`
  t.id, t.purpose, t.rule, to_char(t.start_on, 'YYYY-MM-DD') AS "startOn", t.start_time AS "startTime", t.note,
  to_char(t.due_on, 'YYYY-MM-DD') AS "dueOn", to_char(t.stopped_on, 'YYYY-MM-DD') AS "stoppedOn",
  t.opened_at AS "openedAt", t.closed_at AS "closedAt"`;

/** An entry as the engine reads it; `e` is the entry. Fields that its kind has not are null. */
const ENTRY_JSON = Prisma.sql`
  jsonb_build_object('id', e.id, 'kind', e.kind, 'pause', e.pause, 'from', e.from_on, 'to', e.to_on, 'on', e.notice_on,
                     'basis', e.basis, 'of', e.of_id, 'clockId', e.clock_id)`;

/** Clocks that answer to the condition on `t`, by id, each with the entries of its case. One statement. */
export async function loadClocks(
  tx: Pick<Tx, '$queryRaw'>,
  where: Prisma.Sql,
  limit = 1_000_000,
): Promise<LoadedClock[]> {
  return tx.$queryRaw<LoadedClock[]>`
    SELECT ${CLOCK_COLUMNS}, t.case_id AS "caseId", k.destination_id AS "destinationId",
           coalesce((SELECT jsonb_agg(${ENTRY_JSON} ORDER BY e.id) FROM clock_entry e WHERE e.case_id = t.case_id),
                    '[]') AS entries
    FROM clock t JOIN "case" k ON k.id = t.case_id WHERE ${where} ORDER BY t.id LIMIT ${limit}`;
}

/** The facts of a clock for the engine; the office's terms are added by whoever computes. */
export function factsOf(clock: ClockFacts): TermFacts {
  const { pauses, extensions } = replay(clock.entries);
  return {
    rule: clock.rule,
    start: clock.startOn,
    startTime: clock.startTime ?? undefined,
    pauses,
    extensions: extensions.filter(({ clockId }) => clockId === clock.id),
  };
}

/** The clocks of a case that the caller may see, open ones first, and all that was entered about them. */
export async function clocksOfCase(
  caseId: number,
): Promise<{ clocks: LoadedClock[]; entries: ClockEntryRecord[] }> {
  const [clocks, entries] = await Promise.all([
    loadClocks(db(), Prisma.sql`t.case_id = ${caseId}`),
    db().$queryRaw<(ClockEntryRecord & { entry: ClockEntry })[]>`
      SELECT ${ENTRY_JSON} AS entry, e.basis, e.document_id AS "documentId", s.name AS "enteredBy",
             e.entered_at AS "enteredAt"
      FROM clock_entry e JOIN staff_member s ON s.id = e.entered_by_id WHERE e.case_id = ${caseId} ORDER BY e.id`,
  ]);
  return {
    clocks: clocks.toSorted((a, b) => Number(a.closedAt !== null) - Number(b.closedAt !== null)),
    entries: entries.map(({ entry, ...rest }) => ({ ...entry, ...rest })),
  };
}
