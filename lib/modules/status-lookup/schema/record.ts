import type { OfficeName } from '@/lib/core/office-name';
import type { PlainDate } from '@/lib/core/plain-date';
import type { CaseStatus } from '../../cases/schema/case';
import type { Act } from '../../cases/schema/procedure';
import type { SendingWay } from '../../correspondence/schema/letter';
import type { Meaning, PauseKind, TermResult } from '../../deadlines/schema';
import type { DeliveryWay, Procedure } from '../../procedure-cards/schema';
import type { CollectionKind, Outcome } from '../../settlements/schema';
import type {
  CallRule,
  OwnRule,
  PublicCall,
  PublicCollection,
  PublicLetter,
  PublicUnit,
} from './public-case';

export type CallKind = 'SUPPLEMENT' | 'FEE';
/** A call on its way, delivered and within its term, or not answered within it. */
export type CallStage = 'sent' | 'running' | 'lapsed';

/** The state that the page tells, as the key of its sentences under `status`. */
export type StateKey =
  | `case.${CaseStatus}`
  | `outcome.${Outcome}`
  | `pause.${PauseKind}`
  | `call.${CallKind}.${CallStage}`;

/** The next step of the resident, as the key of a sentence under `status`. */
export type TodoKey =
  | 'nothingToDo'
  | 'missing'
  | `pause.${PauseKind}.todo`
  | `call.${CallKind}.${CallStage}.todo`
  | `collection.${'SENT' | 'AT_COUNTER' | 'GIVEN_BACK'}.now`
  | `letter.${'SIGNED' | 'SENT' | 'UNDELIVERED'}.todo`
  | `ownTerm.${OwnRule}.todo`;

/** The values that the sentences of a state and of what is to do take. */
export type Values = { day?: PlainDate; kind?: CollectionKind; missing?: number; way?: SendingWay | null };

/** The place of the papers, in agreement with what the page tells first. */
export type Place =
  | { code: 'AT_UNIT' | 'ON_ITS_WAY' | 'FILES' }
  | { code: 'AT_COUNTER' | 'TO_COUNTER'; kind: CollectionKind; point: string }
  | { code: 'ELSEWHERE'; authority: string };

/** The things that a call asks for: those that are still owed, and those that have come. */
export type AskedThings = {
  /** Documents of the card. */
  owed: OfficeName[];
  came: OfficeName[];
  /** The numbers of defects that the letter alone describes: its own words may name people. */
  othersOwed: number;
  othersCame: number;
};

/** An open call, and the things that it asks for. */
export type ShownCall = Omit<PublicCall, 'open' | 'stopped' | 'defects' | 'fee'> & {
  kind: CallKind;
  stage: Exclude<CallStage, 'sent'>;
  asked: AskedThings;
};

/** An event that is past, or happens now (`day`: since when, if known). */
type Told<Kind extends 'past' | 'now', Code extends string, Facts = Record<string, never>> = {
  kind: Kind;
  code: Code;
  day: Kind extends 'past' ? PlainDate : PlainDate | null;
  facts: Facts;
};
/** An event that comes next; the day is null when it depends on an earlier event. */
type Coming<Code extends string, Facts> = { kind: 'next'; code: Code; day: PlainDate | null; facts: Facts };

export type PublicEvent =
  | Told<'past', 'filed', { channel: string; point: string; missing: number }>
  | Told<'past', `handOver.${'PENDING' | 'ACCEPTED' | 'REFUSED' | 'SENT_BACK'}`, { unit: PublicUnit }>
  | Told<'past', 'called', { call: CallKind; until: PlainDate }>
  | Told<'past', 'supplemented', { complete: boolean }>
  | Told<'past', 'supplement-cancelled', { on: PlainDate }>
  | Told<'past', 'paused', { pause: PauseKind; until: PlainDate | null }>
  | Told<'past', 'new-date' | 'reopened' | 'delivered' | 'cancelled'>
  | Told<'past', 'settled', { outcome: Outcome; procedure: Procedure }>
  | Told<
      'past',
      `collection.${'AT_COUNTER' | 'ISSUED' | 'GIVEN_BACK'}`,
      { kind: CollectionKind; point: string }
    >
  | Told<'now', `case.${CaseStatus}`, { unit: PublicUnit }>
  | Told<'now', `call.${CallKind}.${CallStage}`, { until: PlainDate | null }>
  | Told<'now', `pause.${PauseKind}`>
  | Told<'now', `collection.${'SENT' | 'AT_COUNTER'}`, { kind: CollectionKind; point: string }>
  | Told<'now', `letter.${'SIGNED' | 'SENT' | 'UNDELIVERED'}`>
  | Told<'now', `ownTerm.${OwnRule}`, { until: PlainDate }>
  | Coming<'settlement', { form: string }>
  | Coming<'delivery', { way: DeliveryWay }>;

/** The facts shown to the holder of number and code. None is personal, so a found receipt does not reveal who filed. */
export type StatusRecord = {
  number: string;
  slug: string;
  /** The first two sentences: the state, and what the resident is to do. */
  state: StateKey;
  todo: TodoKey;
  values: Values;
  card: OfficeName;
  procedure: Procedure;
  /** The act that says what keeps a term of the client; null where none does. */
  keptBy: Act | null;
  /** The unit that has the matter; `destination` is the unit that shall have it, when it is another one. */
  unit: PublicUnit & { room: string; phone: string; hours: string };
  destination: PublicUnit | null;
  place: Place;
  /** The settlement term with its proof. `meaning` TARGET: a date of the office, not of the law. */
  term: TermResult & { meaning: Meaning };
  /** The term is left out: the case is settled, a letter that settles it is out, or its papers make no case. */
  over: boolean;
  /** Set while the term stands: since when, for what, and how many days of it will be left. There is no date then. */
  standing: { since: PlainDate; left: number; pause: PauseKind } | null;
  /** The date counts on an answer to the call on its last day. */
  provisional: boolean;
  /** The day of the notice of a new date (KPA art. 36), when the date comes from one. */
  notifiedOn: PlainDate | null;
  call: ShownCall | null;
  /** The things that a call on its way asks for; null without one. */
  sent: AskedThings | null;
  /** The documents that the resident is still to bring, before any call, and the rule of the call that may follow. */
  missing: OfficeName[];
  callRule: CallRule | null;
  /** The way to urge a late office: through it, or straight to the higher authority; null where the act knows none. */
  urging: 'HERE' | 'HIGHER' | null;
  /** The counter that takes the documents. */
  counter: { point: string; address: string } | null;
  /** The other terms that the resident keeps, running or lapsed. */
  ownTerms: { rule: OwnRule; until: PlainDate; lapsed: boolean }[];
  settlement: { outcome: Outcome; on: PlainDate } | null;
  /** The letter that is told of: the one that settled the case, or one that came back. */
  letter: PublicLetter | null;
  /** The things that are on their way to a counter, wait there, or came back from there unclaimed. */
  collections: PublicCollection[];
  deliveryWay: DeliveryWay;
  /** The events, oldest first. */
  events: PublicEvent[];
  updatedAt: Date;
};
