import type { ReactNode } from 'react';

type Props = {
  /** The number of all rows; `shown` is how many the filter leaves. */
  all: number;
  shown: number;
  tools: ReactNode;
  /** The result of the last act; it stays also when the last row has gone. */
  outcome: ReactNode;
  /** The reason why the list is empty, and a link that leads on. */
  empty: ReactNode;
  /** The table. */
  children: ReactNode;
};

/**
 * A list with its tools: filter or bulk acts, the result of the last act, then the table or the reason why there is
 * none.
 */
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
