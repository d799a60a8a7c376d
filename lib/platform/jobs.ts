import { EventEmitter } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import {
  type CronItem,
  Logger,
  parseCronItems,
  type Runner,
  type RunnerOptions,
  run,
  runMigrations,
  type TaskList,
  type WorkerEvents,
} from 'graphile-worker';
import { type Accounts, applicationAccount, connectOwner } from './database/accounts';
import { giveRights } from './database/rights';
import type { Tx } from './db';
import { env } from './env';
import { log } from './log';

/** A job by name: its work, and its time (a cron line, UTC) when it recurs. */
export type Jobs = Record<string, { every: string; work: () => Promise<void> }>;

/** Makes the tables of the jobs, as the owner, and gives the account of the application its rights to them. */
export async function prepareJobs(accounts: Accounts): Promise<void> {
  await runMigrations({ connectionString: accounts.ownerUrl, logger: quiet });
  if (accounts.url === accounts.ownerUrl) return;
  const client = await connectOwner(accounts);
  try {
    await giveRights(client, await applicationAccount(accounts), 'graphile_worker');
  } finally {
    await client.end();
  }
}

/**
 * Runs the office's recurring jobs in this process, from PostgreSQL: among several processes each turn is taken once.
 * Returns the function that stops the jobs after the running ones are finished.
 */
export async function startJobs(jobs: Jobs): Promise<() => Promise<void>> {
  const tasks: TaskList = {};
  const crons: CronItem[] = [];
  for (const [task, { every, work }] of Object.entries(jobs)) {
    tasks[task] = work;
    crons.push({ task, match: every, identifier: task });
  }
  const runner = await startRunner({
    connectionString: env().DATABASE_URL,
    concurrency: 1,
    noHandleSignals: true,
    pollInterval: 5_000,
    taskList: tasks,
    parsedCronItems: parseCronItems(crons),
    logger: quiet,
  });
  return () => runner.stop();
}

/**
 * Starts a runner that can take jobs. graphile-worker looks up the names of its tasks once and keeps a failed look-up
 * for good, so a runner whose first question to the database fails never takes a job; it is replaced by a new one.
 */
async function startRunner(options: RunnerOptions): Promise<Runner> {
  for (;;) {
    const events: WorkerEvents = new EventEmitter();
    const { promise: firstAnswer, resolve } = Promise.withResolvers<boolean>();
    events.once('worker:getJob:empty', () => resolve(true));
    events.once('job:start', () => resolve(true));
    events.on('worker:getJob:error', ({ error }) => {
      log.warn({ err: error }, 'the jobs cannot be read');
      resolve(false);
    });
    events.on('job:failed', ({ job, error }) =>
      log.error({ err: error, job: job.task_identifier }, 'job failed'),
    );
    const runner = await run({ ...options, events });
    if (await firstAnswer) return runner;
    // A runner that is stopped before its LISTEN has ended releases that connection twice.
    await wait(1_000);
    await runner.stop();
  }
}

/**
 * Starts a recurring job once more after the commit of the transaction, ahead of its next turn. Does nothing where no
 * worker has ever run; the job then waits for its turn.
 */
export async function startJob(tx: Pick<Tx, '$queryRaw' | '$executeRaw'>, name: string): Promise<void> {
  const [{ ready }] = await tx.$queryRaw<[{ ready: boolean }]>`
    SELECT to_regproc('graphile_worker.add_job') IS NOT NULL AS ready`;
  if (ready) await tx.$executeRaw`SELECT graphile_worker.add_job(${name}, job_key := ${`once:${name}`})`;
}

/** Passes on only the errors and warnings of the worker. */
const quiet = new Logger(() => (level, message) => {
  if (level === 'error' || level === 'warning') log.warn({ worker: message }, 'jobs');
});
