import { expect, test } from 'vitest';
import { OUTGOING_REGISTER, outgoingNumber } from '@/lib/modules/correspondence/rules/outgoing-number';

test('an outgoing letter has a number of its own register', () => {
  expect(OUTGOING_REGISTER).toBe('PW');
  expect(outgoingNumber(2026, 12)).toBe('PW/12/2026');
});
