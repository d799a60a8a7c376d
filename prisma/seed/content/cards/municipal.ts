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

const HOUSING_ALLOWANCE = 'ustawa z 21 czerwca 2001 r. o dodatkach mieszkaniowych';
const SOBRIETY_ACT =
  'ustawa z 26 października 1982 r. o wychowaniu w trzeźwości i przeciwdziałaniu alkoholizmowi';

/** Wydział Gospodarki Komunalnej: trade permits and household allowances. */
export const MUNICIPAL_CARDS: CardContent[] = [
  {
    slug: 'sprzedaz-alkoholu',
    // § 2 ust. 2 pkt 27 of the regulation on court fees.
    courtFee: 500,
    name: 'Zezwolenie na sprzedaż detaliczną napojów alkoholowych',
    commonWords: [
      'alkohol',
      'koncesja',
      'sklep z piwem',
      'bar',
      'restauracja',
      'wódka',
      'wino',
      'knajpa',
      'pub',
      'monopolowy',
      'piwo',
    ],
    department: 'GK',
    appliesTo: 'Przedsiębiorców, którzy chcą sprzedawać alkohol w sklepie albo w lokalu gastronomicznym.',
    description:
      'Na każdy rodzaj alkoholu jest osobne zezwolenie: do 4,5% i piwo, od 4,5% do 18%, powyżej 18%. ' +
      'Przed decyzją pytamy o opinię gminną komisję rozwiązywania problemów alkoholowych.',
    settlementForm: 'decyzja',
    termRule: 'KPA_1M',
    termNote: `${TERM_MONTH} Opinię komisji wydaje się w postanowieniu (art. 18 ust. 3a ustawy, art. 106 KPA).`,
    personalAttendance: false,
    route: 'ORDINARY',
    deliveryWays: ALL_WAYS,
    documents: [
      applicationForm(
        'Wniosek o zezwolenie, formularz GK-1',
        'art. 18 ust. 2 i 5 ustawy o wychowaniu w trzeźwości',
        'Jeden wniosek na każdy rodzaj alkoholu.',
      ),
      {
        name: 'Dokument potwierdzający tytuł prawny do lokalu',
        kind: 'TO_FILE',
        mandatory: true,
        legalBasis: 'art. 18 ust. 6 pkt 1 ustawy o wychowaniu w trzeźwości',
        note: 'Na przykład umowa najmu albo akt własności. Może być kopia.',
      },
      {
        name: 'Zgoda właściciela, użytkownika, zarządcy lub administratora budynku',
        kind: 'TO_FILE',
        mandatory: false,
        legalBasis: 'art. 18 ust. 6 pkt 2 ustawy o wychowaniu w trzeźwości',
        note: 'Tylko gdy punkt sprzedaży jest w budynku mieszkalnym wielorodzinnym.',
      },
      {
        name: 'Decyzja państwowego inspektora sanitarnego o zatwierdzeniu zakładu',
        kind: 'TO_FILE',
        mandatory: true,
        legalBasis: 'art. 18 ust. 6 pkt 3 ustawy o wychowaniu w trzeźwości',
      },
      ATTORNEY_DOCUMENT,
    ],
    fees: [
      free('Wniosek i zezwolenie', 'art. 3 ustawy o opłacie skarbowej'),
      fee(
        'Piwo i napoje do 4,5% alkoholu, za rok',
        52_500,
        'art. 11¹ ust. 2 pkt 1 ustawy o wychowaniu w trzeźwości',
        'W pierwszym i ostatnim roku proporcjonalnie. Płatne przed wydaniem zezwolenia.',
      ),
      fee(
        'Napoje od 4,5% do 18% alkoholu, za rok',
        52_500,
        'art. 11¹ ust. 2 pkt 2 ustawy o wychowaniu w trzeźwości',
      ),
      fee(
        'Napoje powyżej 18% alkoholu, za rok',
        210_000,
        'art. 11¹ ust. 2 pkt 3 ustawy o wychowaniu w trzeźwości',
      ),
      ATTORNEY_FEE,
    ],
    legalBasis: [`${SOBRIETY_ACT}, art. 11¹ i 18`],
    appeal: APPEAL_FROM_DECISION,
    jrwaClass: '7340',
    publicStatus: true,
    complete: true,
    electronic: true,
  },
  {
    slug: 'dodatek-mieszkaniowy',
    name: 'Dodatek mieszkaniowy',
    commonWords: [
      'dopłata do czynszu',
      'pomoc na mieszkanie',
      'dodatek do czynszu',
      'niskie dochody',
      'ryczałt na opał',
      'nie stać mnie na czynsz',
      'dodatek na mieszkanie',
    ],
    department: 'GK',
    appliesTo:
      'Osoby o niskich dochodach, które mają tytuł prawny do mieszkania albo czekają na lokal zamienny albo umowę najmu socjalnego lokalu.',
    description:
      'Dodatek to dopłata do wydatków na mieszkanie. Przyznajemy go na 6 miesięcy, od pierwszego dnia miesiąca po ' +
      'złożeniu wniosku. Liczą się dochody z 3 ostatnich miesięcy i powierzchnia mieszkania.',
    settlementForm: 'decyzja',
    termRule: 'KPA_1M',
    termNote: 'Miesiąc od złożenia wniosku (art. 7 ust. 7 ustawy o dodatkach mieszkaniowych).',
    personalAttendance: false,
    route: 'ORDINARY',
    deliveryWays: ALL_WAYS,
    documents: [
      applicationForm(
        'Wniosek o dodatek mieszkaniowy, formularz z uchwały Rady Miejskiej',
        'art. 7 ust. 1, 1c i 1e ustawy o dodatkach mieszkaniowych',
        'Część danych potwierdza zarządca budynku.',
      ),
      {
        name: 'Deklaracja o dochodach z 3 ostatnich miesięcy',
        kind: 'TO_FILE',
        mandatory: true,
        legalBasis: 'art. 7 ust. 1 i 1d ustawy o dodatkach mieszkaniowych',
      },
      {
        name: 'Dokumenty potwierdzające wydatki na mieszkanie za ostatni miesiąc',
        kind: 'TO_FILE',
        mandatory: true,
        requirement: 'EVIDENCE',
        legalBasis: 'art. 7 ust. 1 ustawy o dodatkach mieszkaniowych',
        note: 'Na przykład rachunki za czynsz, wodę, ogrzewanie i odpady. Może być kopia.',
      },
      {
        name: 'Dokumenty albo oświadczenie o powierzchni i wyposażeniu domu',
        kind: 'TO_FILE',
        mandatory: false,
        requirement: 'EVIDENCE',
        legalBasis: 'art. 7 ust. 2 ustawy o dodatkach mieszkaniowych',
        note: 'Tylko gdy jesteś właścicielem domu jednorodzinnego.',
      },
      ATTORNEY_DOCUMENT,
    ],
    fees: [
      free('Wniosek i decyzja', 'część I ust. 53 pkt 2 zwolnień w załączniku do ustawy o opłacie skarbowej'),
    ],
    legalBasis: [`${HOUSING_ALLOWANCE}, art. 2–7`],
    appeal: `${APPEAL_FROM_DECISION} Odwołanie nie wstrzymuje wypłaty (art. 7 ust. 8 ustawy o dodatkach mieszkaniowych).`,
    jrwaClass: '7150',
    publicStatus: true,
    complete: true,
    electronic: true,
  },
  {
    slug: 'dodatek-energetyczny',
    name: 'Wypłata dodatku energetycznego',
    commonWords: [
      'dopłata do prądu',
      'prąd',
      'energia',
      'odbiorca wrażliwy',
      'dodatek do prądu',
      'rachunki za prąd',
    ],
    department: 'GK',
    appliesTo: 'Osoby, które pobierają dodatek mieszkaniowy i mają umowę na prąd (odbiorca wrażliwy).',
    description:
      'Dodatek to dopłata do rachunków za prąd dla osób z dodatkiem mieszkaniowym. Zanim złożysz wniosek, zapytaj, ' +
      'czy w tym roku jest wypłacany.',
    settlementForm: 'decyzja',
    termRule: 'KPA_1M',
    termNote: TERM_MONTH,
    personalAttendance: false,
    route: 'ORDINARY',
    deliveryWays: ALL_WAYS,
    documents: [
      applicationForm('Wniosek o dodatek energetyczny, formularz GK-3', 'art. 5d Prawa energetycznego'),
      {
        name: 'Umowa kompleksowa albo umowa sprzedaży energii',
        kind: 'TO_FILE',
        mandatory: true,
        requirement: 'EVIDENCE',
        legalBasis: 'art. 5d Prawa energetycznego',
        note: 'Może być kopia.',
      },
    ],
    fees: [
      free('Wniosek i decyzja', 'część I ust. 53 pkt 2a zwolnień w załączniku do ustawy o opłacie skarbowej'),
    ],
    legalBasis: ['ustawa z 10 kwietnia 1997 r. Prawo energetyczne, art. 5c–5g'],
    appeal: APPEAL_FROM_DECISION,
    jrwaClass: '7150',
    publicStatus: true,
    complete: false,
    electronic: true,
  },
];
