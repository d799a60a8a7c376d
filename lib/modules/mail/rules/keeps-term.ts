import type { PlainDate } from '@/lib/core/plain-date';
import { CATEGORY_LAW } from '../schema/triage';
import type { MailCategory } from '../schema/values';

/** A thread with the day of its receipt. */
type Dated = { receivedOn: PlainDate; category: MailCategory | null; correspondentAddress: string };

/**
 * Whether the matter of a thread keeps its term, and its sender the answer, when it is put into another one: that one
 * came no later, and a matter with a term of its own act goes into the same act of the same sender alone. Petitions of
 * several senders are handled together by art. 11 of their act, never by putting threads together.
 */
export function keepsTerm(own: Dated, into: Dated): boolean {
  if (into.receivedOn > own.receivedOn) return false;
  const rule = own.category && CATEGORY_LAW[own.category].rule;
  if (!rule) return true;
  const sameAct = into.category !== null && CATEGORY_LAW[into.category].rule === rule;
  return sameAct && own.correspondentAddress === into.correspondentAddress;
}
