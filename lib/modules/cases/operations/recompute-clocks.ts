import type { PlainDate } from '@/lib/core/plain-date';
import type { Tx } from '@/lib/platform/db';
import { type By, record } from '../../audit/operations';
import type { OfficeTerms } from '../../deadlines/queries';
import type { LoadedClock } from '../queries/clocks';
import { termOfClock } from '../rules';
import type { ClockFacts } from '../schema';

/** What the engine makes of a clock: its date, and since when it stands if it does. Nothing is written. */
export function deriveClock(
  clock: ClockFacts,
  terms: OfficeTerms,
): { dueOn: PlainDate; stoppedOn: PlainDate | null } {
  const { due, stopped } = termOfClock(clock, terms);
  return { dueOn: due, stoppedOn: stopped?.since ?? null };
}

/** A clock whose date is another than the one kept. */
export type MovedClock = { clock: LoadedClock; dueOn: PlainDate; stoppedOn: PlainDate | null };

/** Which of the clocks have another date by these terms. Nothing is written. */
export function movedClocks(clocks: readonly LoadedClock[], terms: OfficeTerms): MovedClock[] {
  return clocks.flatMap((clock) => {
    const derived = deriveClock(clock, terms);
    const same = derived.dueOn === clock.dueOn && derived.stoppedOn === clock.stoppedOn;
    return same ? [] : [{ clock, ...derived }];
  });
}

/**
 * Computes clocks of locked cases anew and writes those that moved, with the copy that lists read; the history of each
 * case says why. `version` is of the terms when they are what changed. Two statements, however many there are.
 */
export async function recomputeClocks(
  tx: Tx,
  ctx: By,
  clocks: readonly LoadedClock[],
  terms: OfficeTerms,
  { why, byTerms }: { why: string; byTerms: boolean },
): Promise<MovedClock[]> {
  const moved = movedClocks(clocks, terms);
  const rows = moved.map(({ clock: { id }, dueOn, stoppedOn }) => ({ id, dueOn, stoppedOn }));
  if (byTerms) {
    await tx.$executeRaw`
      UPDATE clock SET terms_version = ${terms.version} WHERE id = ANY (${clocks.map(({ id }) => id)})`;
  }
  if (moved.length > 0) {
    await tx.$executeRaw`
      WITH moved AS (
        UPDATE clock t SET due_on = m."dueOn", stopped_on = m."stoppedOn", terms_version = ${terms.version}
        FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS m (id int, "dueOn" date, "stoppedOn" date)
        WHERE t.id = m.id RETURNING t.case_id, t.purpose, t.due_on, t.stopped_on)
      UPDATE "case" k SET due_on = moved.due_on, stopped_on = moved.stopped_on
      FROM moved WHERE k.id = moved.case_id AND moved.purpose = 'SETTLEMENT'`;
  }
  for (const { clock, dueOn, stoppedOn } of moved) {
    record(tx, ctx, {
      type: 'clock.moved',
      departmentId: clock.destinationId,
      caseId: clock.caseId,
      data: {
        clockId: clock.id,
        purpose: clock.purpose,
        before: clock.dueOn,
        after: dueOn,
        stopped: stoppedOn !== null,
        version: byTerms ? terms.version : null,
        why,
      },
    });
  }
  return moved;
}
