import {
  appendFileSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { listScanned, openScanned, putAwayScanned } from '@/lib/platform/scan-folder';

let late = 60_000;
vi.mock('@/lib/platform/clock', async (original) => {
  const clock = await original<typeof import('@/lib/platform/clock')>();
  return { ...clock, machineTime: () => clock.machineTime() + late };
});

const place = mkdtempSync(join(tmpdir(), 'okienko-scans-'));
const root = join(place, 'skaner');
const path = (...names: string[]) => join(root, ...names);
beforeAll(() => {
  mkdirSync(path('a.wrona'), { recursive: true });
  mkdirSync(path('obcy'));
  process.env.OKIENKO_SCANS_DIR = root;
  writeFileSync(join(place, 'tajne.pdf'), 'tajne');
  writeFileSync(path('wspólny.pdf'), 'a');
  writeFileSync(path('a.wrona', 'mój.pdf'), 'b');
  writeFileSync(path('obcy', 'cudzy.pdf'), 'c');
  for (const name of ['.ukryty.pdf', '~$blokada.pdf', 'w-drodze.part']) writeFileSync(path(name), 'd');
  writeFileSync(path('pusty.pdf'), '');
  symlinkSync(join(place, 'tajne.pdf'), path('link.pdf'));
  symlinkSync(place, path('wyjście'));
  linkSync(join(place, 'tajne.pdf'), path('drugi.pdf'));
});
afterAll(() => rmSync(place, { recursive: true }));

const names = async (login: string) => (await listScanned(login)).map(({ name }) => name).sort();

test('only plain finished files of the shared folder and of the person’s own are offered', async () => {
  expect(await names('a.wrona')).toEqual(['mój.pdf', 'wspólny.pdf']);
  for (const login of ['..', '.', 'wyjście', '../skaner/obcy', 'przyjete', ''])
    expect(await names(login), login).toEqual(['wspólny.pdf']);
});

test('a file that may still grow is not offered', async () => {
  late = 5_000;
  expect(await names('a.wrona')).toEqual([]);
  late = 60_000;
});

test('a file that has changed since it was listed, or became a link, is not opened', async () => {
  const [listed] = (await listScanned('a.wrona')).filter(({ name }) => name === 'mój.pdf');
  appendFileSync(listed.path, 'więcej');
  expect(await openScanned(listed)).toBeNull();
  rmSync(listed.path);
  symlinkSync(join(place, 'tajne.pdf'), listed.path);
  expect(await openScanned(listed)).toBeNull();
});

test('a taken file leaves the folder and is no longer offered', async () => {
  const [listed] = await listScanned('nikt');
  const handle = await openScanned(listed);
  expect(await handle?.readFile('utf8')).toBe('a');
  await handle?.close();
  await putAwayScanned(listed);
  expect(await names('nikt')).toEqual([]);
  expect(readdirSync(path('przyjete'))).toEqual([`${listed.id}-wspólny.pdf`]);
});
