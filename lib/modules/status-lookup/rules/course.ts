import type { PlainDate } from '@/lib/core/plain-date';
import { dayAfter } from '../../deadlines/rules/civil';
import { replay } from '../../deadlines/rules/replay';
import type { TermResult } from '../../deadlines/schema';
import type { PublicCase } from '../schema/public-case';
import type { PublicEvent, ShownCall, StateKey, StatusRecord } from '../schema/record';
import { kindOfCall, sentCall } from './calls';
import { isComing, isDone, issuedSettlement, shownLetter, shownTerms } from './state';

type Known = Pick<StatusRecord, 'state' | 'call' | 'standing'> & { result: TermResult; today: PlainDate };

/** The events of a case for its resident, oldest first: those that are past, the one that happens now, those to come. */
export function courseOf(found: PublicCase, known: Known): PublicEvent[] {
  return [...pastEvents(found, known.result), ...present(found, known), ...comingEvents(found, known)];
}

/** The days of the notices that moved the date; none when the date does not come from a notice. */
export function noticesOf({ proof }: TermResult): PlainDate[] {
  const kept = proof.some(({ kind }) => kind === 'KEPT');
  return proof.flatMap((step) => (step.kind === 'EXTENSION' && step.on && !kept ? [step.on] : []));
}

function pastEvents(found: PublicCase, result: TermResult): PublicEvent[] {
  const { receivedOn, channel, point, cancelledOn } = found;
  const filed = { channel, point: point ?? '', missing: missingAtFiling(found) };
  const events: PublicEvent[] = [
    { kind: 'past', code: 'filed', day: receivedOn, facts: filed },
    ...handOverEvents(found),
    ...found.calls.map(
      (call): PublicEvent => ({
        kind: 'past',
        code: 'called',
        day: call.deliveredOn,
        facts: { call: kindOfCall(call), until: call.dueOn },
      }),
    ),
    ...found.supplements.flatMap(({ on, complete, cancelledOn }): PublicEvent[] =>
      cancelledOn
        ? [{ kind: 'past', code: 'supplement-cancelled', day: cancelledOn, facts: { on } }]
        : [{ kind: 'past', code: 'supplemented', day: on, facts: { complete } }],
    ),
    ...pauseEvents(found),
    ...noticesOf(result).map((day): PublicEvent => ({ kind: 'past', code: 'new-date', day, facts: {} })),
    ...settlementEvents(found),
    ...collectionEvents(found),
    ...(cancelledOn ? [{ kind: 'past', code: 'cancelled', day: cancelledOn, facts: {} } as const] : []),
  ];
  return events.sort((a, b) => (a.day ?? '').localeCompare(b.day ?? ''));
}

/** The number of documents that did not come with the podanie, where the office has asked or waited for them. */
function missingAtFiling({ documents, awaited, calls, supplements }: PublicCase): number {
  const asked = awaited || calls.length > 0 || supplements.length > 0;
  return asked ? documents.filter(({ mandatory, filed }) => mandatory && !filed).length : 0;
}

function handOverEvents({ handOvers }: PublicCase): PublicEvent[] {
  return handOvers.flatMap(({ to: unit, state, handedOverOn, decidedOn, sentBackOn }): PublicEvent[] => {
    // A pending hand-over is not past: it happens now.
    if (state === 'PENDING' || state === 'WITHDRAWN' || !decidedOn) return [];
    const answer = state === 'REFUSED' ? 'REFUSED' : 'ACCEPTED';
    const events: PublicEvent[] = [
      { kind: 'past', code: 'handOver.PENDING', day: handedOverOn, facts: { unit } },
      { kind: 'past', code: `handOver.${answer}`, day: decidedOn, facts: { unit } },
    ];
    if (state !== 'SENT_BACK' || !sentBackOn) return events;
    return [...events, { kind: 'past', code: 'handOver.SENT_BACK', day: sentBackOn, facts: { unit } }];
  });
}

/** The pauses that no call has made: a call has an event of its own. */
function pauseEvents({ clock }: PublicCase): PublicEvent[] {
  return replay(clock.entries)
    .pauses.filter(({ lapsesOn }) => lapsesOn === null)
    .map(({ kind: pause, from, to: until }) => ({
      kind: 'past',
      code: 'paused',
      day: from,
      facts: { pause: pause ?? 'SUSPENSION', until },
    }));
}

