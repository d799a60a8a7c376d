import type { Tx } from '@/lib/platform/db';
import { Prisma } from '@/lib/platform/generated/prisma/client';
import { type By, record } from '../../../audit/operations';
import { type OfficeTerms, officeTerms } from '../../../deadlines/queries';
import { loadClocks } from '../../queries/clocks/load';
import { type MovedClock, movedClocks } from '../../rules/clocks/moved';
import type { ClockMoves, DatedClock } from '../../schema/clock';

/**
 * Computes clocks of locked cases anew and writes the moved ones, with the copies in the lists, in one statement; the
 * history of each case gives `why`. `byTerms`: the office's terms changed, so every clock gets their version.
 */
export async function recomputeClocks(
  tx: Tx,
  ctx: By,
  clocks: readonly DatedClock[],
  terms: OfficeTerms,
  { why, byTerms }: { why: string; byTerms: boolean },
): Promise<MovedClock[]> {
  const moved = movedClocks(clocks, terms);
  // Each row is written once. With newer terms a clock that does not move is written too, with its old dates.
  const written = byTerms ? clocks.map(keptBy(moved)) : moved;
  if (written.length > 0) {
    await tx.$executeRaw`
      WITH written AS (
        UPDATE clock t SET due_on = w.due_on, stopped_on = w.stopped_on, terms_version = ${terms.version}
        FROM unnest(${written.map(({ clock }) => clock.id)}::int[], ${written.map(({ dueOn }) => dueOn)}::date[],
                    ${written.map(({ stoppedOn }) => stoppedOn)}::date[]) AS w (id, due_on, stopped_on)
        WHERE t.id = w.id RETURNING t.id, t.case_id, t.purpose, t.due_on, t.stopped_on)
      UPDATE "case" k SET due_on = written.due_on, stopped_on = written.stopped_on
      FROM written WHERE k.id = written.case_id AND written.purpose = 'SETTLEMENT'
        AND written.id = ANY (${moved.map(({ clock }) => clock.id)})`;
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

/** The clock with its new dates if it moved, else with its old ones. */
function keptBy(moved: readonly MovedClock[]): (clock: DatedClock) => MovedClock {
  const byId = new Map(moved.map((each) => [each.clock.id, each]));
  return (clock) => byId.get(clock.id) ?? { clock, dueOn: clock.dueOn, stoppedOn: clock.stoppedOn };
}

/** Computes the open clocks of a locked case anew and returns their moves. The history of a moved clock gives `why`. */
export async function refreshCaseClocks(tx: Tx, ctx: By, caseId: number, why: string): Promise<ClockMoves> {
  const terms = await officeTerms(tx);
  const open = await loadClocks(tx, Prisma.sql`t.case_id = ${caseId} AND t.closed_at IS NULL`);
  const moved = await recomputeClocks(tx, ctx, open, terms, { why, byTerms: false });
  return moved.map(({ clock, dueOn, stoppedOn }) => ({
    purpose: clock.purpose,
    before: clock.dueOn,
    after: dueOn,
    stopped: stoppedOn !== null,
  }));
}
