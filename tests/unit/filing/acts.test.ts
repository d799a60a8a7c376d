import { expect, test } from 'vitest';
import { CASE_STATUSES } from '@/lib/modules/cases/schema/case';
import { ATTACHABLE_TO, canBeShelved, canStandInSpis } from '@/lib/modules/filing/rules/acts';

test('papers are shelved, or attached to another case, while their department works on them', () => {
  expect(CASE_STATUSES.filter(canBeShelved)).toEqual(['ACCEPTED', 'IN_PROGRESS']);
});

test('a case gets a znak, or another one, from then until it is closed', () => {
  expect(CASE_STATUSES.filter(canStandInSpis)).toEqual(['ACCEPTED', 'IN_PROGRESS', 'SETTLED']);
});

test('papers go to a case that a department has accepted, also after its end', () => {
  expect(ATTACHABLE_TO).toEqual(['ACCEPTED', 'IN_PROGRESS', 'SETTLED', 'CLOSED']);
});
