import { formatDay, formatLong } from '@/lib/core/date-text';
import type { CodesOf } from '@/lib/core/errors';
import { inside, told } from '@/lib/core/polish';
import type { ActSentences } from '../audit/schema';
import { PURPOSE_WORDS } from '../cases/words/clocks';
import type { CHECKS_AT_ISSUE, CollectionKind, CollectionState, OpenThing, Outcome, Remedy } from './schema';

/** The outcome of a case, in lists and in the register of cases. */
export const OUTCOME_WORDS: Record<Outcome, string> = {
  DECISION: 'Decyzja',
  CERTIFICATE: 'Zaświadczenie',
  REFUSAL: 'Odmowa',
  ORDER: 'Postanowienie',
  INFORMATION: 'Odpowiedź',
  REFERRAL: 'Przekazanie według właściwości',
  RETURNED: 'Zwrot podania',
  LEFT_UNCONSIDERED: 'Pozostawienie bez rozpoznania',
  DISCONTINUED: 'Umorzenie postępowania',
  WITHDRAWN: 'Wycofanie podania przez klienta',
  TACIT: 'Milczące załatwienie',
  ON_THE_SPOT: 'Załatwienie na miejscu',
};

/** The provision of each outcome. */
export const OUTCOME_PROVISIONS: Record<Outcome, string> = {
  DECISION: 'art. 104 KPA',
  CERTIFICATE: 'art. 217 KPA',
  REFUSAL: 'art. 104, 61a, 219 KPA',
  ORDER: 'art. 123 KPA',
  INFORMATION: 'art. 14 § 2 KPA',
  REFERRAL: 'art. 65 KPA',
  RETURNED: 'art. 66 § 3, 261 § 2 KPA',
  LEFT_UNCONSIDERED: 'art. 64 KPA',
  DISCONTINUED: 'art. 105 KPA',
  WITHDRAWN: '',
  TACIT: 'art. 122a KPA',
  ON_THE_SPOT: '',
};

/** The remedy against a letter, with its term from the delivery. */
export const REMEDY_WORDS: Record<Remedy, string> = {
  APPEAL: 'odwołanie, 14 dni (art. 129 § 2 KPA)',
  COMPLAINT: 'zażalenie, 7 dni (art. 141 § 2 KPA)',
  NONE: 'nie przysługuje',
};

/** The kind of a collection. */
export const COLLECTION_KIND_WORDS: Record<CollectionKind, string> = {
  DOCUMENT: 'dokument',
  ORIGINALS: 'zwracane oryginały',
};

/** The state of a collection, in forms without gender: the document is a decyzja or a zaświadczenie. */
export const COLLECTION_WORDS: Record<CollectionState, string> = {
  SENT: 'w drodze do okienka',
  AT_COUNTER: 'u okienka',
  ISSUED: 'wydano',
  GIVEN_BACK: 'zwrócono do komórki',
  WITHDRAWN: 'cofnięto',
};

/** The check of the identity of the person who takes a document. */
export const CHECK_WORDS: Record<(typeof CHECKS_AT_ISSUE)[number], string> = {
  ID_CARD: 'Dowód osobisty',
  PASSPORT: 'Paszport',
  OTHER_DOCUMENT: 'Inny dokument ze zdjęciem',
  KNOWN: 'Osoba znana pracownikowi',
};

const LETTER_OPEN: Partial<Record<string, string>> = {
  DRAFT: 'projekt pisma',
  TO_SIGN: 'pismo czeka na podpis',
  SIGNED: 'pismo niewysłane',
  SENT: 'pismo bez dowodu doręczenia',
  UNDELIVERED: 'pismo niedoręczone',
};

/** A thing that keeps a case from being closed. */
export function openText(thing: OpenThing): string {
  switch (thing.kind) {
    case 'letter':
      return `${LETTER_OPEN[thing.state] ?? 'pismo'}: ${thing.title}`;
    case 'collection':
      return thing.state === 'SENT'
        ? `w drodze do okienka (${thing.point}): ${thing.title}`
        : `czeka na odbiór (${thing.point}): ${thing.title}`;
    case 'clock':
      return `biegnie termin do ${formatDay(thing.dueOn)}: ${PURPOSE_WORDS[thing.purpose].toLowerCase()}`;
    case 'hand-over':
      return `przekazanie czeka na przyjęcie: ${thing.to}`;
    case 'referral-notice':
      return 'brak zawiadomienia klienta o przekazaniu podania (art. 65 § 1 KPA)';
    case 'delivery':
      return `brak dnia doręczenia ${thing.remedy === 'APPEAL' ? 'decyzji' : 'postanowienia'} spoza Okienka`;
    case 'class':
      return 'brak znaku sprawy i klasy JRWA';
  }
}

