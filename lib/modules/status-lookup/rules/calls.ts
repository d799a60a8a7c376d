import type { PlainDate } from '@/lib/core/plain-date';
import type { PublicCall, PublicCase, PublicDocument } from '../schema/public-case';
import type { CallKind, ShownCall } from '../schema/record';

export const kindOfCall = ({ fee }: Pick<PublicCall, 'fee'>): CallKind => (fee ? 'FEE' : 'SUPPLEMENT');

/**
 * The open call of a case on the day; null when there is none, or when its term stands with the proceedings (KPA art.
 * 103). The documents are those of the card that the letter names: other defects are counted only, because a person
 * wrote them and they may name people.
 */
export function openCall({ calls, documents }: PublicCase, today: PlainDate): ShownCall | null {
  const call = calls.findLast(({ open, stopped }) => open && !stopped);
  if (!call) return null;
  const { rule, deliveredOn, dueOn, amountGrosze, defects } = call;
  const known = new Map(documents.map((document) => [nameKey(document.name), document]));
  const named = defects?.filter((defect) => defect !== '').map((defect) => known.get(nameKey(defect)));
  const asked = named?.filter((document) => document !== undefined) ?? documents.filter(isMandatory);
  return {
    rule,
    deliveredOn,
    dueOn,
    amountGrosze,
    kind: kindOfCall(call),
    stage: dueOn < today ? 'lapsed' : 'running',
    documents: call.fee ? [] : [...new Set(asked)].filter(({ received }) => !received),
    others: named?.filter((document) => document === undefined).length ?? 0,
  };
}

const isMandatory = ({ mandatory }: PublicDocument) => mandatory;
const nameKey = (name: string) => name.trim().toLowerCase();

/** The call that is on its way to the resident; null when there is none. */
export function sentCall({ letters }: PublicCase): { kind: CallKind; sentOn: PlainDate | null } | null {
  const letter = letters.findLast(
    ({ kind, state }) => state === 'SENT' && (kind === 'CALL' || kind === 'FEE_CALL'),
  );
  return letter ? { kind: letter.kind === 'CALL' ? 'SUPPLEMENT' : 'FEE', sentOn: letter.sentOn } : null;
}
