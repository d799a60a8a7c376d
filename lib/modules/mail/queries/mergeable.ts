// Asks as the office: the query names the departments of the actor.

import type { Ctx } from '@/lib/core/context';
import { withNumber } from '@/lib/core/registry-number';
import { db } from '@/lib/platform/db';
import { mailDepartments } from '../policy';

export type MergeableThread = { id: number; label: string };

/** The running threads of the same correspondent in the actor's departments, into which this one can be put. */
export async function mergeableThreads(
  { actor }: Pick<Ctx, 'actor'>,
  { id, correspondentAddress, subject }: { id: number; correspondentAddress: string; subject: string },
): Promise<MergeableThread[]> {
  const rows = await db().mailThread.findMany({
    where: {
      id: { not: id },
      mergedIntoId: null,
      OR: [{ correspondentAddress }, { relatedTo: { some: { id } } }, { subject }],
      case: {
        departmentId: { in: mailDepartments(actor) },
        status: { in: ['ACCEPTED', 'IN_PROGRESS', 'RETURNED'] },
      },
    },
    select: {
      id: true,
      subject: true,
      case: { select: { registrySeries: true, registryYear: true, registryNumber: true } },
    },
    orderBy: { id: 'desc' },
    take: 20,
  });
  return rows.flatMap((row) =>
    row.case ? [{ id: row.id, label: `${withNumber(row.case).number}: ${row.subject}` }] : [],
  );
}
