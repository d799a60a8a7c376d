import type { CardContent } from '../types';
import {
  ALL_WAYS,
  APPEAL_FROM_DECISION,
  ATTORNEY_DOCUMENT,
  ATTORNEY_FEE,
  applicationForm,
  fee,
  free,
  TERM_MONTH,
} from './clauses';

const ROADS_ACT = 'ustawa z 21 marca 1985 r. o drogach publicznych, art. 40';
const LANE_REGULATION =
  'rozporządzenie Rady Ministrów z 1 czerwca 2004 r. w sprawie określenia warunków udzielania zezwoleń na zajęcie pasa drogowego';

/** Matters of Wydział Dróg. */
export const ROAD_CARDS: CardContent[] = [
  {
    slug: 'zajecie-pasa-drogowego-roboty',
    name: 'Zezwolenie na zajęcie pasa drogowego w celu prowadzenia robót',
    commonWords: [
      'zajęcie chodnika',
      'rozkopanie drogi',
      'rusztowanie',
      'przyłącze',
      'wykop',
      'kontener',
      'roboty',
      'kontener na gruz',
      'dźwig na ulicy',
      'rozkopany chodnik',
      'przyłącze gazu',
      'przyłącze wody',
      'przyłącze prądu',
      'wymiana rur',
      'kanalizacja w ulicy',
      'pozwolenie na zajęcie chodnika',
      'zamknięcie ulicy na roboty',
    ],
    department: 'DR',
    appliesTo:
      'Każdego, kto chce prowadzić roboty w pasie drogi gminnej: osoby, firmy, wspólnoty mieszkaniowe.',
    description:
      'Chcesz rozkopać chodnik lub jezdnię, postawić rusztowanie albo złożyć materiały przy drodze gminnej? ' +
      'Potrzebujesz zezwolenia, zanim zaczniesz.',
    settlementForm: 'decyzja',
    termRule: 'KPA_1M',
    termNote: TERM_MONTH,
    personalAttendance: false,
    route: 'ORDINARY',
    deliveryWays: ALL_WAYS,
    documents: [
      applicationForm(
        'Wniosek o zezwolenie, formularz DR-4',
        '§ 1 ust. 1 i 2 rozporządzenia RM z 1.06.2004',
        'Wypełnisz go w domu albo przy okienku.',
      ),
      {
        name: 'Plan sytuacyjny w skali 1:500 lub 1:1000',
        kind: 'TO_FILE',
        mandatory: true,
        legalBasis: '§ 1 ust. 3 pkt 1 rozporządzenia RM z 1.06.2004',
        note: 'Zaznacz na nim granice zajmowanego terenu i podaj wymiary. Może być kopia.',
      },
      {
        name: 'Plan orientacyjny',
        kind: 'TO_FILE',
        mandatory: true,
        legalBasis: '§ 1 ust. 5 pkt 1 rozporządzenia RM z 1.06.2004',
        note: 'Mapa w skali 1:10 000 lub 1:25 000 z zaznaczonym odcinkiem drogi. Może być kopia.',
      },
      {
        name: 'Projekt organizacji ruchu, zatwierdzony',
        kind: 'TO_FILE',
        mandatory: false,
        legalBasis: '§ 1 ust. 3 pkt 2 rozporządzenia RM z 1.06.2004',
        note:
          'Tylko gdy roboty utrudnią ruch pojazdów lub pieszych albo ograniczą widoczność. ' +
          'W innym razie opisz, jak je zabezpieczysz.',
      },
      {
        name: 'Oświadczenie o pozwoleniu na budowę lub zgłoszeniu robót',
        kind: 'TO_FILE',
        mandatory: true,
        legalBasis: '§ 1 ust. 5 pkt 2 rozporządzenia RM z 1.06.2004',
        note: 'Jest na drugiej stronie wniosku.',
      },
      ATTORNEY_DOCUMENT,
    ],
    fees: [
      free('Wniosek i zezwolenie', 'art. 3 ustawy o opłacie skarbowej'),
      fee(
        'Zajęcie chodnika, za 1 m² i 1 dzień',
        400,
        'art. 40 ust. 3, 4 i 8 ustawy o drogach publicznych i uchwała Rady Miejskiej w Zalesinie o stawkach',
        'Powierzchnia × liczba dni × stawka, na przykład 18 m² × 5 dni × 4 zł = 360 zł. Kwotę podamy w decyzji, ' +
          'zapłacisz po jej otrzymaniu.',
      ),
      ATTORNEY_FEE,
    ],
    legalBasis: [`${ROADS_ACT} ust. 1 i ust. 2 pkt 1`, `${LANE_REGULATION}, § 1`],
    appeal: APPEAL_FROM_DECISION,
    jrwaClass: '7230',
    publicStatus: true,
    complete: true,
    electronic: true,
  },
  {
    slug: 'zajecie-pasa-drogowego-handel',
    name: 'Zezwolenie na zajęcie pasa drogowego w celu prowadzenia handlu',
    commonWords: [
      'zajęcie chodnika',
      'stragan',
      'stoisko',
      'kiosk',
      'ogródek gastronomiczny',
      'handel na ulicy',
      'targ',
      'ogródek piwny',
      'food truck',
      'stolik przed lokalem',
      'kiosk z gazetami',
      'budka z lodami',
      'budka z jedzeniem',
      'pozwolenie na handel',
      'ogródek przed restauracją',
      'sprzedaż z samochodu',
    ],
    department: 'DR',
    appliesTo: 'Osoby i firmy, które chcą ustawić stoisko, stolik albo ogródek przy drodze gminnej.',
    description:
      'Chcesz sprzedawać na chodniku, ustawić stragan albo ogródek kawiarni w pasie drogi gminnej? ' +
      'Potrzebujesz zezwolenia na czas, przez który zajmiesz to miejsce.',
    settlementForm: 'decyzja',
    termRule: 'KPA_1M',
    termNote: TERM_MONTH,
    personalAttendance: false,
    route: 'ORDINARY',
    deliveryWays: ALL_WAYS,
    documents: [
      applicationForm('Wniosek o zezwolenie, formularz DR-5', '§ 1 ust. 1 i 2 rozporządzenia RM z 1.06.2004'),
      {
        name: 'Plan sytuacyjny w skali 1:500 lub 1:1000',
        kind: 'TO_FILE',
        mandatory: true,
        legalBasis: '§ 1 ust. 3 pkt 1 rozporządzenia RM z 1.06.2004',
        note: 'Zaznacz na nim granice stoiska i podaj wymiary. Może być kopia.',
      },
      {
        name: 'Projekt organizacji ruchu, zatwierdzony',
        kind: 'TO_FILE',
        mandatory: false,
        legalBasis: '§ 1 ust. 3 pkt 2 rozporządzenia RM z 1.06.2004',
        note: 'Tylko gdy stoisko utrudni ruch pojazdów lub pieszych albo ograniczy widoczność.',
      },
      ATTORNEY_DOCUMENT,
    ],
    fees: [
      free('Wniosek i zezwolenie', 'art. 3 ustawy o opłacie skarbowej'),
      fee(
        'Zajęcie chodnika pod stoisko, za 1 m² i 1 dzień',
        150,
        'art. 40 ust. 3, 4 i 8 ustawy o drogach publicznych i uchwała Rady Miejskiej w Zalesinie o stawkach',
        'Powierzchnia × liczba dni × stawka. Kwotę podamy w decyzji, zapłacisz po jej otrzymaniu.',
      ),
      ATTORNEY_FEE,
    ],
    legalBasis: [`${ROADS_ACT} ust. 1 i ust. 2 pkt 4`, `${LANE_REGULATION}, § 1`],
    appeal: APPEAL_FROM_DECISION,
    jrwaClass: '7230',
    publicStatus: true,
    complete: true,
    electronic: true,
  },
];
