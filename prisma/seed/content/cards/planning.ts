import type { CardContent, DocumentContent } from '../types';
import { ALL_WAYS, ATTORNEY_DOCUMENT, applicationForm, free, NO_APPEAL } from './clauses';

const PLANNING_ACT = 'ustawa z 27 marca 2003 r. o planowaniu i zagospodarowaniu przestrzennym';
const FORM_REGULATION =
  'rozporządzenie w sprawie wzoru formularza pisma dotyczącego aktu planowania przestrzennego';

/** These letters may come by ordinary e-mail: a special provision against KPA art. 63 § 1. */
const BY_EMAIL_TOO =
  'Ten formularz możesz wysłać także zwykłym e-mailem (art. 8g ust. 1 ustawy o planowaniu).';

const MAP: DocumentContent = {
  name: 'Mapa z zaznaczonym terenem',
  kind: 'TO_FILE',
  mandatory: false,
  legalBasis: 'art. 8g ust. 1 i 5 ustawy o planowaniu i zagospodarowaniu przestrzennym',
  note: 'Nieobowiązkowa. Pomaga, gdy pismo dotyczy tylko części działki.',
};

const PLANNING_TERM =
  'Ustawa nie wyznacza terminu. W ciągu miesiąca odpowiemy, co zrobimy z wnioskiem; o samym planie rozstrzyga Rada Miejska.';
const REMARKS_TERM =
  'Uwagi zbieramy co najmniej 28 dni (art. 8j pkt 1 ustawy o planowaniu). W ciągu miesiąca potwierdzimy, że uwagę ' +
  'dołączyliśmy; propozycję jej rozpatrzenia znajdziesz w raporcie z konsultacji (art. 8k ust. 2).';

