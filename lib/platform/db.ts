import { hash } from 'node:crypto';
import { PrismaPg } from '@prisma/adapter-pg';
import { caseScope } from '@/lib/core/case-scope';
import type { Ctx } from '@/lib/core/context';
import { asReader, ReaderPool } from './database/reader-pool';
import { env } from './env';
import { type Prisma, PrismaClient } from './generated/prisma/client';

/** One line of the history, as `record` of the audit module makes it. */
export type HistoryLine = {
  chain: string;
  at: string;
  actorId: number | null;
  type: string;
  caseId: number | null;
  data: object;
};

/** A running transaction: its database client, and the history lines that are written before its commit. */
export type Tx = Prisma.TransactionClient & { readonly history: HistoryLine[] };

const shared = globalThis as { okienkoDb?: PrismaClient; okienkoReader?: PrismaClient };

const OPTIONS = { statementNameGenerator: preparedName };
/** A connection keeps its prepared statements between two clicks of a quiet hour; the usual ten seconds lose them. */
const IDLE_MS = 15 * 60_000;
/** The adapter writes moments without an offset and reads them as UTC, so the session must use UTC. */
const IN_UTC = '-c TimeZone=UTC';

/** The database of this process: one pool, opened at first use, kept over reloads in development. */
export function db(): PrismaClient {
  shared.okienkoDb ??= new PrismaClient({
    adapter: new PrismaPg(
      { connectionString: env().DATABASE_URL, max: 10, idleTimeoutMillis: IDLE_MS, options: IN_UTC },
      OPTIONS,
    ),
  });
  return shared.okienkoDb;
}

/**
 * A database client for reading only. It has no `findUnique`, because Prisma joins such queries into one when they are
 * made at the same moment, even for two people.
 */
type Asked = {
  [Key in Exclude<
    keyof PrismaClient,
    '$transaction' | '$extends' | `$execute${string}`
  >]: Key extends `$${string}` ? PrismaClient[Key] : Omit<PrismaClient[Key], `findUnique${string}`>;
};

/**
 * The database as far as the person may see it: rows of other departments' cases are hidden even from a query without a
 * filter (policies of the migration `readers`). A person who sees every case gets the whole database.
 */
export function dbOf({ actor }: Pick<Ctx, 'actor'>): Asked {
  const scope = caseScope(actor);
  return scope.all ? db() : narrowed(reader(), scope.departmentIds);
}

function reader(): PrismaClient {
  shared.okienkoReader ??= new PrismaClient({
    adapter: new PrismaPg(
      new ReaderPool({
        connectionString: env().DATABASE_URL,
        max: 6,
        idleTimeoutMillis: IDLE_MS,
        options: `${IN_UTC} -c role=okienko_reader`,
      }),
      { ...OPTIONS, disposeExternalPool: true },
    ),
  });
  return shared.okienkoReader;
}

/** The client, or one of its tables, with every query run for these departments. */
function narrowed<T extends object>(asked: T, departmentIds: readonly number[]): T {
  return new Proxy(asked, {
    get(target, key) {
      const part: unknown = Reflect.get(target, key);
      if (typeof part === 'function') {
        // Awaited inside the scope, because Prisma sends the query only when its promise is awaited.
        return (...args: unknown[]) => asReader(departmentIds, async () => await part.apply(target, args));
      }
      return typeof part === 'object' && part !== null ? narrowed(part, departmentIds) : part;
    },
  });
}

// A raw statement that begins with its name, like `/* session */ SELECT …`, is planned once on each connection instead
// of at each call; meant for frequent statements that take longer to plan than to run. Their best plan must not depend
// on their values; different texts get different names.
function preparedName({ sql }: { sql: string }): string {
  const name = /^\/\* ([a-z-]+) \*\//.exec(sql)?.[1];
  return name ? `${name}-${hash('sha1', sql).slice(0, 12)}` : '';
}

/** Closes the pools, for commands and tests that end. */
export async function closeDb(): Promise<void> {
  await Promise.all([shared.okienkoDb?.$disconnect(), shared.okienkoReader?.$disconnect()]);
  shared.okienkoDb = undefined;
  shared.okienkoReader = undefined;
}

/** The way in which an act gets its transaction: `transact`, `runAndRollBack`, or a running transaction. */
export type Transact = <T>(work: (tx: Tx) => Promise<T>) => Promise<T>;

/** Runs an operation that is a part of another one in the running transaction. */
export function within(tx: Tx): Transact {
  return (work) => work(tx);
}

/**
 * Runs `work` in one transaction and appends its history as the last step before the commit. The heads of the history
 * chains are the last locks taken, so they are held as short as possible.
 */
export async function transact<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  return db().$transaction(
    async (client) => {
      const history: HistoryLine[] = [];
      // Not assigned to the client: transactions that run at once share what is set on it.
      const tx = new Proxy(client, {
        get: (target, key) => (key === 'history' ? history : Reflect.get(target, key)),
      }) as Tx;
      const result = await work(tx);
      if (history.length > 0) {
        await tx.$executeRaw`SELECT history_append(${JSON.stringify(history)}::jsonb)`;
      }
      return result;
    },
    { maxWait: 10_000, timeout: 20_000 },
  );
}

/** Runs `work` like `transact` and rolls everything back; returns the result that the work would have had. */
export async function runAndRollBack<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  try {
    await transact(async (tx) => {
      throw new TakenBack(await work(tx));
    });
  } catch (error) {
    if (error instanceof TakenBack) return error.value as T;
    throw error;
  }
  throw new Error('a rehearsal was not taken back');
}

class TakenBack extends Error {
  constructor(readonly value: unknown) {
    super('taken back');
  }
}
