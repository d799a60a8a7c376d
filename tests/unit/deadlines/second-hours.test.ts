import { expect, it } from 'vitest';
import { plainDate } from '@/lib/core/plain-date';
import { computeTerm } from '@/lib/modules/deadlines/rules/compute-term';
import { STRIDE } from '@/tests/support/runs';
import { at, ROWS } from './second-calendar';

it('seventy-two hours agree with a clock wound on by hand, at every hour near the changes of 2020-2035', {
  timeout: 30_000,
}, () => {
  for (let year = 2020; year <= 2035; year += STRIDE) {
    for (const month of ['03', '10']) {
      const change = lastSunday(`${year}-${month}`);
      const hours = clockFrom(change - 4, change + 4, month);
      for (const [place, { day, hour, again }] of hours.slice(0, -80).entries()) {
        if (again) continue; // typed hours are taken as the first of the two
        for (const minute of ['00', '59']) {
          const full = shown(hours[place + 1 + 72], '00');
          const exact = shown(hours[place + 72], minute);
          const start = plainDate(ROWS[day].date);
          const result = computeTerm({ rule: 'RODO_33_72H', start, startTime: `${two(hour)}:${minute}` });
          const safe = result.proof.find(({ kind }) => kind === 'SAFE');
          const begins = result.proof.find((step) => step.kind === 'HOURS')?.begins;
          expect({
            start,
            hour,
            minute,
            full: [result.due, result.dueTime],
            begins,
            safe: result.safe,
          }).toEqual({
            start,
            hour,
            minute,
            full,
            begins: `${two(hours[place + 1].hour)}:00`,
            safe: exact[0],
          });
          expect(safe).toMatchObject({ from: exact[0], time: exact[1] });
        }
      }
    }
  }
});

type Hour = { day: number; hour: number; again: boolean };
const two = (hour: number) => String(hour).padStart(2, '0');

/** The hour on the clock; midnight is the end of the day before. */
function shown({ day, hour }: Hour, minute: string): [string, string] {
  const midnight = hour === 0 && minute === '00';
  return midnight ? [ROWS[day - 1].date, '24:00'] : [ROWS[day].date, `${two(hour)}:${minute}`];
}

/** The hours as they pass in Warsaw: none from two to three on the last Sunday of March, two of them in October. */
function clockFrom(first: number, last: number, month: string): Hour[] {
  const hours: Hour[] = [];
  for (let day = first; day <= last; day += 1) {
    const changes = day === lastSunday(`${ROWS[first].year}-${month}`);
    for (let hour = 0; hour < 24; hour += 1) {
      if (changes && hour === 2 && month === '03') continue;
      hours.push({ day, hour, again: false });
      if (changes && hour === 2 && month === '10') hours.push({ day, hour, again: true });
    }
  }
  return hours;
}

function lastSunday(month: string): number {
  let day = at(`${month}-31`);
  while (ROWS[day].weekday !== 7) day -= 1;
  return day;
}
