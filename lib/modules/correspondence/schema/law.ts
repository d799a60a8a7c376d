import type { CallRow, ProcedureRow, Proceedings, Provision } from '../../cases/schema/procedure';
import {
  type ContentOf,
  type LetterContent,
  type OfferBasis,
  type OrderSubject,
  RETURN_BASES,
  type ReturnBasis,
  UNCONSIDERED_BASES,
  type UnconsideredBasis,
} from './content';
import type { LetterKind } from './letter';

/** The law of a case, as its letters need it: the row of its procedure, and the authorities in the genitive. */
export type LetterLaw = Pick<Proceedings, 'procedure' | 'row' | 'courtFeeGrosze'> & {
  /** 'Samorządowego Kolegium Odwoławczego w Płocku'; '' where the procedure has no higher authority. */
  higher: string;
  /** 'Wojewódzkiego Sądu Administracyjnego w Warszawie'. */
  court: string;
  /** The organ that signs: 'Burmistrz Zalesina'. */
  organ: string;
  /** The organ that the card names, with its genitive; null: the organ of the office signs. */
  ownOrgan: { name: string; genitive: string } | null;
};

/** Facts of the office and the case that only the printed letter needs. */
export type PaperFacts = {
  /** Where a client brings papers: places and addresses, one a line. */
  places: string[];
  /** The RODO information in force, for a letter that must carry it. */
  rodo: string;
  /** The registration promised the RODO information with the first letter, and no letter that was sent carried it. */
  rodoPromised: boolean;
  /** The party lives far abroad, and no letter that was sent told them to name an agent for deliveries. */
  abroad: boolean;
  /** The matter is a certificate (dział VII KPA). */
  certificate: boolean;
};

/** A letter that a person may begin; `about` is the matter of an order. */
export type LetterChoice = { kind: LetterKind; about: OrderSubject | null };

/**
 * Whether the decision grants all and therefore has no reasons (KPA art. 107 § 4): it is final at once, because nobody
 * can appeal (art. 127 § 1a). Other procedures know no such decision.
 */
export function isFinalAtOnce({ kind, content }: LetterContent, { decision }: ProcedureRow): boolean {
  if (kind !== 'DECISION' || decision?.finalAtOnce == null) return false;
  return content.grantedInFull && content.facts === '' && content.law === '';
}

/** Whether the reasons of the decision name the people who took a position (UDIP art. 16 ust. 2 pkt 2). */
export const namesPositions = (
  { discontinues }: Pick<ContentOf<'DECISION'>, 'discontinues'>,
  { decision }: ProcedureRow,
): boolean => decision?.positions != null && !discontinues;

/**
 * Whether a complaint lies against the order: by law against the refusal of a certificate (KPA art. 219, tax code art.
 * 306c) and against leaving a podanie unconsidered (tax code art. 169 § 4), otherwise as its author says.
 */
export const hasComplaint = ({ about, complaint }: ContentOf<'ORDER'>): boolean =>
  about !== 'OTHER' || complaint === true;

/** The grounds on which a procedure leaves a filing by a notice, each with its provision. */
export function unconsideredProvision(basis: UnconsideredBasis, row: ProcedureRow): Provision | null {
  switch (basis) {
    case 'ART_64_1':
      return row.noAddress;
    case 'ART_64_2':
      return row.call?.lapse === 'NOTICE' ? row.call.lapseProvision : null;
    case 'ART_63_1':
      return row.byEmail;
    case 'ART_37_3A':
      return row.urging?.premature ?? null;
    case 'REPEATED':
      return row.repeated?.provision ?? null;
  }
}

/** The grounds for leaving a filing that a procedure knows. */
export const unconsideredBases = (row: ProcedureRow): UnconsideredBasis[] =>
  UNCONSIDERED_BASES.filter((basis) => unconsideredProvision(basis, row) !== null);

/** The grounds of a return that a procedure knows: an unpaid fee returns nothing in tax matters. */
export const returnBases = ({ feeCall }: ProcedureRow): ReturnBasis[] =>
  RETURN_BASES.filter((basis) => basis === 'ART_66_3' || feeCall?.lapse === 'RETURN');

/** The row of a call: to supplement, or to pay. */
export const callOf = (kind: 'CALL' | 'FEE_CALL', row: ProcedureRow): CallRow | null =>
  kind === 'CALL' ? row.call : row.feeCall;

/** The provision of the letter in the row of its procedure; null where the letter itself chooses it. */
export function provisionRow({ kind, content }: LetterContent, row: ProcedureRow): Provision | null {
  switch (kind) {
    case 'CALL':
    case 'FEE_CALL':
      return callOf(kind, row)?.provision ?? null;
    case 'OPINION_REQUEST':
      return row.opinion?.provision ?? null;
    case 'OPINION_NOTICE':
      return row.opinion?.notice ?? null;
    case 'REFERRAL':
    case 'REFERRAL_NOTICE':
      return row.referral?.provision ?? null;
    case 'SEPARATE_MATTERS':
      return row.separate?.provision ?? null;
    case 'RETURN':
      return content.basis === 'ART_66_3' ? row.returned : null;
    case 'URGING_FORWARD':
      return row.urging?.through?.provision ?? row.referral?.provision ?? null;
    case 'LEFT_UNCONSIDERED':
      return unconsideredProvision(content.basis, row);
    case 'DECISION':
      return (content.onObjection ? row.offer?.objection : null) ?? row.decision?.provision ?? null;
    case 'ORDER':
      return orderProvision(content.about, row);
    case 'CERTIFICATE':
      return certificateProvision(content.basis, row);
    case 'TRANSCRIPT':
      return row.transcript?.provision ?? null;
    case 'EXTRACT':
      return row.extract;
    case 'OFFER':
      return offerProvision(content.basis, row);
    case 'INFORMATION':
      return answerProvision(content, row);
    default:
      return null;
  }
}

/** The provision of an offer: of information handed over, or of lasting access to it. */
const offerProvision = (basis: OfferBasis, { offer }: ProcedureRow): Provision | null =>
  (basis === 'ART_42' ? offer?.lasting.provision : offer?.provision) ?? null;

function answerProvision(
  { settles, refused }: ContentOf<'INFORMATION'>,
  { answer }: Pick<ProcedureRow, 'answer'>,
): Provision | null {
  if (!settles) return null;
  return (refused ? answer.refusal : null) ?? answer.settles;
}

function orderProvision(about: string, row: ProcedureRow): Provision | null {
  if (about === 'CERTIFICATE_REFUSED' && row.certificate) return row.certificate.refusal;
  if (about === 'LEFT_UNCONSIDERED' && row.call) return row.call.lapseProvision;
  return row.order?.provision ?? null;
}

/** The provision of a certificate: the demand of a provision, or the legal interest of the party. */
export const certificateProvision = (basis: string, { certificate }: ProcedureRow): Provision | null =>
  certificate && (basis === 'ART_217_2_1' ? certificate.demanded : certificate.interest);
