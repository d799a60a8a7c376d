import { expect, test } from 'vitest';
import { plainDate } from '@/lib/core/plain-date';
import { statusAfter } from '@/lib/modules/cases/rules/transitions';
import { computeTerm } from '@/lib/modules/deadlines/rules/compute-term';
import { POLISH_CALENDAR } from '@/lib/modules/deadlines/rules/free-days';
import { failedAttempts, INQUIRY_RULE, nameParts, targetOf } from '@/lib/modules/inquiries/rules/inquiry';
import { attemptSchema, inquirySchema } from '@/lib/modules/inquiries/schema/inquiry';
import { callTimeText } from '@/lib/modules/inquiries/words/when';

const KEY = '00000000-0000-4000-8000-000000000001';
const form = {
  end: 'CALL_BACK' as const,
  question: 'Kiedy odśnieżą chodnik?',
  phone: '600 000 451',
  callWish: '',
  callerName: '',
  to: '3-12',
  cardAnswer: null,
  cardId: null,
  requestKey: KEY,
};
const refusals = (given: object) =>
  inquirySchema
    .safeParse({ ...form, ...given })
    .error?.issues.map(({ path, message }) => [path[0], message]) ?? [];

test('a question taken on Wednesday before a long weekend is called back within three working days', () => {
  const due = (start: string) =>
    computeTerm({ rule: INQUIRY_RULE, start: plainDate(start), calendar: POLISH_CALENDAR }).due;
  expect(due('2026-06-03')).toBe('2026-06-09');
  expect(due('2026-11-24')).toBe('2026-11-27');
});

test('a call-back needs a telephone and a person or a unit, an answer at once needs neither', () => {
  expect(refusals({ phone: '', to: null })).toEqual([
    ['phone', 'inquiry-phone-missing'],
    ['to', 'choose-who-calls'],
  ]);
  expect(refusals({ phone: '12' })).toEqual([['phone', 'phone-shape']]);
  expect(refusals({ end: 'AT_ONCE', phone: '', to: null, cardAnswer: 'NO_CARD' })).toEqual([]);
});

test('an answer at once says whether the card had it, and which card', () => {
  const atOnce = { end: 'AT_ONCE', phone: '', to: null };
  expect(refusals(atOnce)).toEqual([['cardAnswer', 'choose-card-answer']]);
  expect(refusals({ ...atOnce, cardAnswer: 'YES' })).toEqual([['cardId', 'choose-asked-card']]);
  expect(refusals({ ...atOnce, cardAnswer: 'NOT_THERE', cardId: 5 })).toEqual([]);
});

test('a call that came back without an answer is a call-back, one that was answered names the unit alone', () => {
  expect(refusals({ end: 'CAME_BACK', phone: '' })).toEqual([['phone', 'inquiry-phone-missing']]);
  expect(refusals({ end: 'TRANSFERRED', phone: '' })).toEqual([]);
  expect(refusals({ end: 'TRANSFERRED', to: null })).toEqual([['to', 'choose-who-calls']]);
});

test('a talk needs its answer, a failed attempt does not', () => {
  const attempt = { caseId: 1, answer: '', cardAnswer: null, cardId: null, requestKey: KEY };
  const codes = (given: object) =>
    attemptSchema.safeParse({ ...attempt, ...given }).error?.issues.map(({ message }) => message) ?? [];
  expect(codes({ result: 'ANSWERED' })).toEqual(['answer-missing', 'choose-card-answer']);
  expect(codes({ result: 'NO_ANSWER' })).toEqual([]);
  expect(codes({ result: 'NO_ANSWER', nextOn: 'kiedyś', nextHour: '25' })).toEqual([
    'date-unread',
    'hour-shape',
  ]);
});

test('an attempt that was taken back counts no more', () => {
  const no = { result: 'NO_ANSWER' as const, takenBack: null };
  expect(failedAttempts([no, no, { ...no, takenBack: {} }, { ...no, result: 'ANSWERED' as const }])).toBe(2);
});

test('an inquiry ends by an answer or a podanie, and every end has a way back', () => {
  const kind = 'INQUIRY';
  expect(statusAfter({ kind, status: 'IN_PROGRESS' }, 'answer')).toBe('CLOSED');
  expect(statusAfter({ kind, status: 'ACCEPTED' }, 'grow')).toBe('CLOSED');
  expect(statusAfter({ kind, status: 'CLOSED' }, 'callAgain')).toBe('IN_PROGRESS');
  expect(statusAfter({ kind, status: 'CANCELLED' }, 'callAgain')).toBe('IN_PROGRESS');
  expect(() => statusAfter({ kind, status: 'IN_PROGRESS' }, 'settle')).toThrow('wrong-state');
});

test('a target names a unit, or a person in a unit', () => {
  expect(targetOf('3')).toEqual({ departmentId: 3, staffId: null });
  expect(targetOf('3-12')).toEqual({ departmentId: 3, staffId: 12 });
});

test('the last word of a name is the surname', () => {
  expect(nameParts('Anna Maria Nowak-Kos')).toEqual({ firstName: 'Anna Maria', lastName: 'Nowak-Kos' });
  expect(nameParts('Nowak')).toEqual({ firstName: '', lastName: 'Nowak' });
});

test('the time to call is told as people say it', () => {
  const now = new Date('2026-11-24T10:52:00+01:00');
  const text = (callAt: string, callUntil = '') => callTimeText({ callAt: new Date(callAt), callUntil }, now);
  expect(text('2026-11-24T09:00:00+01:00')).toBe('teraz');
  expect(text('2026-11-24T13:00:00+01:00')).toBe('dziś po 13:00');
  expect(text('2026-11-25T08:00:00+01:00', '10:00')).toBe('jutro 8:00–10:00');
});
