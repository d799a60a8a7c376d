import type { ReactNode } from 'react';

type Props = {
  title: string;
  /** What is said where there is nothing yet. */
  empty: string;
  /** The rows, by day. */
  rows: readonly ReactNode[];
  /** The form of a new one, or why there is none. */
  add: ReactNode;
};

/** A part of the file of a case: what is there, and how more is added. */
export function CaseFilesSection({ title, empty, rows, add }: Props) {
  return (
    <section className="mt-6">
      <h2>{title}</h2>
      {rows.length === 0 ? <p className="text-ink-2">{empty}</p> : <ul className="clocks">{rows}</ul>}
      {add}
    </section>
  );
}
