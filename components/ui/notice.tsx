import type { ReactNode } from 'react';
import { cx } from './cx';

interface NoticeProps {
  tone?: 'accent' | 'late' | 'soon' | 'paused' | 'done';
  title?: ReactNode;
  children?: ReactNode;
  /** Makes the notice small, with its acts at the right. */
  acts?: ReactNode;
  /** "status" or "alert" for a notice that appears without a page load. */
  role?: 'status' | 'alert';
}

/** A notice at the place of the act. It has an edge and text, and no background. */
export function Notice({ tone, title, children, acts, role }: NoticeProps) {
  return (
    <div className={cx('note', tone && `note--${tone}`, Boolean(acts) && 'note--row')} role={role}>
      <div>
        {title && <b>{title}</b>} {children}
      </div>
      {acts}
    </div>
  );
}
