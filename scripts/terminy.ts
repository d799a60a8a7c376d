import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { requireNode } from './node-version';

requireNode();
const { computeTerm } = await import('@/lib/modules/deadlines/rules/compute-term');
const { describeStep } = await import('@/lib/modules/deadlines/rules/describe-step');
const { plainDateSchema, RULE_CODES } = await import('@/lib/modules/deadlines/schema');

const period = z
  .tuple(
    [plainDateSchema, plainDateSchema.nullable()],
    'okres to dwie daty, które istnieją (druga może być null)',
  )
  .refine(([from, to]) => to === null || from <= to, 'okres kończy się, zanim się zacznie');

/** A case of the file: an event, and the pauses or new dates of its term; both ends of a period are inclusive. */
const caseSchema = z
  .object({
    id: z.string('brak tekstu'),
    rule: z.enum(RULE_CODES, 'nie ma takiej reguły'),
    start: plainDateSchema,
    startTime: z
      .string()
      .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'nie ma takiej godziny')
      .optional(),
    suspensions: z.array(period, 'to ma być lista okresów').default([]),
    extensionTo: plainDateSchema.nullish(),
  })
  .refine(({ start, extensionTo }) => !extensionTo || extensionTo > start, {
    path: ['extensionTo'],
    error: 'nowy termin przypada przed początkiem',
  });

/**
 * Dates with their proofs for the cases of a JSON file, by the default choices: for all cases, or the reason why for
 * none.
 */
function answer(file: string | undefined): string {
  if (!file) throw new RangeError('podaj plik: npm run -s terminy -- PLIK.json');
  const cases = read(file);
  if (!Array.isArray(cases)) throw new RangeError('plik ma zawierać listę przypadków');
  const answers = cases.map((raw, index) => {
    const name = `przypadek ${index + 1}${typeof raw?.id === 'string' ? ` (${raw.id})` : ''}`;
    const parsed = caseSchema.safeParse(raw);
    if (!parsed.success) {
      const faults = parsed.error.issues.map(
        ({ path, message }) => `${path.join('.')}: ${WORDS[message] ?? message}`,
      );
      throw new RangeError(`${name}: ${faults.join('; ')}`);
    }
    const { id, rule, start, startTime, suspensions, extensionTo } = parsed.data;
    try {
      const { due, dueTime, stopped, proof } = computeTerm({
        rule,
        start,
        startTime,
        pauses: suspensions.map(([from, to]) => ({ from, to })),
        extensions: extensionTo ? [{ to: extensionTo }] : [],
      });
      const told = proof.map((step) => ({ ...describeStep(step, 'pl', true), ...step }));
      // A stopped clock has no date; the proof gives the day of the stop and the number of days left.
      return { id, due: stopped ? null : due, ...(dueTime ? { dueTime } : {}), proof: told };
    } catch (error) {
      if (error instanceof RangeError) throw new RangeError(`${name}: data poza kalendarzem`);
      throw error;
    }
  });
  return JSON.stringify(answers, null, 2);
}

function read(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    if (error instanceof SyntaxError) throw new RangeError(`${file}: to nie jest JSON`);
    throw new RangeError(`${file}: nie da się odczytać pliku`);
  }
}

/** The one error that the module reports by a code. */
const WORDS: Record<string, string> = { 'date-invalid': 'nie ma takiego dnia' };

try {
  process.stdout.write(`${answer(process.argv[2])}\n`);
} catch (error) {
  console.error(`Terminy: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 2;
}
