import { formatDate, formatDay, formatDigits, formatHour, weekdayName } from '@/lib/core/date-text';
import { dayNumber, type PlainDate, plainDateOf, weekday, yearOf } from '@/lib/core/plain-date';
import { plural } from '@/lib/core/polish';

/** A past moment as people say it: "dziś 10:51", "wczoraj 14:20", "piątek 12:10", "12 listopada 10:51". */
export function momentText(moment: Date, now: Date): string {
  const day = plainDateOf(moment);
  return `${dayText(day, plainDateOf(now), weekdayName(day, 'pl'))} ${formatHour(moment)}`;
}

/**
 * A span since a moment: "przed chwilą", "od 20 minut", "od 2 godzin", "od wczoraj 13:40", "od piątku 9:30", "od 12
 * listopada".
 */
export function sinceText(moment: Date, now: Date): string {
  const day = plainDateOf(moment);
  const today = plainDateOf(now);
  const minutes = Math.floor((now.getTime() - moment.getTime()) / 60_000);
  if (minutes < 1) return 'przed chwilą';
  if (minutes < 60) return `od ${minutes} ${plural(minutes, 'minuty', 'minut', 'minut')}`;
  if (day === today) {
    const hours = Math.floor(minutes / 60);
    return `od ${hours} ${plural(hours, 'godziny', 'godzin', 'godzin')}`;
  }
  const near = dayNumber(today) - dayNumber(day) < 7;
  return `od ${dayText(day, today, WEEKDAYS_GENITIVE[weekday(day) - 1])}${near ? ` ${formatHour(moment)}` : ''}`;
}

/** The day and the hour in full, for papers: "24.11.2026, godz. 15:20". */
export function fullMomentText(moment: Date): string {
  return `${formatDigits(plainDateOf(moment))}, godz. ${formatHour(moment)}`;
}

function dayText(day: PlainDate, today: PlainDate, ofWeek: string): string {
  const ago = dayNumber(today) - dayNumber(day);
  if (ago <= 0) return 'dziś';
  if (ago === 1) return 'wczoraj';
  if (ago < 7) return ofWeek;
  return yearOf(day) === yearOf(today) ? formatDay(day) : formatDate(day);
}

const WEEKDAYS_GENITIVE = ['poniedziałku', 'wtorku', 'środy', 'czwartku', 'piątku', 'soboty', 'niedzieli'];
