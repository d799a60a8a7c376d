import type { ReactNode } from 'react';
import { cx } from './cx';

interface TableProps {
  /** Names the table; shown only with `captionShown`. */
  caption: string;
  captionShown?: boolean;
  /** thead and tbody. Cell classes: right, check, act, ref; data-label names a cell in the phone's list. */
  children: ReactNode;
}

/** A real table that becomes a list under 880 px. */
export function Table({ caption, captionShown, children }: TableProps) {
  return (
    <div className="table-scroll">
      <table className="tbl tbl--stack">
        <caption className={cx(!captionShown && 'vh')}>{caption}</caption>
        {children}
      </table>
    </div>
  );
}

/** The heading of the column with each row's act: said, not shown. */
export function ActColumn() {
  return (
    <th scope="col">
      <span className="vh">Działanie</span>
    </th>
  );
}
