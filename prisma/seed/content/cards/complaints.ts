import type { CardContent } from '../types';
import { ALL_WAYS, APPEAL_FROM_DECISION, ATTORNEY_DOCUMENT, free, TERM_MONTH } from './clauses';

/** Matters of dział VIII KPA and of the act on petitions may come by e-mail, but not without a name and an address. */
const CIVIC = {
  department: 'OR',
  settlementForm: 'zawiadomienie o sposobie załatwienia',
  personalAttendance: false,
  route: 'ORDINARY',
  deliveryWays: ['COUNTER', 'POST', 'EDELIVERY', 'EMAIL'],
  documents: [],
  publicStatus: true,
  electronic: true,
  complete: true,
} satisfies Partial<CardContent>;

const SIW =
  'rozporządzenie Rady Ministrów z 8 stycznia 2002 r. w sprawie organizacji przyjmowania i rozpatrywania skarg i wniosków';

/** Complaints, motions, petitions, and matters that no other card describes. */
export const COMPLAINT_CARDS: CardContent[] = [
  {
    ...CIVIC,
    slug: 'skarga',
    procedure: 'COMPLAINT',
    name: 'Skarga na działanie urzędu lub pracownika',
    commonWords: [
      'skarga',
      'zażalenie na urzędnika',
      'niekulturalna obsługa',
      'opieszałość',
      'przewlekłość',
      'urzędnik był niemiły',
      'poskarżyć się',
      'skarga na urzędniczkę',
      'urzędnik nie odpowiada',
      'nikt nie odpisuje',
      'długo czekam na odpowiedź',
      'skarga na burmistrza',
      'skarga na urzędnika',
    ],
    appliesTo: 'Każdego. Skargę można złożyć w interesie publicznym, własnym albo innej osoby za jej zgodą.',
    description:
      'Rozpatrujemy skargi na zaniedbania, naruszenie prawa i przewlekłość (art. 227 KPA). Podaj imię, nazwisko ' +
      'i adres: skargi bez nich zostawiamy bez rozpoznania.',
    termRule: 'KPA_237_1M',
    termNote:
      'Najwyżej miesiąc (art. 237 § 1 KPA). Jeśli nie zdążymy, podamy przyczynę i nowy termin (art. 36 KPA).',
    emailBasis: '§ 5 rozp. RM z 8.01.2002 (skargi i wnioski)',
    fees: [free('Skarga', 'ustawa o opłacie skarbowej: nie obejmuje skarg')],
    legalBasis: ['ustawa z 14 czerwca 1960 r. Kodeks postępowania administracyjnego, art. 221-240', SIW],
    appeal:
      'Od zawiadomienia o załatwieniu skargi nie ma odwołania. Skarga ponowiona bez nowych okoliczności: art. 239 KPA.',
    jrwaClass: '1510',
  },
  {
    ...CIVIC,
    slug: 'wniosek-dzial-viii',
    procedure: 'MOTION',
    name: 'Wniosek o usprawnienie lub ulepszenie (dział VIII KPA)',
    commonWords: [
      'pomysł',
      'propozycja',
      'usprawnienie',
      'wniosek obywatelski',
      'ulepszenie organizacji',
      'mam pomysł',
      'żeby było lepiej',
      'propozycja dla miasta',
      'nowa ławka',
      'lampa na ulicy',
    ],
    appliesTo: 'Każdego, kto chce coś ulepszyć w pracy urzędu albo w gminie.',
    description:
      'Rozpatrujemy wnioski o ulepszenie organizacji, usprawnienie pracy i zaspokojenie potrzeb ludzi (art. 241 KPA). ' +
      'Podaj imię, nazwisko i adres: wniosków bez nich nie rozpoznajemy.',
    termRule: 'KPA_244_1M',
    termNote:
      'Najwyżej miesiąc (art. 244 § 1 KPA). Jeśli nie zdążymy, w tym czasie napiszemy, co zrobiliśmy (art. 245 KPA).',
    emailBasis: '§ 5 rozp. RM z 8.01.2002 (skargi i wnioski)',
    fees: [free('Wniosek', 'ustawa o opłacie skarbowej: nie obejmuje wniosków działu VIII KPA')],
    legalBasis: ['ustawa z 14 czerwca 1960 r. Kodeks postępowania administracyjnego, art. 241-247', SIW],
    appeal: 'Jeśli sposób załatwienia Cię nie zadowala, możesz złożyć skargę (art. 246 KPA).',
    jrwaClass: '1510',
  },
  {
    ...CIVIC,
    slug: 'petycja',
    procedure: 'PETITION',
    name: 'Petycja',
    commonWords: [
      'petycja',
      'podpisy mieszkańców',
      'zmiana uchwały',
      'apel mieszkańców',
      'inicjatywa',
      'zbieraliśmy podpisy',
      'petycja mieszkańców',
      'zebrane podpisy',
    ],
    appliesTo: 'Każdego, także grupę osób i organizację.',
    description:
      'Petycję i przebieg jej rozpatrywania ogłaszamy w internecie (art. 8). Podaj, kto ją składa, gdzie mieszka lub ma ' +
      'siedzibę, i adres do korespondencji, a składając elektronicznie także adres e-mail.',
    termRule: 'PET_3M',
    termNote:
      'Najwyżej 3 miesiące od złożenia (art. 10 ust. 1 ustawy o petycjach). Gdy w miesiąc wpłyną dalsze petycje w tej ' +
      'samej sprawie, możemy rozpatrzyć je razem: wtedy czas liczy się od końca ogłoszonego oczekiwania (art. 11).',
    emailBasis: 'art. 4 ust. 1 i 5 ustawy o petycjach',
    fees: [free('Petycja', 'ustawa o opłacie skarbowej: nie obejmuje petycji')],
    legalBasis: ['ustawa z 11 lipca 2014 r. o petycjach'],
    appeal: 'Na sposób załatwienia petycji nie można złożyć skargi (art. 13 ust. 2 ustawy o petycjach).',
    jrwaClass: '152',
  },
  {
    slug: 'inna-sprawa',
    name: 'Inna sprawa (bez karty)',
    commonWords: ['inne', 'nie ma karty', 'pozostałe', 'ogólne', 'brak karty', 'inna sprawa'],
    department: 'OR',
    anyDepartment: true,
    appliesTo: 'Każdego, czyjej sprawy nie opisuje żadna karta.',
    description: 'Przyjmujemy każde podanie. Pracownik wskaże komórkę, do której należy sprawa.',
    settlementForm: 'zależnie od sprawy',
    termRule: 'KPA_1M',
    termNote: TERM_MONTH,
    personalAttendance: false,
    route: 'ORDINARY',
    deliveryWays: ALL_WAYS,
    documents: [ATTORNEY_DOCUMENT],
    fees: [],
    legalBasis: ['ustawa z 14 czerwca 1960 r. Kodeks postępowania administracyjnego, art. 35, 61 i 63'],
    appeal: APPEAL_FROM_DECISION,
    jrwaClass: '',
    publicStatus: true,
    complete: false,
    electronic: true,
  },
];
