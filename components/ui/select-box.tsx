'use client';

import { useEffect, useRef } from 'react';
import type { Heading } from './table';
import type { Selection } from './use-selection';

/** "Zaznacz wszystkie", for the head of a list; half ticked when some are. */
export function SelectAll({ selection }: { selection: Selection }) {
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current) box.current.indeterminate = selection.some;
  }, [selection.some]);
  return (
    <input
      ref={box}
      type="checkbox"
      aria-label="Zaznacz wszystkie"
      checked={selection.all}
      onChange={selection.toggleAll}
    />
  );
}

/** "Zaznacz RPW/12/2026", for a row. */
export function SelectRow({ selection, id, name }: { selection: Selection; id: number; name: string }) {
  return (
    <input
      type="checkbox"
      aria-label={`Zaznacz ${name}`}
      checked={selection.has(id)}
      onChange={() => selection.toggle(id)}
    />
  );
}

/** The column of those boxes. */
export const tickColumn = (selection: Selection): Heading => ({
  name: 'tick',
  shown: <SelectAll selection={selection} />,
  className: 'check noprint',
});
