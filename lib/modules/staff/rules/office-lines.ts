import type { OfficeInput } from '../schema';

/** The office as the head of a paper has it. */
export function officeLines({ name, street, postalCode, city, phone, website }: OfficeInput) {
  return { name, address: `${street}, ${postalCode} ${city}`, phone, website };
}
