import Link from 'next/link';
import { nb } from '@/components/ui/typography';
import { formatLong } from '@/lib/core/date-text';
import type { PlainDate } from '@/lib/core/plain-date';
import type { Meaning } from '@/lib/modules/deadlines/schema';

/** A reminder as the screen shows it; `href` null when the reader may not open the case. */
export type ReminderRow = {
  id: number;
  href: string | null;
  number: string;
  /** What the case is about, in one name. */
  matter: string;
  /** What the term is: "Załatwienie sprawy". */
  what: string;
  note: string;
  insteadOf: string | null;
  dueOn: PlainDate;
  meaning: Meaning;
  /** When the person was told: "dziś 7:30". */
  told: string;
};

/** The case and what the term is, and in whose place the reader answers for it. */
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

/** The day in full, with what stands under it. */
export const fullDay = (day: PlainDate): string => nb(formatLong(day));
