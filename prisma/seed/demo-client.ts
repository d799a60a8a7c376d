import type { ClientContent } from './content/types';

/** The data of a client as the form of a podanie has them. */
export function typed(client: ClientContent) {
  const { street, postalCode, city } = client;
  const person = client.kind === 'PERSON';
  return {
    kind: client.kind,
    firstName: person ? client.firstName : '',
    lastName: person ? client.lastName : '',
    name: person ? '' : client.name,
    pesel: (person && client.pesel) || '',
    birthDate: person ? client.birthDate : '',
    nip: person ? '' : client.nip,
    regon: person ? '' : client.regon,
    krs: (!person && client.krs) || '',
    adeAddress: (!person && client.ade) || '',
    street,
    postalCode,
    city,
    phone: client.phone ?? '',
    email: client.email ?? '',
  };
}
