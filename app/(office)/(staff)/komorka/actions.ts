'use server';

import { action } from '@/app/_entry/action';
import { toDepartmentRow } from '@/components/routing/rows';
import { assignCases } from '@/lib/modules/cases/operations/assign';
import { assignCasesSchema } from '@/lib/modules/cases/schema/assignment';
import { acceptHandOvers, refuseHandOver } from '@/lib/modules/routing/operations/decide';
import { listDepartmentCases } from '@/lib/modules/routing/queries/inbox';
import { acceptSchema, inProgressSchema, refuseSchema } from '@/lib/modules/routing/schema';

export const acceptAction = action(acceptSchema, acceptHandOvers);
export const refuseAction = action(refuseSchema, refuseHandOver);
export const assignAction = action(assignCasesSchema, assignCases);

/** More of what is in progress. The words typed are somebody's name as often as not: they never go into an address. */
export const loadInProgressAction = action(inProgressSchema, async (ctx, { q, mine, after }) => {
  const page = await listDepartmentCases(ctx, { tab: 'in-progress', q, mine, after: after ?? undefined });
  return { rows: page.items.map((item) => toDepartmentRow(item, ctx)), next: page.next };
});
