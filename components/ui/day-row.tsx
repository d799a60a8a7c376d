import type { ReactNode } from 'react';

type Props = {
  day: string;
  /** Under the day: by whom, at what hour. */
  sub?: string;
  children: ReactNode;
};

/** A row of a list with its day in the margin. */
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
