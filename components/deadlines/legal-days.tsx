import Link from 'next/link';
import { Button } from '@/components/ui/button';
import { MarginBlock } from '@/components/ui/margin-block';
import { Table } from '@/components/ui/table';
import { formatDate, weekdayName } from '@/lib/core/date-text';
import { paths } from '@/lib/core/paths';
import type { LegalHoliday } from '@/lib/modules/deadlines/rules/holiday-law';
import { WORDS_PL } from '@/lib/modules/deadlines/rules/proof-words-pl';

/**
 * The years that can be shown: the act of 1951 came into force in the first; the last is the last year that a date can
 * have.
 */
export const YEARS = { first: 1951, last: 9998 };

const address = (year: number) => paths.calendar({ year });

/** Links to the years before and after, and a field for any other year. */
export function YearSwitch({ year }: { year: number }) {
  const near = [year - 1, year, year + 1].filter((each) => YEARS.first <= each && each <= YEARS.last);
  return (
    <div className="mb-6 flex flex-wrap items-end gap-4">
      <nav aria-label="Rok">
        <ul className="flex gap-4">
          {near.map((each) => (
            <li key={each}>
              {each === year ? <b aria-current="page">{each}</b> : <Link href={address(each)}>{each}</Link>}
            </li>
          ))}
        </ul>
      </nav>
      <form method="get" action={paths.calendar()} className="flex items-center gap-2">
        <label htmlFor="rok" className="whitespace-nowrap">
          Inny rok
        </label>
        <input
          id="rok"
          name="rok"
          type="number"
          min={YEARS.first}
          max={YEARS.last}
          required={true}
          className="input width-s"
        />
        <Button type="submit" small>
          Pokaż
        </Button>
      </form>
    </div>
  );
}

/** The days off of a year that the law sets; nobody in the office can change them. */
export function LegalDays({ year, days }: { year: number; days: readonly LegalHoliday[] }) {
  return (
    <MarginBlock label="Dni wolne z ustawy" heading note="Nie można ich zmienić.">
      <Table caption={`Dni wolne z ustawy w ${year}`} columns={['Dzień', 'Święto', 'Podstawa']}>
        <tbody>
          {days.map(({ date, holiday, provision, validity }) => (
            <tr key={date}>
              <th scope="row">
                {formatDate(date)}
                <span className="sub">{weekdayName(date, 'pl')}</span>
              </th>
              <td data-label="Święto">{WORDS_PL.free[holiday][0]}</td>
              <td data-label="Podstawa">
                {provision}
                {validity && <span className="sub">{validity}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
      <p className="mt-4 text-note text-ink-2">
        Wolna jest też każda niedziela (art. 1 pkt 2). Sobota nie jest dniem wolnym, ale termin się w nią nie
        kończy (KPA art. 57 § 4). Święto w sobotę nie przechodzi na poniedziałek.
      </p>
    </MarginBlock>
  );
}
