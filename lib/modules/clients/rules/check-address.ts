import { POLAND } from '@/lib/core/countries';
import type { PlainCode } from '@/lib/core/errors';
import { checkPostalCode } from '@/lib/core/identifiers';
import type { Address } from '../schema';

/** Whether nothing of an address is typed; the country alone is no address. */
export function isNowhere({ street, postalCode, city }: Omit<Address, 'country'>): boolean {
  return `${street}${postalCode}${city}`.trim() === '';
}

/** The fields of an address that stop the saving, each with its code. Outside Poland no postal code is needed. */
export function checkAddress(address: Address): { field: keyof Address; code: PlainCode }[] {
  const errors: { field: keyof Address; code: PlainCode }[] = [];
  if (address.street.trim() === '') errors.push({ field: 'street', code: 'street-missing' });
  if (address.country === POLAND && address.postalCode.trim() === '') {
    errors.push({ field: 'postalCode', code: 'postal-code-missing' });
  } else if (address.country === POLAND && !checkPostalCode(address.postalCode).ok) {
    errors.push({ field: 'postalCode', code: 'polish-code-shape' });
  }
  if (address.city.trim() === '') errors.push({ field: 'city', code: 'city-missing' });
  return errors;
}

/** The postal code as it is stored: in Poland "00-000", elsewhere as typed. */
export function storedCode({ postalCode, country }: Pick<Address, 'postalCode' | 'country'>): string {
  const read = country === POLAND ? checkPostalCode(postalCode) : null;
  return read?.ok ? read.value : postalCode.trim();
}
