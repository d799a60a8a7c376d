import { type DepartmentRow, toDepartmentRow } from '@/components/routing/rows';
import type { Ctx } from '@/lib/core/context';
import type { DepartmentItem } from '@/lib/modules/routing/schema';
import { nextStepsOf } from '@/lib/modules/settlements/queries/next-steps';
import { stepText } from '@/lib/modules/settlements/words/next-step';

/** The rows of a department's cases, each with its next step. */
export async function departmentRows(
  ctx: Ctx,
  items: readonly DepartmentItem[],
  since: Date,
): Promise<DepartmentRow[]> {
  const steps = await nextStepsOf(
    ctx,
    items.map(({ id }) => id),
  );
  return items.map((item) => {
    const step = steps.get(item.id);
    return toDepartmentRow(item, ctx, since, step ? stepText(step) : '');
  });
}
