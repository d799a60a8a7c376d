import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

const root = resolve(import.meta.dirname, '..');
const reports = join(root, 'test-results');

/** One program of the suite. `tool` is a file under `node_modules`; `report` names the format of its test counts. */
type Stage = { name: string; tool: string; args: string[]; report?: 'vitest' | 'playwright' };

type Count = { passed: number; failed: number; skipped?: number };

type Step = Stage | (() => Promise<Count>);

export const LINT: Stage = { name: 'lint', tool: '@biomejs/biome/bin/biome', args: ['check'] };
export const TYPES: Stage = { name: 'types', tool: 'typescript/bin/tsc', args: ['--noEmit'] };
export const DEAD_CODE: Stage = { name: 'dead code', tool: 'knip/bin/knip.js', args: ['--no-config-hints'] };
export const UNIT = vitest('unit');
export const ARCHITECTURE = vitest('architecture');
export const INTEGRATION = vitest('integration');
export const END_TO_END: Stage = {
  name: 'end to end',
  tool: '@playwright/test/cli.js',
  args: ['test', '--reporter=list,json'],
  report: 'playwright',
};

function vitest(project: string): Stage {
  const file = join(reports, `${project}.json`);
  const args = [
    'run',
    `--project=${project}*`,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ];
  return { name: project, tool: 'vitest/vitest.mjs', args, report: 'vitest' };
}

/**
 * Runs every stage, also after a failed one, and prints the output of failed stages; prints `N passed, N failed` as its
 * last line, with the skipped tests behind it, and returns the exit code. Stages in a list of their own run at once. A
 * stage that counts no tests counts as one test.
 */
export async function runStages(stages: (Step | Step[])[]): Promise<number> {
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const steps of stages) {
    const counts = [steps].flat().map((step) => (typeof step === 'function' ? step() : run(step)));
    for (const { passed, failed, skipped = 0 } of await Promise.all(counts)) {
      total.passed += passed;
      total.failed += failed;
      total.skipped += skipped;
    }
  }
  console.log(`\n${total.passed} passed, ${total.failed} failed${skippedText(total.skipped)}`);
  return total.failed === 0 ? 0 : 1;
}

/** The tests that need a program which this machine lacks, and how to have it. */
const skippedText = (skipped: number): string =>
  skipped > 0 ? `, ${skipped} skipped (they need an IMAP server: apt-get install dovecot-imapd)` : '';

/** Makes a stage of checks, each of which names its fault and the places of the fault. */
export function stageOfChecks(
  name: string,
  check: () => { wrong: string; found: string[] }[],
): () => Promise<Count> {
  return async () => {
    const began = performance.now();
    const checks = check();
    const failed = checks.filter(({ found }) => found.length > 0);
    const count = { passed: checks.length - failed.length, failed: failed.length };
    tell(name, count, began);
    for (const { wrong, found } of failed) for (const each of found) console.log(`  - ${each} ${wrong}`);
    return count;
  };
}

/** Makes a stage of a function that throws when it fails. */
export function stageOf(name: string, work: () => Promise<void>): () => Promise<Count> {
  return async () => {
    const began = performance.now();
    const error = await work().then(
      () => undefined,
      (reason) => reason,
    );
    tell(name, error ? { passed: 0, failed: 1 } : { passed: 1, failed: 0 }, began);
    if (error) console.log(error instanceof Error ? error.message : error);
    return error ? { passed: 0, failed: 1 } : { passed: 1, failed: 0 };
  };
}

async function run({ name, tool, args, report }: Stage): Promise<Count> {
  const began = performance.now();
  const file = join(reports, `${name.replaceAll(' ', '-')}.json`);
  mkdirSync(reports, { recursive: true });
  rmSync(file, { force: true });
  const child = spawn(process.execPath, [join(root, 'node_modules', tool), ...args], {
    cwd: root,
    env: { ...process.env, NO_COLOR: '1', PLAYWRIGHT_JSON_OUTPUT_FILE: file },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (chunk) => {
    output += chunk;
  });
  child.stderr.on('data', (chunk) => {
    output += chunk;
  });
  const [code] = await once(child, 'close');
  const count = report && existsSync(file) ? countIn(file) : { passed: 0, failed: 0 };
  // A program may fail without a failed test (a file that cannot be read), or die before it has counted.
  if (code !== 0) count.failed ||= 1;
  else if (!report) count.passed = 1;
  tell(name, count, began);
  if (count.failed === 0) return count;
  // The failed tests come first, because a log may be cut after a long output.
  if (report && existsSync(file)) for (const each of failuresIn(file)) console.log(`  - ${each}`);
  console.log(output);
  return count;
}

type VitestReport = {
  testResults: {
    name: string;
    assertionResults: { status: string; fullName: string; failureMessages: string[] }[];
  }[];
};
type PlaywrightSuite = {
  suites?: PlaywrightSuite[];
  specs: {
    ok: boolean;
    title: string;
    file: string;
    tests: { results: { error?: { message?: string } }[] }[];
  }[];
};

/** Each failed test: its file, its name, the first line of the failure. */
function failuresIn(file: string): string[] {
  const report = JSON.parse(readFileSync(file, 'utf8'));
  const line = (path: string, name: string, why = '') =>
    `${relative(root, resolve(root, path))}: ${name}: ${stripVTControlCharacters(why).split('\n')[0]}`;
  const ofSuite = ({ suites = [], specs }: PlaywrightSuite): string[] => [
    ...specs
      .filter(({ ok }) => !ok)
      .map(({ file, title, tests }) => line(file, title, tests[0]?.results.at(-1)?.error?.message)),
    ...suites.flatMap(ofSuite),
  ];
  if (report.suites) return (report.suites as PlaywrightSuite[]).flatMap(ofSuite);
  return (report as VitestReport).testResults.flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(({ status }) => status === 'failed')
      .map(({ fullName, failureMessages }) => line(name, fullName, failureMessages[0])),
  );
}

function countIn(file: string): Count {
  const report = JSON.parse(readFileSync(file, 'utf8'));
  if (report.stats)
    return { passed: report.stats.expected + report.stats.flaky, failed: report.stats.unexpected };
  const { numPassedTests: passed, numFailedTests: failed, numPendingTests: skipped } = report;
  return { passed, failed, skipped };
}

function tell(name: string, { passed, failed }: Count, began: number): void {
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(
    `${failed > 0 ? 'FAILED' : 'ok    '} ${name}: ${passed} passed, ${failed} failed (${seconds} s)`,
  );
}
