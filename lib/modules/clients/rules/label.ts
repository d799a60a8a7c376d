import { countryName, POLAND } from '@/lib/core/countries';
import { foldForSearch } from '@/lib/core/fold';
import type { Address, ClientInput } from '../schema';
import { isNowhere } from './check-address';

/** The name of a client in lists: 'Małgorzata Żółkiewska-Błaszczyk', or the organisation's name. */
export function clientLabel(client: Pick<ClientInput, 'kind' | 'firstName' | 'lastName' | 'name'>): string {
  return client.kind === 'PERSON' ? `${client.firstName} ${client.lastName}`.trim() : client.name;
}

/** The address in one line, with the country of one abroad; '' without any. */
export function clientAddress(address: Address): string {
  if (isNowhere(address)) return '';
  const { street, postalCode, city, country } = address;
  const abroad = country === POLAND ? '' : countryName(country);
  return [street, `${postalCode} ${city}`.trim(), abroad].filter(Boolean).join(', ');
}

/** The text by which a client is found: the name and the address, without diacritics. */
export function clientSearchText(client: ClientInput): string {
  return foldForSearch(`${clientLabel(client)} ${clientAddress(client)}`);
}
