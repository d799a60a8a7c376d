import type { RuleCode } from '../../deadlines/schema';
import type { Authority, Procedure } from '../../procedure-cards/schema';

/** Acts that papers cite. */
export type Act =
  | 'KPA'
  | 'OP'
  | 'PETITIONS'
  | 'SIW'
  | 'UDIP'
  | 'REUSE'
  | 'UUIOS'
  | 'DOST'
  | 'CYF'
  | 'RODO'
  | 'ASC' // Prawo o aktach stanu cywilnego
  | 'UPZP'; // ustawa o planowaniu i zagospodarowaniu przestrzennym

/** A provision of an act; `through` is the provision that makes it apply, where the act itself does not. */
export type Provision = { act: Act; at: string; through: Provision | null };

/** The name by which the act calls what the client filed. */
export type Filing = 'PODANIE' | 'PETYCJA' | 'SKARGA' | 'WNIOSEK' | 'ŻĄDANIE';

/** A call to supplement or to pay: the days that the authority may give, and what the act says of no answer. */
export type CallRow = {
  provision: Provision;
  /** The matter of the call: formal defects, or the sense of a filing that is not clear. */
  asks: 'DEFECTS' | 'EXPLANATION';
  /** Equal where the act itself sets the days. */
  days: { min: number; max: number };
  rule: RuleCode;
  /** The two halves of the sentence "Jeżeli … w tym terminie, …". */
  unless: string;
  sanction: string;
  /** The act of the authority when nobody answers: a notice, an order with a complaint, a return by an order. */
  lapse: 'NOTICE' | 'ORDER' | 'RETURN';
  /** The provision of that act. */
  lapseProvision: Provision;
};

/** A remedy of a party within days from the delivery, lodged through the authority. */
type RemedyRow = { provision: Provision; days: number; rule: RuleCode };

/** How a party urges a late authority. */
export type UrgingRow = {
  provision: Provision;
  /** Lodged through the late authority, which passes it on in days; otherwise straight to the higher one. */
  through: { provision: Provision; rule: RuleCode } | null;
  /** An urging before the lapse of the term is left without consideration. */
  premature: Provision | null;
};

/** The remedy against a term that was not kept, where it is no urging. */
export type OtherRemedy = 'COURT' | 'COMPLAINT' | 'PFRON' | 'DIGITAL' | 'UODO' | 'NONE';

/**
 * The provisions that the papers of one procedure cite. Null: the procedure has no such paper, and none is
 * written.
 */
export type ProcedureRow = {
  filing: Filing;
  /** How the act calls leaving the filing: rozpoznanie or rozpatrzenie. */
  left: 'bez rozpoznania' | 'bez rozpatrzenia';
  /**
   * How the terms of the client are counted, and what keeps them: sending to the e-delivery address of the office, or
   * posting with the designated operator. Null where the act says nothing of it.
   */
  terms: { counting: Provision; kept: Provision } | null;
  /**
   * Delivery to the address for e-delivery, and the other ways where that one is not possible; the fictions: refused,
   * and left at the post or in the office; the agent for deliveries of a party who lives abroad. Null where the act
   * says nothing of it.
   */
  delivery: {
    electronic: Provision;
    otherwise: Provision | null;
    refused: Provision;
    deposit: Provision;
    abroad: Provision | null;
  } | null;
  /** Calls and notices may go by an ordinary e-mail: the act asks for no delivery with a proof. */
  notifiesByEmail: boolean;
  /** By which the authority confirms that something was filed. */
  confirmation: Provision | null;
  /** Wezwanie do usunięcia braków formalnych; other provisions govern a call for evidence. */
  call: CallRow | null;
  feeCall: CallRow | null;
  /** By which the RODO information goes with the first letter, beside RODO art. 13; null: by that article alone. */
  rodo: Provision | null;
  /** Filings left without a call: without a name or address; by an ordinary e-mail. */
  noAddress: Provision | null;
  byEmail: Provision | null;
  /** A petition in a matter that this authority has settled already, without new facts or evidence; and its notice. */
  repeated: { provision: Provision; notice: Provision } | null;
  /** Przekazanie właściwemu organowi; `rodo` puts the RODO information into the notice, `kept` keeps the term. */
  referral: { provision: Provision; rodo: Provision | null; kept: Provision | null } | null;
  separate: { provision: Provision; rodo: Provision | null; kept: Provision; rule: RuleCode } | null;
  returned: Provision | null;
  /** Zawieszenie and podjęcie by KPA art. 97-98. */
  suspension: boolean;
  /** Stanowisko innego organu; `notice` makes the authority notify the party, `term` sets the time. */
  opinion: { provision: Provision; notice: Provision; term: Provision; rule: RuleCode } | null;
  /** `finalAtOnce`: a decision that grants all without reasons is final (KPA art. 127 § 1a). */
  decision: {
    provision: Provision;
    appeal: RemedyRow;
    waiver: Provision | null;
    /** Umorzenie. */
    discontinued: Provision;
    finalAtOnce: Provision | null;
    /** By which the reasons of a refusal name the people who took a position in the proceedings. */
    positions: Provision | null;
    /** The appeal sent on with the files. */
    forward: RuleCode;
  } | null;
  /**
   * `complaint.lodged`: how a complaint is lodged; it stands after the provision that gives one. `none`: an order
   * without a complaint is challenged only together with the decision.
   */
  order: {
    provision: Provision;
    complaint: RemedyRow & { lodged: Provision };
    none: Provision;
  } | null;
  /** By a provision that demands it, by a legal interest; refused by an order. */
  certificate: {
    demanded: Provision;
    interest: Provision;
    refusal: Provision;
    rodo: Provision | null;
  } | null;
  /**
   * Odpis aktu stanu cywilnego, with the provision by which a decision refuses it; wypis i wyrys of a local plan. Only
   * in the cases of cards that issue them.
   */
  transcript: { provision: Provision; refusal: Provision } | null;
  extract: Provision | null;
  /**
   * Oferta: what it rests on; how it is answered, and the decision after an objection. `lasting`: the offer of lasting
   * access, against which no objection lies.
   */
  offer: {
    provision: Provision;
    answered: Provision;
    objection: Provision;
    lasting: { provision: Provision; answered: Provision };
    rule: RuleCode;
  } | null;
  /**
   * A letter that settles the matter, and one that refuses it, with an instruction of its own. Null: the act has no
   * provision for it, and the letter names the legal basis of its card.
   */
  answer: { settles: Provision | null; refusal: Provision | null };
  /** The notice of a new date says the causes, or the steps taken (KPA art. 245). */
  delay: 'CAUSES' | 'STEPS';
  urging: UrgingRow | null;
  remedy: OtherRemedy;
};

/** The provisions that the papers of the case files cite; null: the act says nothing of it. */
export type FileLaw = {
  /** Of an oral filing. */
  protocol: Provision;
  /** The protocol is read to the client; another person signs for them. */
  reading: Provision | null;
  substitute: Provision | null;
  note: Provision;
  /** A note of what the client said, which they sign. */
  signedNote: Provision;
  viewing: Provision;
  /** Metryka. */
  record: Provision;
};

/** The procedure of a case, its law, and the authorities that its papers name. */
export type Proceedings = {
  procedure: Procedure;
  row: ProcedureRow;
  /** The organ that decides in the matters of the card; null: the organ of the office. */
  organ: Authority | null;
  /** Organ wyższego stopnia; null where the procedure has none. */
  higher: Authority | null;
  /** The administrative court of the office. */
  court: Authority | null;
  /** The fee of a complaint to it, in grosze; null: the fee depends on the sum. */
  courtFeeGrosze: number | null;
};
