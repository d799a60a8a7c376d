import type { ReactNode } from 'react';

/** Shown in place of an empty list: the reason, and a link to the next step. */
export function Empty({
  title,
  children,
  action,
}: {
  title: string;
  children?: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div className="empty">
      <h2>{title}</h2>
      {children && <p className="text-ink-2">{children}</p>}
      {action && <p className="mt-3">{action}</p>}
    </div>
  );
}
