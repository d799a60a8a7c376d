import type { CallRow, ProcedureRow } from '../../cases/schema/procedure';
import { type LetterChoice, unconsideredBases } from '../schema/law';
import { LETTER_KINDS, type LetterKind } from '../schema/letter';

/**
 * Letters that may go out before the department has opened the case: a notice that names the number of the register.
 * Every other letter goes out under a znak sprawy (instrukcja kancelaryjna).
 */
export const BEFORE_ZNAK: readonly LetterKind[] = ['INFORMATION', 'NEW_DATE'];

/** Whether a letter of the kind may be written in a case with this znak (null: not opened yet). */
export const mayGoOut = (kind: LetterKind, znak: string | null): boolean =>
  znak !== null || BEFORE_ZNAK.includes(kind);

/** The kind of the letter that follows a call without an answer. */
export const LETTER_AFTER: Record<CallRow['lapse'], LetterKind> = {
  NOTICE: 'LEFT_UNCONSIDERED',
  ORDER: 'ORDER',
  RETURN: 'RETURN',
};

/** The kinds of letters that a procedure knows, in the order of the list. */
export const kindsOf = (row: ProcedureRow): LetterKind[] =>
  LETTER_KINDS.filter((kind) => isKindOf(kind, row));

/**
 * The letters that a person may begin in a case of the procedure. The notice of a new date is begun where the date is
 * chosen, and a ponaglenie is passed on from its own row.
 */
export function letterChoices(row: ProcedureRow, znak: string | null): LetterChoice[] {
  const kinds = kindsOf(row).filter(
    (kind) => kind !== 'NEW_DATE' && kind !== 'URGING_FORWARD' && mayGoOut(kind, znak),
  );
  return kinds.flatMap((kind): LetterChoice[] => {
    const plain = { kind, about: null };
    // The certificate that is refused stands beside the certificate that is issued.
    if (kind === 'CERTIFICATE' && row.order) return [plain, { kind: 'ORDER', about: 'CERTIFICATE_REFUSED' }];
    if (kind === 'ORDER' && row.call?.lapse === 'ORDER')
      return [plain, { kind: 'ORDER', about: 'LEFT_UNCONSIDERED' }];
    return [plain];
  });
}

/** Whether a procedure knows letters of the kind: the others are not written in it. */
export function isKindOf(kind: LetterKind, row: ProcedureRow): boolean {
  switch (kind) {
    case 'CALL':
      return row.call !== null;
    case 'FEE_CALL':
      return row.feeCall !== null;
    case 'SUSPENSION':
    case 'RESUMPTION':
      return row.suspension;
    case 'OPINION_REQUEST':
    case 'OPINION_NOTICE':
      return row.opinion !== null;
    case 'REFERRAL':
    case 'REFERRAL_NOTICE':
      return row.referral !== null;
    case 'SEPARATE_MATTERS':
      return row.separate !== null;
    case 'RETURN':
      return row.returned !== null;
    case 'URGING_FORWARD':
      return row.urging !== null;
    case 'LEFT_UNCONSIDERED':
      return unconsideredBases(row).length > 0;
    case 'DECISION':
      return row.decision !== null;
    case 'ORDER':
      return row.order !== null;
    case 'CERTIFICATE':
      return row.certificate !== null;
    case 'TRANSCRIPT':
      return row.transcript !== null;
    case 'EXTRACT':
      return row.extract !== null;
    case 'OFFER':
      return row.offer !== null;
    case 'NEW_DATE':
    case 'INFORMATION':
      return true;
  }
}
