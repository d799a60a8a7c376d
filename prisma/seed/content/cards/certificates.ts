import type { CardContent } from '../types';
import {
  ALL_WAYS,
  ATTORNEY_DOCUMENT,
  ATTORNEY_FEE,
  applicationForm,
  COMPLAINT_ON_REFUSED_CERTIFICATE,
  fee,
  NO_APPEAL,
  TERM_MONTH,
} from './clauses';

const PLANNING_ACT = 'ustawa z 27 marca 2003 r. o planowaniu i zagospodarowaniu przestrzennym';
const CERTIFICATE_TERM = 'Bez zbędnej zwłoki, najwyżej 7 dni (art. 217 § 3 KPA).';

/** Extracts, certificates and information from the plans. */
export const CERTIFICATE_CARDS: CardContent[] = [
  {
    slug: 'wypis-i-wyrys-z-planu',
    name: 'Wypis i wyrys z planu zagospodarowania przestrzennego',
    commonWords: [
      'plan miejscowy',
      'mapa z planu',
      'wypis z planu',
      'działka w planie',
      'studium',
      'dla notariusza',
      'wyrys',
      'mpzp',
      'mapka',
    ],
    department: 'GP',
    appliesTo: 'Każdego. Nie musisz być właścicielem działki.',
    description:
      'Wypis to część tekstu planu, a wyrys to fragment jego mapy dla wskazanej działki. Wydajemy je z planu ' +
      'miejscowego i z planu ogólnego gminy (dawniej: studium).',
    settlementForm: 'wypis i wyrys',
    termRule: 'KPA_1M',
    termNote: TERM_MONTH,
    personalAttendance: false,
    route: 'STRAIGHT_TO_POST',
    deliveryWays: ALL_WAYS,
    documents: [
      applicationForm(
        'Wniosek o wypis i wyrys, formularz GP-3',
        'art. 30 ust. 1 ustawy o planowaniu i zagospodarowaniu przestrzennym, art. 63 § 2 KPA',
        'Podaj numer działki i obręb.',
      ),
      ATTORNEY_DOCUMENT,
    ],
    fees: [
      fee('Wypis do 5 stron', 3000, 'część I ust. 51 pkt 1 lit. a załącznika do ustawy o opłacie skarbowej'),
      fee(
        'Wypis powyżej 5 stron',
        5000,
        'część I ust. 51 pkt 1 lit. b załącznika do ustawy o opłacie skarbowej',
      ),
      fee(
        'Wyrys, za każdą stronę A4',
        2000,
        'część I ust. 51 pkt 2 załącznika do ustawy o opłacie skarbowej',
        'Za cały wyrys nie więcej niż 200 zł.',
      ),
      ATTORNEY_FEE,
    ],
    legalBasis: [`${PLANNING_ACT}, art. 30 ust. 1`, 'ustawa z 16 listopada 2006 r. o opłacie skarbowej'],
    appeal: NO_APPEAL,
    jrwaClass: '6727',
    publicStatus: true,
    complete: true,
    electronic: true,
  },
  {
    slug: 'zaswiadczenie-o-przeznaczeniu-terenu',
    name: 'Zaświadczenie o przeznaczeniu terenu w planie, tylko dla urzędu skarbowego',
    commonWords: [
      'przeznaczenie działki',
      'urząd skarbowy',
      'do skarbówki',
      'działka budowlana',
      'działka rolna',
      'dla skarbówki',
      'zwolnienie z podatku od sprzedaży',
    ],
    department: 'GP',
    appliesTo: 'Właścicieli i nabywców działek, od których urząd skarbowy chce zaświadczenia.',
    description:
      'Zaświadczenie mówi, na co plan miejscowy przeznacza działkę. Wydajemy je tylko po to, żeby przedstawić je ' +
      'w urzędzie skarbowym. Do innych celów weź wypis i wyrys z planu.',
    settlementForm: 'zaświadczenie',
    termRule: 'KPA_217_7D',
    termNote: CERTIFICATE_TERM,
    personalAttendance: false,
    route: 'ORDINARY',
    deliveryWays: ALL_WAYS,
    documents: [
      applicationForm(
        'Wniosek o zaświadczenie, formularz GP-4',
        'art. 217 § 1 KPA',
        'Podaj numer działki i obręb.',
      ),
      ATTORNEY_DOCUMENT,
    ],
    fees: [
      fee('Zaświadczenie', 1700, 'część II ust. 21 załącznika do ustawy o opłacie skarbowej'),
      ATTORNEY_FEE,
    ],
    legalBasis: ['KPA, art. 217–219', `${PLANNING_ACT}, art. 14 ust. 8`],
    appeal: COMPLAINT_ON_REFUSED_CERTIFICATE,
    jrwaClass: '6727',
    publicStatus: true,
    complete: true,
    electronic: true,
  },
  {
    slug: 'zgodnosc-sposobu-uzytkowania',
    name: 'Zaświadczenie o zgodności zamierzonego sposobu użytkowania obiektu z planem',
    commonWords: [
      'zmiana sposobu użytkowania',
      'lokal na sklep',
      'mieszkanie na biuro',
      'adaptacja',
      'garaż na warsztat',
      'zmiana lokalu na usługi',
      'mieszkanie na gabinet',
    ],
    department: 'GP',
    appliesTo: 'Osoby i firmy, które chcą zmienić sposób użytkowania budynku lub lokalu.',
    description:
      'Chcesz zamienić mieszkanie na biuro albo garaż na warsztat? Do zgłoszenia w starostwie dołączysz nasze ' +
      'zaświadczenie, że nowy sposób użytkowania jest zgodny z planem miejscowym.',
    settlementForm: 'zaświadczenie',
    termRule: 'KPA_217_7D',
    termNote: CERTIFICATE_TERM,
    personalAttendance: false,
    route: 'ORDINARY',
    deliveryWays: ALL_WAYS,
    documents: [
      applicationForm(
        'Wniosek o zaświadczenie, formularz GP-11',
        'art. 217 § 1 KPA w związku z art. 71 ust. 2 pkt 4 Prawa budowlanego',
        'Opisz obecny i zamierzony sposób użytkowania.',
      ),
      ATTORNEY_DOCUMENT,
    ],
    fees: [
      fee(
        'Zaświadczenie',
        1700,
        'część II ust. 21 załącznika do ustawy o opłacie skarbowej',
        'W sprawach budownictwa mieszkaniowego: 0 zł (art. 2 ust. 1 pkt 2 ustawy o opłacie skarbowej).',
      ),
      ATTORNEY_FEE,
    ],
    legalBasis: ['ustawa z 7 lipca 1994 r. Prawo budowlane, art. 71 ust. 2 pkt 4', 'KPA, art. 217–219'],
    appeal: COMPLAINT_ON_REFUSED_CERTIFICATE,
    jrwaClass: '6727',
    publicStatus: true,
    complete: true,
    electronic: true,
  },
  {
    slug: 'informacja-o-przeznaczeniu-terenu',
    name: 'Informacja o przeznaczeniu terenu w planie zagospodarowania przestrzennego',
    commonWords: [
      'przeznaczenie działki',
      'co wolno wybudować',
      'plan miejscowy',
      'informacja o działce',
      'czy mogę się budować',
      'co mogę wybudować',
    ],
    department: 'GP',
    appliesTo: 'Każdego, kto chce wiedzieć, co plan przewiduje dla działki.',
    description:
      'Napiszemy, na co plan miejscowy przeznacza działkę. To zwykła informacja. Jeśli potrzebujesz dokumentu dla ' +
      'notariusza, weź wypis i wyrys z planu.',
    settlementForm: 'pismo z informacją',
    termRule: 'KPA_1M',
    termNote: TERM_MONTH,
    personalAttendance: false,
    route: 'ORDINARY',
    deliveryWays: ALL_WAYS,
    documents: [
      applicationForm(
        'Wniosek o informację, formularz GP-2',
        'art. 63 § 2 KPA',
        'Podaj numer działki i obręb.',
      ),
    ],
    fees: [],
    legalBasis: [`${PLANNING_ACT}, art. 30 ust. 1`, 'KPA, art. 9'],
    appeal: NO_APPEAL,
    jrwaClass: '6724',
    publicStatus: true,
    complete: false,
    electronic: true,
  },
];
