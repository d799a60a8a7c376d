import type { ReactNode } from 'react';

type Props = {
  day: string;
  /** The line under the day: a person, an hour. */
  sub?: string;
  children: ReactNode;
};

/** A row of a list. Its day stands in the margin. */
export function DayRow({ day, sub, children }: Props) {
  return (
    <li className="clock">
      <p className="clock__day">
        <b>{day}</b>
        {sub && <small>{sub}</small>}
      </p>
      <div>{children}</div>
    </li>
  );
}
