import { databaseAnswers } from './database/answers';
import { isFull } from './disk-space';
import { env } from './env';
import { log } from './log';
import { isDiskFull } from './startup-error';

/** The reason why the office cannot do its work for a while, without a fault of the program. */
export type Trouble = 'database-away' | 'disk-full';

/**
 * The trouble behind a failure; null for a fault of the program. The failure itself tells a full disk. It does not tell
 * that the database is away, because errors of the driver differ by where the connection broke: a query does, and when
 * the database does not answer it, the free space of its disk is looked at.
 */
export async function troubleBehind(error: unknown): Promise<Trouble | null> {
  if (isDiskFull(error)) return 'disk-full';
  const { DATABASE_URL = '', OKIENKO_DATA_DIR } = env();
  if (await databaseAnswers(DATABASE_URL)) return null;
  return (await isFull(OKIENKO_DATA_DIR).catch(() => false)) ? 'disk-full' : 'database-away';
}

/** Logs a failure under its number, by its trouble: those who watch the log look for the full disk. */
export function logFailure(error: unknown, errorId: string, trouble: Trouble | null): void {
  if (trouble === 'disk-full') log.error({ err: error, errorId }, 'the disk is full');
  else if (trouble === 'database-away') log.error({ err: error, errorId }, 'the database does not answer');
  else log.error({ err: error, errorId }, 'unexpected');
}

/** The failures of the last requests by their numbers; one store for Next's modules and those of the server. */
const shared = globalThis as { okienkoFailures?: Map<string, unknown> };
const MOST_FAILURES = 100;

/** Keeps the failure of a request for the page that will tell of it. */
export function noteFailure(requestId: string, error: unknown): void {
  shared.okienkoFailures ??= new Map();
  const failures = shared.okienkoFailures;
  failures.set(requestId, error);
  for (const oldest of failures.keys()) {
    if (failures.size <= MOST_FAILURES) break;
    failures.delete(oldest);
  }
}

/** The failure kept for the request, which is forgotten. */
export function takeFailure(requestId: string): unknown {
  const error = shared.okienkoFailures?.get(requestId);
  shared.okienkoFailures?.delete(requestId);
  return error;
}
