import { hash } from 'node:crypto';
import { PrismaPg } from '@prisma/adapter-pg';
import { caseScope } from '@/lib/core/case-scope';
import type { Ctx } from '@/lib/core/context';
import { asReader, ReaderPool } from './database/reader-pool';
import { env } from './env';
import { type Prisma, PrismaClient } from './generated/prisma/client';

/** One line for the history, as `record` of the audit module makes it. */
export type HistoryLine = {
  chain: string;
  at: string;
  actorId: number | null;
  type: string;
  caseId: number | null;
  data: object;
};

/** A running transaction: its database, and what it will leave in the history. */
export type Tx = Prisma.TransactionClient & { readonly history: HistoryLine[] };

const shared = globalThis as { okienkoDb?: PrismaClient; okienkoReader?: PrismaClient };

const OPTIONS = { statementNameGenerator: preparedName };
/** The adapter writes moments without an offset and reads them as UTC: the session must mean the same. */
const IN_UTC = '-c TimeZone=UTC';

/** The database of this process: one pool, opened at first use, kept over reloads in development. */
export function db(): PrismaClient {
  shared.okienkoDb ??= new PrismaClient({
    adapter: new PrismaPg({ connectionString: env().DATABASE_URL, max: 10, options: IN_UTC }, OPTIONS),
  });
  return shared.okienkoDb;
}

/**
 * A database that is only asked, and never by `findUnique`: Prisma puts such questions of the same moment into one, also
 * those of two people.
 */
type Asked = {
  [Key in Exclude<
    keyof PrismaClient,
    '$transaction' | '$extends' | `$execute${string}`
  >]: Key extends `$${string}` ? PrismaClient[Key] : Omit<PrismaClient[Key], `findUnique${string}`>;
};

/**
 * The database as far as the person may see it: what belongs to others' cases is not there, whatever a query forgets to
 * say (policies of the migration `readers`). For those who see every case it is the whole.
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
        options: `${IN_UTC} -c role=okienko_reader`,
      }),
      { ...OPTIONS, disposeExternalPool: true },
    ),
  });
  return shared.okienkoReader;
}

/** The client, or a table of it, with every question asked for these departments. */
function narrowed<T extends object>(asked: T, departmentIds: readonly number[]): T {
  return new Proxy(asked, {
    get(target, key) {
      const part: unknown = Reflect.get(target, key);
      if (typeof part === 'function') {
        // Awaited inside: Prisma asks when somebody waits for the answer.
        return (...args: unknown[]) => asReader(departmentIds, async () => await part.apply(target, args));
      }
      return typeof part === 'object' && part !== null ? narrowed(part, departmentIds) : part;
    },
  });
}

// A raw statement that begins with its name, as `/* session */ SELECT …` does, is planned once by each connection and
// not at each call: for those that run all the time and take longer to plan than to run. The best plan for it must not
// hang on its values; texts that differ have names that differ.
function preparedName({ sql }: { sql: string }): string {
  const name = /^\/\* ([a-z-]+) \*\//.exec(sql)?.[1];
  return name ? `${name}-${hash('sha1', sql).slice(0, 12)}` : '';
}

/** Closes the pools; for commands and tests that end. */
export async function closeDb(): Promise<void> {
  await Promise.all([shared.okienkoDb?.$disconnect(), shared.okienkoReader?.$disconnect()]);
  shared.okienkoDb = undefined;
  shared.okienkoReader = undefined;
}

/** How an act gets its transaction: `transact`, `runAndRollBack`, or one that already runs. */
export type Transact = <T>(work: (tx: Tx) => Promise<T>) => Promise<T>;

/** For an operation that is a part of another one: in the transaction that runs already. */
export function within(tx: Tx): Transact {
  return (work) => work(tx);
}

/**
 * Runs `work` in one transaction and, last before the commit, appends its history: all of it or nothing.
 * The heads of the chains are the last locks taken, so they are held for as short as can be.
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

/** Runs `work` as `transact` does and takes all of it back: what it gives is what would have come of it. */
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
