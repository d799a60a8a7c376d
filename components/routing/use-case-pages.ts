import { useEffect, useRef, useState } from 'react';
import { type Action, answerOf, type Failure } from '@/lib/core/action-result';
import type { CaseTab, DepartmentCursor, InboxPageInput } from '@/lib/modules/routing/schema';
import type { DepartmentRow } from './rows';

export type CasePage = { rows: DepartmentRow[]; next: DepartmentCursor | null };
export type LoadCases = Action<InboxPageInput, CasePage>;

const PAUSE_MS = 200;

/**
 * A tab of cases that the server narrows and pages: a department may have thousands. `again` asks anew for what is
 * typed, after an act; with nothing typed the page itself brings the list.
 */
export function useCasePages(tab: CaseTab, first: CasePage, load: LoadCases, mine = false) {
  const [typed, setTyped] = useState('');
  const [loaded, setLoaded] = useState<{ page: CasePage; mine: boolean } | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const turn = useRef(0);
  useEffect(() => () => clearTimeout(timer.current), []);
  const { rows, next } = loaded && loaded.mine === mine ? loaded.page : first;

  async function fetchPage(text: string, after: DepartmentCursor | null, before: DepartmentRow[]) {
    turn.current += 1;
    const asked = turn.current;
    const input = { tab, q: text.trim(), mine, after };
    const answer = await answerOf(load(input));
    if (asked !== turn.current) return null;
    setFailure(answer.ok ? null : answer);
    if (!answer.ok) return null;
    setLoaded({ page: { rows: [...before, ...answer.value.rows], next: answer.value.next }, mine });
    return answer.value.rows;
  }

  function clear() {
    turn.current += 1;
    setTyped('');
    setLoaded(null);
  }

  return {
    ...{ typed, rows, next, failure, busy, clear },
    narrow(text: string) {
      setTyped(text);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => fetchPage(text, null, []), PAUSE_MS);
    },
    async more() {
      setBusy(true);
      const added = await fetchPage(typed, next, rows);
      setBusy(false);
      const id = added?.[0]?.id;
      if (id) requestAnimationFrame(() => document.querySelector<HTMLElement>(`#sprawa-${id} a`)?.focus());
    },
    async again() {
      if (typed.trim() === '') setLoaded(null);
      else await fetchPage(typed, null, []);
    },
  };
}
