import fc from 'fast-check';
import { drawFrom, Modules } from './modules';
import { mutantsOf } from './mutants';
import { plainSource } from './plain-source';
import { filesOf, type Subject, testsOf } from './subjects';
import { Suite } from './suite';

/** The parent's order: the mutants of a file whose number gives the remainder `rest` when divided by `workers`. */
export type Task = { file: string; rest: number; workers: number };
/** The result of one mutant: the test that noticed it, or null. */
export type Outcome = { index: number; noticedBy: string | null };

const TIME_LIMIT = 6_000;
/** Tests that start processes would run the unchanged program, not the mutant. */
const PROCESSES = /\/(command|zones)\.test\.ts$/;
/** Slow tests run last, because a mutant is given up at its first failed test. */
const SLOW = /\/(second-\w+|term-properties)\.test\.ts$/;

const subject = process.argv[2] as Subject;
const found = testsOf(subject).filter((file) => !PROCESSES.test(file));
const tests = found.sort((a, b) => Number(SLOW.test(a)) - Number(SLOW.test(b)) || (a < b ? -1 : 1));
drawFrom(tests);
fc.configureGlobal({ seed: 1951 }); // so that a score can be repeated
const suite = new Suite();
const modules = new Modules({ vitest: suite.vitest });

process.on('message', async ({ file, rest, workers }: Task) => {
  const source = plainSource(file);
  for (const [index, { start, end, replacement }] of mutantsOf(source).entries()) {
    if (index % workers !== rest) continue;
    const noticedBy = await noticed(file, source.slice(0, start) + replacement + source.slice(end));
    process.send?.({ index, noticedBy } satisfies Outcome);
  }
  await mustPass(file);
  process.send?.('done');
});

await mustPass(filesOf(subject)[0]);
process.send?.('ready');

/** Throws when a test fails with an unchanged source, because failures would then say nothing about mutants. */
async function mustPass(file: string): Promise<void> {
  const failed = await noticed(file, plainSource(file));
  if (failed) throw new Error(`fails without a mutant: ${failed}`);
}

async function noticed(file: string, source: string): Promise<string | null> {
  const evaluate = modules.with(file, source, TIME_LIMIT);
  for (const test of tests) {
    suite.forget();
    try {
      await evaluate(test);
    } catch (error) {
      return `${test}: ${error instanceof Error ? error.message.split('\n')[0] : error}`;
    }
    const failed = suite.firstFailure(TIME_LIMIT);
    if (failed) return `${test}: ${failed}`;
  }
  return null;
}
