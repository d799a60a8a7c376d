import { fold } from '@/lib/core/fold';
import type { ClientInput } from '../schema';

/** How a client is called in lists: 'Małgorzata Żółkiewska-Błaszczyk', or the organisation's name. */
export function clientLabel(client: Pick<ClientInput, 'kind' | 'firstName' | 'lastName' | 'name'>): string {
  return client.kind === 'PERSON' ? `${client.firstName} ${client.lastName}`.trim() : client.name;
}

/** '' of a client who wrote by e-mail and gave no address. */
export function clientAddress(client: Pick<ClientInput, 'street' | 'postalCode' | 'city'>): string {
  return [client.street, `${client.postalCode} ${client.city}`.trim()].filter(Boolean).join(', ');
}

/** What a client is found by. */
export function clientSearchText(client: ClientInput): string {
  return fold(`${clientLabel(client)} ${clientAddress(client)}`);
}
