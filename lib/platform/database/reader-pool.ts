import { AsyncLocalStorage } from 'node:async_hooks';
import { Pool, type PoolClient, type QueryConfig, type QueryResult } from 'pg';

// One store for the process: Next loads this module once for pages and once for routes.
const shared = globalThis as { okienkoScopes?: AsyncLocalStorage<string> };
shared.okienkoScopes ??= new AsyncLocalStorage<string>();

/** Departments whose cases the running query may see, as an array of PostgreSQL: '{3,7}'. */
const scopes = shared.okienkoScopes;

/** Runs `ask`; every query in it reads the cases of these departments alone. */
export function asReader<T>(departmentIds: readonly number[], ask: () => Promise<T>): Promise<T> {
  return scopes.run(`{${departmentIds.join(',')}}`, ask);
}

/**
 * A pool whose connections have the role okienko_reader: they only read, and the policies of the database filter the
 * rows of cases. Before a query with other departments than the last one, the connection gets the new departments;
 * outside `asReader` it gets none and sees no case.
 */
export class ReaderPool extends Pool {
  private readonly told = new WeakMap<PoolClient, string>();

  private async tell(client: PoolClient): Promise<void> {
    const scope = scopes.getStore() ?? '{}';
    if (this.told.get(client) === scope) return;
    await client.query("SELECT set_config('okienko.scope', $1, false)", [scope]);
    this.told.set(client, scope);
  }

  // Prisma's adapter calls this method only; the other methods of a pool are not used.
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
