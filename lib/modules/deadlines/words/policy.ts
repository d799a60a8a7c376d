import { counted } from '@/lib/core/polish';
import type { Policy } from '../schema';

/** The parts of the screen that group the choices. */
export const POLICY_PARTS = ['Zatrzymanie terminu', 'Doręczenia', 'Cele urzędu', 'Dni robocze'] as const;

type Words<Value> = {
  part: (typeof POLICY_PARTS)[number];
  question: string;
  /** The words of the law, and the question that they leave open. */
  law: string;
  provision: string;
} & (Value extends number
  ? number extends Value
    ? { unit: readonly [one: string, few: string, many: string] }
    : { options: Record<`${Value}`, string> }
  : Value extends string | boolean
    ? { options: Record<`${Value}`, string> }
    : never);

const YES_NO = { true: 'Tak', false: 'Nie' };
const WORKING_DAYS = ['dzień roboczy', 'dni robocze', 'dni roboczych'] as const;
const TARGET = 'Prawo nie podaje liczby dni. Po tym dniu sprawa jest „po czasie”, nie „po terminie”.';

/** Each choice in plain Polish. A choice without its words does not compile. */
export const POLICY_WORDS: { [Key in keyof Policy]: Words<Policy[Key]> } = {
  stoppedMonth: {
    part: 'Zatrzymanie terminu',
    question: 'Jak liczyć dalej miesiąc, który był zatrzymany?',
    law: 'Kodeks każe nie wliczać okresu przerwy. Nie mówi, jak policzyć resztę miesiąca.',
    provision: 'KPA art. 35 § 5, art. 57 § 3',
    options: {
      MOVED_BY_DAYS: 'Koniec przesuwa się o tyle dni, ile trwała przerwa',
      REST_OF_MONTH: 'Po przerwie biegnie dalej pozostała część miesiąca',
    },
  },
  supplement: {
    part: 'Zatrzymanie terminu',
    question: 'Co z terminem sprawy po wezwaniu do uzupełnienia braków?',
    law: 'Sprawę wszczyna dzień wpływu, także podania z brakami. Kodeks nie mówi, czy potem termin czeka, czy zaczyna się od nowa. Przy milczącym załatwieniu i petycjach zaczyna się od nowa zawsze: to prawo, nie wybór.',
    provision: 'KPA art. 61 § 3, art. 64 § 2',
    options: {
      NOT_COUNTED: 'Czas na uzupełnienie nie wlicza się',
      BEGINS_ANEW: 'Termin zaczyna się od nowa w dniu uzupełnienia',
    },
  },
  postalDeliveryStops: {
    part: 'Zatrzymanie terminu',
    question: 'Czy doręczanie pisma zwykłą pocztą zatrzymuje termin?',
    law: 'Kodeks wymienia tylko publiczną usługę hybrydową (pkt 2). Poczta mogłaby być najwyżej przyczyną niezależną od organu (pkt 5).',
    provision: 'KPA art. 35 § 5 pkt 2 i 5',
    options: YES_NO,
  },
  opinionStops: {
    part: 'Zatrzymanie terminu',
    question: 'Czy czekanie na stanowisko innego organu zatrzymuje termin?',
    law: 'Kodeks nie mówi tego wprost. Zwykle uważa się je za przyczynę niezależną od organu.',
    provision: 'KPA art. 106, art. 35 § 5 pkt 5',
    options: { true: 'Tak, z podaniem podstawy', false: 'Nie' },
  },
  certificateEnquiryStops: {
    part: 'Zatrzymanie terminu',
    question: 'Czy postępowanie wyjaśniające zatrzymuje 7 dni na zaświadczenie?',
    law: 'Kodeks pozwala na nie w koniecznym zakresie. Nie mówi, czy stosuje się do niego art. 35 § 5.',
    provision: 'KPA art. 217 § 3, art. 218 § 2',
    options: YES_NO,
  },
  deemedDeliveryRolls: {
    part: 'Doręczenia',
    question: 'Czy fikcja doręczenia w sobotę albo dzień wolny przechodzi na dzień roboczy?',
    law: 'Pismo uważa się za doręczone z upływem 14. dnia. Art. 57 § 4 mówi o terminie do wykonania czynności. Kodeks nie mówi, czy doręczenie nią jest.',
    provision: 'KPA art. 44 § 4, art. 57 § 4',
    options: YES_NO,
  },
  publicNoticeDay: {
    part: 'Doręczenia',
    question: 'Którego dnia doręczone jest publiczne obwieszczenie?',
    law: 'Zawiadomienie uważa się za dokonane po upływie 14 dni. Czytano to na dwa sposoby.',
    provision: 'KPA art. 49 § 2',
    options: { 14: 'Z upływem 14. dnia', 15: '15. dnia' },
  },
  promptSettlementDays: {
    part: 'Cele urzędu',
    question: 'W ile dni roboczych załatwić „niezwłocznie”?',
    law: TARGET,
    provision: 'KPA art. 35 § 2',
    unit: WORKING_DAYS,
  },
  promptReferralDays: {
    part: 'Cele urzędu',
    question: 'W ile dni roboczych przekazać podanie właściwemu organowi?',
    law: TARGET,
    provision: 'KPA art. 65 § 1',
    unit: WORKING_DAYS,
  },
  emailUnit: {
    part: 'Cele urzędu',
    question: 'Czternaście dni na odpowiedź na e-mail: jakich?',
    law: 'To zasada urzędu. Gdy e-mail jest skargą, petycją albo wnioskiem o informację, wiąże termin z ustawy.',
    provision: 'zasady urzędu',
    options: { DAY: 'Kalendarzowych', WORKING_DAY: 'Roboczych' },
  },
  emailRolls: {
    part: 'Cele urzędu',
    question: 'Czy koniec tych 14 dni w sobotę albo dzień wolny przechodzi na dzień roboczy?',
    law: 'Zasady urzędów o tym milczą. Tak liczy się terminy z kodeksu (art. 57 § 4).',
    provision: 'zasady urzędu',
    options: YES_NO,
  },
  acknowledgementDays: {
    part: 'Cele urzędu',
    question: 'W ile dni roboczych potwierdzić otrzymanie e-maila?',
    law: 'Urząd potwierdza e-mail, zanim na niego odpowie. Automatyczna odpowiedź wystarcza.',
    provision: 'zasady urzędu',
    unit: WORKING_DAYS,
  },
  handOverDays: {
    part: 'Cele urzędu',
    question: 'W ile dni roboczych komórka ma przyjąć przekazaną sprawę?',
    law: 'Termin sprawy biegnie od wpływu do urzędu, niezależnie od tego celu.',
    provision: 'zasady urzędu',
    unit: WORKING_DAYS,
  },
  assignmentDays: {
    part: 'Cele urzędu',
    question: 'W ile dni roboczych przydzielić przyjętą sprawę prowadzącemu?',
    law: 'Termin sprawy biegnie od wpływu do urzędu, niezależnie od tego celu.',
    provision: 'zasady urzędu',
    unit: WORKING_DAYS,
  },
  eventDayCounts: {
    part: 'Dni robocze',
    question: 'Czy dzień zdarzenia jest pierwszym dniem roboczym celu?',
    law: 'Dotyczy tylko celów urzędu. W terminach z kodeksu dnia zdarzenia nie wlicza się nigdy (art. 57 § 1).',
    provision: 'zasady urzędu',
    options: YES_NO,
  },
  signLanguageClearDays: {
    part: 'Dni robocze',
    question: 'Tłumacz języka migowego: czy między zgłoszeniem a wizytą mają być 3 pełne dni robocze?',
    law: 'Ustawa mówi: co najmniej 3 dni robocze przed. Nie mówi, czy dzień zgłoszenia może być trzecim z nich.',
    provision: 'ustawa o języku migowym art. 12 ust. 1',
    options: { true: 'Tak, 3 pełne dni', false: 'Nie, zgłoszenie może być trzeciego dnia roboczego przed' },
  },
};

