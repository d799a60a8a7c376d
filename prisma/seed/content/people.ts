import type { Role } from '@/lib/core/roles';
import type { PersonContent } from './types';

function person(
  login: string,
  name: string,
  position: string,
  department: string,
  roles: Role[],
  place: { room: string; phone: string; servicePoint?: string; demo?: true },
): PersonContent {
  const { room, phone, servicePoint = null, demo = false } = place;
  return { login, name, position, department, roles, servicePoint, room, phone, demo };
}

/** The people of the demo logins. */
const DEMO_PEOPLE: PersonContent[] = [
  person('bok', 'Anna Wrona', 'podinspektor, stanowisko 3', 'BOK', ['CLERK'], {
    room: '001',
    phone: '00 000 01 03',
    servicePoint: 'bok-rynek',
    demo: true,
  }),
  person('bok2', 'Ewa Król', 'podinspektor, stanowisko 4', 'BOK', ['CLERK'], {
    room: '001',
    phone: '00 000 01 04',
    servicePoint: 'bok-rynek',
    demo: true,
  }),
  person('kancelaria', 'Piotr Łęcki', 'inspektor', 'KA', ['INFORMATION'], {
    room: '010',
    phone: '00 000 00 11',
    servicePoint: 'punkt-informacyjny',
    demo: true,
  }),
  person('sekretariat', 'Barbara Sęk', 'sekretarka', 'DR', ['SECRETARIAT'], {
    room: '212',
    phone: '00 000 00 12',
    demo: true,
  }),
  person('referent', 'Marek Zieliński', 'inspektor', 'DR', ['CASE_WORKER'], {
    room: '214',
    phone: '00 000 00 14',
    demo: true,
  }),
  person('kierownik', 'Krystyna Mróz', 'naczelniczka wydziału', 'DR', ['HEAD'], {
    room: '213',
    phone: '00 000 00 13',
    demo: true,
  }),
  person('redaktor', 'Michał Jaśkiewicz', 'inspektor', 'OR', ['EDITOR'], {
    room: '204',
    phone: '00 000 00 04',
    demo: true,
  }),
  person('sekretarz', 'Danuta Wójcik', 'Sekretarz Miasta', 'SM', ['CITY_SECRETARY'], {
    room: '201',
    phone: '00 000 00 01',
    demo: true,
  }),
  person('jakosc', 'Grażyna Lisiecka', 'pełnomocniczka ds. jakości', 'OR', ['QUALITY'], {
    room: '205',
    phone: '00 000 00 05',
    demo: true,
  }),
  person('iod', 'Wojciech Żak', 'inspektor ochrony danych', 'IOD', ['AUDITOR'], {
    room: '309',
    phone: '00 000 01 12',
    demo: true,
  }),
  person('admin', 'Paweł Kruk', 'administrator systemów', 'IT', ['ADMIN'], {
    room: '308',
    phone: '00 000 01 11',
    demo: true,
  }),
  person('windykacja', 'Lidia Czapla', 'podinspektor', 'FW', ['SECRETARIAT', 'CASE_WORKER'], {
    room: '104',
    phone: '00 000 00 24',
    demo: true,
  }),
  person('planowanie', 'Irena Bąk', 'inspektor', 'GP', ['CASE_WORKER'], {
    room: '303',
    phone: '00 000 00 33',
    demo: true,
  }),
];

