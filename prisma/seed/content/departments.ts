import type { DepartmentContent } from './types';

const OFFICE_HOURS = 'poniedziałek 8:00–17:00, wtorek–piątek 7:30–15:30';

function desk(room: string, phone: string): DepartmentContent['registryDesk'] {
  return { room, phone, hours: OFFICE_HOURS };
}

/** Units of the office; a parent always stands before its children. */
export const DEPARTMENTS: DepartmentContent[] = [
  {
    symbol: 'SM',
    name: 'Sekretarz Miasta',
    genitive: 'Sekretarza Miasta',
    locative: 'Sekretarzu Miasta',
    parent: null,
    registryDesk: desk('201', '00 000 00 01'),
  },
  {
    symbol: 'OR',
    name: 'Wydział Organizacyjny',
    genitive: 'Wydziału Organizacyjnego',
    locative: 'Wydziale Organizacyjnym',
    parent: 'SM',
    registryDesk: desk('203', '00 000 00 03'),
  },
  {
    symbol: 'BOK',
    name: 'Biuro Obsługi Klienta',
    genitive: 'Biura Obsługi Klienta',
    locative: 'Biurze Obsługi Klienta',
    parent: 'OR',
    registryDesk: desk('001', '00 000 00 10'),
  },
  {
    symbol: 'KA',
    name: 'Kancelaria',
    genitive: 'Kancelarii',
    locative: 'Kancelarii',
    parent: 'OR',
    registryDesk: desk('010', '00 000 00 11'),
  },
  {
    symbol: 'IT',
    name: 'Biuro Informatyki',
    genitive: 'Biura Informatyki',
    locative: 'Biurze Informatyki',
    parent: 'OR',
    registryDesk: desk('308', '00 000 01 11'),
  },
  {
    symbol: 'IOD',
    name: 'Inspektor Ochrony Danych',
    genitive: 'Inspektora Ochrony Danych',
    locative: 'Inspektorze Ochrony Danych',
    parent: 'SM',
    registryDesk: desk('309', '00 000 01 12'),
  },
  {
    symbol: 'FP',
    name: 'Referat Podatków',
    genitive: 'Referatu Podatków',
    locative: 'Referacie Podatków',
    parent: 'SM',
    registryDesk: desk('101', '00 000 00 21'),
  },
  {
    symbol: 'FW',
    name: 'Biuro Windykacji',
    genitive: 'Biura Windykacji',
    locative: 'Biurze Windykacji',
    parent: 'FP',
    registryDesk: desk('104', '00 000 00 24'),
  },
  {
    symbol: 'GP',
    name: 'Wydział Gospodarki Przestrzennej i Nieruchomości',
    genitive: 'Wydziału Gospodarki Przestrzennej i Nieruchomości',
    locative: 'Wydziale Gospodarki Przestrzennej i Nieruchomości',
    parent: 'SM',
    registryDesk: desk('301', '00 000 00 31'),
  },
  {
    symbol: 'GK',
    name: 'Wydział Gospodarki Komunalnej',
    genitive: 'Wydziału Gospodarki Komunalnej',
    locative: 'Wydziale Gospodarki Komunalnej',
    parent: 'SM',
    registryDesk: desk('110', '00 000 00 41'),
  },
  {
    symbol: 'OS',
    name: 'Wydział Ochrony Środowiska i Gospodarki Odpadami',
    genitive: 'Wydziału Ochrony Środowiska i Gospodarki Odpadami',
    locative: 'Wydziale Ochrony Środowiska i Gospodarki Odpadami',
    parent: 'SM',
    registryDesk: desk('120', '00 000 00 51'),
  },
  {
    symbol: 'NS',
    name: 'Wydział Nadzoru i Spraw Społecznych',
    genitive: 'Wydziału Nadzoru i Spraw Społecznych',
    locative: 'Wydziale Nadzoru i Spraw Społecznych',
    parent: 'SM',
    registryDesk: desk('006', '00 000 00 61'),
  },
  {
    symbol: 'DR',
    name: 'Wydział Dróg',
    genitive: 'Wydziału Dróg',
    locative: 'Wydziale Dróg',
    parent: 'SM',
    registryDesk: desk('212', '00 000 00 12'),
  },
  {
    symbol: 'SO',
    name: 'Wydział Spraw Obywatelskich',
    genitive: 'Wydziału Spraw Obywatelskich',
    locative: 'Wydziale Spraw Obywatelskich',
    parent: 'SM',
    registryDesk: desk('003', '00 000 00 71'),
    ownCounterPoint: 'sprawy-obywatelskie-i-usc',
  },
  {
    symbol: 'USC',
    name: 'Urząd Stanu Cywilnego',
    genitive: 'Urzędu Stanu Cywilnego',
    locative: 'Urzędzie Stanu Cywilnego',
    parent: 'SO',
    registryDesk: desk('004', '00 000 00 72'),
    ownCounterPoint: 'sprawy-obywatelskie-i-usc',
  },
];
