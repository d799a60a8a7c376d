import type { ReactNode } from 'react';
import { cx } from './cx';

export type BadgeKind = 'late' | 'soon' | 'run' | 'paused' | 'done' | 'new' | 'none';

/**
 * A state, shown by a shape (CSS) and a word. It has a box only when it stands alone in a header. `sub` is the second
 * line of a table cell.
 */
export function Badge(props: { kind: BadgeKind; boxed?: boolean; sub?: ReactNode; children: ReactNode }) {
  return (
    <>
      <span className={cx('state', `state--${props.kind}`, props.boxed && 'state--boxed')}>
        {props.children}
      </span>
      {props.sub && <span className="sub">{props.sub}</span>}
    </>
  );
}
