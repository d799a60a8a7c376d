import { formatDay } from '@/lib/core/date-text';
import type { ProcedureRow, Provision } from '../../cases/schema/procedure';
import { PURPOSE_WORDS } from '../../cases/words/clocks';
import { citation } from '../../cases/words/procedures';
import type { CHECKS_AT_ISSUE, CollectionKind, CollectionState, OpenThing, Outcome, Remedy } from '../schema';

/** The outcome of a case, in lists and in the register of cases. */
export const OUTCOME_WORDS: Record<Outcome, string> = {
  DECISION: 'Decyzja',
  CERTIFICATE: 'Zaświadczenie',
  TRANSCRIPT: 'Odpis aktu stanu cywilnego',
  EXTRACT: 'Wypis i wyrys',
  REFUSAL: 'Odmowa',
  ORDER: 'Postanowienie',
  INFORMATION: 'Odpowiedź',
  OFFER: 'Oferta',
  REFERRAL: 'Przekazanie według właściwości',
  RETURNED: 'Zwrot podania',
  LEFT_UNCONSIDERED: 'Pozostawienie bez rozpoznania',
  DISCONTINUED: 'Umorzenie postępowania',
  WITHDRAWN: 'Wycofanie podania przez klienta',
  TACIT: 'Milczące załatwienie',
  ON_THE_SPOT: 'Załatwienie na miejscu',
};

/** The outcome in the words of the procedure: its act says rozpoznanie or rozpatrzenie. */
export const outcomeWord = (outcome: Outcome, { left }: Pick<ProcedureRow, 'left'>): string =>
  outcome === 'LEFT_UNCONSIDERED' ? `Pozostawienie ${left}` : OUTCOME_WORDS[outcome];

/** The outcome of a settlement, which was written in the words of its procedure. */
export function settledWord({ outcome, how }: { outcome: Outcome; how: string }): string {
  const other = outcomeWord(outcome, { left: 'bez rozpatrzenia' });
  return how.startsWith(other) ? other : OUTCOME_WORDS[outcome];
}

/** The provisions of an outcome in a procedure, in a sentence; '' where none is cited. */
export function outcomeProvision(outcome: Outcome, row: ProcedureRow): string {
  return outcomeProvisions(outcome, row)
    .flatMap((provision) => (provision ? [citation(provision)] : []))
    .join(', ');
}

function outcomeProvisions(outcome: Outcome, row: ProcedureRow): (Provision | null | undefined)[] {
  switch (outcome) {
    case 'DECISION':
      // After an objection to an offer a decision sets the conditions; a refusal has an outcome of its own.
      return [row.offer?.objection ?? row.decision?.provision];
    case 'OFFER':
      return [row.offer?.provision];
    case 'CERTIFICATE':
      return [row.certificate?.demanded];
    case 'TRANSCRIPT':
      return [row.transcript?.provision];
    case 'EXTRACT':
      return [row.extract];
    case 'REFUSAL':
      return row.transcript ? [row.transcript.refusal] : [row.decision?.provision, row.certificate?.refusal];
    case 'ORDER':
      return [row.order?.provision];
    case 'INFORMATION':
      return [row.answer.settles];
    case 'REFERRAL':
      return [row.referral?.provision];
    case 'RETURNED':
      return [row.returned, row.feeCall?.lapse === 'RETURN' ? row.feeCall.lapseProvision : null];
    case 'LEFT_UNCONSIDERED':
      return [row.noAddress, row.call?.lapseProvision, row.repeated?.provision];
    case 'DISCONTINUED':
      return [row.decision?.discontinued];
    case 'TACIT':
      return [row.decision?.provision.act === 'KPA' ? TACIT : null];
    case 'WITHDRAWN':
    case 'ON_THE_SPOT':
      return [];
  }
}
const TACIT: Provision = { act: 'KPA', at: 'art. 122a', through: null };

/** The remedy against a letter, in the history. */
export const REMEDY_WORDS: Record<Remedy, string> = {
  APPEAL: 'odwołanie',
  COMPLAINT: 'zażalenie',
  NONE: 'nie przysługuje',
};

/** The remedy against a letter in a procedure, with its term from the delivery. */
export function remedyText(remedy: Remedy, row: ProcedureRow): string {
  const found =
    remedy === 'APPEAL' ? row.decision?.appeal : remedy === 'COMPLAINT' ? row.order?.complaint : null;
  const name = REMEDY_WORDS[remedy];
  return found ? `${name}, ${found.days} dni (${citation(found.provision)})` : name;
}

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
      return 'brak zawiadomienia klienta o przekazaniu sprawy innemu organowi';
    case 'delivery':
      return `brak dnia doręczenia ${thing.remedy === 'APPEAL' ? 'decyzji' : 'postanowienia'} spoza Okienka`;
    case 'class':
      return 'brak znaku sprawy i klasy JRWA';
  }
}
