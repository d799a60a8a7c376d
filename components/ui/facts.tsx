import type { ReactNode } from 'react';
import { cx } from './cx';

export interface Fact {
  label: string;
  value: ReactNode;
  note?: ReactNode;
  /** The fact "Czyj ruch": has the accent edge and stands first. */
  move?: boolean;
}

/** Facts in the head of a case, four in a row, each with its label above its value. */
export function Facts({ items }: { items: readonly Fact[] }) {
  return (
    <dl className="facts">
      {items.map(({ label, value, note, move }) => (
        <div key={label} className={cx(move && 'facts__move')}>
          <dt className="label-over">{label}</dt>
          <dd>{value}</dd>
          {note && <dd className="text-ink-2">{note}</dd>}
        </div>
      ))}
    </dl>
  );
}
