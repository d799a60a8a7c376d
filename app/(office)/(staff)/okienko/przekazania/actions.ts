'use server';

import { action } from '@/app/_entry/action';
import { listHref } from '@/components/routing/rows';
import { takeBack } from '@/lib/modules/routing/operations/decide';
import { handOver } from '@/lib/modules/routing/operations/hand-over';
import { listBatch } from '@/lib/modules/routing/queries/lists';
import { handOverSchema, takeBackSchema } from '@/lib/modules/routing/schema';

/** Hands cases over. Returns the addresses of the printed lists of this act, one for each department. */
export const handOverAction = action(handOverSchema, async (ctx, input) => {
  const done = await handOver(ctx, input);
  const items = await listBatch(ctx, done.batch);
  const departments = new Map(items.map(({ toDepartmentId, to }) => [toDepartmentId, to]));
  return { ...done, lists: [...departments].map(([id, to]) => ({ to, href: listHref(done.batch, id) })) };
});

export const takeBackAction = action(takeBackSchema, takeBack);
