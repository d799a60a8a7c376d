import type { OfficeDay, OfficeDays, Policy, TermsChange, TermsData } from '../schema';
import { buildCalendar, notWorking, statutoryFree } from './free-days';

/** The calendar and the choices with the change; the parts that the change does not name stay. */
export function candidateTerms(
  current: TermsData,
  { calendar, policy }: Pick<TermsChange, 'calendar' | 'policy'>,
): TermsData {
  return {
    calendar: calendar ? daysToCalendar(calendarToDays(calendar)) : current.calendar,
    policy: policy ?? current.policy,
  };
}

/** Both lists of days as one, by date. */
export function calendarToDays({ extraFreeDays, closures }: OfficeDays): OfficeDay[] {
  return [
    ...extraFreeDays.map(({ date, basis }): OfficeDay => ({ kind: 'EXTRA', date, why: basis })),
    ...closures.map(({ date, reason }): OfficeDay => ({ kind: 'CLOSURE', date, why: reason })),
  ].sort((a, b) => (a.date + a.kind < b.date + b.kind ? -1 : 1));
}

/** The days as the two lists of a calendar. */
export function daysToCalendar(days: readonly OfficeDay[]): OfficeDays {
  const ofKind = (kind: OfficeDay['kind']) => days.filter((day) => day.kind === kind);
  return {
    extraFreeDays: ofKind('EXTRA').map(({ date, why }) => ({ date, basis: why })),
    closures: ofKind('CLOSURE').map(({ date, why }) => ({ date, reason: why })),
  };
}

export type TermsDifference = {
  added: OfficeDay[];
  removed: OfficeDay[];
  choices: { [Key in keyof Policy]: { key: Key; before: Policy[Key]; after: Policy[Key] } }[keyof Policy][];
};

/** The difference of two versions; a day with changed words counts as one removed and one added. */
export function termsDifference(before: TermsData, after: TermsData): TermsDifference {
  const [older, newer] = [calendarToDays(before.calendar), calendarToDays(after.calendar)];
  const lacking = (days: OfficeDay[], others: OfficeDay[]) =>
    days.filter((day) => !others.some((other) => sameDay(day, other) && day.why === other.why));
  const keys = Object.keys(after.policy) as (keyof Policy)[];
  return {
    added: lacking(newer, older),
    removed: lacking(older, newer),
    choices: keys
      .filter((key) => before.policy[key] !== after.policy[key])
      .map((key) => ({ key, before: before.policy[key], after: after.policy[key] }) as never),
  };
}

/** Whether nothing differs. */
export function isSame({ added, removed, choices }: TermsDifference): boolean {
  return added.length + removed.length + choices.length === 0;
}

/**
 * The code of the refusal to add a day, or null. A day that is off anyway is refused: it would change nothing and look
 * as if it did. A regulation may name a Saturday, which is not off by law.
 */
export function refusalOfDay(
  { kind, date }: Pick<OfficeDay, 'kind' | 'date'>,
  listed: readonly OfficeDay[],
): 'day-already-there' | 'day-already-free' | null {
  if (listed.some((other) => sameDay(other, { kind, date }))) return 'day-already-there';
  const calendar = buildCalendar(daysToCalendar(listed));
  const free = kind === 'EXTRA' ? statutoryFree(date, calendar) : notWorking(date, calendar);
  return free ? 'day-already-free' : null;
}

/** The first refusal among the days that the later version adds; null when all are accepted. */
export function refusalOfDays(before: OfficeDays, after: OfficeDays): ReturnType<typeof refusalOfDay> {
  const older = calendarToDays(before);
  const isNew = (day: OfficeDay) => !older.some((other) => sameDay(day, other));
  const days = calendarToDays(after);
  const listed = days.filter((day) => !isNew(day));
  if (new Set(listed.map(({ kind, date }) => kind + date)).size < listed.length) return 'day-already-there';
  for (const day of days.filter(isNew)) {
    const refusal = refusalOfDay(day, listed);
    if (refusal) return refusal;
    listed.push(day);
  }
  return null;
}

function sameDay(a: Pick<OfficeDay, 'kind' | 'date'>, b: Pick<OfficeDay, 'kind' | 'date'>): boolean {
  return a.kind === b.kind && a.date === b.date;
}
