import type { PlainDate } from '@/lib/core/plain-date';
import { formatRegistryNumber, type RegistryNumber, registryNumberSlug } from '@/lib/core/registry-number';
import { termOfClock } from '../../cases/rules/clocks/term';
import { PROCEDURE_ROWS } from '../../cases/rules/procedures/table';
import { readTerms } from '../../deadlines/rules/read-terms';
import { termRule } from '../../deadlines/rules/term-rules';
import type { TermResult } from '../../deadlines/schema';
import { CALL_RULES, type PublicCase } from '../schema/public-case';
import type { StatusRecord } from '../schema/record';
import { openCall, sentThings } from './calls';
import { courseOf, noticesOf } from './course';
import {
  isDone,
  missingDocuments,
  placeOf,
  shownCollections,
  shownLetter,
  shownTerms,
  standingSettlement,
  stateOf,
  todoOf,
} from './state';

/** Makes the status page of a case, as it stands today, from the public facts of the case. */
export function statusRecord(number: RegistryNumber, found: PublicCase, today: PlainDate): StatusRecord {
  const { unit, destination } = found;
  const over = isDone(found);
  const result = termOfClock(found.clock, readTerms(found.terms));
  const standing = over ? null : standingOf(result);
  const call = over ? null : openCall(found, today);
  const sent = over || call ? null : sentThings(found);
  const situation = { call, standing, today };
  const state = stateOf(found, situation);
  const settlement = standingSettlement(found);
  const law = PROCEDURE_ROWS[found.procedure];
  return {
    number: formatRegistryNumber(number),
    slug: registryNumberSlug(number),
    state,
    ...todoOf(found, state, situation),
    card: found.card,
    procedure: found.procedure,
    keptBy: law.terms && (law.terms.kept.through ?? law.terms.kept).act,
    unit,
    destination: destination.name === unit.name ? null : destination,
    place: placeOf(found),
    term: { ...result, meaning: termRule(result.rule).meaning },
    over,
    standing,
    provisional: call?.stage === 'running' && countsOnLastDay(result, call.dueOn),
    notifiedOn: noticesOf(result).at(-1) ?? null,
    call,
    sent,
    missing: call || sent ? [] : missingDocuments(found),
    callRule: CALL_RULES.find((rule) => rule === law.call?.rule) ?? null,
    urging: law.urging && (law.urging.through ? 'HERE' : 'HIGHER'),
    counter: found.counter,
    ownTerms: shownTerms(found, today),
    settlement: settlement && { outcome: settlement.outcome, on: settlement.on },
    letter: shownLetter(found),
    collections: shownCollections(found),
    deliveryWay: found.deliveryWay,
    events: courseOf(found, { state, call, standing, result, today }),
    updatedAt: new Date(found.updatedAt),
  };
}

/**
 * The day since which the term stands, the pause, and the days of the term that will be left; null while the term runs.
 */
function standingOf({ stopped, proof }: TermResult): StatusRecord['standing'] {
  const step = proof.find((each) => each.kind === 'STOPPED');
  return stopped && step ? { ...stopped, pause: step.pause } : null;
}

/** Whether the date leaves out the whole term of the call, as if the answer came on its last day. */
const countsOnLastDay = ({ proof }: TermResult, lastDay: PlainDate): boolean =>
  proof.some((step) => step.kind === 'NOT_COUNTED' && step.to >= lastDay && step.pause !== 'SUSPENSION');