/** The rest of the staff, so that every department can accept, assign and settle cases. */
const OTHER_STAFF: PersonContent[] = [
  person('t.dab', 'Tomasz Dąb', 'podinspektor', 'DR', ['CASE_WORKER'], {
    room: '214',
    phone: '00 000 00 15',
  }),
  person('j.pekala', 'Joanna Pękala', 'inspektor', 'DR', ['CASE_WORKER'], {
    room: '215',
    phone: '00 000 00 16',
  }),

  person('k.mazur', 'Katarzyna Mazur', 'sekretarka', 'OR', ['SECRETARIAT'], {
    room: '203',
    phone: '00 000 00 03',
  }),
  person('m.lipa', 'Małgorzata Lipa', 'inspektor', 'OR', ['CASE_WORKER'], {
    room: '206',
    phone: '00 000 00 06',
  }),
  person('a.debski', 'Artur Dębski', 'naczelnik wydziału', 'OR', ['HEAD'], {
    room: '207',
    phone: '00 000 00 07',
  }),

  person('h.wilk', 'Helena Wilk', 'sekretarka', 'GP', ['SECRETARIAT'], {
    room: '301',
    phone: '00 000 00 31',
  }),
  person('k.rzonca', 'Kamil Rzońca', 'podinspektor', 'GP', ['CASE_WORKER'], {
    room: '304',
    phone: '00 000 00 34',
  }),
  person('r.swiatek', 'Robert Świątek', 'naczelnik wydziału', 'GP', ['HEAD'], {
    room: '302',
    phone: '00 000 00 32',
  }),

  person('m.gil', 'Maria Gil', 'sekretarka', 'GK', ['SECRETARIAT'], { room: '110', phone: '00 000 00 41' }),
  person('i.szulc', 'Iwona Szulc', 'inspektor', 'GK', ['CASE_WORKER'], {
    room: '112',
    phone: '00 000 00 43',
  }),
  person('d.koziol', 'Damian Kozioł', 'podinspektor', 'GK', ['CASE_WORKER'], {
    room: '113',
    phone: '00 000 00 44',
  }),
  person('b.los', 'Beata Łoś', 'naczelniczka wydziału', 'GK', ['HEAD'], {
    room: '111',
    phone: '00 000 00 42',
  }),

  person('z.jez', 'Zofia Jeż', 'sekretarka', 'OS', ['SECRETARIAT'], { room: '120', phone: '00 000 00 51' }),
  person('o.nowak', 'Olga Nowak', 'inspektor', 'OS', ['CASE_WORKER'], { room: '122', phone: '00 000 00 53' }),
  person('j.ptak', 'Jakub Ptak', 'podinspektor', 'OS', ['CASE_WORKER'], {
    room: '122',
    phone: '00 000 00 54',
  }),
  person('a.sowa', 'Adam Sowa', 'naczelnik wydziału', 'OS', ['HEAD'], { room: '121', phone: '00 000 00 52' }),

  person('e.zuk', 'Elżbieta Żuk', 'sekretarka', 'FP', ['SECRETARIAT'], {
    room: '101',
    phone: '00 000 00 21',
  }),
  person('d.wrobel', 'Dorota Wróbel', 'inspektor', 'FP', ['CASE_WORKER'], {
    room: '102',
    phone: '00 000 00 22',
  }),
  person('s.golab', 'Stefan Gołąb', 'kierownik referatu', 'FP', ['HEAD'], {
    room: '103',
    phone: '00 000 00 23',
  }),

  person('w.bocian', 'Wiesława Bocian', 'kierowniczka biura', 'FW', ['HEAD', 'CASE_WORKER'], {
    room: '105',
    phone: '00 000 00 25',
  }),

  person('t.szpak', 'Teresa Szpak', 'sekretarka', 'NS', ['SECRETARIAT'], {
    room: '006',
    phone: '00 000 00 61',
  }),
  person('a.zieba', 'Agata Zięba', 'inspektor', 'NS', ['CASE_WORKER'], {
    room: '007',
    phone: '00 000 00 62',
  }),
  person('g.dzieciol', 'Grzegorz Dzięcioł', 'naczelnik wydziału', 'NS', ['HEAD'], {
    room: '008',
    phone: '00 000 00 63',
  }),

  person('r.sikora', 'Renata Sikora', 'inspektor', 'SO', ['CLERK', 'SECRETARIAT', 'CASE_WORKER'], {
    room: '003',
    phone: '00 000 00 71',
    servicePoint: 'sprawy-obywatelskie-i-usc',
  }),
  person('l.kos', 'Leszek Kos', 'naczelnik wydziału', 'SO', ['HEAD'], { room: '005', phone: '00 000 00 73' }),

  person('m.kania', 'Monika Kania', 'inspektor', 'USC', ['CLERK', 'SECRETARIAT', 'CASE_WORKER'], {
    room: '004',
    phone: '00 000 00 72',
    servicePoint: 'sprawy-obywatelskie-i-usc',
  }),
  person('h.czyz', 'Hanna Czyż', 'kierowniczka Urzędu Stanu Cywilnego', 'USC', ['HEAD'], {
    room: '004',
    phone: '00 000 00 74',
  }),

  person('n.kawka', 'Natalia Kawka', 'podinspektor', 'BOK', ['CLERK'], {
    room: 'Ogrodowa 3',
    phone: '00 000 01 20',
    servicePoint: 'punkt-podgorze',
  }),
  person('a.slowik', 'Alicja Słowik', 'kierowniczka biura', 'BOK', ['HEAD'], {
    room: '002',
    phone: '00 000 01 02',
    servicePoint: 'bok-rynek',
  }),
];

export const PEOPLE: PersonContent[] = [...DEMO_PEOPLE, ...OTHER_STAFF];
