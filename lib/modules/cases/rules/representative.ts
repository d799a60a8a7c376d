import { isNearCountry, POLAND } from '@/lib/core/countries';
import type { PlainCode } from '@/lib/core/errors';
import { checkAde } from '@/lib/core/identifiers';
import { checkAddress, isNowhere, storedCode } from '../../clients/rules/check-address';
import { clientAddress } from '../../clients/rules/label';
import type { RepresentativeInput } from '../schema/representative';

type Finding = { field: keyof RepresentativeInput; code: PlainCode };

/**
 * Checks the typed data of a representative: a name, and a postal or an e-delivery address, because the letters of the
 * case go there (KPA art. 40 § 2).
 */
export function checkRepresentative(representative: RepresentativeInput): Finding[] {
  const { firstName, lastName, adeAddress } = representative;
  const errors: Finding[] = [];
  if (`${firstName}${lastName}`.trim() === '') {
    errors.push({ field: 'lastName', code: 'representative-name-missing' });
  }
  const electronic = adeAddress.trim() !== '';
  if (electronic && !checkAde(adeAddress).ok) errors.push({ field: 'adeAddress', code: 'ade-shape' });
  if (!isNowhere(representative)) errors.push(...checkAddress(representative));
  else if (!electronic) errors.push({ field: 'street', code: 'representative-address-missing' });
  return errors;
}

/** The representative's data in the form in which they are stored. */
export function normalizeRepresentative(representative: RepresentativeInput): RepresentativeInput {
  const ade = checkAde(representative.adeAddress);
  return {
    firstName: representative.firstName.trim(),
    lastName: representative.lastName.trim(),
    street: representative.street.trim(),
    postalCode: storedCode(representative),
    city: representative.city.trim(),
    country: representative.country,
    adeAddress: ade.ok ? ade.value : representative.adeAddress.trim(),
  };
}

export const representativeLabel = ({
  firstName,
  lastName,
}: Pick<RepresentativeInput, 'firstName' | 'lastName'>): string => `${firstName} ${lastName}`.trim();

/** A representative as papers print them: the name, and the address to which the letters go. */
export const namedRepresentative = (
  representative: RepresentativeInput | null,
): { name: string; address: string } | null =>
  representative && {
    name: representativeLabel(representative),
    address: clientAddress(representative) || representative.adeAddress,
  };

type Reached = { country: string; adeAddress: string };

/**
 * Whether the party has to name an agent for deliveries in Poland: they live outside the European area, without an
 * address for e-delivery and without a representative in Poland; otherwise letters stay in the files as delivered (KPA
 * art. 40 § 4 and 5). A party who acts through a consul of Poland is let off too, which Okienko does not know.
 */
export function needsDeliveryAgent(client: Reached, representative: Reached | null): boolean {
  const far = client.country !== POLAND && !isNearCountry(client.country);
  const reached = representative && (representative.country === POLAND || representative.adeAddress !== '');
  return far && client.adeAddress.trim() === '' && !reached;
}
