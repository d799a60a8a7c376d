import type { ReactNode } from 'react';
import { cx } from './cx';
import { Kbd } from './kbd';

interface MarginBlockProps {
  /** The content of the margin. With `heading` it is an h2. */
  label: ReactNode;
  heading?: boolean;
  number?: number;
  /** The section that Alt+1…4 jumps to. The block shows the key. */
  section?: 1 | 2 | 3 | 4;
  note?: ReactNode;
  className?: string;
  children: ReactNode;
}

/** A part of a sheet. Its name, date or provision stands in the margin, its content beside it. */
export function MarginBlock({
  label,
  heading,
  number,
  section,
  note,
  className,
  children,
}: MarginBlockProps) {
  const Name = heading ? 'h2' : 'p';
  const shownNumber = number ?? section;
  return (
    <section className={cx('part margin-block', className)} data-section={section}>
      <div className="margin-block__key">
        <Name>
          {shownNumber && <span className="margin-block__number">{shownNumber}</span>}
          {label}
        </Name>
        {section && (
          <p className="text-note">
            <Kbd silent>{`Alt ${section}`}</Kbd>
          </p>
        )}
        {note && <p className="text-note">{note}</p>}
      </div>
      <div>{children}</div>
    </section>
  );
}
