import { expect, test } from 'vitest';
import { courseLines } from '@/components/cases/course-lines';
import { plainDate } from '@/lib/core/plain-date';
import type { CourseEntry } from '@/lib/modules/cases/schema/course';

let id = 100;
/** An entry of the course, newest first as they are made. */
function entry(type: string, data: object, at = '2026-11-24T09:44:00Z', actorId = 7): CourseEntry {
  const names = {
    actor: 'Irena Sowa',
    toDepartment: null,
    person: null,
    instruction: null,
    collection: null,
  };
  return {
    ...names,
    id: String(id--),
    at: new Date(at),
    actorId,
    caseId: 1,
    type,
    data,
    number: 'RPW/1/2026',
    isTarget: false,
    documentId: null,
    withheld: false,
    post: null,
  } as unknown as CourseEntry;
}

const delivered = (kind: string, at?: string, actorId?: number) =>
  entry('letter.delivered', { letterId: 1, kind, proof: 'RECEIVED', on: '2026-11-24' }, at, actorId);
const opened = (event: string, purpose: string, at?: string, actorId?: number) => {
  const dueOn = plainDate('2026-12-08');
  const data = { clockId: 1, event, purpose, rule: 'KPA_129_14D', startOn: '2026-11-24', dueOn, note: '' };
  return entry('clock.opened', data, at, actorId);
};
const titles = (entries: CourseEntry[]) => courseLines(entries).map(({ told }) => told.title);

test('the delivery of a decision is one line, with the term of the appeal that it begins', () => {
  const lines = courseLines([
    delivered('DECISION'),
    opened('DECISION_DELIVERED', 'APPEAL'),
    entry('file.opened', { znak: 'DR.7230.1.2026' }, '2026-11-20T09:00:00Z'),
  ]);
  expect(lines.map(({ told }) => told.title)).toEqual([
    'Doręczono decyzję',
    'Sprawa założona: DR.7230.1.2026',
  ]);
  expect(lines[0].told.text).toContain('Dzień doręczenia: wtorek, 24 listopada 2026.');
  expect(lines[0].told.text).toContain('Termin na odwołanie albo zażalenie: wtorek, 8 grudnia 2026.');
});

test('the delivery of a call is one line, and what else it does keeps its own', () => {
  const pause = entry('clock.pause-added', { pause: 'SUPPLEMENT', from: '2026-11-25', to: null, basis: '' });
  expect(titles([delivered('CALL'), pause, opened('CALL_DELIVERED', 'SUPPLEMENT')])).toEqual([
    'Doręczono wezwanie do usunięcia braków podania',
    expect.stringContaining('Termin nie biegnie'),
  ]);
});

test('a term that no letter of the same act begins keeps its line', () => {
  expect(titles([opened('DECISION_DELIVERED', 'APPEAL')])).toEqual(['Doręczono decyzję']);
  const later = opened('DECISION_DELIVERED', 'APPEAL', '2026-11-24T09:43:00Z');
  expect(titles([delivered('DECISION'), later])).toHaveLength(2);
  const another = opened('DECISION_DELIVERED', 'APPEAL', undefined, 8);
  expect(titles([delivered('DECISION'), another])).toHaveLength(2);
  expect(titles([delivered('DECISION'), opened('URGING_RECEIVED', 'URGING')])).toHaveLength(2);
});
