import type { CardContent } from '../types';
import { ALL_WAYS, applicationForm, free, NO_APPEAL } from './clauses';

const FAMILY_PROGRAMME = 'uchwała Rady Miejskiej w Zalesinie w sprawie programu „Rodzina Trzy Plus”';
const STUDENT_RULES = 'uchwała Rady Miejskiej w Zalesinie w sprawie stypendiów dla studentów';

/** Wydział Nadzoru i Spraw Społecznych. */
export const SOCIAL_CARDS: CardContent[] = [
  {
    slug: 'karta-rodzina-trzy-plus',
    procedure: 'CIVIL',
    name: 'Karta Rodzina Trzy Plus',
    commonWords: [
      'karta rodziny',
      'trzy plus',
      'rodzina wielodzietna',
      'zniżki dla rodzin',
      'troje dzieci',
      'karta dużej rodziny',
      '3 plus',
      'duża rodzina',
      'karta 3+',
      'legitymacja rodziny wielodzietnej',
      'czworo dzieci',
      'karta na basen',
    ],
    department: 'NS',
    appliesTo: 'Rodziny z Zalesina z co najmniej trojgiem dzieci do 18 lat, a uczących się do 25 lat.',
    description:
      'Karta daje zniżki na basenie, w bibliotece, w domu kultury i u partnerów programu. Wydajemy ją od ręki ' +
      'przy okienku.',
    settlementForm: 'wydanie karty na miejscu',
    termRule: 'CEL_1M',
    termNote: 'Od ręki, przy okienku. Gdyby sprawa wymagała sprawdzenia, najpóźniej w ciągu miesiąca.',
    personalAttendance: true,
    route: 'ON_THE_SPOT',
    deliveryWays: ['COUNTER'],
    documents: [
      applicationForm(
        'Wniosek o Kartę, formularz NS-1',
        `§ 4 ust. 1 uchwały w sprawie programu „Rodzina Trzy Plus”`,
      ),
      {
        name: 'Dokument tożsamości rodzica lub opiekuna',
        kind: 'TO_SHOW',
        mandatory: true,
        legalBasis: '§ 4 ust. 2 pkt 1 uchwały w sprawie programu „Rodzina Trzy Plus”',
      },
      {
        name: 'Legitymacja szkolna albo studencka dziecka, które skończyło 18 lat',
        kind: 'TO_SHOW',
        mandatory: false,
        legalBasis: '§ 4 ust. 2 pkt 2 uchwały w sprawie programu „Rodzina Trzy Plus”',
        note: 'Tylko dla dzieci od 18 do 25 lat.',
      },
    ],
    fees: [free('Karta', '§ 6 uchwały w sprawie programu „Rodzina Trzy Plus”')],
    legalBasis: [
      'ustawa z 8 marca 1990 r. o samorządzie gminnym, art. 7 ust. 1 pkt 16 i art. 18 ust. 1',
      FAMILY_PROGRAMME,
    ],
    appeal: NO_APPEAL,
    jrwaClass: '8252',
    publicStatus: false,
    complete: true,
    electronic: false,
  },
  {
    slug: 'stypendium-dla-studentow',
    procedure: 'CIVIL',
    name: 'Stypendium dla studentów',
    commonWords: [
      'stypendium',
      'student',
      'studia',
      'wysoka średnia',
      'stypendium burmistrza',
      'stypendium naukowe',
      'stypendium dla córki',
      'stypendium dla syna',
      'pieniądze na studia',
    ],
    department: 'NS',
    appliesTo: 'Studentów, którzy mieszkają w Zalesinie i mają bardzo dobre wyniki w nauce.',
    description:
      'Burmistrz przyznaje stypendium studentom z Zalesina. Wnioski przyjmujemy od 1 do 31 października. Kryteria ' +
      'i kwoty określa uchwała Rady Miejskiej.',
    settlementForm: 'rozstrzygnięcie Burmistrza Zalesina',
    termRule: 'CEL_2M',
    termNote:
      'Uchwała nie podaje terminu. Wnioski oceniamy razem po 31 października i odpowiadamy najpóźniej w ciągu dwóch ' +
      'miesięcy.',
    personalAttendance: false,
    route: 'ORDINARY',
    deliveryWays: ALL_WAYS,
    documents: [
      applicationForm(
        'Wniosek o stypendium, formularz NS-2',
        '§ 5 ust. 1 uchwały w sprawie stypendiów dla studentów',
      ),
      {
        name: 'Zaświadczenie uczelni o statusie studenta i średniej ocen',
        kind: 'TO_FILE',
        mandatory: true,
        requirement: 'EVIDENCE',
        legalBasis: '§ 5 ust. 2 pkt 1 uchwały w sprawie stypendiów dla studentów',
      },
      {
        name: 'Dokumenty o osiągnięciach naukowych, artystycznych lub sportowych',
        kind: 'TO_FILE',
        mandatory: false,
        requirement: 'EVIDENCE',
        legalBasis: '§ 5 ust. 2 pkt 2 uchwały w sprawie stypendiów dla studentów',
        note: 'Tylko gdy chcesz, żebyśmy je wzięli pod uwagę. Mogą być kopie.',
      },
    ],
    fees: [free('Wniosek', 'art. 2 ust. 1 pkt 1 lit. g ustawy o opłacie skarbowej')],
    legalBasis: ['ustawa z 20 lipca 2018 r. Prawo o szkolnictwie wyższym i nauce, art. 96', STUDENT_RULES],
    appeal: NO_APPEAL,
    jrwaClass: '4431',
    publicStatus: true,
    complete: true,
    electronic: true,
  },
];
