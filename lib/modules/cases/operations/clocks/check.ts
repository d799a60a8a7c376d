import type { PlainDate } from '@/lib/core/plain-date';
import { db } from '@/lib/platform/db';
import { Prisma } from '@/lib/platform/generated/prisma/client';
import { reportIncidents } from '../../../audit/operations';
import type { IncidentOf } from '../../../audit/schema';
import { officeTerms } from '../../../deadlines/queries';
import { loadDatedClocks } from '../../queries/clocks/load';
import { deriveClock } from '../../rules/clocks/moved';
import type { DatedClock } from '../../schema/clock';

const BATCH = 5_000;

type Found = IncidentOf<'term-differs'>;
type Dates = { dueOn: PlainDate; stoppedOn: PlainDate | null };

/**
 * Compares the dates of every open clock with the dates derived from its facts, and the copies in the lists with their
 * clocks. Returns the number of differences; reports each as an incident and mends none, because somebody wrote past
 * the rules. Skips the clocks that `recomputeOutdated` has still to bring to a newer calendar.
 */
export async function checkClocks(now: Date): Promise<number> {
  const terms = await officeTerms();
  let differing = 0;
  for (let last = 0; ; ) {
    const where = Prisma.sql`t.closed_at IS NULL AND t.terms_version = ${terms.version} AND t.id > ${last}`;
    const clocks = await loadDatedClocks(db(), where, Prisma.sql`t.id`, BATCH);
    if (clocks.length === 0) break;
    last = clocks[clocks.length - 1].id;
    const found = clocks.flatMap((clock) => difference(clock, derive));
    await reportIncidents(now, found);
    differing += found.length;
  }
  const copies = await differingCopies();
  await reportIncidents(now, copies);
  return differing + copies.length;

  /** Null when the engine can derive no dates: the office does not know the rule or the start. */
  function derive(clock: DatedClock): Dates | null {
    try {
      return deriveClock(clock, terms);
    } catch {
      return null;
    }
  }
}

function difference(clock: DatedClock, derive: (clock: DatedClock) => Dates | null): Found[] {
  const { id, caseId, purpose, dueOn, stoppedOn } = clock;
  const derived = derive(clock);
  if (derived?.dueOn === dueOn && derived.stoppedOn === stoppedOn) return [];
  const data = { where: 'clock', purpose, kept: { dueOn, stoppedOn }, derived } as const;
  return [{ kind: 'term-differs', about: `clock:${id}`, caseId, data }];
}

/** Cases whose date in lists differs from the date of their settlement clock, and open cases without such a clock. */
async function differingCopies(): Promise<Found[]> {
  const rows = await db().$queryRaw<{ caseId: number; kept: Dates; derived: Dates | null }[]>`
    SELECT k.id AS "caseId", jsonb_build_object('dueOn', k.due_on, 'stoppedOn', k.stopped_on) AS kept,
           CASE WHEN t.id IS NOT NULL THEN jsonb_build_object('dueOn', t.due_on, 'stoppedOn', t.stopped_on) END AS derived
    FROM "case" k LEFT JOIN clock t ON t.case_id = k.id AND t.purpose = 'SETTLEMENT' AND t.closed_at IS NULL
    WHERE k.settled_at IS NULL
      AND (t.id IS NULL OR k.due_on <> t.due_on OR k.stopped_on IS DISTINCT FROM t.stopped_on)
    ORDER BY k.id`;
  return rows.map(({ caseId, kept, derived }) => ({
    kind: 'term-differs',
    about: `case:${caseId}`,
    caseId,
    data: { where: 'case', purpose: 'SETTLEMENT', kept, derived },
  }));
}
