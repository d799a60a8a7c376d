import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { globSync, writeFileSync } from 'node:fs';
import { today } from '@/lib/platform/clock';
import { EQUIVALENT } from '@/tests/mutation/equivalent';
import { type Mutant, mutantsOf } from '@/tests/mutation/mutants';
import { plainSource } from '@/tests/mutation/plain-source';
import type { Outcome, Task } from '@/tests/mutation/worker';

// `npm run mutation` changes the deadline engine in one small place at a time, sees whether its unit tests notice, and
// keeps the score in docs/mutation.md; `npm run mutation -- pauses roll-end` only shows that of these files.
const MODULE = 'lib/modules/deadlines';
const RESULTS = 'docs/mutation.md';
const WORKERS = 2;

const asked = process.argv.slice(2);
const all = [...globSync(`${MODULE}/rules/*.ts`), `${MODULE}/schema.ts`].sort();
const files = all.filter((file) => asked.length === 0 || asked.some((name) => file.endsWith(`/${name}.ts`)));
const began = performance.now();

const outcomes: Outcome[] = [];
let finished = false;
const workers = await Promise.all(Array.from({ length: WORKERS }, start));
const rows: ReturnType<typeof rowOf>[] = [];
for (const file of files) {
  await Promise.all(workers.map((worker, rest) => work(worker, { file, rest, of: WORKERS })));
  const row = rowOf(file);
  rows.push(row);
  console.log(`${row.name}: ${row.noticed} of ${row.noticed + row.alive.length}`);
  for (const { line, change, reason } of row.alive) console.log(`  ${line}  ${change}  ${reason ?? ''}`);
}
finished = true;
for (const worker of workers) worker.kill();

const noticed = rows.reduce((sum, row) => sum + row.noticed, 0);
const alive = rows.flatMap((row) => row.alive);
const minutes = Math.ceil((performance.now() - began) / 60_000);
console.log(`\n${noticed} of ${noticed + alive.length}: ${share(noticed, alive.length)} (${minutes} min)`);
if (asked.length === 0) writeFileSync(RESULTS, document());

async function start(): Promise<ChildProcess> {
  const worker = fork('tests/mutation/worker.ts', {
    execArgv: ['--no-warnings', '--experimental-vm-modules', '--import', 'tsx'],
    env: { ...process.env, TZ: 'Asia/Kathmandu', PROPERTY_SHARE: '0.1' },
  });
  worker.on('exit', (code, signal) => {
    if (finished) return;
    console.error(`a worker ended before its work: ${code ?? signal}`);
    process.exit(1);
  });
  await once(worker, 'message'); // ready
  return worker;
}

function work(worker: ChildProcess, task: Task): Promise<void> {
  worker.send(task);
  return new Promise((done) => {
    worker.on('message', function take(told: Outcome | 'done') {
      if (told !== 'done') {
        outcomes.push(told);
        return;
      }
      worker.off('message', take);
      done();
    });
  });
}

function rowOf(file: string) {
  const source = plainSource(file);
  const told = outcomes.filter((outcome) => outcome.file === file);
  const survivors = new Set(told.flatMap(({ index, noticedBy }) => (noticedBy === null ? index : [])));
  const name = file.slice(MODULE.length + 1);
  const left = mutantsOf(source).filter((_, index) => survivors.has(index));
  return {
    name,
    noticed: told.length - survivors.size,
    alive: left.map((mutant) => describeMutant(name, source, mutant)),
  };
}

function describeMutant(name: string, source: string, { kind, start: from, end, replacement }: Mutant) {
  const brief = (text: string) => text.replace(/\s+/g, ' ').trim().slice(0, 100);
  const line = source.slice(0, from).split('\n').length;
  const change = `${kind}: ${brief(source.slice(from, end))} → ${brief(replacement)}`;
  const known = EQUIVALENT.find((row) => row.file === name && row.change === change);
  return { line: `${name}:${line}`, change, reason: known?.reason };
}

function share(good: number, bad: number): string {
  return good + bad === 0 ? '' : `${((100 * good) / (good + bad)).toFixed(1)} %`;
}

function document(): string {
  const list = (shown: typeof alive) =>
    shown.map(({ line, change, reason }) => `- \`${line}\` \`${change}\`${reason ? `: ${reason}` : ''}`);
  const equivalent = alive.filter(({ reason }) => reason);
  const others = alive.filter(({ reason }) => !reason);
  const table = rows.map(
    (row) =>
      `| ${row.name} | ${row.noticed} | ${row.alive.length} | ${share(row.noticed, row.alive.length)} |`,
  );
  return `# Mutation score

Written by \`npm run mutation\` on ${today()}; the run took ${minutes} minutes. The goal (S19) is 85 %.

**The deadline engine: ${share(noticed, alive.length)}** of ${noticed + alive.length} mutants noticed; ${share(noticed, others.length)} of those that change anything.

\`${MODULE}\` (its schema and all its rules, texts and the table of terms included) is changed in one place at a time: an
operator or a bound, a condition fixed, a sign, a number, a text emptied, a list or an object emptied, an arrow or a block
emptied, a statement or a link of a chain left out (tests/mutation/mutants.ts). Each mutant is run against the module's
unit tests until one fails or takes longer than 6 s; the two files that start processes of their own are left out, and
properties are tried a tenth as often as in \`npm test\`, from a fixed seed. Mutants in types do not count: they are none.

| file | noticed | not | score |
|---|---|---|---|
${table.join('\n')}

## Not noticed, because they change nothing

${list(equivalent).join('\n') || 'None.'}

## Not noticed

${list(others).join('\n') || 'None.'}
`;
}
