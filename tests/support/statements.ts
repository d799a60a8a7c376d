import pg from 'pg';
import { vi } from 'vitest';

/** Gives a connection of the readers its departments; not counted as a query. */
const TELLS = /^SELECT set_config\('okienko\.scope'/;

/** The number of statements sent to the database while `run` ran, with BEGIN and COMMIT. */
export async function statementsOf(run: () => Promise<unknown>): Promise<number> {
  const sent = vi.spyOn(pg.Client.prototype, 'query');
  try {
    await run();
    return sent.mock.calls.filter(([asked]) => !TELLS.test(String(asked))).length;
  } finally {
    sent.mockRestore();
  }
}

/** The statements sent to the database while `run` ran, with their values, for a later EXPLAIN. */
export async function sentBy(run: () => Promise<unknown>): Promise<{ text: string; values: unknown[] }[]> {
  const sent = vi.spyOn(pg.Client.prototype, 'query');
  try {
    await run();
    return sent.mock.calls.flatMap(([asked]: unknown[]) => {
      const { text, values = [] } = (typeof asked === 'string' ? { text: asked } : asked) as {
        text: string;
        values?: unknown[];
      };
      return [{ text, values }];
    });
  } finally {
    sent.mockRestore();
  }
}
