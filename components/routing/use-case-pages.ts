import type { Action } from '@/lib/core/action-result';
import type { CaseTab, DepartmentCursor, InboxPageInput } from '@/lib/modules/routing/schema';
import type { DepartmentRow } from './rows';
import { type Page, usePages } from './use-pages';

export type CasePage = Page<DepartmentRow, DepartmentCursor>;
export type LoadCases = Action<InboxPageInput, CasePage>;

/** A tab of cases, all or only the person's own, page after page. */
export function useCasePages(tab: CaseTab, first: CasePage, load: LoadCases, mine = false) {
  return usePages(first, (q, after) => load({ tab, q, mine, after }), {
    listKey: String(mine),
    linkOf: (id) => `#sprawa-${id} a`,
  });
}
