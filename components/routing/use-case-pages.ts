import type { Action } from '@/lib/core/action-result';
import type { CaseTab, DepartmentCursor, InboxPageInput } from '@/lib/modules/routing/schema';
import type { DepartmentRow } from './rows';
import { type Page, usePages } from './use-pages';

export type CasePage = Page<DepartmentRow, DepartmentCursor>;
export type LoadCases = Action<InboxPageInput, CasePage>;

/** A tab of cases, page after page: all, only the person's own, or those that nobody has opened for too long. */
export function useCasePages(tab: CaseTab, first: CasePage, load: LoadCases, mine = false, unopened = false) {
  return usePages(first, (q, after) => load({ tab, q, mine, unopened, after }), {
    listKey: `${mine} ${unopened}`,
    linkOf: (id) => `#sprawa-${id} a`,
  });
}
