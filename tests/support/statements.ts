import pg from 'pg';
import { vi } from 'vitest';

/** Tells a connection of the readers for whom it asks from now on; no question. */
const TELLS = /^SELECT set_config\('okienko\.scope'/;

/** How many statements the database was sent while `run` ran, BEGIN and COMMIT among them. */
export async function statementsOf(run: () => Promise<unknown>): Promise<number> {
  const sent = vi.spyOn(pg.Client.prototype, 'query');
  try {
    await run();
    return sent.mock.calls.filter(([asked]) => !TELLS.test(String(asked))).length;
  } finally {
    sent.mockRestore();
  }
}

/** What the database was asked while `run` ran: each statement with its values, to be asked again with EXPLAIN. */
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
