import { describe, expect, test } from 'vitest';
import type { Actor } from '@/lib/core/context';
import { plainDate } from '@/lib/core/plain-date';
import type { Role } from '@/lib/core/roles';
import { canWriteNote } from '@/lib/modules/case-files/policy';
import { whenProblems } from '@/lib/modules/case-files/rules';
import { NOTE_KINDS, recordViewingSchema, writeNoteSchema } from '@/lib/modules/case-files/schema';

describe('the day and hour of an act (art. 72, art. 73)', () => {
  const at = (on: string, hour: string) =>
    whenProblems({
      on: plainDate(on),
      at: hour,
      hour: '10:44',
      receivedOn: plainDate('2026-11-10'),
      today: plainDate('2026-11-24'),
    });

  test.each([
    ['2026-11-24', '10:44', {}],
    ['2026-11-24', '', {}],
    ['2026-11-10', '23:59', {}],
    ['2026-11-24', '10:45', { hour: 'hour-in-future' }],
    ['2026-11-25', '', { day: 'date-in-future' }],
    ['2026-11-09', '', { day: 'before-receipt' }],
  ])('%s %s', (on, hour, problems) => {
    expect(at(on, hour)).toEqual(problems);
  });

  test.each([
    ['7:30', '07:30'],
    ['7.30', '07:30'],
    ['0730', '07:30'],
    ['730', '07:30'],
    ['15:05', '15:05'],
    ['24:00', null],
    ['7:60', null],
    ['rano', null],
    ['', null],
  ])('an hour typed as "%s"', (typed, kept) => {
    const { data } = recordViewingSchema.shape.fromTime.safeParse(typed);
    expect(data ?? null).toBe(kept);
    expect(writeNoteSchema.shape.happenedAt.safeParse(typed).data ?? null).toBe(typed === '' ? '' : kept);
  });
});

describe('the people who write into the file of a case', () => {
  const actor = (role: Role, departmentId: number): Actor => ({
    staffId: 1,
    login: 'x',
    name: 'X',
    posts: [{ role, departmentId }],
    departmentIds: [departmentId],
    servicePointId: null,
    sessionId: null,
    standsInFor: [],
  });
  const whereabouts = { departmentId: 2, destinationId: 3, coDepartmentIds: [4] };

  test.each<[Role, number, boolean]>([
    ['CASE_WORKER', 2, true],
    ['SECRETARIAT', 2, true],
    ['HEAD', 2, true],
    ['CASE_WORKER', 4, true],
    ['CASE_WORKER', 3, false],
    ['CASE_WORKER', 5, false],
    ['ADMIN', 2, false],
    ['AUDITOR', 2, false],
    ['CITY_SECRETARY', 2, false],
  ])('%s of department %i: %s', (role, departmentId, may) => {
    for (const kind of NOTE_KINDS)
      expect(canWriteNote(actor(role, departmentId), { ...whereabouts, kind })).toBe(may);
  });

  test.each<Role>(['CLERK', 'INFORMATION'])('%s elsewhere writes of visits and calls alone', (role) => {
    const kinds = NOTE_KINDS.filter((kind) => canWriteNote(actor(role, 9), { ...whereabouts, kind }));
    expect(kinds).toEqual(['VISIT', 'PHONE_CALL']);
  });
});