function settlementEvents(found: PublicCase): PublicEvent[] {
  const { settlements, procedure } = found;
  return [...settlements, issuedSettlement(found)]
    .filter((each) => each !== null)
    .flatMap(({ outcome, on, reopenedOn, letter }): PublicEvent[] => {
      // A letter that a counter hands out has the event of the hand-out.
      const delivered = letter?.state === 'DELIVERED' && letter.way !== 'COUNTER' ? letter.deliveredOn : null;
      return [
        { kind: 'past', code: 'settled', day: on, facts: { outcome, procedure } },
        ...(delivered ? [{ kind: 'past', code: 'delivered', day: delivered, facts: {} } as const] : []),
        ...(reopenedOn ? [{ kind: 'past', code: 'reopened', day: reopenedOn, facts: {} } as const] : []),
      ];
    });
}

function collectionEvents({ collections }: PublicCase): PublicEvent[] {
  return collections.flatMap(({ kind, point, state, receivedOn, on }): PublicEvent[] => {
    const facts = { kind, point };
    const waited: PublicEvent[] = receivedOn
      ? [{ kind: 'past', code: 'collection.AT_COUNTER', day: receivedOn, facts }]
      : [];
    if (state !== 'ISSUED' && state !== 'GIVEN_BACK') return waited;
    return [...waited, { kind: 'past', code: `collection.${state}`, day: on, facts }];
  });
}

/** The present event; none when the case is over and nothing is left to send, to collect or to appeal against. */
function present(found: PublicCase, { state, call, standing, today }: Known): PublicEvent[] {
  if (isDone(found)) return presentAfterSettling(found, today);
  const last = found.handOvers.at(-1);
  const sent = sentCall(found);
  const event = (code: StateKey): PublicEvent | null => {
    if (isCase(code)) {
      const day = last ? (last.sentBackOn ?? last.decidedOn ?? last.handedOverOn) : null;
      return { kind: 'now', code, day, facts: { unit: found.destination } };
    }
    if (isPause(code)) return { kind: 'now', code, day: standing?.since ?? null, facts: {} };
    if (!isCall(code)) return null;
    const day = call ? sinceOf(call) : (sent?.sentOn ?? null);
    return { kind: 'now', code, day, facts: { until: call?.dueOn ?? null } };
  };
  const now = event(state);
  return now ? [now] : [];
}

/** The first day of the stage of a call: of the delivery, or after the last day. */
const sinceOf = ({ stage, deliveredOn, dueOn }: ShownCall): PlainDate =>
  stage === 'lapsed' ? dayAfter(dueOn) : deliveredOn;

type KeyIn<Section extends string> = Extract<StateKey, `${Section}.${string}`>;
const isCase = (key: StateKey): key is KeyIn<'case'> => key.startsWith('case.');
const isPause = (key: StateKey): key is KeyIn<'pause'> => key.startsWith('pause.');
const isCall = (key: StateKey): key is KeyIn<'call'> => key.startsWith('call.');

function presentAfterSettling(found: PublicCase, today: PlainDate): PublicEvent[] {
  const collection = found.collections.findLast(({ state }) => state === 'AT_COUNTER' || state === 'SENT');
  if (collection) {
    const { kind, point, on } = collection;
    const code = collection.state === 'AT_COUNTER' ? 'collection.AT_COUNTER' : 'collection.SENT';
    return [{ kind: 'now', code, day: on, facts: { kind, point } }];
  }
  const letter = shownLetter(found);
  if (letter && isComing(letter)) {
    return [{ kind: 'now', code: `letter.${letter.state}`, day: letter.sentOn, facts: {} }];
  }
  if (letter?.state === 'UNDELIVERED' && letter.way !== 'COUNTER') {
    return [{ kind: 'now', code: 'letter.UNDELIVERED', day: null, facts: {} }];
  }
  const own = shownTerms(found, today).find(({ lapsed }) => !lapsed);
  if (!own) return [];
  return [{ kind: 'now', code: `ownTerm.${own.rule}`, day: null, facts: { until: own.until } }];
}

/** After the lapse of a call nobody can tell what comes next: the office decides. */
function comingEvents(found: PublicCase, { call, standing, result }: Known): PublicEvent[] {
  if (isDone(found) || call?.stage === 'lapsed') return [];
  const day = standing || call ? null : result.due;
  return [
    { kind: 'next', code: 'settlement', day, facts: { form: found.settlementForm } },
    { kind: 'next', code: 'delivery', day: null, facts: { way: found.deliveryWay } },
  ];
}
