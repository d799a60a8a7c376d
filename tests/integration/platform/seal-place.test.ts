import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { adoptDatabase } from '@/lib/platform/env';
import { sealPlaceNotes } from '@/lib/platform/seal-place';
import { adminUrl } from '@/tests/support/accounts';

const url = process.env.DATABASE_URL ?? '';
const dataDir = process.env.OKIENKO_DATA_DIR ?? '';
const made: string[] = [];

/** Notes of the start of a real office that keeps its seals in the folder. */
function notes(sealsDir: string, settings: Record<string, string> = {}): Promise<string[]> {
  adoptDatabase(settings.DATABASE_URL ?? url);
  Object.assign(process.env, { OKIENKO_DEMO: '0', OKIENKO_SEALS_DIR: sealsDir, ...settings });
  return sealPlaceNotes();
}

function folderIn(parent: string): string {
  made.push(mkdtempSync(join(parent, 'okienko-seals-')));
  return made[made.length - 1];
}

afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true });
  adoptDatabase(url);
  Object.assign(process.env, { OKIENKO_DEMO: '1', OKIENKO_SEALS_DIR: '' });
});

describe('the start of a real office warns', () => {
  test('of seals in the folder of the data, which is where they lie without a setting', async () => {
    const [note, ...more] = await notes('');
    expect(note).toBe(
      `Uwaga: pieczęcie historii leżą obok danych (${dataDir}). Kto ma dostęp do danych, może podmienić jedno i drugie. Ustaw OKIENKO_SEALS_DIR na inny dysk albo inną maszynę.`,
    );
    expect(more).toEqual([]);
    expect(await notes(join(dataDir, 'pieczecie'))).toHaveLength(1);
  });

  test('of seals on the disk of the database, also in a folder that is still to be made', async () => {
    const folder = folderIn(tmpdir());
    for (const dir of [folder, join(folder, 'nie', 'ma')]) {
      const [note, ...more] = await notes(dir, { DATABASE_URL: adminUrl() });
      expect(note).toContain(`(${dir}) leżą na tym samym dysku co baza danych.`);
      expect(more).toEqual([]);
    }
  });

  test('not of seals on another disk, nor when the database is on another machine', async () => {
    const other = '/dev/shm';
    expect(existsSync(other) && statSync(other).dev !== statSync(tmpdir()).dev).toBe(true);
    expect(await notes(folderIn(other))).toEqual([]);
    const away = { DATABASE_URL: url.replace('127.0.0.1', 'db.urzad.example') };
    expect(await notes(folderIn(tmpdir()), away)).toEqual([]);
  });

  test('of the disk of the embedded database, also when nobody may ask it for its folder', async () => {
    mkdirSync(join(dataDir, 'postgres'));
    const [note] = await notes(folderIn(tmpdir()));
    expect(note).toContain('leżą na tym samym dysku co baza danych.');
    rmSync(join(dataDir, 'postgres'), { recursive: true });
  });

  test('of the secret in the folder of the data', async () => {
    writeFileSync(join(dataDir, 'secret'), `${process.env.OKIENKO_SECRET}\n`);
    const [note] = await notes(folderIn('/dev/shm'));
    expect(note).toContain(`Uwaga: sekret urzędu leży w folderze danych (${dataDir}).`);
    // A secret that is no longer in use opens nothing new.
    writeFileSync(join(dataDir, 'secret'), 'dawny\n');
    expect(await notes(folderIn('/dev/shm'))).toEqual([]);
    rmSync(join(dataDir, 'secret'));
  });
});

test('a demonstration warns of nothing', async () => {
  expect(await sealPlaceNotes()).toEqual([]);
});
