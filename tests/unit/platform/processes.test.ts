import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freePort } from '@/lib/platform/free-port';
import { serveFromProcesses } from '@/scripts/processes';

const ENTRY = join(import.meta.dirname, '../../support/answering-process.ts');
let port: number;
let stop: () => Promise<void>;

beforeAll(async () => {
  port = await freePort();
  process.env.PORT = String(port);
  stop = await serveFromProcesses(2, ENTRY);
}, 60_000);

afterAll(() => stop());

/** The process that answers a new connection; null when no process does. */
async function answered(): Promise<number | null> {
  return fetch(`http://localhost:${port}`, { headers: { connection: 'close' } }).then(
    async (response) => Number(await response.text()),
    () => null,
  );
}

/** The processes that answer, after two of them do. */
async function both(): Promise<number[]> {
  const seen = new Set<number>();
  while (seen.size < 2) {
    const pid = await answered();
    if (pid === null) await wait(50);
    else seen.add(pid);
  }
  return [...seen];
}

test.runIf(process.platform === 'linux')(
  'several processes answer, a killed one is replaced, and all end at the stop',
  async () => {
    const [one, other] = await both();
    process.kill(one, 'SIGKILL');
    while ((await answered()) === one) await wait(20);
    const after = await both();
    expect(after).toContain(other);
    expect(after).not.toContain(one);
    await stop();
    expect(await answered()).toBeNull();
    for (const pid of after) expect(() => process.kill(pid, 0)).toThrow('ESRCH');
  },
  60_000,
);
