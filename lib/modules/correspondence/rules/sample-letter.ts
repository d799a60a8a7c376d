import { plainDate } from '@/lib/core/plain-date';
import type { LetterKind } from '../schema/letter';
import type { LetterPaper } from '../schema/template';

/** The parts of a sample letter that differ by kind. All people in it are invented. */
type Sample = Pick<LetterPaper, 'title' | 'provision' | 'instruction'> &
  Partial<LetterPaper> & {
    /** The paragraphs: label → text. */
    parts: Record<string, string>;
  };

/** A letter of the kind with every field filled that such letters use, for previews and checks of a template. */
export function sampleLetter(kind: LetterKind): LetterPaper {
  const { parts, ...sample } = SAMPLES[kind];
  const paragraphs = Object.entries(parts).map(([label, text]) => ({ label, text }));
  return { ...COMMON, ...sample, paragraphs };
}

/** The barest letter of the kind: a draft without the parts that may be missing. */
export function minimalLetter(kind: LetterKind): LetterPaper {
  return {
    ...sampleLetter(kind),
    theirReference: '',
    provision: '',
    matter: '',
    subject: '',
    receivedOn: '',
    instruction: '',
    paragraphs: [],
    attachments: [],
    copies: [],
    signer: null,
    addressee: { name: 'Jan Kowal', address: '', ade: '' },
    handler: { name: '', post: '', department: '', room: '', phone: '' },
  };
}

const COMMON: Omit<LetterPaper, 'title' | 'provision' | 'paragraphs' | 'instruction'> = {
  date: plainDate('2026-11-24'),
  office: {
    name: 'Urząd Miejski w Zalesinie',
    address: 'ul. Rynek 1, 00-000 Zalesin',
    phone: '00 000 00 00',
    website: 'www.zalesin.example',
    authority: 'Burmistrz Zalesina',
  },
  placeAndDate: 'Zalesin, 24 listopada 2026',
  number: 'DR.7230.118.2026',
  theirReference: '',
  addressee: {
    name: 'Małgorzata Żółkiewska-Błaszczyk',
    address: 'ul. Świętej Jadwigi 14 m. 3\n00-000 Zalesin',
    ade: '',
  },
  represented: '',
  matter: 'Zezwolenie na zajęcie pasa drogowego w celu prowadzenia robót',
  subject: 'Zajęcie chodnika przy ul. Świętej Jadwigi 14 na czas przyłączenia wody',
  receivedOn: 'wtorek, 3 listopada 2026',
  attachments: [],
  handler: {
    name: 'Marek Zieliński',
    post: 'inspektor',
    department: 'Wydział Dróg',
    room: '214',
    phone: '00 000 00 14',
  },
  signer: {
    name: 'Krystyna Mróz',
    post: 'naczelniczka wydziału',
    under: 'z upoważnienia Burmistrza Zalesina, upoważnienie nr 12/2026',
  },
  copies: [],
};

const AUTHORITY = {
  addressee: {
    name: 'Zarząd Dróg Wojewódzkich',
    address: 'ul. Długa 5\n00-001 Miasto',
    ade: 'AE:PL-12345-67890-ABCDE-12',
  },
};
const COPIES = ['Małgorzata Żółkiewska-Błaszczyk', 'Wspólnota Mieszkaniowa Rynek 6', 'aa'];
const URGING =
  'Jeżeli uważasz, że sprawę prowadzimy zbyt długo, możesz wnieść ponaglenie do Samorządowego Kolegium Odwoławczego. Składa się je przez nasz urząd i uzasadnia (art. 37 KPA).';
const APPEAL =
  'Od decyzji możesz się odwołać do Samorządowego Kolegium Odwoławczego w ciągu 14 dni od jej doręczenia. Odwołanie złóż w naszym urzędzie (art. 127 i 129 KPA).\nW tym czasie możesz zrzec się prawa do odwołania. Z dniem, w którym dostaniemy oświadczenie o zrzeczeniu się go przez ostatnią ze stron, decyzja staje się ostateczna i prawomocna (art. 127a KPA).';
const COMPLAINT =
  'Na postanowienie służy zażalenie do Samorządowego Kolegium Odwoławczego. Złóż je w naszym urzędzie w ciągu 7 dni od doręczenia postanowienia (art. 141 KPA).';
const FINAL =
  'Na to postanowienie zażalenie nie służy. Można je zaskarżyć w odwołaniu od decyzji (art. 142 KPA).';

