import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { CLOCK_CHANGES } from './clock-changes';
import { VECTORS } from './vectors';

const run = promisify(execFile);
const ZONES = { 'Asia/Kathmandu': -330, 'America/St_Johns': 210, 'Pacific/Apia': 660, 'Europe/Warsaw': -60 };

it('the engine gives equal answers wherever its server stands', async () => {
  const told = await Promise.all(
    Object.keys(ZONES).map(async (TZ) => {
      const env = { ...process.env, TZ };
      const script = ['--import', 'tsx', 'tests/unit/deadlines/zone-process.ts'];
      return JSON.parse((await run(process.execPath, script, { env })).stdout);
    }),
  );
  expect(told.map(({ zone, offset }) => [zone, offset])).toEqual(Object.entries(ZONES));
  const days = CLOCK_CHANGES.flatMap(({ moments }) => moments.map(([, day]) => day));
  for (const { due, today, terms } of told) {
    expect(due).toEqual(VECTORS.map((vector) => vector.due));
    expect(today).toEqual(days);
    expect(terms).toEqual(told[0].terms);
  }
}, 30_000);
