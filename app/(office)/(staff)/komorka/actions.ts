'use server';

import { action } from '@/app/_entry/action';
import { toHandOverRow } from '@/components/routing/rows';
import { assignCases } from '@/lib/modules/cases/operations/assign';
import { takeNextCase } from '@/lib/modules/cases/operations/take-next';
import { assignCasesSchema, takeNextSchema } from '@/lib/modules/cases/schema/assignment';
import { acceptAndLead } from '@/lib/modules/routing/operations/accept-and-lead';
import { acceptHandOvers, refuseHandOver } from '@/lib/modules/routing/operations/decide';
import { listDepartmentCases } from '@/lib/modules/routing/queries/inbox';
import { listToAccept } from '@/lib/modules/routing/queries/lists';
import { unopenedSince } from '@/lib/modules/routing/queries/unopened';
import {
  acceptSchema,
  inboxPageSchema,
  refuseSchema,
  toAcceptPageSchema,
} from '@/lib/modules/routing/schema';
import { departmentRows } from './_tabs/department-rows';

export const acceptAction = action(acceptSchema, acceptHandOvers);
export const acceptAndLeadAction = action(acceptSchema, acceptAndLead);
export const refuseAction = action(refuseSchema, refuseHandOver);
export const assignAction = action(assignCasesSchema, assignCases);
export const takeNextAction = action(takeNextSchema, takeNextCase);

/** The next page of the hand-overs that wait to be accepted. */
export const loadToAcceptAction = action(toAcceptPageSchema, async (ctx, asked) => {
  const { since } = await unopenedSince(ctx);
  const page = await listToAccept(ctx, { ...asked, unopenedSince: asked.unopened ? since : undefined });
  return { rows: page.items.map((item) => toHandOverRow(item, ctx, since)), next: page.next };
});

/** The next page of a tab. The typed words are often a person's name, so they never go into an address. */
export const loadCasesAction = action(inboxPageSchema, async (ctx, asked) => {
  const { since } = await unopenedSince(ctx);
  const page = await listDepartmentCases(ctx, {
    ...asked,
    unopenedSince: asked.unopened ? since : undefined,
  });
  return { rows: await departmentRows(ctx, page.items, since), next: page.next };
});
