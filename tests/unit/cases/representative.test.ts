import { describe, expect, test } from 'vitest';
import {
  checkRepresentative,
  namedRepresentative,
  needsDeliveryAgent,
  normalizeRepresentative,
} from '@/lib/modules/cases/rules/representative';
import { representativeInput } from '@/tests/factories/applications';

const codes = (over: Parameters<typeof representativeInput>[0]) =>
  Object.fromEntries(checkRepresentative(representativeInput(over)).map(({ field, code }) => [field, code]));
const NOWHERE = { street: '', postalCode: '', city: '' };

describe('a representative (KPA art. 32-33, art. 40 § 2)', () => {
  test('has a name and an address to which the letters go', () => {
    expect(codes({})).toEqual({});
    expect(codes({ firstName: '', lastName: '' })).toEqual({ lastName: 'representative-name-missing' });
    expect(codes(NOWHERE)).toEqual({ street: 'representative-address-missing' });
    expect(codes({ street: '' })).toEqual({ street: 'street-missing' });
  });

  test('may have one name, an e-delivery address alone, or an address abroad without a code', () => {
    expect(codes({ firstName: '' })).toEqual({});
    expect(codes({ ...NOWHERE, adeAddress: 'AE:PL-98765-43210-SFVYC-19' })).toEqual({});
    expect(codes({ postalCode: '', country: 'IE' })).toEqual({});
    expect(codes({ adeAddress: 'AE:PL-1' })).toEqual({ adeAddress: 'ade-shape' });
  });

  test('is printed with the address, or else with the e-delivery address', () => {
    expect(namedRepresentative(null)).toBeNull();
    expect(namedRepresentative(representativeInput({ country: 'DE', city: 'Berlin' }))).toEqual({
      name: 'Jan Pełnomocny',
      address: 'ul. Prawna 3, 00-002 Berlin, Niemcy',
    });
    const electronic = representativeInput({ ...NOWHERE, adeAddress: 'ae:pl-98765-43210-sfvyc-19' });
    expect(namedRepresentative(normalizeRepresentative(electronic))?.address).toBe(
      'AE:PL-98765-43210-SFVYC-19',
    );
  });
});

describe('an agent for deliveries (KPA art. 40 § 4)', () => {
  const lives = (country: string, adeAddress = '') => ({ country, adeAddress });

  test.each([
    ['PL', false],
    ['DE', false],
    ['NO', false],
    ['CH', false],
    ['GB', true],
    ['UA', true],
    ['US', true],
  ])('of a party in %s is needed: %s', (country, needed) => {
    expect(needsDeliveryAgent(lives(country), null)).toBe(needed);
  });

  test('is not needed with a representative in Poland or an address for e-delivery', () => {
    expect(needsDeliveryAgent(lives('US'), lives('PL'))).toBe(false);
    expect(needsDeliveryAgent(lives('US', 'AE:PL-98765-43210-SFVYC-19'), null)).toBe(false);
    expect(needsDeliveryAgent(lives('US'), lives('GB'))).toBe(true);
  });
});
