import type { OfficeInput } from '../schema';

/** The office in the head of a paper. */
export function officeLines({ name, street, postalCode, city, phone, website }: OfficeInput) {
  return { name, address: `${street}, ${postalCode} ${city}`, phone, website };
}

/** The name of the organ; the name of the office while the organ is not entered. */
export const authorityOf = ({ authority, name }: Pick<OfficeInput, 'authority' | 'name'>): string =>
  authority || name;
