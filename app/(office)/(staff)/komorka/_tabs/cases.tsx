import { CaseList } from '@/components/routing/case-list';
import { Empty } from '@/components/ui/empty';
import { paths } from '@/lib/core/paths';
import { listDepartmentCases } from '@/lib/modules/routing/queries/inbox';
import { listAssignees } from '@/lib/modules/routing/queries/inbox-counts';
import { assignAction, loadCasesAction } from '../actions';
import { departmentRows } from './department-rows';
import { NextTab } from './next-tab';
import { addressOf, LISTINGS, TABS, type TabView } from './tabs';

/** The content of a tab that holds one list of cases. */
export async function CasesTab({
  name,
  mine,
  unopened,
  ctx,
  counts,
  since,
  several,
  departments,
}: TabView & { name: keyof typeof LISTINGS; mine: boolean; unopened: boolean }) {
  const { tab, order, empty } = LISTINGS[name];
  const total = TABS[name].count(counts);
  if (total === 0) {
    const elsewhere = tab === 'in-progress' ? { ...counts, inProgress: 0 } : counts;
    return (
      <Empty title={empty.title} action={<NextTab counts={elsewhere} />}>
        {empty.why}
      </Empty>
    );
  }
  const [page, assignees] = await Promise.all([
    listDepartmentCases(ctx, { tab, mine, unopenedSince: unopened ? since : undefined }),
    listAssignees(ctx),
  ]);
  const href = addressOf(name);
  return (
    <CaseList
      tab={tab}
      order={order}
      total={total}
      mine={mine}
      unopened={unopened}
      several={several}
      assignees={assignees}
      departments={departments}
      caption={TABS[name].label}
      first={{ rows: await departmentRows(ctx, page.items, since), next: page.next }}
      hrefs={{ all: href, mine: paths.department({ tab: name, mine: true }) }}
      load={loadCasesAction}
      today={ctx.today}
      assign={assignAction}
    />
  );
}
