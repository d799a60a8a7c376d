import type { PlainDate } from '@/lib/core/plain-date';
import { formatRegistryNumber, type RegistryNumber, registryNumberSlug } from '@/lib/core/registry-number';
import { termOfClock } from '../cases/rules/clocks/term';
import type { CaseStatus, PublicCase } from '../cases/schema/case';
import { readTerms } from '../deadlines/rules/read-terms';
import { termRule } from '../deadlines/rules/term-rules';
import type { TermResult } from '../deadlines/schema';
import type { PublicEvent, Stage, StatusRecord } from './schema';

/**
 * The time for which a browser needs no code after a successful lookup, in minutes: for reload, print and another
 * language.
 */
export const VISIT_MINUTES = 30;

const STAGE_OF: Record<CaseStatus, Stage> = {
  REGISTERED: 'received',
  HANDED_OVER: 'handed-over',
  RETURNED: 'redirected',
  ACCEPTED: 'accepted',
  IN_PROGRESS: 'in-progress',
  SETTLED: 'settled',
  CLOSED: 'settled',
  ATTACHED: 'settled',
  FILED: 'settled',
  CANCELLED: 'cancelled',
};

/** Whether nothing of the matter is to come. */
const isOver = (stage: Stage): stage is 'settled' | 'cancelled' =>
  stage === 'settled' || stage === 'cancelled';

/** Makes the status page of a case from the public facts of the case. */
export function statusRecord(number: RegistryNumber, found: PublicCase): StatusRecord {
  const { card, settlementForm, unit, deliveryWay, collect } = found;
  const stage = STAGE_OF[found.status];
  // A cancelled registration ended without a settlement.
  const settledOn = stage === 'cancelled' ? null : found.settledOn;
  const result = termOfClock(found.clock, readTerms(found.terms));
  const term = { ...result, meaning: termRule(result.rule).meaning };
  const waiting = standing(result);
  return {
    number: formatRegistryNumber(number),
    slug: registryNumberSlug(number),
    stage,
    card,
    settlementForm,
    unit,
    destination: found.destination.name === unit.name ? null : found.destination,
    term,
    standing: waiting,
    notifiedOn: notices(result).at(-1) ?? null,
    settledOn,
    collect,
    deliveryWay,
    missing: isOver(stage) ? [] : found.missing,
    events: [...pastEvents(found, notices(result)), ...comingEvents(found, stage, waiting ? null : term.due)],
    updatedAt: new Date(found.updatedAt),
  };
}

/**
 * The day since which the term stands, the pause, and the days of the term that will be left; null while the term runs.
 */
function standing({ stopped, proof }: TermResult): StatusRecord['standing'] {
  const step = proof.find((each) => each.kind === 'STOPPED');
  return stopped && step ? { ...stopped, pause: step.pause } : null;
}

/** The days of the notices that moved the date; none when the date does not come from a notice. */
function notices({ proof }: TermResult): PlainDate[] {
  const kept = proof.some(({ kind }) => kind === 'KEPT');
  return proof.flatMap((step) => (step.kind === 'EXTENSION' && step.on && !kept ? [step.on] : []));
}

function pastEvents(
  { receivedOn, channel, point, missing, handOvers, settledOn, status }: PublicCase,
  notified: readonly PlainDate[],
): PublicEvent[] {
  const facts = { channel: channel ?? 'COUNTER', point: point ?? '', missing: missing.length };
  const events: PublicEvent[] = [{ kind: 'past', code: 'filed', day: receivedOn, facts }];
  for (const { to, state, handedOverOn, decidedOn, sentBackOn } of handOvers) {
    // A pending hand-over is not past: it happens now.
    if (state === 'PENDING' || !decidedOn) continue;
    events.push({ kind: 'past', code: 'handed-over', day: handedOverOn, facts: { unit: to } });
    const accepted = state === 'ACCEPTED' || state === 'SENT_BACK';
    events.push({
      kind: 'past',
      code: accepted ? 'accepted' : 'redirected',
      day: decidedOn,
      facts: { unit: to },
    });
    if (state === 'SENT_BACK' && sentBackOn)
      events.push({ kind: 'past', code: 'redirected', day: sentBackOn, facts: { unit: to } });
  }
  for (const day of notified) events.push({ kind: 'past', code: 'new-date', day, facts: {} });
  events.sort((a, b) => (a.day ?? '').localeCompare(b.day ?? ''));
  if (settledOn) {
    const code = STAGE_OF[status] === 'cancelled' ? 'cancelled' : 'settled';
    events.push({ kind: 'past', code, day: settledOn, facts: {} });
  }
  return events;
}

function comingEvents(found: PublicCase, stage: Stage, due: PlainDate | null): PublicEvent[] {
  if (isOver(stage)) return [];
  const { destination, missing, settlementForm, deliveryWay, handOvers } = found;
  const last = handOvers.at(-1);
  return [
    {
      kind: 'now',
      code: stage,
      day: last ? (last.sentBackOn ?? last.decidedOn ?? last.handedOverOn) : null,
      facts: { unit: destination, missing: missing.length },
    },
    { kind: 'next', code: 'settlement', day: due, facts: { form: settlementForm } },
    { kind: 'next', code: 'delivery', day: null, facts: { way: deliveryWay } },
  ];
}

/**
 * The key under which failures are counted: the address, or for IPv6 its /64, since one holder has all of it. An
 * unreadable address counts by itself.
 */
export function addressBlock(address: string): string {
  const mapped = /^::ffff:([\d.]+)$/i.exec(address);
  if (mapped) return mapped[1];
  if (!address.includes(':')) return address;
  const [front, back] = address
    .toLowerCase()
    .split('::')
    .map((part) => part.split(':').filter(Boolean));
  const zeros = back ? Array<string>(Math.max(8 - front.length - back.length, 0)).fill('0') : [];
  const groups = [...front, ...zeros, ...(back ?? [])].map((group) => group.replace(/^0+(?=.)/, ''));
  return groups.slice(0, 4).join(':');
}
