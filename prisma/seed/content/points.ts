import type { HoursContent, ServicePointContent } from './types';

type Weekday = HoursContent['weekday'];

/** The opening hours of the seat: longer on Monday, as the rules of the office demand. */
const SEAT_HOURS: HoursContent[] = [
  { weekday: 1, opens: '08:00', closes: '17:00', kind: 'ORDINARY' },
  ...([2, 3, 4, 5] satisfies Weekday[]).map(
    (weekday): HoursContent => ({ weekday, opens: '07:30', closes: '15:30', kind: 'ORDINARY' }),
  ),
];

/** Complaints once a week after working hours (KPA art. 253 § 3). */
const COMPLAINT_HOURS: HoursContent = { weekday: 1, opens: '15:30', closes: '17:30', kind: 'COMPLAINTS' };

export const SERVICE_POINTS: ServicePointContent[] = [
  {
    slug: 'bok-rynek',
    name: 'Biuro Obsługi Klienta',
    address: 'ul. Rynek 1, 00-000 Zalesin, parter, stanowiska 1–6',
    kind: 'BOK',
    hours: [...SEAT_HOURS, COMPLAINT_HOURS],
    matters: 'ALL',
  },
  {
    slug: 'punkt-informacyjny',
    name: 'Punkt Informacyjny i Kancelaria',
    address: 'ul. Rynek 1, 00-000 Zalesin, parter, pokój 010',
    kind: 'INFORMATION',
    hours: SEAT_HOURS,
    matters: 'ALL',
  },
  {
    slug: 'sprawy-obywatelskie-i-usc',
    name: 'Stanowisko Spraw Obywatelskich i Urzędu Stanu Cywilnego',
    address: 'ul. Rynek 1, 00-000 Zalesin, parter, pokoje 003 i 004',
    kind: 'BOK',
    hours: SEAT_HOURS,
    matters: ['zaswiadczenie-o-zameldowaniu', 'odpis-aktu-stanu-cywilnego'],
  },
  {
    slug: 'punkt-podgorze',
    name: 'Punkt Obsługi Mieszkańców Podgórze',
    address: 'ul. Ogrodowa 3, 00-000 Zalesin',
    kind: 'BRANCH',
    hours: [
      { weekday: 2, opens: '10:00', closes: '18:00', kind: 'ORDINARY' },
      { weekday: 4, opens: '10:00', closes: '18:00', kind: 'ORDINARY' },
      { weekday: 5, opens: '08:00', closes: '14:00', kind: 'ORDINARY' },
    ],
    matters: [
      'zaswiadczenie-o-stanie-majatkowym',
      'zaswiadczenie-o-niezaleganiu',
      'dodatek-mieszkaniowy',
      'dodatek-energetyczny',
      'deklaracja-zrodel-ciepla',
      'karta-rodzina-trzy-plus',
      'stypendium-dla-studentow',
    ],
  },
];
