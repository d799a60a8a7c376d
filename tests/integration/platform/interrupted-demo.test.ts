import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { emptyDatabase } from '@/lib/platform/database/empty';
import { db } from '@/lib/platform/db';
import { seedDemo } from '@/prisma/seed/demo';
import { ownerUrl } from '@/tests/support/accounts';
import { openWithOneDepartment } from './half-a-demo';

const accounts = { url: process.env.DATABASE_URL ?? '', ownerUrl: ownerUrl() };

/** Seeds in this process; returns what was said. */
async function seed(): Promise<string[]> {
  const said: string[] = [];
  await seedDemo(accounts, (line) => said.push(line), openWithOneDepartment);
  return said;
}

const state = async () => ({
  departments: (await db().department.findMany()).map(({ symbol }) => symbol),
  unfinished: (await db().office.findFirst())?.unfinished,
  history: await db().historyEntry.count(),
});
const WHOLE = { departments: ['UM'], unfinished: false, history: 1 };

beforeEach(() => emptyDatabase(accounts));

test('a demonstration killed half-way is begun again at the next start, and only then', async () => {
  const script = join(import.meta.dirname, 'half-a-demo.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', script, JSON.stringify(accounts)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  child.kill('SIGKILL');
  await once(child, 'exit');
  expect(await state()).toEqual({ ...WHOLE, unfinished: true });

  expect(await seed()).toEqual([
    'Zakładanie pokazowego urzędu przerwano; zaczynamy od nowa.',
    'Jedna komórka.',
  ]);
  expect(await state()).toEqual(WHOLE);
  expect(await seed()).toEqual([]);
  expect(await state()).toEqual(WHOLE);
}, 120_000);

test('of two starts at once one makes the demonstration', async () => {
  const said = await Promise.all([seed(), seed()]);
  expect(said.flat()).toEqual(['Jedna komórka.']);
  expect(await state()).toEqual(WHOLE);
});
