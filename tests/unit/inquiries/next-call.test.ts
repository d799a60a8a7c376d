import { expect, test } from 'vitest';
import { POLISH_CALENDAR } from '@/lib/modules/deadlines/rules/free-days';
import { callAgain, nextCall, timeToCall } from '@/lib/modules/inquiries/rules/next-call';
import { ANY_HOUR } from '@/lib/modules/inquiries/rules/wish';

const WEEK = Array.from({ length: 7 }, () => ({ opens: '07:30', closes: '15:30' }));
const at = (text: string) => new Date(text);
const call = (now: string, hours = ANY_HOUR) => nextCall(at(now), hours, WEEK, POLISH_CALENDAR);

test('without a wish it is time to call at once, while the office works', () => {
  expect(call('2026-11-24T10:00:00+01:00')).toEqual(at('2026-11-24T10:00:00+01:00'));
});

test('a question after hours is called about when the office opens, after a free day on the next working day', () => {
  expect(call('2026-11-24T16:00:00+01:00')).toEqual(at('2026-11-25T07:30:00+01:00'));
  expect(call('2026-11-10T16:00:00+01:00')).toEqual(at('2026-11-12T07:30:00+01:00'));
});

test('the call waits for the hours of the wish, and for the next day when they are over', () => {
  const afternoon = { from: '13:00', until: '' };
  expect(call('2026-11-24T10:00:00+01:00', afternoon)).toEqual(at('2026-11-24T13:00:00+01:00'));
  expect(call('2026-11-24T12:00:00+01:00', { from: '', until: '12:00' })).toEqual(
    at('2026-11-25T07:30:00+01:00'),
  );
});

test('a wish outside the hours of the office cannot be met, so the hours of the office hold', () => {
  expect(call('2026-11-24T10:00:00+01:00', { from: '17:00', until: '' })).toEqual(
    at('2026-11-24T10:00:00+01:00'),
  );
});

test('the hours of a wish are those of Warsaw on both sides of a change of clocks', () => {
  const nine = { from: '09:00', until: '10:00' };
  expect(call('2026-10-23T11:00:00+02:00', nine)).toEqual(at('2026-10-26T09:00:00+01:00'));
  expect(call('2027-03-26T11:00:00+01:00', nine)).toEqual(at('2027-03-30T09:00:00+02:00'));
});

test('a person who got a message has more time to call by themselves than one who did not answer', () => {
  const again = (result: 'NO_ANSWER' | 'MESSAGE_LEFT') =>
    callAgain(at('2026-11-24T10:00:00+01:00'), result, ANY_HOUR, WEEK, POLISH_CALENDAR);
  expect(again('NO_ANSWER')).toEqual(at('2026-11-24T11:30:00+01:00'));
  expect(again('MESSAGE_LEFT')).toEqual(at('2026-11-24T13:00:00+01:00'));
});

test('a call that was missed waits for the hours of the wish again, and within them it is time now', () => {
  const item = { callAt: at('2026-11-23T13:00:00+01:00'), callFrom: '13:00', callUntil: '' };
  const time = (now: string) => timeToCall(item, at(now), WEEK, POLISH_CALENDAR);
  expect(time('2026-11-24T10:45:00+01:00')).toEqual(at('2026-11-24T13:00:00+01:00'));
  expect(time('2026-11-24T13:45:00+01:00')).toEqual(item.callAt);
  expect(time('2026-11-20T10:45:00+01:00')).toEqual(item.callAt);
});
