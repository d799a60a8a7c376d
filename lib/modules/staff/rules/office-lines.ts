import type { OfficeInput } from '../schema';

/** The office as the head of a paper has it. */
export function officeLines({ name, street, postalCode, city, phone, website }: OfficeInput) {
  return { name, address: `${street}, ${postalCode} ${city}`, phone, website };
}

/** The organ by its name; of an office that has not said it, the office's own. */
export const authorityOf = ({ authority, name }: Pick<OfficeInput, 'authority' | 'name'>): string =>
  authority || name;
