import { useEffect, useRef, useState } from 'react';
import { type ActionResult, answerOf, type Failure } from '@/lib/core/action-result';

/** A page of a list, and where the next one begins; null when the page is the last. */
export type Page<Row, Cursor> = { rows: Row[]; next: Cursor | null };

const PAUSE_MS = 200;

/**
 * A list that the server narrows and pages, because a department may have thousands of rows. `again` loads the rows for
 * the typed text after an act; without a text the page itself brings the list. `listKey` says which list it is, where
 * one place shows several; `linkOf` returns the selector of a row's link, by the row's id.
 */
export function usePages<Row extends { id: number }, Cursor>(
  first: Page<Row, Cursor>,
  load: (q: string, after: Cursor | null) => Promise<ActionResult<Page<Row, Cursor>>>,
  { listKey = '', linkOf }: { listKey?: string; linkOf: (id: number) => string },
) {
  const [typed, setTyped] = useState('');
  const [loaded, setLoaded] = useState<{ page: Page<Row, Cursor>; listKey: string } | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const turn = useRef(0);
  useEffect(() => () => clearTimeout(timer.current), []);
  const { rows, next } = loaded && loaded.listKey === listKey ? loaded.page : first;

  async function fetchPage(text: string, after: Cursor | null, before: Row[]) {
    turn.current += 1;
    const asked = turn.current;
    const answer = await answerOf(load(text.trim(), after));
    if (asked !== turn.current) return null;
    setFailure(answer.ok ? null : answer);
    if (!answer.ok) return null;
    const shown = new Set(before.map(({ id }) => id));
    const added = answer.value.rows.filter(({ id }) => !shown.has(id));
    setLoaded({ page: { rows: [...before, ...added], next: answer.value.next }, listKey });
    return added;
  }

  function clear() {
    turn.current += 1;
    setTyped('');
    setLoaded(null);
  }

  return {
    typed,
    rows,
    next,
    failure,
    busy,
    clear,
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
      if (id) requestAnimationFrame(() => document.querySelector<HTMLElement>(linkOf(id))?.focus());
    },
    async again() {
      if (typed.trim() === '') setLoaded(null);
      else await fetchPage(typed, null, []);
    },
  };
}
