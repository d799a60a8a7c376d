import type { ReactNode } from 'react';
import { cx } from './cx';

/**
 * The counter ("lada") at the end of a sheet: a summary on the left, the acts on the right, the primary act last. It
 * sticks to the bottom of the window unless it is `still`.
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
