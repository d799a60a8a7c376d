import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { requireNode } from './node-version';

requireNode();
const { isPlainDate } = await import('@/lib/core/plain-date');
const { computeTerm } = await import('@/lib/modules/deadlines/rules/compute-term');
const { describeStep } = await import('@/lib/modules/deadlines/rules/describe-step');
const { FIRST_DAY, LAST_DAY } = await import('@/lib/modules/deadlines/rules/term-question');
const { canBeExtended, TERM_RULES } = await import('@/lib/modules/deadlines/rules/term-rules');
const { PAUSE_KINDS, RULE_CODES } = await import('@/lib/modules/deadlines/schema');

/** A day of the calendar's years, as on the page of the calculator. */
const day = z
  .string('nie ma takiego dnia')
  .refine(isPlainDate, { error: 'nie ma takiego dnia', abort: true })
  .refine((date) => FIRST_DAY <= date && date <= LAST_DAY, 'podaj dzień od 1991 do 2099 roku');

const period = z
  .union(
    [z.tuple([day, day.nullable()]), z.tuple([day, day.nullable(), z.enum(PAUSE_KINDS)])],
    'okres to dwie daty, które istnieją, od 1991 do 2099 roku (druga może być null), i najwyżej rodzaj okresu',
  )
  .transform(([from, to, kind = 'SUSPENSION']) => ({ from, to, kind }))
  .refine(({ from, to }) => to === null || from <= to, 'okres kończy się, zanim się zacznie');

/**
 * A case of the file: an event, and the pauses or new dates of its term; both ends of a period are inclusive. The
 * command does not read `expected` and `why`, which a list of test cases has.
 */
const caseSchema = z
  .strictObject(
    {
      id: z.string('brak tekstu'),
      rule: z.enum(RULE_CODES, 'nie ma takiej reguły'),
      start: day,
      startTime: z
        .string()
        .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'nie ma takiej godziny')
        .optional(),
      suspensions: z.array(period, 'to ma być lista okresów').default([]),
      extensionTo: day.nullish(),
      expected: z.unknown().optional(),
      why: z.unknown().optional(),
    },
    {
      error: (issue) =>
        issue.code === 'unrecognized_keys' ? `nieznane pola: ${issue.keys.join(', ')}` : undefined,
    },
  )
  .superRefine(({ rule: code, start, suspensions, extensionTo }, { addIssue }) => {
    const rule = TERM_RULES[code];
    const wrong = (path: string, message: string) => addIssue({ code: 'custom', path: [path], message });
    if (rule.validFrom && start < rule.validFrom) wrong('start', `reguła obowiązuje od ${rule.validFrom}`);
    if (rule.unit === 'HOUR' && suspensions.length > 0)
      wrong('suspensions', 'godzin nie wstrzymuje żaden okres');
    if (!extensionTo) return;
    if (!canBeExtended(rule)) wrong('extensionTo', 'tego terminu nie przesuwa żadne zawiadomienie');
    else if (extensionTo <= start) wrong('extensionTo', 'nowy termin przypada przed początkiem');
  });

/**
 * Computes the dates of all cases of a JSON file with their proofs, by the default choices. Throws `RangeError` with the
 * reason when one case is wrong; then no date is printed.
 */
function answer(file: string | undefined): string {
  if (!file) throw new RangeError('podaj plik: npm run -s terminy -- PLIK.json');
  const cases = read(file);
  if (!Array.isArray(cases)) throw new RangeError('plik ma zawierać listę przypadków');
  const seen = new Set<string>();
  const answers = cases.map((raw, index) => {
    const name = `przypadek ${index + 1}${typeof raw?.id === 'string' ? ` (${raw.id})` : ''}`;
    const parsed = caseSchema.safeParse(raw);
    if (!parsed.success) {
      const faults = parsed.error.issues.map(({ path, message }) => [...path, message].join(': '));
      throw new RangeError(`${name}: ${faults.join('; ')}`);
    }
    const { id, rule, start, startTime, suspensions: pauses, extensionTo } = parsed.data;
    if (seen.has(id)) throw new RangeError(`${name}: to id ma już wcześniejszy przypadek`);
    seen.add(id);
    const extensions = extensionTo ? [{ to: extensionTo }] : [];
    const { due, dueTime, stopped, proof } = computeTerm({ rule, start, startTime, pauses, extensions });
    const told = proof.map((step) => ({ ...describeStep(step, 'pl', true), ...step }));
    // A stopped clock has no date; the proof gives the day of the stop and the number of days left.
    return { id, due: stopped ? null : due, ...(dueTime ? { dueTime } : {}), proof: told };
  });
  return JSON.stringify(answers, null, 2);
}

/** The JSON of a file in UTF-8 or UTF-16, with or without a byte order mark. Throws `RangeError` with the reason. */
function read(file: string): unknown {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch {
    throw new RangeError(`${file}: nie da się odczytać pliku`);
  }
  const mark = bytes.subarray(0, 2).toString('hex');
  const alphabet = mark === 'fffe' ? 'utf-16le' : mark === 'feff' ? 'utf-16be' : 'utf-8';
  try {
    return JSON.parse(new TextDecoder(alphabet).decode(bytes));
  } catch {
    throw new RangeError(`${file}: to nie jest JSON`);
  }
}

try {
  process.stdout.write(`${answer(process.argv[2])}\n`);
} catch (error) {
  console.error(`Terminy: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 2;
}
