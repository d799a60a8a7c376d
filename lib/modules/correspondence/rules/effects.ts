import type { ClockEvent } from '../../cases/schema/clock';
import type { ProcedureRow } from '../../cases/schema/procedure';
import type { ContentOf, LetterContent } from '../schema/content';
import { hasComplaint, isFinalAtOnce } from '../schema/law';

type NoticeField = 'authority' | 'basis' | 'otherDays' | 'otherBasis';

/** An effect of a letter on its case. */
export type LetterEffect =
  /** The defects that a call names are what the client owes. */
  | { act: 'NAME_DEFECTS'; defects: readonly string[] }
  | { act: 'BEGIN'; event: ClockEvent; days?: number }
  /** The clock that the sending started runs from the delivery instead. */
  | { act: 'RESTART' }
  /** The settlement term gets the date of the notice. */
  | { act: 'EXTEND' }
  | { act: 'SUSPEND' }
  /** The party gets a notice of the request to another authority (KPA art. 106 § 2). */
  | { act: 'NOTIFY_PARTY'; content: Pick<ContentOf<'OPINION_NOTICE'>, NoticeField> }
  | { act: 'RESUME' }
  | { act: 'CLOSE_URGING' };

/** The effects of a letter when it is sent, and when it is delivered. */
export function effectsOf(
  letter: LetterContent,
  when: 'SENT' | 'DELIVERED',
  row: ProcedureRow,
): LetterEffect[] {
  const { kind, content } = letter;
  if (when === 'SENT') {
    if (kind === 'CALL') return [{ act: 'NAME_DEFECTS', defects: content.defects }];
    if (kind === 'NEW_DATE') return [{ act: 'EXTEND' }];
    if (kind === 'OPINION_REQUEST') {
      const { authority, basis, otherDays, otherBasis } = content;
      return [
        { act: 'BEGIN', event: 'OPINION_ASKED', days: otherDays ?? undefined },
        { act: 'NOTIFY_PARTY', content: { authority, basis, otherDays, otherBasis } },
      ];
    }
    return kind === 'URGING_FORWARD' ? [{ act: 'CLOSE_URGING' }] : [];
  }
  switch (kind) {
    case 'CALL':
      return [{ act: 'BEGIN', event: 'CALL_DELIVERED', days: content.termDays }];
    case 'FEE_CALL':
      return [{ act: 'BEGIN', event: 'FEE_CALL_DELIVERED', days: content.termDays }];
    case 'OPINION_REQUEST':
      return [{ act: 'RESTART' }];
    case 'SUSPENSION':
      return [
        { act: 'SUSPEND' },
        { act: 'BEGIN', event: 'ORDER_DELIVERED' },
        ...(content.basis === 'ART_98_1' ? [{ act: 'BEGIN', event: 'SUSPENDED_ON_REQUEST' } as const] : []),
      ];
    case 'RESUMPTION':
      return [{ act: 'RESUME' }];
    case 'SEPARATE_MATTERS':
      return [{ act: 'BEGIN', event: 'SEPARATE_MATTERS_DELIVERED' }];
    case 'OFFER':
      return [{ act: 'BEGIN', event: 'OFFER_DELIVERED' }];
    case 'RETURN':
      return [{ act: 'BEGIN', event: 'ORDER_DELIVERED' }];
    case 'DECISION':
      return isFinalAtOnce(letter, row) ? [] : [{ act: 'BEGIN', event: 'DECISION_DELIVERED' }];
    case 'ORDER':
      return hasComplaint(content) ? [{ act: 'BEGIN', event: 'ORDER_DELIVERED' }] : [];
    default:
      return [];
  }
}
