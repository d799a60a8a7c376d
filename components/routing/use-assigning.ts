import { useRef } from 'react';
import type { Action, ActionResult } from '@/lib/core/action-result';
import { counted } from '@/lib/core/polish';
import type { AssignCasesInput } from '@/lib/modules/cases/schema/assignment';
import { useAct, useDone } from '../layout/use-act';
import { useSelection } from '../ui/use-selection';
import type { DepartmentRow } from './rows';
import type { useCasePages } from './use-case-pages';

/**
 * Assigns cases of a tab to people, one by one or those that are ticked, and loads the list again after each act.
 * `free` is the rows that may be ticked, `bulk` the properties of the form for the ticked ones, `done` the message
 * about the last act.
 */
export function useAssigning(
  pages: ReturnType<typeof useCasePages>,
  free: readonly DepartmentRow[],
  assign: Action<AssignCasesInput, unknown>,
) {
  const [done, setDone] = useDone();
  const outcome = useRef<HTMLDivElement>(null);
  const { run, failure } = useAct();
  const selection = useSelection(free.map(({ id }) => id));
  const chosen = pages.rows.filter(({ id }) => selection.chosen.includes(id));

  async function give(key: string, input: AssignCasesInput, told: string): Promise<ActionResult<unknown>> {
    setDone(null);
    const given = await run(key, () => assign(input));
    await pages.again();
    if (given.ok) setDone(told);
    return given;
  }

  const bulk = {
    chosen,
    onAssign: (input: AssignCasesInput, person: string) =>
      give(
        'assign',
        input,
        `Przydzielono ${counted(input.caseIds.length, 'sprawę', 'sprawy', 'spraw')}. Prowadzi: ${person}.`,
      ),
    onDone: () => {
      selection.clear();
      outcome.current?.focus();
    },
    onCancel: selection.clear,
  };
  return { give, bulk, selection, chosen, failure, done, outcome };
}
