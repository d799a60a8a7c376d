import { expect, test } from 'vitest';
import { CASE_STATUSES } from '@/lib/modules/cases/schema/case';
import { ATTACHABLE_TO, canBeShelved, canStandInSpis } from '@/lib/modules/filing/rules/acts';

test('papers are put away, or attached to another case, while their department has them in hand', () => {
  expect(CASE_STATUSES.filter(canBeShelved)).toEqual(['ACCEPTED', 'IN_PROGRESS']);
});

test('a znak is given, or changed, from then until the case is closed', () => {
  expect(CASE_STATUSES.filter(canStandInSpis)).toEqual(['ACCEPTED', 'IN_PROGRESS', 'SETTLED']);
});

test('papers go to a case that a department has, also when it is over; never to what is none', () => {
  expect(ATTACHABLE_TO).toEqual(['ACCEPTED', 'IN_PROGRESS', 'SETTLED', 'CLOSED']);
});
