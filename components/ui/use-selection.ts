import { useState } from 'react';

/** The ticked rows of a list. A row that has left the list no longer counts as ticked. */
export function useSelection(ids: readonly number[], start: readonly number[] = []) {
  const [ticked, setTicked] = useState<ReadonlySet<number>>(() => new Set(start));
  const chosen = ids.filter((id) => ticked.has(id));
  return {
    chosen,
    has: (id: number) => ticked.has(id),
    all: chosen.length > 0 && chosen.length === ids.length,
    some: chosen.length > 0 && chosen.length < ids.length,
    toggle(id: number) {
      const next = new Set(chosen);
      if (!next.delete(id)) next.add(id);
      setTicked(next);
    },
    add: (more: readonly number[]) => setTicked(new Set([...chosen, ...more])),
    toggleAll: () => setTicked(new Set(chosen.length === ids.length ? [] : ids)),
    clear: () => setTicked(new Set()),
  };
}
export type Selection = ReturnType<typeof useSelection>;
