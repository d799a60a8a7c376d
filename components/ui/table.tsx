import type { ReactNode } from 'react';
import { cx } from './cx';

/** The head of a column: its name, or what is shown in its place. */
export type Heading = { name: string; shown?: ReactNode; className?: string };

interface TableProps {
  /** Names the table; shown only with `captionShown`. */
  caption: string;
  captionShown?: boolean;
  /** What is false is left out. */
  columns: readonly (string | Heading | false)[];
  /** One tbody or several. Cell classes: right, check, act, ref; data-label names a cell in the phone's list. */
  children: ReactNode;
}

/** A real table that becomes a list under 880 px. */
export function Table({ caption, captionShown, columns, children }: TableProps) {
  return (
    <div className="table-scroll">
      <table className="tbl tbl--stack">
        <caption className={cx(!captionShown && 'vh')}>{caption}</caption>
        <thead>
          <tr>
            {columns
              .filter((column) => column !== false)
              .map((column): Heading => (typeof column === 'string' ? { name: column } : column))
              .map(({ name, shown, className }) => (
                <th key={name} scope="col" className={className}>
                  {shown ?? name}
                </th>
              ))}
          </tr>
        </thead>
        {children}
      </table>
    </div>
  );
}

/** The column with each row's act: its heading is said, not shown. */
export const ACTS: Heading = { name: 'Działanie', shown: <span className="vh">Działanie</span> };