/** Requests and remarks on acts of planning. The provisions on forms are as after the reform of 2023. */
export const PLANNING_CARDS: CardContent[] = [
  {
    slug: 'zmiana-planu-miejscowego',
    procedure: 'CIVIL',
    name: 'Sporządzenie albo zmiana miejscowego planu zagospodarowania przestrzennego',
    commonWords: [
      'plan miejscowy',
      'zmiana planu',
      'odrolnienie',
      'przekształcenie działki',
      'mpzp',
      'odrolnić działkę',
      'działka rolna na budowlaną',
      'zmiana przeznaczenia działki',
      'nowy plan',
      'zmiana działki na budowlaną',
    ],
    department: 'GP',
    appliesTo: 'Każdego, kto chce, żeby miasto sporządziło albo zmieniło plan miejscowy.',
    description:
      'Poproś o plan miejscowy dla terenu albo o zmianę planu, który obowiązuje. Wniosek wpiszemy do rejestru ' +
      `i weźmiemy pod uwagę przy ocenie planów. ${BY_EMAIL_TOO}`,
    settlementForm: 'pismo z odpowiedzią',
    termRule: 'CEL_1M',
    termNote: PLANNING_TERM,
    personalAttendance: false,
    route: 'ORDINARY',
    deliveryWays: ALL_WAYS,
    documents: [
      applicationForm(
        'Wniosek na formularzu pisma dotyczącego aktu planowania przestrzennego',
        'art. 8g ust. 1 i 2 ustawy o planowaniu i zagospodarowaniu przestrzennym',
      ),
      MAP,
    ],
    fees: [free('Wniosek', 'nie ma przepisu, który wprowadza opłatę')],
    legalBasis: [`${PLANNING_ACT}, art. 8g, 31 i 32`, FORM_REGULATION],
    appeal: NO_APPEAL,
    jrwaClass: '6721',
    publicStatus: true,
    complete: false,
    electronic: true,
  },
  {
    slug: 'uwagi-do-planu-miejscowego',
    procedure: 'CIVIL',
    name: 'Uwagi do projektu miejscowego planu zagospodarowania przestrzennego',
    commonWords: [
      'uwagi do planu',
      'konsultacje planu',
      'projekt planu',
      'sprzeciw do planu',
      'wyłożenie planu',
      'nie zgadzam się z planem',
      'protest przeciwko planowi',
      'nie chcę bloków obok',
    ],
    department: 'GP',
    appliesTo: 'Każdego, komu zależy na tym, co powstanie na danym terenie.',
    description:
      'Gdy trwają konsultacje projektu planu, możesz zgłosić do niego uwagi. Termin i sposób podajemy w ogłoszeniu ' +
      `o konsultacjach. ${BY_EMAIL_TOO}`,
    settlementForm: 'rozpatrzenie w raporcie z konsultacji',
    termRule: 'CEL_1M',
    termNote: REMARKS_TERM,
    personalAttendance: false,
    route: 'ORDINARY',
    deliveryWays: ALL_WAYS,
    documents: [
      applicationForm(
        'Uwaga na formularzu pisma dotyczącego aktu planowania przestrzennego',
        'art. 8g ust. 1 i 2 ustawy o planowaniu i zagospodarowaniu przestrzennym',
      ),
      MAP,
    ],
    fees: [free('Uwaga', 'nie ma przepisu, który wprowadza opłatę')],
    legalBasis: [`${PLANNING_ACT}, art. 8g–8l`, FORM_REGULATION],
    appeal:
      'Propozycji rozpatrzenia uwagi nie można zaskarżyć do sądu administracyjnego (art. 8l ustawy o planowaniu).',
    jrwaClass: '6721',
    publicStatus: true,
    complete: false,
    electronic: true,
  },
  {
    slug: 'zmiana-planu-ogolnego',
    procedure: 'CIVIL',
    name: 'Zmiana planu ogólnego gminy (dawniej: studium uwarunkowań i kierunków zagospodarowania)',
    commonWords: [
      'studium',
      'zmiana studium',
      'plan ogólny',
      'kierunki zagospodarowania',
      'strefa planistyczna',
      'obszar uzupełnienia zabudowy',
      'zmiana strefy',
    ],
    department: 'GP',
    appliesTo: 'Każdego, kto chce zmiany planu ogólnego.',
    description:
      'Plan ogólny zastępuje studium. Możesz wnioskować o jego zmianę, na przykład o inną strefę planistyczną dla ' +
      `działki. ${BY_EMAIL_TOO}`,
    settlementForm: 'pismo z odpowiedzią',
    termRule: 'CEL_1M',
    termNote: PLANNING_TERM,
    personalAttendance: false,
    route: 'ORDINARY',
    deliveryWays: ALL_WAYS,
    documents: [
      applicationForm(
        'Wniosek na formularzu pisma dotyczącego aktu planowania przestrzennego',
        'art. 8g ust. 1 i 2 ustawy o planowaniu i zagospodarowaniu przestrzennym',
      ),
      MAP,
    ],
    fees: [free('Wniosek', 'nie ma przepisu, który wprowadza opłatę')],
    legalBasis: [`${PLANNING_ACT}, art. 8g i 13a–13m`, FORM_REGULATION],
    appeal: NO_APPEAL,
    jrwaClass: '6720',
    publicStatus: true,
    complete: false,
    electronic: true,
  },
  {
    slug: 'uwagi-do-planu-ogolnego',
    procedure: 'CIVIL',
    name: 'Uwagi do projektu planu ogólnego gminy lub jego zmiany (dawniej: studium)',
    commonWords: [
      'uwagi do studium',
      'uwagi do planu ogólnego',
      'konsultacje',
      'projekt studium',
      'plan ogólny',
      'sprzeciw do planu ogólnego',
    ],
    department: 'GP',
    appliesTo: 'Każdego, komu zależy na kierunku rozwoju miasta.',
    description:
      'Gdy trwają konsultacje projektu planu ogólnego, możesz zgłosić do niego uwagi. Termin i sposób podajemy ' +
      `w ogłoszeniu o konsultacjach. ${BY_EMAIL_TOO}`,
    settlementForm: 'rozpatrzenie w raporcie z konsultacji',
    termRule: 'CEL_1M',
    termNote: REMARKS_TERM,
    personalAttendance: false,
    route: 'ORDINARY',
    deliveryWays: ALL_WAYS,
    documents: [
      applicationForm(
        'Uwaga na formularzu pisma dotyczącego aktu planowania przestrzennego',
        'art. 8g ust. 1 i 2 ustawy o planowaniu i zagospodarowaniu przestrzennym',
      ),
      MAP,
    ],
    fees: [free('Uwaga', 'nie ma przepisu, który wprowadza opłatę')],
    legalBasis: [`${PLANNING_ACT}, art. 8g–8l`, FORM_REGULATION],
    appeal:
      'Propozycji rozpatrzenia uwagi nie można zaskarżyć do sądu administracyjnego (art. 8l ustawy o planowaniu).',
    jrwaClass: '6720',
    publicStatus: true,
    complete: false,
    electronic: true,
  },
  {
    slug: 'numer-porzadkowy',
    name: 'Ustalenie numeru porządkowego budynku',
    commonWords: [
      'numer domu',
      'adres',
      'numer budynku',
      'nadanie numeru',
      'tabliczka z numerem',
      'nadanie adresu',
      'numer dla nowego domu',
      'nowy adres',
      'adres dla działki',
      'zmiana numeru domu',
    ],
    department: 'GP',
    appliesTo: 'Właścicieli i inwestorów budynków w Zalesinie, także w budowie i planowanych.',
    description:
      'Nowy dom potrzebuje adresu. Ustalimy numer porządkowy i zawiadomimy Cię na piśmie. Numer wpiszemy do ewidencji ' +
      'miejscowości, ulic i adresów.',
    settlementForm: 'zawiadomienie o ustaleniu numeru',
    termRule: 'KPA_1M',
    termNote:
      'Przepisy nie wyznaczają osobnego terminu. Załatwiamy sprawę niezwłocznie, najpóźniej w ciągu miesiąca (art. 35 KPA).',
    personalAttendance: false,
    route: 'ORDINARY',
    deliveryWays: ALL_WAYS,
    documents: [
      applicationForm(
        'Wniosek o ustalenie numeru porządkowego, formularz GP-9',
        'art. 47a ust. 5 Prawa geodezyjnego i kartograficznego',
        'Podaj numer działki i obręb.',
      ),
      {
        name: 'Mapa albo szkic z położeniem budynku',
        kind: 'TO_FILE',
        mandatory: false,
        legalBasis: 'rozporządzenie z 21.07.2021 w sprawie ewidencji miejscowości, ulic i adresów',
        note: 'Tylko gdy na działce jest więcej budynków albo nie widać w terenie, którego dotyczy wniosek.',
      },
      ATTORNEY_DOCUMENT,
    ],
    fees: [
      free(
        'Ustalenie numeru i zawiadomienie',
        'czynność nie jest wymieniona w załączniku do ustawy o opłacie skarbowej',
      ),
    ],
    legalBasis: [
      'ustawa z 17 maja 1989 r. Prawo geodezyjne i kartograficzne, art. 47a',
      'rozporządzenie Ministra Rozwoju, Pracy i Technologii z 21 lipca 2021 r. w sprawie ewidencji miejscowości, ulic ' +
        'i adresów (Dz.U. poz. 1368)',
    ],
    appeal: NO_APPEAL,
    jrwaClass: '6624',
    publicStatus: true,
    complete: true,
    electronic: true,
  },
];