/** Rules of law that an office cannot choose. */
export const LAW_NOT_CHOICE: readonly { text: string; provision: string }[] = [
  {
    text: 'Dnia zdarzenia nie wlicza się do terminu w dniach.',
    provision: 'KPA art. 57 § 1',
  },
  {
    text: 'Termin kończący się w sobotę albo dzień wolny z ustawy upływa następnego dnia roboczego. Dzień zamknięcia urzędu go nie przesuwa.',
    provision: 'KPA art. 57 § 4',
  },
  {
    text: 'Zawieszenie i mediacja nie wliczają się do terminu.',
    provision: 'KPA art. 35 § 5 pkt 3 i 4',
  },
  {
    text: 'Nowy termin powstaje tylko z zawiadomieniem: przyczyny, nowa data, pouczenie o ponagleniu.',
    provision: 'KPA art. 36',
  },
  {
    text: 'Przy milczącym załatwieniu i petycjach termin po uzupełnieniu braków biegnie od nowa.',
    provision: 'KPA art. 122c § 2, ustawa o petycjach art. 10 ust. 2',
  },
];

/** The chosen value in words: "Tak", "5 dni roboczych". */
export function choiceText<Key extends keyof Policy>(key: Key, value: Policy[Key]): string {
  const words: Words<number> | { options: Record<string, string> } = POLICY_WORDS[key];
  return 'options' in words ? words.options[String(value)] : counted(Number(value), ...words.unit);
}
