import type { ReactNode } from 'react';

type Props = {
  title: string;
  /** The sentence for an empty list. */
  empty: string;
  /** The rows, ordered by day. */
  rows: readonly ReactNode[];
  /** The form that adds a row, or the reason why there is none. */
  add: ReactNode;
};

/** A section of the case files: its rows, and the form that adds one. */
export function CaseFilesSection({ title, empty, rows, add }: Props) {
  return (
    <section className="mt-6">
      <h2>{title}</h2>
      {rows.length === 0 ? <p className="text-ink-2">{empty}</p> : <ul className="clocks">{rows}</ul>}
      {add}
    </section>
  );
}
