import { plainDate } from '@/lib/core/plain-date';
import { ISSUED_ROWS } from '../../cases/rules/procedures/issued';
import { PROCEDURE_ROWS } from '../../cases/rules/procedures/table';
import { USUAL_COURT_FEE } from '../../procedure-cards/schema';
import { type ContentOf, type LetterContent, readContent } from '../schema/content';
import type { LetterLaw, PaperFacts } from '../schema/law';
import type { LetterKind } from '../schema/letter';
import type { LetterPaper } from '../schema/template';
import { letterInstruction, startingInstructions } from '../words/instructions';
import { titleOf } from '../words/letters';
import { letterParagraphs, letterRodo } from '../words/paragraphs';
import { provisionOf } from '../words/provisions';

/**
 * A letter of the kind with every field filled that such letters use, for previews and checks of a template. Its words
 * are those of real letters under the code. All people in it are invented.
 */
export function sampleLetter(kind: LetterKind): LetterPaper {
  const filled = readContent(kind, CONTENTS[kind]);
  const given = { ...startingInstructions(filled, LAW), ...CONTENTS[kind] };
  const letter: LetterContent = readContent(kind, given);
  const { attachments, copies, theirReference } = letter.content;
  return {
    ...COMMON,
    ...(AUTHORITIES[kind] ? { addressee: AUTHORITIES[kind] } : {}),
    theirReference,
    title: kind === 'DECISION' ? 'Decyzja nr 41/2026' : titleOf(letter, LAW),
    provision: provisionOf(letter, LAW.row),
    paragraphs: letterParagraphs(letter, LAW, FACTS),
    instruction: letterInstruction(letter, LAW),
    rodo: letterRodo(letter, LAW, FACTS),
    attachments,
    copies,
  };
}

/** The barest letter of the kind: a draft without the parts that may be missing, before the case has a znak. */
export function minimalLetter(kind: LetterKind): LetterPaper {
  return {
    ...sampleLetter(kind),
    number: 'RPW/118/2026',
    hasZnak: false,
    theirReference: '',
    provision: '',
    matter: '',
    subject: '',
    receivedOn: '',
    received: '',
    instruction: '',
    rodo: '',
    paragraphs: [],
    attachments: [],
    copies: [],
    signer: null,
    addressee: { name: 'Jan Kowal', address: '', ade: '' },
    handler: { name: '', post: '', department: '', room: '', phone: '' },
  };
}

const LAW: LetterLaw = {
  procedure: 'KPA',
  // The sample of every kind has its law, also of those that only the cards of one matter bring.
  row: {
    ...PROCEDURE_ROWS.KPA,
    ...ISSUED_ROWS.TRANSCRIPT,
    ...ISSUED_ROWS.EXTRACT,
    certificate: PROCEDURE_ROWS.KPA.certificate,
    offer: PROCEDURE_ROWS.REUSE.offer,
  },
  higher: 'Samorządowego Kolegium Odwoławczego w Dębowie',
  court: 'Wojewódzkiego Sądu Administracyjnego w Dębowie',
  organ: 'Burmistrz Zalesina',
  ownOrgan: null,
  courtFeeGrosze: USUAL_COURT_FEE,
};

const FACTS: PaperFacts = {
  places: [
    'osobiście: Biuro Obsługi Klienta, ul. Rynek 1, 00-000 Zalesin',
    'pocztą: Urząd Miejski w Zalesinie, ul. Rynek 1, 00-000 Zalesin',
  ],
  rodo: 'Administratorem danych osobowych jest Burmistrz Zalesina, ul. Rynek 1, 00-000 Zalesin.',
  rodoPromised: false,
  abroad: false,
  certificate: false,
};

const COMMON: Omit<
  LetterPaper,
  'title' | 'provision' | 'paragraphs' | 'instruction' | 'rodo' | 'attachments'
