import type { ReactNode } from 'react';
import { cx } from './cx';

interface NoticeProps {
  tone?: 'accent' | 'late' | 'soon' | 'paused' | 'done';
  title?: ReactNode;
  children?: ReactNode;
  /** Small, with acts at the right. */
  acts?: ReactNode;
  /** "status" or "alert" when it appears without a page load. */
  role?: 'status' | 'alert';
}

/** A notice where the act was: an edge and text, no fill. */
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
