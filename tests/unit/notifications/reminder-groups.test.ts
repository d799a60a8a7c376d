import { expect, test } from 'vitest';
import { groupsOf } from '@/components/notifications/reminder-groups';
import { plainDate } from '@/lib/core/plain-date';
import { lapseOf } from '@/lib/modules/deadlines/rules/term-rules';

const row = (rule: string, due: string) => ({ rule, dueOn: plainDate(due), lapse: lapseOf(rule) });

test('breaches of the law stand first and alone; the time of others that is over is no breach', () => {
  const rows = [
    row('KPA_129_14D', '2026-08-05'),
    row('HANDOVER_1WD', '2026-11-27'),
    row('KPA_1M', '2026-11-28'),
    row('KPA_106_2W', '2026-11-29'),
    row('KPA_217_7D', '2026-11-30'),
    row('KPA_64_7D', '2026-11-30'),
    row('KPA_2M', '2026-12-03'),
  ];
  const told = groupsOf(rows, plainDate('2026-11-30')).map(({ name, rows: held }) => [
    name,
    held.map(({ rule }) => rule),
  ]);
  expect(told).toEqual([
    ['Po terminie', ['KPA_1M']],
    ['Po czasie', ['HANDOVER_1WD']],
    ['Dziś', ['KPA_217_7D', 'KPA_64_7D']],
    ['Sprawa może iść dalej', ['KPA_129_14D', 'KPA_106_2W']],
    ['Wkrótce', ['KPA_2M']],
  ]);
});

test('a list without reminders has no groups', () => {
  expect(groupsOf([], plainDate('2026-11-30'))).toEqual([]);
});
