import type { CardContent } from '../types';
import {
  ALL_WAYS,
  APPEAL_FROM_DECISION,
  ATTORNEY_DOCUMENT,
  ATTORNEY_FEE,
  applicationForm,
  fee,
  free,
  NO_APPEAL,
  TERM_MONTH,
} from './clauses';

const EIA_ACT =
  'ustawa z 3 października 2008 r. o udostępnianiu informacji o środowisku i jego ochronie, udziale społeczeństwa ' +
  'w ochronie środowiska oraz o ocenach oddziaływania na środowisko';
const CLEAN_ACT = 'ustawa z 13 września 1996 r. o utrzymaniu czystości i porządku w gminach';

/** Wydział Ochrony Środowiska i Gospodarki Odpadami. */
export const ENVIRONMENT_CARDS: CardContent[] = [
  {
    slug: 'decyzja-srodowiskowa',
    name: 'Decyzja o środowiskowych uwarunkowaniach',
    commonWords: [
      'decyzja środowiskowa',
      'raport oddziaływania',
      'inwestycja',
      'hala',
      'ferma',
      'stacja paliw',
      'środowiskowa',
      'karta informacyjna przedsięwzięcia',
      'decyzja na kurnik',
      'fotowoltaika na gruncie',
      'żwirownia',
    ],
    department: 'OS',
    appliesTo: 'Inwestorów, których przedsięwzięcie może znacząco oddziaływać na środowisko.',
    description:
      'Zanim wystąpisz o pozwolenie na budowę większej inwestycji, potrzebujesz tej decyzji. Pytamy o opinie inne ' +
      'organy, a czasem także mieszkańców.',
    settlementForm: 'decyzja',
    termRule: 'KPA_2M',
    termNote:
      'Dwa miesiące, bo sprawa jest szczególnie skomplikowana (art. 35 § 3 KPA). Do terminu nie wliczamy czasu na opinie ' +
      'i uzgodnienia innych organów (art. 35 § 5 KPA).',
    personalAttendance: false,
    route: 'ORDINARY',
    deliveryWays: ALL_WAYS,
    documents: [
      applicationForm(
        'Wniosek o decyzję, formularz OS-1',
        'art. 73 ust. 1 ustawy o ocenach oddziaływania na środowisko',
      ),
      {
        name: 'Karta informacyjna przedsięwzięcia albo raport o oddziaływaniu na środowisko',
        kind: 'TO_FILE',
        mandatory: true,
        legalBasis: 'art. 74 ust. 1 pkt 1 i 2 oraz ust. 2 ustawy o ocenach oddziaływania na środowisko',
        note:
          'Raport dla przedsięwzięć mogących zawsze znacząco oddziaływać na środowisko, karta dla pozostałych. ' +
          'Egzemplarz dla nas i po jednym dla organów, które wydają opinie, oraz zapis elektroniczny.',
      },
      {
        name: 'Poświadczona kopia mapy ewidencyjnej',
        kind: 'TO_FILE',
        mandatory: true,
        legalBasis: 'art. 74 ust. 1 pkt 3 ustawy o ocenach oddziaływania na środowisko',
        note: 'Z terenem przedsięwzięcia i obszarem, na który będzie oddziaływać.',
      },
      {
        name: 'Mapa z zaznaczonym terenem i obszarem oddziaływania, także elektronicznie',
        kind: 'TO_FILE',
        mandatory: true,
        legalBasis: 'art. 74 ust. 1 pkt 3a ustawy o ocenach oddziaływania na środowisko',
      },
      {
        name: 'Wypis z rejestru gruntów',
        kind: 'TO_FILE',
        mandatory: false,
        legalBasis: 'art. 74 ust. 1 pkt 6 ustawy o ocenach oddziaływania na środowisko',
        note: 'Tylko gdy stron jest najwyżej 10. Dla terenu przedsięwzięcia i obszaru oddziaływania.',
      },
      ATTORNEY_DOCUMENT,
    ],
    fees: [fee('Decyzja', 20_500, 'część I ust. 45 załącznika do ustawy o opłacie skarbowej'), ATTORNEY_FEE],
    legalBasis: [`${EIA_ACT}, art. 71–87`],
    appeal: APPEAL_FROM_DECISION,
    jrwaClass: '6220',
    publicStatus: true,
    complete: true,
    electronic: true,
  },
  {
    slug: 'oproznianie-zbiornikow',
    // § 2 ust. 2 pkt 26 of the regulation on court fees.
    courtFee: 800,
    name: 'Zezwolenie na opróżnianie zbiorników bezodpływowych i transport nieczystości ciekłych',
    commonWords: [
      'szambo',
      'wywóz szamba',
      'szambiarka',
      'nieczystości ciekłe',
      'asenizacja',
      'beczkowóz',
      'koncesja na szambo',
      'firma od szamba',
      'zezwolenie na wywóz szamba',
    ],
    department: 'OS',
    appliesTo: 'Przedsiębiorców, którzy chcą wywozić nieczystości ciekłe na terenie Zalesina.',
    description:
      'Firma, która opróżnia szamba i osadniki przydomowych oczyszczalni, potrzebuje zezwolenia. Wydajemy je na czas ' +
      'oznaczony, najwyżej na 10 lat.',
    settlementForm: 'decyzja',
    termRule: 'KPA_1M',
    termNote: TERM_MONTH,
    personalAttendance: false,
    route: 'ORDINARY',
    deliveryWays: ALL_WAYS,
    documents: [
      applicationForm(
        'Wniosek o zezwolenie, formularz OS-2',
        'art. 8 ust. 1 ustawy o utrzymaniu czystości i porządku',
      ),
      {
        name: 'Zaświadczenie albo oświadczenie o braku zaległości podatkowych i składkowych',
        kind: 'TO_FILE',
        mandatory: true,
        legalBasis: 'art. 8 ust. 1a i 1b ustawy o utrzymaniu czystości i porządku',
        note: 'Oświadczenie jest we wniosku.',
      },
      {
        name: 'Dokument o gotowości odbioru nieczystości przez stację zlewną',
        kind: 'TO_FILE',
        mandatory: true,
        legalBasis: 'art. 8 ust. 2a ustawy o utrzymaniu czystości i porządku',
      },
      ATTORNEY_DOCUMENT,
    ],
    fees: [
      fee('Zezwolenie', 10_700, 'część III ust. 42 załącznika do ustawy o opłacie skarbowej'),
      ATTORNEY_FEE,
    ],
    legalBasis: [`${CLEAN_ACT}, art. 7 ust. 1 pkt 2, art. 8, 8a i 9`],
    appeal: APPEAL_FROM_DECISION,
    jrwaClass: '6233',
    publicStatus: true,
    complete: true,
    electronic: true,
  },
  {
    slug: 'rejestr-dzialalnosci-regulowanej',
    name: 'Wpis do rejestru działalności regulowanej w zakresie odbierania odpadów, jego zmiana i zaświadczenie',
    commonWords: [
      'odbiór odpadów',
      'śmieci',
      'firma śmieciowa',
      'rejestr odpadów',
      'wpis do rejestru',
      'firma od śmieci',
      'wywóz śmieci',
      'BDO',
      'odbieranie śmieci',
    ],
    department: 'OS',
    appliesTo:
      'Przedsiębiorców, którzy chcą odbierać odpady komunalne od właścicieli nieruchomości w Zalesinie.',
    description:
      'Zanim zaczniesz odbierać odpady komunalne, zgłoś się do rejestru. Po wpisie wydamy z urzędu zaświadczenie. ' +
      'Zmianę danych zgłoś w ciągu 14 dni.',
    settlementForm: 'wpis do rejestru i zaświadczenie',
    termRule: 'KPA_217_7D',
    termNote:
      '7 dni od wniosku z załącznikami (art. 9ca ust. 1 ustawy o utrzymaniu czystości i porządku). Dni liczymy tak samo ' +
      'jak w KPA. Gdy minie 14 dni bez wpisu i bez wezwania, możesz zacząć działalność (art. 9ca ust. 2).',
    personalAttendance: false,
    route: 'ORDINARY',
    deliveryWays: ALL_WAYS,
    documents: [
      applicationForm(
        'Wniosek o wpis albo zmianę wpisu, formularz OS-3',
        'art. 9c ust. 2 i 3 ustawy o utrzymaniu czystości i porządku',
      ),
      {
        name: 'Oświadczenie o spełnieniu warunków',
        kind: 'TO_FILE',
        mandatory: true,
        legalBasis: 'art. 9c ust. 4 i 5 ustawy o utrzymaniu czystości i porządku',
        note: 'Treść podaje ustawa. Oświadczenie jest we wniosku.',
      },
      {
        name: 'Dowód zapłaty opłaty skarbowej',
        kind: 'TO_FILE',
        mandatory: true,
        legalBasis: 'art. 9c ust. 4 ustawy o utrzymaniu czystości i porządku',
      },
      ATTORNEY_DOCUMENT,
    ],
    fees: [
      fee('Wpis do rejestru', 5000, 'część I ust. 36 pkt 9a załącznika do ustawy o opłacie skarbowej'),
      fee(
        'Zmiana wpisu, która rozszerza działalność',
        2500,
        'część I ust. 37 pkt 1 załącznika do ustawy o opłacie skarbowej',
        'Połowa opłaty za wpis. Inne zmiany: 0 zł.',
      ),
      ATTORNEY_FEE,
    ],
    legalBasis: [`${CLEAN_ACT}, art. 9b–9cb`, 'ustawa z 6 marca 2018 r. Prawo przedsiębiorców, art. 43'],
    appeal: `Odmowa wpisu to decyzja. ${APPEAL_FROM_DECISION}`,
    jrwaClass: '6233',
    publicStatus: true,
    complete: true,
    electronic: true,
  },
  {
    slug: 'opinia-planu-lowieckiego',
    name: 'Opinia o rocznym planie łowieckim',
    commonWords: [
      'polowanie',
      'koło łowieckie',
      'plan łowiecki',
      'zwierzyna',
      'obwód łowiecki',
      'myśliwi',
      'łowczy',
    ],
    department: 'OS',
    appliesTo: 'Dzierżawców i zarządców obwodów łowieckich, zwykle koła łowieckie.',
    description:
      'Dzierżawca obwodu łowieckiego przedstawia roczny plan łowiecki, a Burmistrz wydaje o nim opinię.',
    settlementForm: 'opinia',
    termRule: 'KPA_1M',
    termNote: TERM_MONTH,
    personalAttendance: false,
    route: 'ORDINARY',
    deliveryWays: ALL_WAYS,
    documents: [
      applicationForm('Wniosek o opinię z rocznym planem łowieckim', 'art. 8 ust. 3 Prawa łowieckiego'),
      ATTORNEY_DOCUMENT,
    ],
    fees: [],
    legalBasis: ['ustawa z 13 października 1995 r. Prawo łowieckie, art. 8'],
    appeal: NO_APPEAL,
    jrwaClass: '6151',
    publicStatus: true,
    complete: false,
    electronic: true,
  },
  {
    slug: 'deklaracja-zrodel-ciepla',
    procedure: 'CIVIL',
    name: 'Deklaracja dotycząca źródeł ciepła i źródeł spalania paliw',
    commonWords: [
      'CEEB',
      'piec',
      'kocioł',
      'ogrzewanie',
      'kominek',
      'pompa ciepła',
      'kopciuch',
      'czym grzeję',
      'zgłoszenie pieca',
      'nowy piec',
      'zgłoszenie pompy ciepła',
      'wymieniłem piec',
      'zgłoszenie kominka',
    ],
    department: 'OS',
    appliesTo:
      'Właścicieli i zarządców budynków, w których jest piec, kocioł, kominek lub inne źródło ciepła.',
    description:
      'Gdy uruchomisz nowe źródło ciepła, masz 14 dni na złożenie deklaracji. Możesz ją złożyć przez internet ' +
      'w Centralnej Ewidencji Emisyjności Budynków albo u nas na papierze, a my wpiszemy dane za Ciebie.',
    settlementForm: 'wpis do Centralnej Ewidencji Emisyjności Budynków',
    termRule: 'CEL_1M',
    termNote:
      'Dane z papierowej deklaracji wpisujemy niezwłocznie. Miesiąc to nasza granica, nie termin z ustawy.',
    personalAttendance: false,
    route: 'ORDINARY',
    deliveryWays: ALL_WAYS,
    documents: [
      applicationForm(
        'Deklaracja: wzór A (budynek mieszkalny) albo wzór B (niemieszkalny)',
        'art. 27g ust. 1 ustawy o wspieraniu termomodernizacji i remontów oraz o centralnej ewidencji emisyjności budynków',
      ),
      ATTORNEY_DOCUMENT,
    ],
    fees: [free('Deklaracja', 'czynność nie jest wymieniona w załączniku do ustawy o opłacie skarbowej')],
    legalBasis: [
      'ustawa z 21 listopada 2008 r. o wspieraniu termomodernizacji i remontów oraz o centralnej ewidencji emisyjności ' +
        'budynków, art. 27g',
    ],
    appeal: NO_APPEAL,
    jrwaClass: '6254',
    publicStatus: false,
    complete: true,
    electronic: true,
  },
];
