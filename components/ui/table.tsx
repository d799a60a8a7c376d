import type { ReactNode } from 'react';
import { cx } from './cx';

interface TableProps {
  /** Names the table; shown only with `captionShown`. */
  caption: string;
  captionShown?: boolean;
  /** Scrolls sideways in a named, focusable region instead of becoming a list on a phone. For the board alone. */
  scrolls?: boolean;
  /** thead and tbody. Cell classes: right, check, act, ref; data-label names a cell in the phone's list. */
  children: ReactNode;
}

/** A real table that becomes a list under 880 px. */
export function Table({ caption, captionShown, scrolls, children }: TableProps) {
  const table = (
    <table className={cx('tbl', !scrolls && 'tbl--stack')}>
      <caption className={cx(!captionShown && 'vh')}>{caption}</caption>
      {children}
    </table>
  );
  if (!scrolls) return <div className="table-scroll">{table}</div>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard must be able to scroll it
    <section className="table-scroll" aria-label={caption} tabIndex={0}>
      {table}
    </section>
  );
}
