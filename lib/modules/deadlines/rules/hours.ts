import { type PlainDate, plainDateOf } from '@/lib/core/plain-date';
import type { ProofStep, TermResult, TermRule } from '../schema';
import { RULES_EDITION } from '../schema';
import { addDays } from './civil';

/**
 * A term in hours (regulation 1182/71, art. 3 ust. 1 and 4): the hour of the event is not counted, every full hour
 * after it is, also on free days, and the end never moves. The safe hour is counted from the exact minute. Warsaw time:
 * when the clocks change, an hour that comes twice means the first of the two.
 */
export function hoursTerm(rule: TermRule, start: PlainDate, time: string): TermResult {
  const event = instantOf(start, time);
  const begins = Math.floor(event / HOUR) * HOUR + HOUR;
  const end = wall(begins + rule.amount * HOUR);
  const safe = wall(event + rule.amount * HOUR);
  const { code, amount, provision, countingProvision, meaning } = rule;
  const outcome = { rule: code, edition: RULES_EDITION };
  const proof: ProofStep[] = [
    { kind: 'START', from: start, to: start, provision, event: rule.startsOn, counted: false, time },
    {
      kind: 'HOURS',
      ...on(end.day),
      provision: countingProvision,
      rule: code,
      amount,
      begins: wall(begins, 'begin').time,
      ends: end.time,
    },
  ];
  if (rule.showsSafe) proof.push({ kind: 'SAFE', ...on(safe.day), provision, time: safe.time });
  proof.push({
    kind: 'RESULT',
    ...on(end.day),
    provision,
    ...outcome,
    meaning,
    rolled: false,
    time: end.time,
  });
  return {
    ...outcome,
    start,
    begun: start,
    nominal: end.day,
    due: end.day,
    dueTime: end.time,
    safe: rule.showsSafe ? safe.day : null,
    stopped: null,
    proof,
  };
}

const HOUR = 3_600_000;
const on = (day: PlainDate) => ({ from: day, to: day });

/** The moment, in milliseconds, of a day and hour in Warsaw. Throws `RangeError` for an hour that no clock shows. */
export function instantOf(date: PlainDate, time: string): number {
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) throw new RangeError(`no such hour: ${time}`);
  const asUtc = Date.parse(`${date}T${time}:00Z`);
  const summer = asUtc - 2 * HOUR;
  return clock.format(summer) === `${date} ${time}` ? summer : asUtc - HOUR;
}

/** The day and hour in Warsaw; an end at midnight is hour 24:00 of the day before. */
function wall(instant: number, edge: 'begin' | 'end' = 'end'): { day: PlainDate; time: string } {
  const day = plainDateOf(new Date(instant));
  const time = clock.format(instant).slice(-5);
  return edge === 'end' && time === '00:00' ? { day: addDays(day, -1), time: '24:00' } : { day, time };
}
const clock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Warsaw',
  dateStyle: 'short',
  timeStyle: 'short',
});