> = {
  date: plainDate('2026-11-24'),
  office: {
    name: 'Urząd Miejski w Zalesinie',
    address: 'ul. Rynek 1, 00-000 Zalesin',
    phone: '00 000 00 00',
    website: 'www.zalesin.example',
    authority: 'Burmistrz Zalesina',
  },
  placeAndDate: 'Zalesin, 24 listopada 2026 r.',
  number: 'DR.7230.118.2026',
  hasZnak: true,
  theirReference: '',
  addressee: {
    name: 'Małgorzata Żółkiewska-Błaszczyk',
    address: 'ul. Świętej Jadwigi 14 m. 3\n00-000 Zalesin',
    ade: '',
  },
  represented: '',
  matter: 'Zezwolenie na zajęcie pasa drogowego w celu prowadzenia robót',
  subject: 'Zajęcie chodnika przy ul. Świętej Jadwigi 14 na czas przyłączenia wody',
  receivedOn: '3 listopada 2026 r.',
  received: 'Podanie wpłynęło 3 listopada 2026 r.',
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

const ROADS = {
  name: 'Zarząd Dróg Wojewódzkich',
  address: 'ul. Długa 5\n00-001 Miasto',
  ade: 'AE:PL-12345-67890-ABCDE-12',
};
const BOARD = {
  name: 'Samorządowe Kolegium Odwoławcze w Dębowie',
  address: 'ul. Sądowa 2\n00-001 Dębowo',
  ade: 'AE:PL-98765-43210-EDCBA-34',
};
const AUTHORITIES: Partial<Record<LetterKind, LetterPaper['addressee']>> = {
  OPINION_REQUEST: ROADS,
  REFERRAL: ROADS,
  URGING_FORWARD: BOARD,
};
const COPIES = ['Małgorzata Żółkiewska-Błaszczyk', 'Wspólnota Mieszkaniowa Rynek 6', 'aa'];
const COMPETENT =
  'Zarządcą tej drogi jest zarząd województwa (art. 19 ust. 2 pkt 2 ustawy o drogach publicznych).';

const CONTENTS: { [K in LetterKind]: Partial<ContentOf<K>> } = {
  CALL: {
    defects: [
      'Plan orientacyjny w skali 1:10 000 (rozp. RM z 1.06.2004, § 1 ust. 3 pkt 1)',
      'Projekt organizacji ruchu (rozp. RM z 1.06.2004, § 1 ust. 3 pkt 4)',
      'Podpis pod podaniem (art. 63 § 3 KPA)',
    ],
    explanation: 'Wzór projektu organizacji ruchu leży w Wydziale Dróg.',
    attachments: ['Kopia podania'],
  },
  FEE_CALL: {
    amountGrosze: 1700,
    account: '00 0000 0000 0000 0000 0000 0000',
    explanation: 'Opłata skarbowa za zezwolenie.',
  },
  NEW_DATE: {
    newDate: plainDate('2027-01-29'),
    before: plainDate('2026-12-28'),
    provision: 'KPA art. 36 § 1',
    reasons: 'Czekamy na opinię zarządcy drogi. Wystąpiliśmy o nią 2 listopada 2026 r.',
  },
  SUSPENSION: {
    basis: 'ART_97_1_4',
    preliminary: 'PARTY_CALLED',
    preliminaryAt: 'Sąd Rejonowy w Zalesinie',
    preliminaryDays: 30,
    reasons:
      'Rozstrzygnięcie zależy od tego, kto jest właścicielem działki. Toczy się o to postępowanie przed sądem.',
    copies: COPIES,
  },
  RESUMPTION: {
    reasons: 'Ustała przyczyna zawieszenia: sąd rozstrzygnął o własności działki.',
    copies: COPIES,
  },
  OPINION_REQUEST: {
    authority: ROADS.name,
    basis: 'art. 29 ust. 1 ustawy o drogach publicznych',
    question: 'O uzgodnienie lokalizacji zjazdu z drogi wojewódzkiej nr 999.',
    attachments: ['Podanie', 'Plan sytuacyjny w skali 1:500'],
    copies: COPIES,
  },
  OPINION_NOTICE: { authority: ROADS.name, basis: 'art. 29 ust. 1 ustawy o drogach publicznych' },
  REFERRAL: {
    authority: ROADS.name,
    reasons: COMPETENT,
    attachments: ['Podanie z załącznikami'],
    copies: COPIES,
  },
  REFERRAL_NOTICE: { authority: ROADS.name, reasons: COMPETENT },
  SEPARATE_MATTERS: {
    own: 'Zajęcie chodnika przy ul. Świętej Jadwigi 14.',
    matters: ['pozwolenie na budowę ogrodzenia: właściwy jest starosta'],
  },
  RETURN: {
    reasons: 'W tej sprawie właściwy jest sąd powszechny.',
    attachments: ['Podanie z załącznikami'],
  },
  URGING_FORWARD: {
    authority: BOARD.name,
    position: 'Ponaglenie jest niezasadne: termin upływa 28 grudnia 2026 r.',
    attachments: ['Ponaglenie', 'Odpis akt sprawy, 24 karty'],
    copies: COPIES,
  },
  LEFT_UNCONSIDERED: {
    reasons:
      'Wezwanie z 6 listopada 2026 r. doręczono 9 listopada 2026 r. Nadal brakuje projektu organizacji ruchu.',
  },
  DECISION: {
    legalBasis: 'art. 104 KPA oraz art. 40 ust. 1 i 2 ustawy o drogach publicznych',
    resolution:
      'Zezwalam na zajęcie 12 m² chodnika przy ul. Świętej Jadwigi 14 od 1 do 5 grudnia 2026 r.\nUstalam opłatę za zajęcie pasa drogowego: 240,00 zł.',
    facts: 'Podanie jest kompletne. Roboty nie zagrożą bezpieczeństwu ruchu.',
    law: 'Stawkę opłaty określa uchwała Rady Miejskiej.',
    attachments: ['Zatwierdzony plan sytuacyjny'],
    copies: COPIES,
  },
  ORDER: {
    legalBasis: 'art. 123 KPA',
    resolution: 'Dopuszczam dowód z oględzin nieruchomości.',
    reasons: 'Stan chodnika ma znaczenie dla rozstrzygnięcia.',
    complaint: false,
    copies: COPIES,
  },
  CERTIFICATE: {
    wording:
      'Działka nr 123/4 w obrębie Zalesin leży na terenie oznaczonym w planie miejscowym symbolem 3MN: zabudowa mieszkaniowa jednorodzinna.',
    duty: 'PAID',
    dutyGrosze: 1700,
    dutyPaidOn: plainDate('2026-11-20'),
    dutyReceipt: '412/2026',
  },
  TRANSCRIPT: {
    issued: 'Odpis skrócony aktu małżeństwa, wydany z rejestru stanu cywilnego 24 listopada 2026 r.',
    attachments: ['Odpis skrócony aktu małżeństwa'],
  },
  EXTRACT: {
    issued: 'Wypis z uchwały Rady Miejskiej w Zalesinie: § 12 i 13, teren 3MN, działka nr 123/4.',
    attachments: ['Wyrys w skali 1:1000', 'Legenda rysunku planu'],
  },
  OFFER: {
    conditions: 'Podanie źródła, czasu wytworzenia i pozyskania informacji.',
    fees: '120,00 zł: koszt przygotowania danych w arkuszu.',
    otherForm: 'Dane przekażemy w pliku CSV, bo formatu z wniosku nasz system nie obsługuje.',
    attachments: ['Kalkulacja opłaty'],
  },
  INFORMATION: {
    theirReference: 'WM.12.2026 z 3 listopada 2026 r.',
    text: 'Dziękujemy za pismo. Chodnik przy ul. Świętej Jadwigi naprawimy do końca listopada.',
    attachments: ['Harmonogram robót'],
    copies: COPIES,
  },
};
