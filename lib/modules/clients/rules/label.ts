import { foldForSearch } from '@/lib/core/fold';
import type { ClientInput } from '../schema';

/** The name of a client in lists: 'Małgorzata Żółkiewska-Błaszczyk', or the organisation's name. */
export function clientLabel(client: Pick<ClientInput, 'kind' | 'firstName' | 'lastName' | 'name'>): string {
  return client.kind === 'PERSON' ? `${client.firstName} ${client.lastName}`.trim() : client.name;
}

/** The address in one line; '' when the client wrote by e-mail and gave none. */
export function clientAddress(client: Pick<ClientInput, 'street' | 'postalCode' | 'city'>): string {
  return [client.street, `${client.postalCode} ${client.city}`.trim()].filter(Boolean).join(', ');
}

/** The text by which a client is found: the name and the address, without diacritics. */
export function clientSearchText(client: ClientInput): string {
  return foldForSearch(`${clientLabel(client)} ${clientAddress(client)}`);
}
