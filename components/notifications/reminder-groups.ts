import type { PlainDate } from '@/lib/core/plain-date';
import type { ReminderRow } from './reminder-cells';

type Judged = Pick<ReminderRow, 'dueOn' | 'lapse'>;
type Group = { name: string; holds: (row: Judged, today: PlainDate) => boolean };

/** Lapsed terms by the meaning of their lapse. */
const lapsed =
  (lapse: ReminderRow['lapse']): Group['holds'] =>
  (row, today) =>
    row.dueOn < today && row.lapse === lapse;

/** The groups of the list: breaches of the law stand first and alone, and the time of others that is over is none. */
const GROUPS: readonly Group[] = [
  { name: 'Po terminie', holds: lapsed('BREACH') },
  { name: 'Po czasie', holds: lapsed('TARGET_MISSED') },
  { name: 'Dziś', holds: ({ dueOn }, today) => dueOn === today },
  { name: 'Sprawa może iść dalej', holds: lapsed('TIME_OVER') },
  { name: 'Wkrótce', holds: ({ dueOn }, today) => dueOn > today },
];

/** The reminders in groups by the effect of their term, without the empty groups. */
export function groupsOf<Row extends Judged>(
  rows: readonly Row[],
  today: PlainDate,
): { name: string; rows: Row[] }[] {
  return GROUPS.map(({ name, holds }) => ({ name, rows: rows.filter((row) => holds(row, today)) })).filter(
    ({ rows: held }) => held.length > 0,
  );
}
