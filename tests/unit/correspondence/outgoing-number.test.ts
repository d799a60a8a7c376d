import { expect, test } from 'vitest';
import {
  numberInRegister,
  OUTGOING_REGISTER,
  outgoingNumber,
  typedOutgoingNumber,
} from '@/lib/modules/correspondence/rules/outgoing-number';

test('an outgoing letter has a number of its own register', () => {
  expect(OUTGOING_REGISTER).toBe('PW');
  expect(outgoingNumber(2026, 12)).toBe('PW/12/2026');
});

test.each([
  ['PW/12/2026', 12],
  [' pw 12/26.', 12],
  ['12', 12],
  ['PW', null],
  ['DR.7230.12.2026', null],
  ['0012345678901', null],
])('the number that somebody types, %j, is read as %j', (typed, number) => {
  expect(typedOutgoingNumber(typed)).toBe(number);
});

test('a letter that was not sent has no number', () => {
  expect(numberInRegister({ outgoingYear: 2026, outgoingNumber: 12 })).toBe('PW/12/2026');
  expect(numberInRegister({ outgoingYear: null, outgoingNumber: 12 })).toBeNull();
  expect(numberInRegister({ outgoingYear: 2026, outgoingNumber: null })).toBeNull();
});
