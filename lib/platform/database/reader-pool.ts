import { AsyncLocalStorage } from 'node:async_hooks';
import { Pool, type PoolClient, type QueryConfig, type QueryResult } from 'pg';

// One for the process, as the pool is: Next loads this module once for pages and once for routes.
const shared = globalThis as { okienkoScopes?: AsyncLocalStorage<string> };
shared.okienkoScopes ??= new AsyncLocalStorage<string>();

/** Departments whose cases the running question may see, as an array of PostgreSQL: '{3,7}'. */
const scopes = shared.okienkoScopes;

/** Runs `ask` with every question in it put to the database as one that sees these departments' cases alone. */
export function asReader<T>(departmentIds: readonly number[], ask: () => Promise<T>): Promise<T> {
  return scopes.run(`{${departmentIds.join(',')}}`, ask);
}

/**
 * A pool whose connections are the role okienko_reader: it only reads, and of what belongs to a case only what the
 * policies of the database let through. A connection is told whom it asks for before each question that is another's
 * than the last; outside `asReader` it is told that it sees nothing.
 */
export class ReaderPool extends Pool {
  private readonly told = new WeakMap<PoolClient, string>();

  private async tell(client: PoolClient): Promise<void> {
    const scope = scopes.getStore() ?? '{}';
    if (this.told.get(client) === scope) return;
    await client.query("SELECT set_config('okienko.scope', $1, false)", [scope]);
    this.told.set(client, scope);
  }

  // What Prisma's adapter asks with; the other ways of a pool are not used.
  override async query(config: unknown): Promise<QueryResult> {
    const client = await super.connect();
    try {
      await this.tell(client);
      const result = await client.query(config as QueryConfig);
      client.release();
      return result;
    } catch (error) {
      client.release(error instanceof Error ? error : true);
      throw error;
    }
  }
}
