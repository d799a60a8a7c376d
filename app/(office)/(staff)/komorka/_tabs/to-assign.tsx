import { toDepartmentRow } from '@/components/routing/rows';
import { ToAssign } from '@/components/routing/to-assign';
import { Empty } from '@/components/ui/empty';
import { listDepartmentCases } from '@/lib/modules/routing/queries/inbox';
import { listAssignees } from '@/lib/modules/routing/queries/inbox-counts';
import { assignAction, loadCasesAction } from '../actions';
import { NextTab } from './next-tab';
import type { TabView } from './tabs';

/** Do przydzielenia: accepted cases that have no clerk yet. */
export async function ToAssignTab({ ctx, counts, since, several, departments }: TabView) {
  const [page, assignees] = await Promise.all([
    listDepartmentCases(ctx, { tab: 'to-assign' }),
    listAssignees(ctx),
  ]);
  return (
    <ToAssign
      first={{ rows: page.items.map((item) => toDepartmentRow(item, ctx, since)), next: page.next }}
      total={counts.toAssign}
      several={several}
      assignees={assignees}
      departments={departments}
      today={ctx.today}
      load={loadCasesAction}
      assign={assignAction}
      empty={
        <Empty title="Każda sprawa ma prowadzącego" action={<NextTab counts={{ ...counts, toAssign: 0 }} />}>
          Sprawa pojawi się tu zaraz po przyjęciu.
        </Empty>
      }
    />
  );
}
