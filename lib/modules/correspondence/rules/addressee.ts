import type { PlainCode } from '@/lib/core/errors';
import { checkAde } from '@/lib/core/identifiers';
import { representativeLabel } from '../../cases/rules/representative';
import type { RepresentativeInput } from '../../cases/schema/representative';
import { clientAddress, clientLabel } from '../../clients/rules/label';
import type { Addressee } from '../schema/acts';
import type { LetterContent } from '../schema/content';
import type { SendingWay } from '../schema/letter';

/** The columns of a letter that hold its addressee. */
type AddresseeColumns = { addresseeName: string; addresseeAddress: string; addresseeAde: string };

export const addresseeOf = (letter: AddresseeColumns): Addressee => ({
  name: letter.addresseeName,
  address: letter.addresseeAddress,
  ade: letter.addresseeAde,
});

/** A client as an addressee, from the client's data. */
export const addresseeOfClient = (
  client: Parameters<typeof clientLabel>[0] &
    Parameters<typeof clientAddress>[0] & { adeAddress: string | null },
): Addressee => ({
  name: clientLabel(client),
  address: clientAddress(client),
  ade: client.adeAddress ?? '',
});

/** The representative of a party as an addressee: the letters of the case go to them (KPA art. 40 § 2). */
export const addresseeOfRepresentative = (representative: RepresentativeInput): Addressee => ({
  name: representativeLabel(representative),
  address: clientAddress(representative),
  ade: representative.adeAddress,
});

export const addresseeColumns = ({ name, address, ade }: Addressee): AddresseeColumns => ({
  addresseeName: name,
  addresseeAddress: address,
  addresseeAde: ade,
});

export const sameAddressee = (a: Addressee, b: Addressee): boolean =>
  a.name === b.name && a.address === b.address && a.ade === b.ade;

/** The reason why the letter cannot be sent in this way to this addressee, or null. */
export function addressProblem({ name, address, ade }: Addressee, way: SendingWay): PlainCode | null {
  if (name === '') return 'addressee-missing';
  if (way === 'EDELIVERY') return checkAde(ade).ok ? null : 'ade-invalid';
  if (way !== 'POST' && way !== 'POST_REGISTERED' && way !== 'OWN_STAFF') return null;
  const polish = /\S.*,\s*\d{2}-\d{3}\s+\p{L}/u.test(address);
  const abroad = address.split(',').filter((part) => part.trim() !== '').length >= 3;
  return polish || abroad ? null : 'address-incomplete';
}

/**
 * Whether the letter stays in the file: a podanie left unconsidered because it has no address (KPA art. 64 § 1) has no
 * place to send the letter to.
 */
export const staysInFile = ({ kind, content }: LetterContent, { address, ade }: Addressee): boolean =>
  kind === 'LEFT_UNCONSIDERED' && content.basis === 'ART_64_1' && address === '' && ade === '';
