import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { today } from '@/lib/platform/clock';
import { type Row, rowOf, summary, withSection } from '@/tests/mutation/report';
import { filesOf, SUBJECT_NAMES, type Subject } from '@/tests/mutation/subjects';
import type { Outcome, Task } from '@/tests/mutation/worker';

// `npm run mutation` changes the code of each subject (tests/mutation/subjects.ts) in one small place at a time, checks
// whether the tests notice, and writes the score to docs/mutation.md. `npm run mutation -- policies` does so for one
// subject; `npm run mutation -- pauses roll-end` only prints the score of these files.
const RESULTS = 'docs/mutation.md';
const WORKERS = 2;

const asked = process.argv.slice(2);
let ran = 0;
for (const subject of SUBJECT_NAMES) {
  const whole = asked.length === 0 || asked.includes(subject);
  const files = filesOf(subject).filter(
    (file) => whole || asked.some((name) => file.endsWith(`/${name}.ts`)),
  );
  if (files.length === 0) continue;
  ran += files.length;
  const began = performance.now();
  const rows = await run(subject, files);
  const { score, told } = summary(subject, rows);
  console.log(`\n${score}, ${told}\n`);
  if (!whole) continue;
  const minutes = Math.ceil((performance.now() - began) / 60_000);
  const document = readFileSync(RESULTS, 'utf8');
  writeFileSync(RESULTS, withSection(document, subject, rows, { on: today(), minutes }));
}
if (ran === 0) {
  console.error(`${asked.join(', ')}: neither a file nor one of ${SUBJECT_NAMES.join(', ')}`);
  process.exitCode = 1;
}

async function run(subject: Subject, files: readonly string[]): Promise<Row[]> {
  const workers = await Promise.all(Array.from({ length: WORKERS }, () => start(subject)));
  const rows: Row[] = [];
  for (const file of files) {
    const told = await Promise.all(
      workers.map(({ worker }, rest) => work(worker, { file, rest, workers: WORKERS })),
    );
    const row = rowOf(file, told.flat());
    rows.push(row);
    console.log(`${row.name}: ${row.noticed} of ${row.noticed + row.alive.length}`);
    for (const { line, change, reason } of row.alive) console.log(`  ${line}  ${change}  ${reason ?? ''}`);
  }
  for (const { end } of workers) end();
  return rows;
}

async function start(subject: Subject): Promise<{ worker: ChildProcess; end: () => void }> {
  const worker = fork('tests/mutation/worker.ts', [subject], {
    execArgv: ['--no-warnings', '--experimental-vm-modules', '--import', 'tsx'],
    env: { ...process.env, TZ: 'Asia/Kathmandu', PROPERTY_SHARE: '0.1' },
  });
  const early = (code: number | null, signal: string | null) => {
    console.error(`a worker ended before its work: ${code ?? signal}`);
    process.exit(1);
  };
  worker.on('exit', early);
  await once(worker, 'message'); // ready
  return { worker, end: () => worker.off('exit', early).kill() };
}

function work(worker: ChildProcess, task: Task): Promise<Outcome[]> {
  worker.send(task);
  const outcomes: Outcome[] = [];
  return new Promise((done) => {
    worker.on('message', function take(told: Outcome | 'done') {
      if (told !== 'done') {
        outcomes.push(told);
        return;
      }
      worker.off('message', take);
      done(outcomes);
    });
  });
}
