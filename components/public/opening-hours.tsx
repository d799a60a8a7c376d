import { weekdayName } from '@/lib/core/date-text';
import { dateOf, type PlainDate, weekday } from '@/lib/core/plain-date';
import type { ServicePointInput } from '@/lib/modules/staff/schema';
import type { PublicTexts } from './texts';

type Hours = ServicePointInput['hours'];

/** Translates the hours that a department wrote in Polish. Returns null when the text says more than days and hours. */
export function hoursIn(written: string, locale: PublicTexts['locale']): string | null {
  const said = [1, 2, 3, 4, 5, 6, 7].reduce(
    (text, day) => text.replaceAll(dayName(day, 'pl'), dayName(day, locale)),
    written,
  );
  const left = [1, 2, 3, 4, 5, 6, 7].reduce((text, day) => text.replaceAll(dayName(day, locale), ''), said);
  return /\p{L}/u.test(left) ? null : said;
}

/** The opening hours of a point: days with equal hours share a row. */
export function WeekHours({ hours, texts: { t, locale } }: { hours: Hours; texts: PublicTexts }) {
  const ordinary = hours.filter(({ kind }) => kind === 'ORDINARY');
  const complaints = hours.filter(({ kind }) => kind === 'COMPLAINTS');
  return (
    <>
      <dl className="grid grid-cols-[max-content_minmax(0,1fr)] gap-x-6">
        {groupDays(ordinary).map(({ from, to, times }) => (
          <div key={from} className="contents">
            <dt>{from === to ? dayName(from, locale) : `${dayName(from, locale)}–${dayName(to, locale)}`}</dt>
            <dd>{times}</dd>
          </div>
        ))}
      </dl>
      {complaints.length > 0 && (
        <p className="mt-2">
          {t('complaints', {
            hours: groupDays(complaints)
              .map(
                ({ from, to, times }) =>
                  `${[...new Set([from, to])].map((day) => dayName(day, locale)).join('–')} ${times}`,
              )
              .join(', '),
          })}
        </p>
      )}
    </>
  );
}

/** Returns "Dziś 7:30–15:30" or "Dziś nieczynne"; on a day off by law nothing is open. */
export function todayHours(hours: Hours, today: PlainDate, dayOff: boolean, { t }: PublicTexts): string {
  const times = dayOff
    ? ''
    : timesOf(hours.filter((row) => row.kind === 'ORDINARY' && row.weekday === weekday(today)));
  return times ? t('today', { hours: times }) : t('closedToday');
}

function groupDays(hours: Hours): { from: number; to: number; times: string }[] {
  const groups: { from: number; to: number; times: string }[] = [];
  for (const day of [1, 2, 3, 4, 5, 6, 7]) {
    const times = timesOf(hours.filter((row) => row.weekday === day));
    const last = groups.at(-1);
    if (times === '') continue;
    if (last?.to === day - 1 && last.times === times) last.to = day;
    else groups.push({ from: day, to: day, times });
  }
  return groups;
}

const timesOf = (rows: Hours) =>
  rows.map(({ opens, closes }) => `${clock(opens)}–${clock(closes)}`).join(', ');
const clock = (time: string) => time.replace(/^0/, '');

/** 1 January 2024 was a Monday. */
const dayName = (day: number, locale: PublicTexts['locale']) => weekdayName(dateOf(2024, 1, day), locale);
