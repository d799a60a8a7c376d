import { type CronItem, Logger, parseCronItems, run, type TaskList } from 'graphile-worker';
import type { Tx } from './db';
import { env } from './env';
import { log } from './log';

/** A job by name: what it does, and when it comes round (a cron line, UTC), if it does. */
export type Jobs = Record<string, { every: string; work: () => Promise<void> }>;

/**
 * Runs the office's recurring jobs in this process, out of PostgreSQL: with several processes each turn is taken once.
 * Returns how to stop: what runs is finished first.
 */
export async function startJobs(jobs: Jobs): Promise<() => Promise<void>> {
  const tasks: TaskList = {};
  const crons: CronItem[] = [];
  for (const [task, { every, work }] of Object.entries(jobs)) {
    tasks[task] = work;
    crons.push({ task, match: every, identifier: task });
  }
  const runner = await run({
    connectionString: env().DATABASE_URL,
    concurrency: 1,
    noHandleSignals: true,
    pollInterval: 5_000,
    taskList: tasks,
    parsedCronItems: parseCronItems(crons),
    logger: quiet,
  });
  runner.events.on('job:failed', ({ job, error }) =>
    log.error({ err: error, job: job.task_identifier }, 'job failed'),
  );
  return () => runner.stop();
}

/**
 * Has a recurring job run once more as soon as the transaction is committed, not only when its turn comes. Where no
 * worker has ever run there is nobody to tell: its turn will come.
 */
export async function startJob(tx: Pick<Tx, '$queryRaw' | '$executeRaw'>, name: string): Promise<void> {
  const [{ ready }] = await tx.$queryRaw<[{ ready: boolean }]>`
    SELECT to_regproc('graphile_worker.add_job') IS NOT NULL AS ready`;
  if (ready) await tx.$executeRaw`SELECT graphile_worker.add_job(${name}, job_key := ${`once:${name}`})`;
}

/** Of the worker's own talk only what somebody should look at. */
const quiet = new Logger(() => (level, message) => {
  if (level === 'error' || level === 'warning') log.warn({ worker: message }, 'jobs');
});
