import { requireNode } from './node-version';

requireNode();
(await import('./generate')).generateIfStale();
const { openDatabase } = await import('./database');
const { CODES, verdictOf } = await import('./audit-verdict');
const { StartupError } = await import('@/lib/platform/startup-error');
const { closeDb } = await import('@/lib/platform/db');
const { now } = await import('@/lib/platform/clock');

let closeDatabase = async () => {};
process.exitCode = await verify().catch((error: unknown) => {
  console.error(error instanceof StartupError ? error.message : error);
  return CODES.unread;
});
await closeDb();
await closeDatabase();

/** Checks the history and its seals, and prints the result. Returns the exit code. */
async function verify(): Promise<number> {
  closeDatabase = await openDatabase();
  const [noted] = process.argv.slice(2);
  const { code, said, complained } = await verdictOf(noted, now());
  for (const line of said) console.log(line);
  for (const line of complained) console.error(line);
  return code;
}
