import { syntheticNip, syntheticRegon } from './check-digits';
import type { OrganisationClient } from './types';

/**
 * One made-up organisation. Numbers start with 999 and 99, which no tax office and no voivodeship has.
 * `serial` is two digits; 05 and 11 are left out, since no NIP begins with them.
 */
function organisation(
  serial: string,
  key: string,
  name: string,
  street: string,
  more: { krs?: true; ade?: string } = {},
): OrganisationClient {
  return {
    kind: 'ORGANISATION',
    key,
    name,
    nip: syntheticNip(`9990000${serial}`),
    regon: syntheticRegon(`990000${serial}`),
    krs: more.krs ? `00099900${serial}` : null,
    ade: more.ade ?? null,
    street,
    postalCode: '00-000',
    city: 'Zalesin',
    country: 'PL',
    phone: `+486000001${serial}`,
    email: `biuro@${key}.example`,
  };
}

export const ORGANISATIONS: OrganisationClient[] = [
  organisation('01', 'wodociagi', 'Wodociągi Zalesińskie sp. z o.o.', 'ul. Wodna 2', {
    krs: true,
    ade: 'AE:PL-00000-00001-ZALES-13',
  }),
  organisation('02', 'gazownia', 'Gazownia Południe S.A.', 'ul. Fabryczna 40', {
    krs: true,
    ade: 'AE:PL-00000-00002-ZALES-12',
  }),
  organisation('03', 'bud-trakt', 'Bud-Trakt sp. z o.o.', 'ul. Fabryczna 11', { krs: true }),
  organisation('04', 'swiatlowody', 'Światłowody Zalesin sp. z o.o.', 'ul. Słoneczna 7', {
    krs: true,
    ade: 'AE:PL-00000-00003-ZALES-11',
  }),
  organisation('10', 'energetyka', 'Energetyka Zalesin S.A.', 'ul. Młyńska 20', { krs: true }),
  organisation('06', 'kawiarnia-ges', 'Kawiarnia „Gęś” Halina Gąsior', 'ul. Rynek 12'),
  organisation('07', 'wspolnota-rynek-6', 'Wspólnota Mieszkaniowa Rynek 6', 'ul. Rynek 6'),
  organisation('08', 'rada-osiedla-podgorze', 'Rada Osiedla Podgórze', 'ul. Ogrodowa 5'),
  organisation('09', 'piekarnia-zolc', 'Piekarnia Żółć i Syn s.c.', 'ul. Piekarska 3'),
  organisation('12', 'spoldzielnia', 'Spółdzielnia Mieszkaniowa „Źródło”', 'ul. Źródlana 1', { krs: true }),
  organisation('13', 'sklep-pod-debem', 'Sklep „Pod Dębem” Łucja Dębska', 'ul. Dębowa 16'),
  organisation('14', 'ksiegarnia', 'Księgarnia Świętojańska Grażyna Pióro', 'ul. Świętej Jadwigi 4'),
  organisation('15', 'eko-szambo', 'Eko-Transport Jeziorański sp. j.', 'ul. Polna 31', { krs: true }),
  organisation('16', 'kolo-lowieckie', 'Koło Łowieckie „Ryś”', 'ul. Leśna 19', { krs: true }),
  organisation('17', 'parafia', 'Parafia św. Jadwigi w Zalesinie', 'ul. Świętej Jadwigi 1'),
];
