/**
 * A second calendar, written day by day from the text of the acts and without the program: one row a day, the weekday
 * counted on from a known Tuesday, Easter from a printed table.
 */
export type Row = { date: string; year: number; month: number; day: number; weekday: number };

const EASTER =
  '2019-04-21 2020-04-12 2021-04-04 2022-04-17 2023-04-09 2024-03-31 2025-04-20 2026-04-05 2027-03-28 2028-04-16 ' +
  '2029-04-01 2030-04-21 2031-04-13 2032-03-28 2033-04-17 2034-04-09 2035-03-25 2036-04-13 2037-04-05 2038-04-25';

const TUESDAY = 2; // 1 January 2019

/** Every day from 2019 through 2038. */
export const ROWS: readonly Row[] = writtenOut();
const INDEX = new Map(ROWS.map(({ date }, index) => [date, index]));

/** The place of the day in the calendar. */
export function at(date: string): number {
  const index = INDEX.get(date);
  if (index === undefined) throw new Error(`not in the calendar: ${date}`);
  return index;
}

/** Act of 18.01.1951, art. 1: the days off by law, by their places in the calendar. */
const OFF: ReadonlySet<number> = offByLaw();

/** Art. 57 § 4: a day off by law or a Saturday. */
export function blocked(index: number): boolean {
  return OFF.has(index) || ROWS[index].weekday === 6;
}

function writtenOut(): Row[] {
  const rows: Row[] = [];
  let weekday = TUESDAY;
  for (let year = 2019; year <= 2038; year += 1) {
    const february = [2020, 2024, 2028, 2032, 2036].includes(year) ? 29 : 28;
    const lengths = [31, february, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    for (const [month, length] of lengths.entries()) {
      for (let day = 1; day <= length; day += 1) {
        const date = `${year}-${String(month + 1).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
        rows.push({ date, year, month: month + 1, day, weekday });
        weekday = weekday === 7 ? 1 : weekday + 1;
      }
    }
  }
  return rows;
}

function offByLaw(): Set<number> {
  const off = new Set<number>();
  const named = ['01-01', '01-06', '05-01', '05-03', '08-15', '11-01', '11-11', '12-25', '12-26'];
  for (const [index, { date, weekday, year }] of ROWS.entries()) {
    const day = date.slice(5);
    if (weekday === 7 || named.includes(day) || (day === '12-24' && year >= 2025)) off.add(index);
  }
  // Easter Monday; Corpus Christi is the Thursday after Trinity Sunday, which is the eighth after Easter.
  for (const date of EASTER.split(' ')) {
    off.add(at(date) + 1);
    off.add(at(date) + 8 * 7 + 4);
  }
  return off;
}
