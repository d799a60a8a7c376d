import type { PlainDate } from '@/lib/core/plain-date';
import { isOver } from '../../cases/rules/whose-move';
import type { PauseKind } from '../../deadlines/schema';
import { settlingLetter } from '../../settlements/rules/next-step';
import type { PublicCase, PublicCollection, PublicLetter, PublicSettlement } from '../schema/public-case';
import type { Place, ShownCall, StateKey, StatusRecord, TodoKey, Values } from '../schema/record';
import { sentCall } from './calls';

/** The settlement that stands, or the one that a letter brought about before a person noted it. */
export const standingSettlement = (found: PublicCase): PublicSettlement | null =>
  found.settlements.findLast(({ reopenedOn }) => reopenedOn === null) ?? issuedSettlement(found);

/**
 * The settlement by a letter that has gone out to the client or lies at the counter: the authority is bound by it from
 * the delivery (KPA art. 110 § 1), although nobody has noted yet that the case is settled. Null without such a letter.
 */
export function issuedSettlement({
  status,
  signed,
  settlementForm: form,
  procedure,
}: PublicCase): PublicSettlement | null {
  if (isOver(status)) return null;
  const out = signed.filter(({ state, atCounter }) => state !== 'SIGNED' || atCounter);
  const settling = settlingLetter(out, { form, procedure });
  if (!settling) return null;
  const { letter, outcome } = settling;
  return { outcome, on: letter.signedOn, reopenedOn: null, authority: null, letter };
}

/** Whether nothing is left to decide for the resident: the case is over, or the letter that settles it is out. */
export const isDone = (found: PublicCase): boolean =>
  isOver(found.status) || standingSettlement(found) !== null;

/** The things at counters that the resident is told of; one that came back, only while nothing has followed it. */
export function shownCollections({ collections }: PublicCase): PublicCollection[] {
  const last = collections.at(-1);
  return collections.filter(
    (each) =>
      each.state === 'SENT' || each.state === 'AT_COUNTER' || (each.state === 'GIVEN_BACK' && each === last),
  );
}

/** The letter that is told of: one that the post returned, or the one that settled the case. */
export function shownLetter(found: PublicCase): PublicLetter | null {
  const returned = found.letters.findLast(({ state, way }) => state === 'UNDELIVERED' && way !== 'COUNTER');
  return returned ?? standingSettlement(found)?.letter ?? null;
}

/** Whether the letter is signed or on its way. Ordinary letters and e-mails have no proof of delivery to wait for. */
export const isComing = (letter: PublicLetter): letter is PublicLetter & { state: 'SIGNED' | 'SENT' } =>
  letter.state === 'SIGNED' || (letter.state === 'SENT' && letter.way !== 'POST' && letter.way !== 'EMAIL');

/**
 * The other terms that the resident keeps, the nearest first. A remedy that has lapsed is told of only when it was one
 * against the letter that settled the case.
 */
export function shownTerms({ ownTerms }: PublicCase, today: PlainDate): StatusRecord['ownTerms'] {
  return ownTerms
    .filter(({ dueOn, purpose, settling }) => dueOn >= today || settling || purpose !== 'APPEAL')
    .map(({ rule, dueOn: until }) => ({ rule, until, lapsed: until < today }))
    .sort((a, b) => a.until.localeCompare(b.until));
}

type Situation = { call: ShownCall | null; standing: { pause: PauseKind } | null; today: PlainDate };

/**
 * The state of a case for its resident. What binds the resident comes first: a call goes before the desk that the case
 * has reached, and a suspension before a call.
 */
export function stateOf(found: PublicCase, { call, standing }: Situation): StateKey {
  const { status } = found;
  const outcome = standingSettlement(found)?.outcome;
  if (isDone(found)) return outcome ? `outcome.${outcome}` : `case.${status}`;
  if (standing?.pause === 'SUSPENSION') return 'pause.SUSPENSION';
  if (call) return `call.${call.kind}.${call.stage}`;
  if (standing) return `pause.${standing.pause}`;
  const sent = sentCall(found);
  return sent ? `call.${sent.kind}.sent` : `case.${status}`;
}

/** The next step of the resident, with the values of its sentence: the nearest duty, then the nearest right. */
export function todoOf(
  found: PublicCase,
  state: StateKey,
  { call, today }: Situation,
): { todo: TodoKey; values: Values } {
  if (call && state.startsWith('call.')) {
    return { todo: `call.${call.kind}.${call.stage}.todo`, values: { day: call.dueOn } };
  }
  const waiting = lastIn(found, 'AT_COUNTER');
  if (waiting) return { todo: 'collection.AT_COUNTER.now', values: { kind: waiting.kind } };
  const letter = shownLetter(found);
  if (letter?.state === 'UNDELIVERED' && letter.way !== 'COUNTER') {
    return { todo: 'letter.UNDELIVERED.todo', values: {} };
  }
  const sent = sentCall(found);
  if (sent && !isDone(found)) return { todo: `call.${sent.kind}.sent.todo`, values: {} };
  const coming = lastIn(found, 'SENT');
  if (coming) return { todo: 'collection.SENT.now', values: { kind: coming.kind } };
  const own = shownTerms(found, today).find(({ lapsed }) => !lapsed);
  if (own) return { todo: `ownTerm.${own.rule}.todo`, values: { day: own.until } };
  if (shownCollections(found).length > 0) return { todo: 'collection.GIVEN_BACK.now', values: {} };
  if (letter && isComing(letter)) {
    return { todo: `letter.${letter.state}.todo`, values: { way: letter.way } };
  }
  if (isPause(state)) return { todo: `${state}.todo`, values: {} };
  const missing = missingDocuments(found).length;
  return missing > 0 ? { todo: 'missing', values: { missing } } : { todo: 'nothingToDo', values: {} };
}

const isPause = (state: StateKey): state is `pause.${PauseKind}` => state.startsWith('pause.');

const lastIn = ({ collections }: PublicCase, state: PublicCollection['state']) =>
  collections.findLast((each) => each.state === state);

/** The documents that the resident is still to bring, before any call and while the case is open. */
export function missingDocuments(found: PublicCase): PublicCase['documents'] {
  if (!found.awaited || isDone(found)) return [];
  return found.documents.filter(({ mandatory, received }) => mandatory && !received);
}

/** Where the papers are. A document at a counter goes before the department that has the files. */
export function placeOf(found: PublicCase): Place {
  const settlement = standingSettlement(found);
  if (settlement?.outcome === 'REFERRAL' && settlement.authority) {
    return { code: 'ELSEWHERE', authority: settlement.authority };
  }
  const waiting = lastIn(found, 'AT_COUNTER');
  if (waiting) return { code: 'AT_COUNTER', kind: waiting.kind, point: waiting.point };
  const coming = lastIn(found, 'SENT');
  if (coming) return { code: 'TO_COUNTER', kind: coming.kind, point: coming.point };
  if (isOver(found.status)) return { code: 'FILES' };
  return { code: found.status === 'HANDED_OVER' ? 'ON_ITS_WAY' : 'AT_UNIT' };
}
