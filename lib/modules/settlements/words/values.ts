import { formatDay } from '@/lib/core/date-text';
import { PURPOSE_WORDS } from '../../cases/words/clocks';
import type { CHECKS_AT_ISSUE, CollectionKind, CollectionState, OpenThing, Outcome, Remedy } from '../schema';

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
  KNOWN: 'Osoba znana mi osobiście',
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
