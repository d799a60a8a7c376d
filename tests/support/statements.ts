import pg from 'pg';
import { vi } from 'vitest';

/** How many statements the database was sent while `run` ran, BEGIN and COMMIT among them. */
export async function statementsOf(run: () => Promise<unknown>): Promise<number> {
  const sent = vi.spyOn(pg.Client.prototype, 'query');
  try {
    await run();
    return sent.mock.calls.length;
  } finally {
    sent.mockRestore();
  }
}
