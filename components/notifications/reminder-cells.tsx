import Link from 'next/link';
import { nb } from '@/components/ui/typography';
import { formatLong } from '@/lib/core/date-text';
import type { PlainDate } from '@/lib/core/plain-date';
import type { Lapse } from '@/lib/modules/deadlines/schema';

/** A reminder as the screen shows it; `href` is null when the reader may not open the case. */
export type ReminderRow = {
  id: number;
  href: string | null;
  number: string;
  /** The matter of the case, in one name. */
  matter: string;
  /** The name of the term: "Załatwienie sprawy". */
  what: string;
  note: string;
  insteadOf: string | null;
  dueOn: PlainDate;
  lapse: Lapse;
  /** The effect of the lapse of a term that bound somebody else; null while it runs, and for the office's terms. */
  over: string | null;
  /** The hour of the reminder: "dziś 7:30". */
  told: string;
};

/** The case and the term, and the person in whose place the reader answers for the term. */
export function ReminderCells({ row }: { row: ReminderRow }) {
  const { id, href, number, matter, what, note, insteadOf } = row;
  return (
    <>
      <th scope="row" id={`przypomnienie-${id}`}>
        {href ? (
          <Link href={href} prefetch={false}>
            {number}
          </Link>
        ) : (
          number
        )}
        <span className="sub">{matter}</span>
      </th>
      <td data-label="Termin">
        {what}
        {note && <span className="sub wrap-anywhere">{note}</span>}
        {insteadOf && <span className="sub">Zastępujesz: {insteadOf}</span>}
        {!href && <span className="sub">Tej sprawy nie otworzysz: nie pozwalają na to Twoje role.</span>}
      </td>
    </>
  );
}

/** Returns the day in full, with non-breaking spaces. */
export const fullDay = (day: PlainDate): string => nb(formatLong(day));
