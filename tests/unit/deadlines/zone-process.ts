import { plainDate, plainDateOf } from '@/lib/core/plain-date';
import { computeTerm } from '@/lib/modules/deadlines/rules/compute-term';
import { termState } from '@/lib/modules/deadlines/rules/term-state';
import { CLOCK_CHANGES } from './clock-changes';
import { VECTORS } from './vectors';

/** Runs as a process of its own under some TZ and prints the answers of the engine, which zones.test.ts compares. */
const due = VECTORS.map(({ rule, start, pauses = [], extensionTo }) => {
  const result = computeTerm({
    rule,
    start: plainDate(start),
    pauses: pauses.map(([from, to]) => ({ from: plainDate(from), to: plainDate(to) })),
    extensions: extensionTo ? [{ to: plainDate(extensionTo) }] : [],
  });
  return result.due;
});
const terms = CLOCK_CHANGES.flatMap(({ around }) =>
  around.map((day) => {
    const start = plainDate(day);
    const hours = ['00:00', '01:30', '02:00', '02:59', '03:00', '23:59'].map((startTime) => {
      const { due: last, dueTime, proof } = computeTerm({ rule: 'RODO_33_72H', start, startTime });
      return [last, dueTime, proof.map((step) => [step.from, 'time' in step ? step.time : null])];
    });
    const facts = { rule: 'KPA_1M', start, pauses: [{ from: start, to: start }] } as const;
    return [computeTerm(facts), termState(facts, plainDate(around[around.length - 1])), hours];
  }),
);
const today = CLOCK_CHANGES.flatMap(({ moments }) => moments.map(([utc]) => plainDateOf(new Date(utc))));
process.stdout.write(
  JSON.stringify({ zone: process.env.TZ, offset: new Date(0).getTimezoneOffset(), due, today, terms }),
);
