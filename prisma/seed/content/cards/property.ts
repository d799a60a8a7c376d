import type { CardContent } from '../types';
import { ALL_WAYS, ATTORNEY_DOCUMENT, applicationForm, free, NO_APPEAL } from './clauses';

const PROPERTY_EXEMPTION = 'art. 2 ust. 1 pkt 1 lit. h ustawy o opłacie skarbowej';
const PROPERTY_ACT = 'ustawa z 21 sierpnia 1997 r. o gospodarce nieruchomościami';
const CONTRACT_TERM =
  'To sprawa cywilna, ustawa nie wyznacza terminu. W ciągu miesiąca odpowiemy, czy i na jakich warunkach zawrzemy umowę.';

/** Land of the town, and the end of perpetual usufruct. */
export const PROPERTY_CARDS: CardContent[] = [
  {
    slug: 'dzierzawa-gruntu',
    procedure: 'CIVIL',
    name: 'Wydzierżawienie gruntu gminnego',
    commonWords: [
      'dzierżawa',
      'ogródek',
      'grunt pod garaż',
      'działka od miasta',
      'wynajem gruntu',
      'teren pod uprawy',
      'ogródek działkowy',
      'przydomowy ogródek',
      'pole do dzierżawy',
      'wynajem gruntu od gminy',
      'ogródek pod blokiem',
      'działka od gminy',
      'grunt pod kiosk',
      'przedłużenie dzierżawy',
    ],
    department: 'GP',
    appliesTo: 'Osoby i firmy, które chcą dzierżawić grunt należący do miasta.',
    description:
      'Miasto wydzierżawia grunty na ogródki, uprawy, garaże i działalność. Gdy umowa ma trwać dłużej niż 3 miesiące, ' +
      'najpierw na 21 dni ogłaszamy wykaz. Potem zawieramy umowę albo ogłaszamy przetarg.',
    settlementForm: 'umowa dzierżawy',
    termRule: 'CEL_1M',
    termNote: CONTRACT_TERM,
    personalAttendance: false,
    route: 'ORDINARY',
    deliveryWays: ALL_WAYS,
    documents: [
      applicationForm(
        'Wniosek o dzierżawę, formularz GP-8',
        'art. 25 i 35 ustawy o gospodarce nieruchomościami',
        'Podaj numer działki, powierzchnię, cel i czas dzierżawy.',
      ),
      {
        name: 'Mapa albo szkic z zaznaczonym terenem',
        kind: 'TO_FILE',
        mandatory: false,
        legalBasis: 'art. 35 ust. 2 pkt 1 i 2 ustawy o gospodarce nieruchomościami',
        note: 'Tylko gdy chcesz dzierżawić część działki.',
      },
      ATTORNEY_DOCUMENT,
    ],
    fees: [
      free(
        'Wniosek i umowa',
        PROPERTY_EXEMPTION,
        'Czynsz zależy od celu i powierzchni. Stawki określa zarządzenie Burmistrza Zalesina.',
      ),
    ],
    legalBasis: [`${PROPERTY_ACT}, art. 25, 35 i 37 ust. 4`, 'Kodeks cywilny, art. 693–709'],
    appeal: NO_APPEAL,
    jrwaClass: '6845',
    publicStatus: true,
    complete: true,
    electronic: false,
  },
  {
    slug: 'oplata-jednorazowa-za-przeksztalcenie',
    name: 'Zgłoszenie zamiaru wniesienia opłaty jednorazowej za przekształcenie użytkowania wieczystego, z bonifikatą',
    commonWords: [
      'użytkowanie wieczyste',
      'przekształcenie',
      'bonifikata',
      'opłata przekształceniowa',
      'własność gruntu',
      'wieczyste',
      'wykup gruntu na własność',
      'wieczysta dzierżawa',
      'opłata za grunt pod blokiem',
    ],
    department: 'GP',
    appliesTo: 'Właścicieli mieszkań i domów, których grunt z użytkowania wieczystego stał się własnością.',
    description:
      'Zamiast płacić co roku możesz zapłacić raz całą pozostałą opłatę. Rada Miejska daje od niej bonifikatę. ' +
      'Zgłoś zamiar, a my policzymy kwotę.',
    settlementForm: 'pismo z kwotą do zapłaty',
    termRule: 'PRZEKSZT_14D',
    termNote:
      '14 dni od zgłoszenia (art. 7 ustawy z 20 lipca 2018 r. o przekształceniu). Dni liczymy tak samo jak w KPA.',
    personalAttendance: false,
    route: 'ORDINARY',
    deliveryWays: ALL_WAYS,
    documents: [
      applicationForm(
        'Zgłoszenie zamiaru jednorazowego wniesienia opłaty, formularz GP-10',
        'art. 7 ust. 7 ustawy z 20 lipca 2018 r. o przekształceniu prawa użytkowania wieczystego gruntów zabudowanych na cele mieszkaniowe',
      ),
      ATTORNEY_DOCUMENT,
    ],
    fees: [free('Zgłoszenie', PROPERTY_EXEMPTION)],
    legalBasis: [
      'ustawa z 20 lipca 2018 r. o przekształceniu prawa użytkowania wieczystego gruntów zabudowanych na cele ' +
        'mieszkaniowe w prawo własności tych gruntów, art. 7 i 9',
    ],
    appeal:
      'Gdy nie zgadzasz się z kwotą, możesz w ciągu 2 miesięcy od doręczenia pisma wnioskować, żebyśmy ustalili ją w decyzji.',
    jrwaClass: '6826',
    publicStatus: true,
    complete: false,
    electronic: true,
  },
];