const SAMPLES: Record<LetterKind, Sample> = {
  CALL: {
    title: 'Wezwanie do usunięcia braków podania',
    provision: 'KPA art. 64 § 2',
    parts: {
      'Czego brakuje':
        '1. Plan orientacyjny w skali 1:10 000 (rozp. RM z 1.06.2004, § 1 ust. 3 pkt 1).\n2. Projekt organizacji ruchu (rozp. RM z 1.06.2004, § 1 ust. 3 pkt 4).\n3. Podpis pod podaniem (art. 63 § 3 KPA).',
      'Do kiedy': '7 dni od dnia, w którym dostaniesz to wezwanie.',
    },
    instruction:
      'Jeżeli nie usuniesz braków w tym terminie, zostawimy podanie bez rozpoznania (art. 64 § 2 KPA).',
    attachments: ['Kopia podania'],
  },
  FEE_CALL: {
    title: 'Wezwanie do uiszczenia opłaty',
    provision: 'KPA art. 261 § 1',
    parts: {
      'Ile i za co': '17,00 zł, opłata skarbowa za pełnomocnictwo.',
      Dokąd: 'Urząd Miejski w Zalesinie, konto 00 0000 0000 0000 0000 0000 0000.',
      'Do kiedy': '7 dni od dnia, w którym dostaniesz to wezwanie.',
    },
    instruction: 'Jeżeli nie wpłacisz opłaty w tym terminie, zwrócimy podanie (art. 261 § 2 KPA).',
  },
  NEW_DATE: {
    title: 'Zawiadomienie o nowym terminie załatwienia sprawy',
    provision: 'KPA art. 36 § 1',
    parts: {
      'Nowy termin': 'piątek, 29 stycznia 2027',
      Dotychczasowy: 'poniedziałek, 28 grudnia 2026',
      'Przyczyny zwłoki': 'Czekamy na opinię zarządcy drogi. Wystąpiliśmy o nią 2 listopada 2026.',
    },
    instruction: URGING,
  },
  SUSPENSION: {
    title: 'Postanowienie o zawieszeniu postępowania',
    provision: 'KPA art. 97 § 1 pkt 4',
    parts: {
      Postanawiam: 'zawiesić postępowanie w tej sprawie.',
      Uzasadnienie:
        'Rozstrzygnięcie zależy od tego, kto jest właścicielem działki. Toczy się o to postępowanie przed sądem.',
    },
    instruction: COMPLAINT,
    copies: COPIES,
  },
  RESUMPTION: {
    title: 'Postanowienie o podjęciu postępowania',
    provision: 'KPA art. 97 § 2',
    parts: {
      Postanawiam: 'podjąć postępowanie zawieszone 3 czerwca 2026.',
      Uzasadnienie: 'Ustała przyczyna zawieszenia: sąd rozstrzygnął o własności działki.',
    },
    instruction: FINAL,
    copies: COPIES,
  },
  OPINION_REQUEST: {
    ...AUTHORITY,
    title: 'Wystąpienie o zajęcie stanowiska',
    provision: 'KPA art. 106 § 1–3',
    parts: {
      'O co prosimy': 'O uzgodnienie lokalizacji zjazdu z drogi wojewódzkiej nr 999.',
      Podstawa: 'art. 29 ust. 1 ustawy o drogach publicznych',
      'Do kiedy': 'Niezwłocznie, najpóźniej w ciągu dwóch tygodni od doręczenia tego wystąpienia.',
    },
    instruction: '',
    attachments: ['Podanie', 'Plan sytuacyjny w skali 1:500'],
    copies: COPIES,
  },
  REFERRAL: {
    ...AUTHORITY,
    title: 'Przekazanie podania według właściwości',
    provision: 'KPA art. 65 § 1',
    parts: {
      Podanie: 'Podanie Małgorzaty Żółkiewskiej-Błaszczyk z 2 listopada 2026.',
      Uzasadnienie: 'Zarządcą tej drogi jest zarząd województwa (art. 19 ust. 2 pkt 2 ustawy).',
    },
    instruction: '',
    attachments: ['Podanie z załącznikami'],
    copies: COPIES,
  },
  REFERRAL_NOTICE: {
    title: 'Zawiadomienie o przekazaniu podania',
    provision: 'KPA art. 65 § 1',
    parts: {
      Komu: 'Zarząd Dróg Wojewódzkich, ul. Długa 5, 00-001 Miasto.',
      Dlaczego: 'Zarządcą tej drogi jest zarząd województwa (art. 19 ust. 2 pkt 2 ustawy).',
    },
    instruction:
      'Podanie wniesione do niewłaściwego organu przed upływem terminu uważa się za wniesione w terminie (art. 65 § 2 KPA).',
  },
  SEPARATE_MATTERS: {
    title: 'Zawiadomienie o potrzebie odrębnych podań',
    provision: 'KPA art. 66 § 1 i 2',
    parts: {
      Rozpatrzymy: 'zajęcie chodnika przy ul. Świętej Jadwigi 14',
      'Nie rozpatrzymy': 'pozwolenia na budowę ogrodzenia: właściwy jest starosta',
    },
    instruction:
      'W sprawach, których nie rozpatrzymy, wnieś odrębne podania do właściwych organów. Podanie wniesione w ciągu 14 dni od doręczenia tego zawiadomienia uważa się za złożone w dniu wniesienia pierwszego podania (art. 66 § 2 KPA).',
  },
  RETURN: {
    title: 'Postanowienie o zwrocie podania',
    provision: 'KPA art. 66 § 3',
    parts: {
      Postanawiam: 'zwrócić podanie wnoszącej.',
      Uzasadnienie: 'W tej sprawie właściwy jest sąd powszechny.',
    },
    instruction: COMPLAINT,
    attachments: ['Podanie z załącznikami'],
  },
  URGING_FORWARD: {
    title: 'Przekazanie ponaglenia',
    provision: 'KPA art. 37 § 4',
    addressee: {
      name: 'Samorządowe Kolegium Odwoławcze',
      address: 'ul. Sądowa 2\n00-001 Miasto',
      ade: 'AE:PL-98765-43210-EDCBA-34',
    },
    parts: {
      Ponaglenie: 'Wniosła je Małgorzata Żółkiewska-Błaszczyk 18 listopada 2026.',
      Stanowisko: 'Ponaglenie jest niezasadne: termin upływa 28 grudnia 2026.',
    },
    instruction: '',
    attachments: ['Ponaglenie', 'Odpis akt sprawy, 24 karty'],
    copies: COPIES,
  },
  LEFT_UNCONSIDERED: {
    title: 'Zawiadomienie o pozostawieniu podania bez rozpoznania',
    provision: 'KPA art. 64 § 2',
    parts: {
      Dlaczego:
        'Wezwanie z 6 listopada 2026 dotarło do Ciebie 9 listopada 2026. Nadal brakuje projektu organizacji ruchu.',
    },
    instruction: URGING,
  },
  DECISION: {
    title: 'Decyzja nr 41/2026',
    provision: 'KPA art. 104',
    parts: {
      'Podstawa prawna': 'art. 104 KPA oraz art. 40 ust. 1 i 2 ustawy o drogach publicznych',
      Rozstrzygnięcie:
        'Zezwalam na zajęcie 12 m² chodnika przy ul. Świętej Jadwigi 14 od 1 do 5 grudnia 2026.\nUstalam opłatę za zajęcie pasa drogowego: 240,00 zł.',
      Uzasadnienie:
        'Podanie wpłynęło 3 listopada 2026 i jest kompletne. Roboty nie zagrożą bezpieczeństwu ruchu.\nStawkę opłaty określa uchwała Rady Miejskiej.',
    },
    instruction: APPEAL,
    attachments: ['Zatwierdzony plan sytuacyjny'],
    copies: COPIES,
  },
  ORDER: {
    title: 'Postanowienie',
    provision: 'KPA art. 123',
    parts: {
      Postanawiam: 'dopuścić dowód z oględzin nieruchomości.',
      Uzasadnienie: 'Stan chodnika ma znaczenie dla rozstrzygnięcia.',
    },
    instruction: FINAL,
    copies: COPIES,
  },
  CERTIFICATE: {
    title: 'Zaświadczenie',
    provision: 'KPA art. 217 § 2 pkt 1',
    parts: {
      Zaświadczamy:
        'że działka nr 123/4 w obrębie Zalesin leży na terenie oznaczonym w planie miejscowym symbolem 3MN: zabudowa mieszkaniowa jednorodzinna.',
      'W jakim celu': 'do przedłożenia w urzędzie skarbowym',
    },
    instruction: '',
  },
  INFORMATION: {
    title: 'Odpowiedź na pismo',
    provision: '',
    theirReference: 'WM.12.2026 z 3 listopada 2026',
    parts: {
      '': 'Dziękujemy za pismo. Chodnik przy ul. Świętej Jadwigi naprawimy do końca listopada.',
      'Co dalej': 'Nie musisz nic robić. Gdy skończymy, damy znać.',
    },
    instruction: '',
    attachments: ['Harmonogram robót'],
    copies: COPIES,
  },
};
