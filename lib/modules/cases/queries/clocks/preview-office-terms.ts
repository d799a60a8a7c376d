// Asks as the office: it counts all clocks, and gives the way only to the cases that the person may see.

import type { Ctx } from '@/lib/core/context';
import { formatRegistryNumber, numberOf, registryNumberSlug } from '@/lib/core/registry-number';
import { db } from '@/lib/platform/db';
import { Prisma } from '@/lib/platform/generated/prisma/client';
import { prepareTerms } from '../../../deadlines/queries';
import { daysBetween } from '../../../deadlines/rules/civil';
import { readTerms } from '../../../deadlines/rules/read-terms';
import type { TermsChange } from '../../../deadlines/schema';
import { canViewCase } from '../../policy';
import { type MovedClock, movedClocks } from '../../rules/clocks/moved';
import type { OfficeTermsPreview } from '../../schema/clock';
import { loadDatedClocks } from './load';

/** The number of clocks computed at a time. Memory does not grow with the number of all clocks. */
const BATCH = 5_000;
/** The number of moved clocks shown one by one; the others are only counted. */
const SHOWN = 200;

/**
 * The open dates that the change would move, and by how many days: all are counted, the nearest are listed. Writes
 * nothing. Throws the errors of `prepareTerms`.
 */
export async function previewOfficeTerms(ctx: Ctx, change: TermsChange): Promise<OfficeTermsPreview> {
  const terms = readTerms({ ...(await prepareTerms(ctx, change)), id: change.basedOn });
  const counts = new Map<number, number>();
  const first: MovedClock[] = [];
  let looked = 0;
  // Ordered by their dates, so that the nearest come first.
  let after = Prisma.sql`true`;
  for (;;) {
    const open = Prisma.sql`t.closed_at IS NULL AND ${after}`;
    const clocks = await loadDatedClocks(db(), open, Prisma.sql`t.due_on, t.id`, BATCH);
    for (const moved of movedClocks(clocks, terms)) {
      const days = daysBetween(moved.clock.dueOn, moved.dueOn);
      counts.set(days, (counts.get(days) ?? 0) + 1);
      if (first.length < SHOWN) first.push(moved);
    }
    looked += clocks.length;
    const last = clocks.at(-1);
    if (!last || clocks.length < BATCH) break;
    after = Prisma.sql`(t.due_on, t.id) > (${last.dueOn}::date, ${last.id})`;
  }
  return {
    basedOn: change.basedOn,
    open: looked,
    moved: [...counts.values()].reduce((sum, count) => sum + count, 0),
    groups: [...counts].map(([days, count]) => ({ days, count })).sort((a, b) => b.count - a.count),
    rows: await rowsOf(ctx, first),
  };
}

/** The moved clocks with the numbers of their cases, and the slug of each case that the actor may see. */
async function rowsOf(ctx: Ctx, moved: readonly MovedClock[]): Promise<OfficeTermsPreview['rows']> {
  const cases = await db().case.findMany({
    where: { id: { in: [...new Set(moved.map(({ clock }) => clock.caseId))] } },
    select: {
      id: true,
      registrySeries: true,
      registryYear: true,
      registryNumber: true,
      departmentId: true,
      destinationId: true,
      coDepartmentIds: true,
    },
  });
  const byId = new Map(cases.map((caseRow) => [caseRow.id, caseRow]));
  return moved.flatMap(({ clock, dueOn, stoppedOn }) => {
    const caseRow = byId.get(clock.caseId);
    if (!caseRow) return [];
    const number = numberOf(caseRow);
    return {
      clockId: clock.id,
      number: formatRegistryNumber(number),
      slug: canViewCase(ctx.actor, caseRow) ? registryNumberSlug(number) : null,
      purpose: clock.purpose,
      before: clock.dueOn,
      after: dueOn,
      days: daysBetween(clock.dueOn, dueOn),
      stopped: stoppedOn !== null,
    };
  });
}
