import type { ReactNode } from 'react';
import { cx } from './cx';

/**
 * The head of a column: its name, `shown` when something else is drawn in place of the name, and `sort` when the rows
 * stand in the order of the column.
 */
export type Heading = {
  name: string;
  shown?: ReactNode;
  className?: string;
  sort?: 'ascending' | 'descending';
};

interface TableProps {
  /** The name of the table. It is visible only with `captionShown`. */
  caption: string;
  captionShown?: boolean;
  /** A column that is `false` is skipped. */
  columns: readonly (string | Heading | false)[];
  /**
   * One tbody or several. The classes of cells are right, check, act and ref. On a phone `data-label` names the cell.
   */
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
              .map(({ name, shown, className, sort }) => (
                <th key={name} scope="col" className={className} aria-sort={sort}>
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

/** The column of the rows' acts. Screen readers read its heading, the page does not show it. */
export const ACTS: Heading = { name: 'Działanie', shown: <span className="vh">Działanie</span> };
