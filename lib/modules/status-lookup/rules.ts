import type { PlainDate } from '@/lib/core/plain-date';
import { formatRegistryNumber, type RegistryNumber, registryNumberSlug } from '@/lib/core/registry-number';
import { termOfClock } from '../cases/rules/clocks/term';
import type { CaseStatus, PublicCase } from '../cases/schema/case';
import { readTerms } from '../deadlines/rules/read-terms';
import { termRule } from '../deadlines/rules/term-rules';
import type { TermResult } from '../deadlines/schema';
import type { PublicEvent, Stage, StatusRecord } from './schema';

/** How long a successful lookup stays open in a browser: reload, print and another language need no code. */
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
};

/** The status page of a case, from what may be told of it. */
export function statusRecord(number: RegistryNumber, found: PublicCase): StatusRecord {
  const { card, settlementForm, unit, deliveryWay, settledOn, collect } = found;
  const stage = STAGE_OF[found.status];
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
    missing: stage === 'settled' ? [] : found.missing,
    events: [...pastEvents(found, notices(result)), ...comingEvents(found, stage, waiting ? null : term.due)],
    updatedAt: new Date(found.updatedAt),
  };
}

/** Since when the term stands, what for, and how many days will be left of it; null while it runs. */
function standing({ stopped, proof }: TermResult): StatusRecord['standing'] {
  const step = proof.find((each) => each.kind === 'STOPPED');
  return stopped && step ? { ...stopped, pause: step.pause } : null;
}

/** The day of the notice that the date comes from, if it does. */
function notices({ proof }: TermResult): PlainDate[] {
  const kept = proof.some(({ kind }) => kind === 'KEPT');
  return proof.flatMap((step) => (step.kind === 'EXTENSION' && step.on && !kept ? [step.on] : []));
}

function pastEvents(
  { receivedOn, channel, point, missing, handOvers, settledOn }: PublicCase,
  notified: readonly PlainDate[],
): PublicEvent[] {
  const facts = { channel: channel ?? 'COUNTER', point: point ?? '', missing: missing.length };
  const events: PublicEvent[] = [{ kind: 'past', code: 'filed', day: receivedOn, facts }];
  for (const { to, state, handedOverOn, decidedOn } of handOvers) {
    // One on its way is not past: it is what happens now.
    if (state === 'PENDING' || !decidedOn) continue;
    events.push({ kind: 'past', code: 'handed-over', day: handedOverOn, facts: { unit: to } });
    const code = state === 'ACCEPTED' ? 'accepted' : 'redirected';
    events.push({ kind: 'past', code, day: decidedOn, facts: { unit: to } });
  }
  for (const day of notified) events.push({ kind: 'past', code: 'new-date', day, facts: {} });
  events.sort((a, b) => (a.day ?? '').localeCompare(b.day ?? ''));
  if (settledOn) events.push({ kind: 'past', code: 'settled', day: settledOn, facts: {} });
  return events;
}

function comingEvents(found: PublicCase, stage: Stage, due: PlainDate | null): PublicEvent[] {
  if (stage === 'settled') return [];
  const { destination, missing, settlementForm, deliveryWay, handOvers } = found;
  const last = handOvers.at(-1);
  return [
    {
      kind: 'now',
      code: stage,
      day: last ? (last.decidedOn ?? last.handedOverOn) : null,
      facts: { unit: destination, missing: missing.length },
    },
    { kind: 'next', code: 'settlement', day: due, facts: { form: settlementForm } },
    { kind: 'next', code: 'delivery', day: null, facts: { way: deliveryWay } },
  ];
}

/**
 * Whose failures are counted together: an address, and of IPv6 the whole /64, since its holder has all of it.
 * An address that cannot be read stands for itself.
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
