import type { ClientContent, PersonClient } from './content/types';

/** The data of a client as the form of a podanie has them. */
export function typed(client: ClientContent) {
  const { street, postalCode, city, country } = client;
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
    country,
    phone: client.phone ?? '',
    email: client.email ?? '',
  };
}

/** The data of a person who acts for a client. */
export function representativeOf({ firstName, lastName, street, postalCode, city, country }: PersonClient) {
  return { firstName, lastName, street, postalCode, city, country, adeAddress: '' };
}
