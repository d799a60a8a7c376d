import type { OfficeDay, OfficeDays, Policy, TermsChange, TermsData } from '../schema';
import { buildCalendar, notWorking, statutoryFree } from './free-days';

/** What the office has decided, as it would be with the change: what the change does not name stays. */
export function candidateTerms(
  current: TermsData,
  { calendar, policy }: Pick<TermsChange, 'calendar' | 'policy'>,
): TermsData {
  return {
    calendar: calendar ? daysToCalendar(calendarToDays(calendar)) : current.calendar,
    policy: policy ?? current.policy,
  };
}

/** Both lists as one, by date. */
export function calendarToDays({ extraFreeDays, closures }: OfficeDays): OfficeDay[] {
  return [
    ...extraFreeDays.map(({ date, basis }): OfficeDay => ({ kind: 'EXTRA', date, why: basis })),
    ...closures.map(({ date, reason }): OfficeDay => ({ kind: 'CLOSURE', date, why: reason })),
  ].sort((a, b) => (a.date + a.kind < b.date + b.kind ? -1 : 1));
}

/** And back. */
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

/** What is different in the later of two versions; a day with other words is one removed and one added. */
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
 * Why a day cannot be added to those there, as a code; null when it can. A day that is off anyway would change nothing,
 * and be read as if it did. (A regulation may name a Saturday: by law it is not off.)
 */
export function refusalOfDay(
  { kind, date }: Pick<OfficeDay, 'kind' | 'date'>,
  there: readonly OfficeDay[],
): 'day-already-there' | 'day-already-free' | null {
  if (there.some((other) => sameDay(other, { kind, date }))) return 'day-already-there';
  const calendar = buildCalendar(daysToCalendar(there));
  const free = kind === 'EXTRA' ? statutoryFree(date, calendar) : notWorking(date, calendar);
  return free ? 'day-already-free' : null;
}

/** The first refusal among the days that the later version adds; null when all of them can stand. */
export function refusalOfDays(before: OfficeDays, after: OfficeDays): ReturnType<typeof refusalOfDay> {
  const older = calendarToDays(before);
  const isNew = (day: OfficeDay) => !older.some((other) => sameDay(day, other));
  const days = calendarToDays(after);
  const there = days.filter((day) => !isNew(day));
  if (new Set(there.map(({ kind, date }) => kind + date)).size < there.length) return 'day-already-there';
  for (const day of days.filter(isNew)) {
    const refusal = refusalOfDay(day, there);
    if (refusal) return refusal;
    there.push(day);
  }
  return null;
}

function sameDay(a: Pick<OfficeDay, 'kind' | 'date'>, b: Pick<OfficeDay, 'kind' | 'date'>): boolean {
  return a.kind === b.kind && a.date === b.date;
}
