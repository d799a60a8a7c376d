import type { ReactNode } from 'react';
import { cx } from './cx';

/**
 * The counter ("lada") that ends a sheet: what matters now on the left, the acts on the right, the one primary last.
 * Sticks to the bottom of the window unless `still`.
 */
export function FormFooter({
  text,
  still,
  children,
}: {
  text?: ReactNode;
  still?: boolean;
  children: ReactNode;
}) {
  return (
    <div className={cx('lada', still && 'lada--still')}>
      <div className="lada__text">{text}</div>
      <div className="acts">{children}</div>
    </div>
  );
}
