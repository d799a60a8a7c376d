import type { CardContent } from '../types';
import { ALL_WAYS, applicationForm, free, NO_APPEAL } from './clauses';

const TENANTS_ACT =
  'ustawa z 21 czerwca 2001 r. o ochronie praw lokatorów, mieszkaniowym zasobie gminy i o zmianie Kodeksu cywilnego';
const HOUSING_RULES = 'uchwała Rady Miejskiej w Zalesinie w sprawie zasad wynajmowania lokali z zasobu gminy';
const HOUSING_EXEMPTION = 'art. 2 ust. 1 pkt 2 ustawy o opłacie skarbowej';

/** Flats of the town. Resolutions decide which further documents are needed, so these cards wait for their editor. */
export const HOUSING_CARDS: CardContent[] = [
  {
    slug: 'przydzial-mieszkania',
    procedure: 'CIVIL',
    name: 'Przydział mieszkania komunalnego',
    commonWords: [
      'mieszkanie komunalne',
      'mieszkanie od miasta',
      'lokal socjalny',
      'lista oczekujących',
      'mieszkanie z gminy',
      'mieszkanie socjalne',
      'komunałka',
      'kolejka na mieszkanie',
      'nie mam gdzie mieszkać',
      'mieszkanie dla rodziny',
      'lokal komunalny',
      'mieszkanie po eksmisji',
    ],
    department: 'GK',
    appliesTo: 'Mieszkańców Zalesina bez własnego mieszkania albo w trudnych warunkach, o niskich dochodach.',
    description:
      'Możesz starać się o mieszkanie z zasobu miasta. Sprawdzimy, czy spełniasz warunki z uchwały Rady Miejskiej, ' +
      'i napiszemy, czy trafiasz na listę.',
    settlementForm: 'wpis na listę albo pismo z odmową',
    termRule: 'CEL_2M',
    termNote:
      'Ustawa nie wyznacza terminu. Sprawdzimy warunki mieszkaniowe i dochody i odpowiemy najpóźniej w ciągu dwóch ' +
      'miesięcy.',
    personalAttendance: false,
    route: 'ORDINARY',
    deliveryWays: ALL_WAYS,
    documents: [
      applicationForm(
        'Wniosek o przydział mieszkania, formularz GK-7',
        'art. 21 ust. 3 ustawy o ochronie praw lokatorów',
      ),
      {
        name: 'Deklaracja o dochodach gospodarstwa domowego',
        kind: 'TO_FILE',
        mandatory: true,
        legalBasis: 'art. 21b ust. 1 ustawy o ochronie praw lokatorów',
      },
    ],
    fees: [free('Wniosek', HOUSING_EXEMPTION)],
    legalBasis: [`${TENANTS_ACT}, art. 4 i 20–21b`, HOUSING_RULES],
    appeal: NO_APPEAL,
    jrwaClass: '7140',
    publicStatus: true,
    complete: false,
    electronic: false,
  },
  {
    slug: 'umowa-najmu-lokalu',
    procedure: 'CIVIL',
    name: 'Zawarcie umowy najmu lokalu mieszkalnego',
    commonWords: [
      'najem',
      'umowa najmu',
      'po zmarłym najemcy',
      'przedłużenie najmu',
      'wstąpienie w najem',
      'przepisanie mieszkania',
      'po śmierci najemcy',
      'po babci',
      'mieszkanie po mamie',
      'mieszkanie po rodzicach',
      'nowa umowa na mieszkanie',
      'dopisanie do umowy najmu',
    ],
    department: 'GK',
    appliesTo: 'Osoby, którym miasto przydzieliło lokal, i osoby bliskie, które zostały w lokalu po najemcy.',
    description:
      'Zawieramy umowę najmu z osobą, która dostała lokal, i przedłużamy umowy zawarte na czas oznaczony. ' +
      'Zawieramy też umowę, gdy po śmierci najemcy wstępujesz w najem.',
    settlementForm: 'umowa najmu',
    termRule: 'CEL_1M',
    termNote: 'To sprawa cywilna, ustawa nie wyznacza terminu. Odpowiemy najpóźniej w ciągu miesiąca.',
    personalAttendance: true,
    route: 'ORDINARY',
    deliveryWays: ['COUNTER'],
    documents: [
      applicationForm(
        'Wniosek o zawarcie umowy najmu, formularz GK-4',
        'art. 20 ust. 1 ustawy o ochronie praw lokatorów, art. 691 Kodeksu cywilnego',
      ),
    ],
    fees: [free('Wniosek i umowa', HOUSING_EXEMPTION)],
    legalBasis: [`${TENANTS_ACT}, art. 20–21`, 'Kodeks cywilny, art. 659–692', HOUSING_RULES],
    appeal: NO_APPEAL,
    jrwaClass: '7140',
    publicStatus: true,
    complete: false,
    electronic: false,
  },
  {
    slug: 'wykup-lokalu',
    procedure: 'CIVIL',
    name: 'Wykup lokalu mieszkalnego',
    commonWords: [
      'wykup mieszkania',
      'kupno mieszkania od miasta',
      'bonifikata',
      'mieszkanie komunalne na własność',
      'wykup komunalnego',
      'mieszkanie na własność',
      'wykupić mieszkanie',
      'kupić mieszkanie komunalne',
    ],
    department: 'GK',
    appliesTo: 'Najemców mieszkań komunalnych z umową na czas nieoznaczony.',
    description:
      'Najemca mieszkania komunalnego ma pierwszeństwo w jego kupnie. Cenę ustalamy na podstawie wyceny, ' +
      'a Rada Miejska może dać bonifikatę.',
    settlementForm: 'umowa sprzedaży u notariusza',
    termRule: 'CEL_2M',
    termNote:
      'To sprawa cywilna, ustawa nie wyznacza terminu. Najpóźniej w ciągu dwóch miesięcy odpowiemy, czy sprzedamy lokal. ' +
      'Wycena i akt notarialny trwają dłużej.',
    personalAttendance: false,
    route: 'ORDINARY',
    deliveryWays: ALL_WAYS,
    documents: [
      applicationForm(
        'Wniosek o wykup lokalu, formularz GK-6',
        'art. 34 ust. 1 pkt 3 ustawy o gospodarce nieruchomościami',
      ),
    ],
    fees: [free('Wniosek', 'art. 2 ust. 1 pkt 1 lit. h ustawy o opłacie skarbowej')],
    legalBasis: [
      'ustawa z 21 sierpnia 1997 r. o gospodarce nieruchomościami, art. 34, 35 i 68 ust. 1 pkt 7',
      'ustawa z 24 czerwca 1994 r. o własności lokali',
    ],
    appeal: NO_APPEAL,
    jrwaClass: '7125',
    publicStatus: true,
    complete: false,
    electronic: false,
  },
];
