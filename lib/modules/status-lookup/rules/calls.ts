import type { PlainDate } from '@/lib/core/plain-date';
import { documentOfDefect } from '../../applications/rules/registration';
import type { PublicCall, PublicCase, PublicDefect, PublicDocument } from '../schema/public-case';
import type { AskedThings, CallKind, ShownCall } from '../schema/record';

export const kindOfCall = ({ fee }: Pick<PublicCall, 'fee'>): CallKind => (fee ? 'FEE' : 'SUPPLEMENT');

/**
 * The open call of a case on the day; null when there is none, or when its term stands with the proceedings (KPA art.
 * 103).
 */
export function openCall({ calls, documents }: PublicCase, today: PlainDate): ShownCall | null {
  const call = calls.findLast(({ open, stopped }) => open && !stopped);
  if (!call) return null;
  const { rule, deliveredOn, dueOn, amountGrosze, defects, fee } = call;
  // Of a call without defects the office knows only what the podanie lacks.
  const lacks =
    defects ?? documents.filter(isMandatory).map(({ name: text, received: met }) => ({ text, met }));
  return {
    rule,
    deliveredOn,
    dueOn,
    amountGrosze,
    kind: kindOfCall(call),
    stage: dueOn < today ? 'lapsed' : 'running',
    asked: askedThings(fee ? [] : lacks, documents),
  };
}

/** The things that the call on its way asks for; null when there is none. */
export function sentThings({ sentDefects, documents }: PublicCase): AskedThings | null {
  return sentDefects.length > 0 ? askedThings(sentDefects, documents) : null;
}

/**
 * The defects as a resident may read them: the documents of the card by their names, the other defects counted only,
 * because a person wrote them and they may name people. A document with several defects is owed until all are mended.
 */
function askedThings(defects: readonly PublicDefect[], documents: readonly PublicDocument[]): AskedThings {
  // The words after the name of a document that was filed say what is wrong with it, not that it is missing.
  const absent = documents.filter(({ filed }) => !filed);
  const named = defects.map(({ text, met }) => ({ met, document: documentOfDefect(text, absent) }));
  const documentsOf = (mended: boolean) =>
    new Set(named.flatMap(({ met, document }) => (met === mended && document ? [document] : [])));
  const others = (mended: boolean) =>
    named.filter(({ met, document }) => met === mended && document === null).length;
  const owed = documentsOf(false);
  return {
    owed: [...owed],
    came: [...documentsOf(true)].filter((document) => !owed.has(document)),
    othersOwed: others(false),
    othersCame: others(true),
  };
}

const isMandatory = ({ mandatory }: PublicDocument) => mandatory;

/** The call that is on its way to the resident; null when there is none. */
export function sentCall({ letters }: PublicCase): { kind: CallKind; sentOn: PlainDate | null } | null {
  const letter = letters.findLast(
    ({ kind, state }) => state === 'SENT' && (kind === 'CALL' || kind === 'FEE_CALL'),
  );
  return letter ? { kind: letter.kind === 'CALL' ? 'SUPPLEMENT' : 'FEE', sentOn: letter.sentOn } : null;
}
