import type { ReactNode } from 'react';

type Props = {
  /** How many there are, and how many the filter leaves. */
  all: number;
  shown: number;
  tools: ReactNode;
  /** What came of the last act: stays also when the last row has gone. */
  outcome: ReactNode;
  /** Why there is nothing, and where to go. */
  empty: ReactNode;
  /** The table. */
  children: ReactNode;
};

/** A list with its tools: filter or bulk acts, the outcome of the last act, then the table or why there is none. */
export function ListFrame({ all, shown, tools, outcome, empty, children }: Props) {
  return (
    <>
      {all > 0 && tools}
      {outcome}
      {all === 0 && empty}
      {all > 0 && shown === 0 && <p className="part text-ink-2">Nic nie pasuje do filtra.</p>}
      {shown > 0 && children}
    </>
  );
}