/** Acts of settling, closing and reopening a case, and of handing documents out at the counter. */
export const ACTS = {
  'case.settled': ({ how, outcome, on, outside, remedy }) => ({
    title: outcome ? `Sprawa załatwiona: ${inside(OUTCOME_WORDS[outcome])}` : 'Sprawa załatwiona',
    text: told(
      !(outcome && how === OUTCOME_WORDS[outcome]) && how,
      on !== undefined && `Dzień załatwienia: ${formatDay(on)}`,
      outside === true && 'Pismo powstało poza Okienkiem',
      remedy != null && `Środek zaskarżenia: ${REMEDY_WORDS[remedy]}`,
    ),
  }),
  'case.closed': () => ({ title: 'Sprawa zakończona', text: 'Nic w niej nie zostało otwarte.' }),
  'case.reopened': ({ reason, runsFrom, wasClosed }) => ({
    title: wasClosed ? 'Sprawa wznowiona po zakończeniu' : 'Sprawa wznowiona po załatwieniu',
    text: told(`Powód: ${reason}`, runsFrom !== null && `Termin biegnie na nowo od ${formatLong(runsFrom)}`),
    by: 'Wznowienie',
  }),
  'collection.sent': (_data, { collection }) => ({
    title: `Przekazane do odbioru: ${collection?.title ?? ''}`,
    text: told(collection && `Dokąd: ${collection.point}`),
    by: 'Przekazanie',
  }),
  'collection.withdrawn': (_data, { collection }) => ({
    title: `Cofnięte przekazanie do odbioru: ${collection?.title ?? ''}`,
  }),
  'collection.received': (_data, { collection }) => ({
    title: `U okienka, czeka na odbiór: ${collection?.title ?? ''}`,
    text: told(collection && `Gdzie: ${collection.point}`),
    by: 'Potwierdzenie',
  }),
  'collection.slip-printed': () => ({
    title: 'Potwierdzenie odbioru wydrukowane',
    paper: 'potwierdzenie odbioru',
  }),
  'collection.issued': ({ identityCheck, byPower }, { collection }) => ({
    title: `Wydane: ${collection?.title ?? ''}`,
    text: told(
      byPower ? 'Odbiór w imieniu klienta' : 'Odbiór osobisty',
      `Tożsamość: ${inside(CHECK_WORDS[identityCheck])}`,
    ),
    by: 'Wydanie',
  }),
  'collection.issue-taken-back': ({ reason }, { collection }) => ({
    title: `Cofnięte wydanie: ${collection?.title ?? ''}`,
    text: told(`Powód: ${reason}`),
    by: 'Cofnięcie',
  }),
  'collection.given-back': ({ reason }, { collection }) => ({
    title: `Nieodebrane, zwrócone do komórki: ${collection?.title ?? ''}`,
    text: told(`Powód: ${reason}`),
    by: 'Zwrot',
  }),
} satisfies Partial<ActSentences>;

export const ERRORS = {
  'choose-identity-document': 'Wybierz, czym sprawdzono tożsamość.',
  'already-settled': 'Sprawę już załatwiono: {by}, {on}. Odśwież stronę.',
  'already-closed': 'Tę sprawę zakończył już kto inny: {by}, {on}. Odśwież stronę.',
  'already-reopened': 'Sprawę już wznowiono: {by}, {on}. Odśwież stronę.',
  'already-issued': 'Ten dokument wydał już kto inny: {by}, {on}. Odśwież stronę.',
  'choose-outcome': 'Wybierz, jak załatwiono sprawę.',
  'settled-before-receipt': 'Sprawa nie mogła być załatwiona przed wpływem podania. Popraw datę.',
  'settled-before-letter': 'Pismo podpisano {signed}. Wpisz ten dzień albo późniejszy.',
  'outside-number-missing': 'Wpisz numer albo datę pisma, na przykład: Decyzja nr 7/2026 z 24.11.2026.',
  'choose-remedy': 'Wybierz, co przysługuje od tego pisma.',
  'delivered-before-settled': 'Pismo nie mogło być doręczone przed dniem załatwienia. Popraw jedną z dat.',
  'settling-letter-missing':
    'Wybierz podpisane pismo, którym załatwiono sprawę, albo zaznacz, że powstało poza Okienkiem.',
  'settling-letter-unfit': 'Tym pismem nie można tak załatwić sprawy. Wybierz inne.',
  'tacit-not-here': 'Tej sprawy milczenie urzędu nie załatwia (art. 122a § 1 KPA).',
  'tacit-too-early':
    'Termin jeszcze nie minął. Milczące załatwienie następuje dzień po nim (art. 122c § 1 KPA).',
  'tacit-before-lapse': 'Termin minął {due}. Wpisz następny dzień albo późniejszy.',
  'on-the-spot-not-here': 'Tej sprawy nie załatwia się na miejscu: tak mówi jej karta usługi.',
  'case-has-open': 'Sprawy nie można jeszcze zakończyć. Zostało do zrobienia: {count}. Lista jest w sprawie.',
  'case-appeal-runs': 'Termin na odwołanie albo zażalenie biegnie do {due}. Sprawę zakończysz po nim.',
  'reopen-reason-missing': 'Napisz, dlaczego sprawa jest wznawiana.',
  'choose-point': 'Wybierz punkt obsługi.',
  'point-not-found': 'Tego punktu już nie ma. Wybierz inny.',
  'nothing-to-hand': 'Wybierz pismo albo wpisz dokument spoza Okienka lub oryginały, które zwracasz.',
  'letter-not-signed': 'To pismo nie jest podpisane albo już je wysłano. Wybierz inne.',
  'letter-at-counter': 'To pismo jest już u okienka albo w drodze do niego.',
  'choose-collections': 'Zaznacz co najmniej jeden dokument.',
  'too-many-collections': 'To za dużo naraz. Zaznacz najwyżej 200 dokumentów.',
  'collections-of-several-cases': 'To są dokumenty różnych spraw. Wydaj je osobno.',
  'taker-missing': 'Napisz, kto odbiera: imię i nazwisko.',
  'taker-not-client': 'To pismo jest zaadresowane do kogo innego: {addressee}. Napisz, kto odbiera.',
  'power-missing': 'Napisz, na jakiej podstawie odbiera: pełnomocnictwo z dnia, KRS.',
  'issue-of-another-day': 'Wydanie można cofnąć tylko tego samego dnia.',
  'return-reason-missing': 'Napisz, dlaczego dokument wraca do komórki.',
  'take-back-reason-missing': 'Napisz, dlaczego cofasz wydanie.',
  'settlement-missing': 'Napisz, jak załatwiono sprawę.',
} as const;

declare module '@/lib/core/errors' {
  interface ErrorCodes extends CodesOf<typeof ERRORS> {}
}
