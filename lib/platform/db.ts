import { PrismaPg } from '@prisma/adapter-pg';
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

const shared = globalThis as { okienkoDb?: PrismaClient };

/** The database of this process: one pool, opened at first use, kept over reloads in development. */
export function db(): PrismaClient {
  shared.okienkoDb ??= new PrismaClient({
    adapter: new PrismaPg(
      {
        connectionString: env().DATABASE_URL,
        max: 16,
        // The adapter writes moments without an offset and reads them as UTC: the session must mean the same.
        options: '-c TimeZone=UTC',
      },
      { statementNameGenerator: preparedName },
    ),
  });
  return shared.okienkoDb;
}

// A raw statement that begins with its name, as `/* session */ SELECT …` does, is planned once by each connection and
// not at each call: for those that run all the time and take longer to plan than to run. Its text may change with the
// number of its values alone, and the best plan for it must not hang on them.
function preparedName({ sql, args }: { sql: string; args: unknown[] }): string {
  const name = /^\/\* ([a-z-]+) \*\//.exec(sql)?.[1];
  return name ? `${name}-${args.length}` : '';
}

/** Closes the pool; for commands and tests that end. */
export async function closeDb(): Promise<void> {
  await shared.okienkoDb?.$disconnect();
  shared.okienkoDb = undefined;
}

/** How an act gets its transaction: `transact`, `rehearse`, or one that already runs. */
export type Transact = <T>(work: (tx: Tx) => Promise<T>) => Promise<T>;

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
export async function rehearse<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
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
