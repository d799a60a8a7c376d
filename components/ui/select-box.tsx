'use client';

import { useEffect, useRef } from 'react';
import type { Heading } from './table';
import type { Selection } from './use-selection';

/** The checkbox "Zaznacz wszystkie" in the head of a list. It is half ticked when some rows are ticked. */
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

/** The checkbox of a row, e.g. "Zaznacz RPW/12/2026". */
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

/** The column of the checkboxes. */
export const tickColumn = (selection: Selection): Heading => ({
  name: 'tick',
  shown: <SelectAll selection={selection} />,
  className: 'check noprint',
});
