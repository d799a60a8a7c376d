import type { CardContent } from '../types';
import { free } from './clauses';

/** A request that needs no form: the letter itself says what is asked for. */
const FREE_FORM = {
  settlementForm: 'odpowiedź',
  personalAttendance: false,
  route: 'ORDINARY',
  deliveryWays: ['COUNTER', 'POST', 'EDELIVERY', 'EMAIL'],
  documents: [],
  publicStatus: true,
  electronic: true,
} satisfies Partial<CardContent>;

/** Requests by which anyone may ask the office for information, for documents that it keeps, or for accessibility. */
export const OPENNESS_CARDS: CardContent[] = [
  {
    ...FREE_FORM,
    slug: 'informacja-publiczna',
    procedure: 'PUBLIC_INFORMATION',
    name: 'Udostępnienie informacji publicznej',
    commonWords: [
      'dostęp do informacji',
      'udip',
      'jawność',
      'wniosek o informację',
      'rejestr umów',
      'chcę wiedzieć, ile wydał urząd',
      'umowa z firmą',
      'informacja publiczna',
      'ile kosztował remont',
      'ile urząd wydał na remont',
      'zarobki w urzędzie',
      'protokoły z sesji',
    ],
    department: 'OR',
    appliesTo: 'Każdego. Nie trzeba mówić, do czego informacja jest potrzebna.',
    description: 'Udostępniamy informacje o sprawach publicznych, których nie ma w BIP.',
    termRule: 'UDIP_14D',
    termNote:
      'Najwyżej 14 dni (art. 13 ust. 1). Jeśli nie zdążymy, w tym czasie napiszemy dlaczego i podamy nowy termin, ' +
      'najwyżej 2 miesiące od złożenia wniosku (art. 13 ust. 2).',
    emailBasis: 'art. 10 ust. 1 ustawy o dostępie do informacji publicznej: wniosek bez wymaganej formy',
    fees: [
      free(
        'Udostępnienie informacji',
        'art. 7 ust. 2 ustawy o dostępie do informacji publicznej',
        'O dodatkowych kosztach (art. 15) uprzedzimy w ciągu 14 dni.',
      ),
    ],
    legalBasis: ['ustawa z 6 września 2001 r. o dostępie do informacji publicznej, art. 2, 10 i 13'],
    appeal:
      'Od decyzji o odmowie możesz się odwołać do Samorządowego Kolegium Odwoławczego w Dębowie w ciągu 14 dni (art. 16). ' +
      'Na bezczynność możesz złożyć skargę do sądu administracyjnego.',
    jrwaClass: '1431',
    complete: true,
  },
  {
    ...FREE_FORM,
    slug: 'ponowne-wykorzystywanie',
    higherAuthority: 'OTHER',
    procedure: 'REUSE',
    name: 'Ponowne wykorzystywanie informacji sektora publicznego',
    commonWords: [
      'otwarte dane',
      're-use',
      'zbiór danych',
      'wykorzystanie danych',
      'dane do aplikacji',
      'ponowne wykorzystanie',
    ],
    department: 'OR',
    appliesTo: 'Każdego, kto chce użyć informacji urzędu do własnego celu, także dla zysku.',
    description:
      'Przekazujemy informacje do ponownego wykorzystania bez warunków albo składamy ofertę: z warunkami, opłatą lub inną ' +
      'formą. Na ofertę odpowiedz w 14 dni od jej otrzymania: możesz ją przyjąć albo złożyć sprzeciw (art. 41 ust. 2).',
    termRule: 'REUSE_14D',
    termNote:
      'Najwyżej 14 dni od otrzymania wniosku (art. 40). Jeśli nie zdążymy, w tym czasie napiszemy dlaczego i podamy ' +
      'nowy termin, najwyżej 2 miesiące od złożenia wniosku.',
    emailBasis: 'art. 39 ust. 4 ustawy o otwartych danych: postać elektroniczna',
    fees: [],
    legalBasis: [
      'ustawa z 11 sierpnia 2021 r. o otwartych danych i ponownym wykorzystywaniu informacji sektora publicznego, ' +
        'art. 39-41',
    ],
    appeal:
      'Od decyzji o odmowie możesz się odwołać do ministra właściwego do spraw informatyzacji w ciągu 14 dni od ' +
      'doręczenia (art. 43 ust. 1). Odwołanie złóż w naszym urzędzie.',
    jrwaClass: '',
    complete: false,
  },
  {
    ...FREE_FORM,
    slug: 'informacja-o-srodowisku',
    procedure: 'ENVIRONMENT',
    name: 'Udostępnienie informacji o środowisku i jego ochronie',
    commonWords: [
      'środowisko',
      'hałas',
      'jakość powietrza',
      'zanieczyszczenie',
      'smog',
      'smród',
      'zatruta woda',
      'smród z chlewni',
      'smród z fermy',
    ],
    department: 'OS',
    appliesTo: 'Każdego. Nie trzeba wykazywać interesu (art. 13 ustawy).',
    description:
      'Udostępniamy informacje o środowisku na pisemny wniosek (art. 12 ust. 1). Tych, których nie trzeba szukać, ' +
      'udzielamy od razu, bez wniosku na piśmie (art. 12 ust. 2). Dokumenty z publicznego wykazu przejrzysz u nas ' +
      'bezpłatnie; za wyszukiwanie, kopie i przesłanie są opłaty (art. 26 i 27).',
    termRule: 'SRODOWISKO_1M',
    termNote:
      'Najwyżej miesiąc od otrzymania wniosku, a w sprawie skomplikowanej 2 miesiące (art. 14 ust. 1 i 2). Dokumenty ' +
      'wymienione w publicznych wykazach: 3 dni (art. 14 ust. 3).',
    // The act asks for a written request: no ordinary e-mail.
    deliveryWays: ['COUNTER', 'POST', 'EDELIVERY'],
    fees: [],
    legalBasis: [
      'ustawa z 3 października 2008 r. o udostępnianiu informacji o środowisku i jego ochronie, udziale społeczeństwa ' +
        'w ochronie środowiska oraz o ocenach oddziaływania na środowisko, art. 8, 12-16, 19, 20, 26 i 27',
    ],
    appeal:
      'Odmawiamy w drodze decyzji (art. 20 ust. 1). Możesz się od niej odwołać do Samorządowego Kolegium Odwoławczego w ' +
      'Dębowie w ciągu 14 dni od doręczenia.',
    jrwaClass: '',
    complete: false,
  },
  {
    ...FREE_FORM,
    slug: 'dostepnosc',
    procedure: 'ACCESSIBILITY',
    name: 'Żądanie zapewnienia dostępności architektonicznej lub informacyjno-komunikacyjnej',
    commonWords: [
      'dostępność',
      'bariera',
      'podjazd dla wózka',
      'winda',
      'pętla indukcyjna',
      'niepełnosprawność',
      'wózek',
      'nie mogę wjechać',
      'brak windy',
      'tłumacz migowy',
      'język migowy',
      'osoba głucha',
      'schody w urzędzie',
      'podjazd do urzędu',
    ],
    department: 'OR',
    appliesTo: 'Osobę ze szczególnymi potrzebami albo jej przedstawiciela ustawowego.',
    description:
      'Usuwamy bariery w budynku i w kontakcie z urzędem. Napisz, jak się z Tobą skontaktować, co jest barierą ' +
      'i jak najlepiej ją usunąć (art. 30).',
    termRule: 'DOST_14D',
    termNote:
      'Najwyżej 14 dni od złożenia wniosku (art. 31 ust. 1). Jeśli nie zdążymy, napiszemy dlaczego i podamy nowy ' +
      'termin, najwyżej 2 miesiące od złożenia (art. 31 ust. 2).',
    emailBasis: 'art. 30 ustawy o zapewnianiu dostępności: wniosek bez wymaganej formy',
    settlementForm: 'zapewnienie dostępności albo dostęp alternatywny',
    fees: [],
    legalBasis: [
      'ustawa z 19 lipca 2019 r. o zapewnianiu dostępności osobom ze szczególnymi potrzebami, art. 29-32',
    ],
    appeal:
      'Jeśli odmówimy albo nie zapewnimy dostępności w terminie, możesz złożyć skargę do Prezesa Zarządu PFRON. ' +
      'Masz na to 30 dni: od dnia, w którym dostaniesz zawiadomienie o odmowie, albo od dnia, w którym minął termin ' +
      '(art. 32 ust. 1 i 2).',
    jrwaClass: '',
    complete: false,
  },
  {
    ...FREE_FORM,
    slug: 'dostepnosc-cyfrowa',
    procedure: 'DIGITAL_ACCESSIBILITY',
    name: 'Żądanie zapewnienia dostępności cyfrowej',
    commonWords: [
      'strona internetowa',
      'czytnik ekranu',
      'napisy do filmu',
      'aplikacja urzędu',
      'skan bez tekstu',
      'nie da się odczytać strony',
      'plik dla niewidomego',
      'nie działa strona urzędu',
      'strona bez kontrastu',
    ],
    department: 'OR',
    appliesTo: 'Każdego, kto nie może skorzystać ze strony, aplikacji albo dokumentu urzędu.',
    description:
      'Poprawiamy wskazany element strony lub aplikacji albo udostępniamy informację inaczej. Napisz, o który ' +
      'element chodzi i jak chcesz dostać odpowiedź (art. 18 ust. 2).',
    termRule: 'DOSTCYF_7D',
    termNote:
      'Najwyżej 7 dni (art. 18 ust. 3). Jeśli nie zdążymy, napiszemy dlaczego i podamy nowy termin, najwyżej 2 ' +
      'miesiące (art. 18 ust. 4).',
    emailBasis: 'art. 18 ustawy o dostępności cyfrowej: żądanie bez wymaganej formy',
    settlementForm: 'zapewnienie dostępności cyfrowej albo alternatywny sposób dostępu',
    fees: [],
    legalBasis: [
      'ustawa z 4 kwietnia 2019 r. o dostępności cyfrowej stron internetowych i aplikacji mobilnych podmiotów ' +
        'publicznych, art. 18',
    ],
    appeal:
      'Jeśli odmówimy albo nie chcesz skorzystać z innego sposobu dostępu, możesz złożyć skargę (art. 18 ust. 7 i 8 ' +
      'oraz dział VIII KPA). Skargę możesz złożyć też wtedy, gdy nie załatwimy żądania w terminie (art. 227 KPA).',
    jrwaClass: '',
    complete: false,
  },
  {
    ...FREE_FORM,
    slug: 'dane-osobowe',
    procedure: 'PERSONAL_DATA',
    name: 'Żądanie dotyczące danych osobowych (RODO)',
    commonWords: [
      'rodo',
      'kopia danych',
      'usunięcie danych',
      'sprostowanie danych',
      'dostęp do danych',
      'wykreślcie moje dane',
      'kopia moich danych',
      'usunąć moje dane',
      'poprawić moje dane',
    ],
    department: 'OR',
    appliesTo: 'Osobę, której dane przetwarza urząd.',
    description:
      'Udzielamy informacji o danych, prostujemy je, ograniczamy ich użycie albo usuwamy, gdy prawo pozwala.',
    termRule: 'RODO_1M',
    termNote:
      'Najwyżej miesiąc od otrzymania żądania. W tym czasie możemy przedłużyć go o 2 miesiące i napiszemy dlaczego ' +
      '(art. 12 ust. 3 RODO).',
    emailBasis: 'art. 12 RODO: żądanie bez wymaganej formy',
    // The requests stay confidential: nobody else learns who asked for what.
    publicStatus: false,
    fees: [free('Rozpatrzenie żądania', 'art. 12 ust. 5 RODO')],
    legalBasis: ['rozporządzenie (UE) 2016/679 (RODO), art. 12 i 15-22'],
    appeal: 'Możesz złożyć skargę do Prezesa Urzędu Ochrony Danych Osobowych (art. 77 RODO).',
    jrwaClass: '',
    complete: true,
  },
];
