import type { OfficeName } from '@/lib/core/office-name';
import type { PlainDate } from '@/lib/core/plain-date';
import type { CaseStatus } from '../../cases/schema/case';
import type { ClockFacts, ClockPurpose } from '../../cases/schema/clock';
import type { LetterKind, LetterState, SendingWay } from '../../correspondence/schema/letter';
import type { RuleCode, TermsRow } from '../../deadlines/schema';
import type { DeliveryWay, Procedure } from '../../procedure-cards/schema';
import type { HandOverState } from '../../routing/schema';
import type { CollectionKind, CollectionState, Outcome } from '../../settlements/schema';

/** A department in the sentences of a resident; `locative` is '' where the office did not give it. */
export type PublicUnit = OfficeName & { genitive: string; locative: string };

/** A hand-over as a resident may see it: the units, the days and the result, without people and reasons. */
export type PublicHandOver = {
  state: HandOverState;
  to: PublicUnit;
  handedOverOn: PlainDate;
  decidedOn: PlainDate | null;
  /** The day on which the department sent the case back after it had accepted it. */
  sentBackOn: PlainDate | null;
};

/** The rules of the terms of calls, in all procedures. The sanction of a call depends on its rule. */
export const CALL_RULES = [
  'KPA_64_7D',
  'KPA_261_7D',
  'OP_169_7D',
  'OP_169_2_7D',
  'SIW_8_7D',
  'PET_14D',
  'REUSE_39_7D',
] as const satisfies readonly RuleCode[];
export type CallRule = (typeof CALL_RULES)[number];

/** The purposes of the other terms that the resident keeps, and the rules of these terms in all procedures. */
export const OWN_PURPOSES = [
  'APPEAL',
  'SEPARATE',
  'RESUMPTION',
  'OFFER',
] as const satisfies readonly ClockPurpose[];
export const OWN_RULES = [
  'KPA_129_14D',
  'OP_223_14D',
  'KPA_141_7D',
  'OP_236_7D',
  'KPA_66_14D',
  'OP_171_14D',
  'KPA_98_3Y',
  'REUSE_41_14D',
] as const satisfies readonly RuleCode[];
export type OwnRule = (typeof OWN_RULES)[number];

/** A defect in the words of the call, which may name people, and whether it was mended. */
export type PublicDefect = { text: string; met: boolean };

/** A delivered call, to supplement or to pay a fee; `open` until it is met, withdrawn, or the case is settled. */
export type PublicCall = {
  rule: CallRule;
  fee: boolean;
  deliveredOn: PlainDate;
  dueOn: PlainDate;
  open: boolean;
  /** The term of the call stands, because the proceedings are suspended. */
  stopped: boolean;
  /** The defects that the call names, in its order; null for a call of which the office kept none. */
  defects: PublicDefect[] | null;
  amountGrosze: number | null;
};

/** Another term that the resident keeps. `settling`: it runs from the letter that settled the case. */
export type OwnTerm = {
  purpose: (typeof OWN_PURPOSES)[number];
  rule: OwnRule;
  dueOn: PlainDate;
  settling: boolean;
};

/** A letter without its contents and addressee. */
export type PublicLetter = {
  kind: LetterKind;
  state: LetterState;
  way: SendingWay | null;
  sentOn: PlainDate | null;
  deliveredOn: PlainDate | null;
};

/** A signed letter to the client, which may settle the case; `former`: it was signed before the case was reopened. */
export type SignedLetter = PublicLetter & {
  /** The provision on which it rests, for kinds that have several. */
  basis: string | null;
  signedOn: PlainDate;
  former: boolean;
  /** It waits at a counter or is on its way there. */
  atCounter: boolean;
};

export type PublicSettlement = {
  outcome: Outcome;
  on: PlainDate;
  /** The day of the reopening; null while the settlement stands. */
  reopenedOn: PlainDate | null;
  /** The authority that got the podanie (KPA art. 65 § 1). */
  authority: string | null;
  letter: PublicLetter | null;
};

/** A thing at a counter without its title, which may name people. `on`: the day on which it came to its state. */
export type PublicCollection = {
  kind: CollectionKind;
  state: CollectionState;
  point: string;
  address: string;
  /** The day on which the counter confirmed that it has it. */
  receivedOn: PlainDate | null;
  on: PlainDate;
};

/** `mandatory`: no podanie is complete without it; `filed`: it came with the podanie; `received`: it has come by now. */
export type PublicDocument = OfficeName & { mandatory: boolean; filed: boolean; received: boolean };

/** The facts of the public status page: no client, no subject, no person of the office. Lists are oldest first. */
export type PublicCase = {
  publicStatus: boolean;
  card: OfficeName;
  settlementForm: string;
  procedure: Procedure;
  status: CaseStatus;
  unit: PublicUnit & { room: string; phone: string; hours: string };
  destination: PublicUnit;
  receivedOn: PlainDate;
  /** The day on which the registration was cancelled; null unless it was. */
  cancelledOn: PlainDate | null;
  /** The settlement clock, without the text of its entries, and the terms that it was computed by. */
  clock: ClockFacts;
  terms: TermsRow;
  deliveryWay: DeliveryWay;
  channel: string;
  point: string | null;
  /** The counter that takes documents for the case: the one that registered it, or any that takes all matters. */
  counter: { point: string; address: string } | null;
  /** The documents of the card's list, and whether the office still waits for those that have not come. */
  documents: PublicDocument[];
  awaited: boolean;
  calls: PublicCall[];
  /** `complete`: no formal defect was left. `cancelledOn`: it was registered by mistake. */
  supplements: { on: PlainDate; complete: boolean; cancelledOn: PlainDate | null }[];
  ownTerms: OwnTerm[];
  /** The defects of the calls that are on their way. */
  sentDefects: PublicDefect[];
  /** Letters that are on their way with a call, or that came back from the client. */
  letters: PublicLetter[];
  /** Newest first. */
  signed: SignedLetter[];
  settlements: PublicSettlement[];
  collections: PublicCollection[];
  /** The last change that the page tells of, ISO, UTC. */
  updatedAt: string;
  handOvers: PublicHandOver[];
};
