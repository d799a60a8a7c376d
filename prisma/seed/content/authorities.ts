import type { AuthorityContent } from './types';

/** The authorities that the papers of the made-up town hall name. Their addresses lead nowhere. */
export const AUTHORITIES: AuthorityContent[] = [
  {
    kind: 'SKO',
    name: 'Samorządowe Kolegium Odwoławcze',
    genitive: 'Samorządowego Kolegium Odwoławczego',
    seat: 'w Dębowie',
    address: 'ul. Sądowa 2, 00-000 Dębowo',
    ade: '',
  },
  {
    kind: 'VOIVODE',
    name: 'Wojewoda Dębowski',
    genitive: 'Wojewody Dębowskiego',
    seat: '',
    address: 'pl. Wojewódzki 1, 00-000 Dębowo',
    ade: '',
  },
  {
    kind: 'COUNCIL',
    name: 'Rada Miejska',
    genitive: 'Rady Miejskiej',
    seat: 'w Zalesinie',
    address: 'ul. Rynek 1, 00-000 Zalesin',
    ade: '',
  },
  {
    kind: 'COURT',
    name: 'Wojewódzki Sąd Administracyjny',
    genitive: 'Wojewódzkiego Sądu Administracyjnego',
    seat: 'w Dębowie',
    address: 'ul. Sądowa 4, 00-000 Dębowo',
    ade: '',
  },
  {
    // Ustawa o otwartych danych art. 43 ust. 1.
    kind: 'OTHER',
    name: 'Minister właściwy do spraw informatyzacji',
    genitive: 'Ministra właściwego do spraw informatyzacji',
    seat: '',
    address: '',
    ade: '',
  },
  {
    // Prawo o aktach stanu cywilnego art. 6 and 9.
    kind: 'OWN',
    name: 'Kierownik Urzędu Stanu Cywilnego',
    genitive: 'Kierownika Urzędu Stanu Cywilnego',
    seat: 'w Zalesinie',
    address: '',
    ade: '',
  },
];
