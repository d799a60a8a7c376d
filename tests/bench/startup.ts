import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbedded } from '@/lib/platform/database/embedded';
import type { Figure } from './figure';
import { seconds } from './figure';
import { startOffice } from './office';

/** P20: from `npm start` to the sign-in page in a fresh data folder, with and without making the build. */
export async function measureStartup(): Promise<Figure[]> {
  const floor = await barest();
  // A development server may be using its files there.
  for (const name of existsSync('.next') ? readdirSync('.next') : []) {
    if (name !== 'dev') rmSync(join('.next', name), { recursive: true });
  }
  const withBuild = await startOffice();
  await withBuild.stop();
  const fresh = await startOffice();
  await fresh.stop(false);
  const again = await startOffice(fresh.dataDir);
  await again.stop();
  const bare = `database cluster made and started ${seconds(floor)}`;
  const row = (work: string, ours: number, goal: string, kept: boolean | null, notes: string[]): Figure => ({
    id: 'P20',
    work,
    ours: seconds(ours),
    floor: bare,
    goal,
    kept,
    notes,
  });
  return [
    row(
      'npm start to the sign-in page, no build yet',
      withBuild.startedIn,
      '2 minutes together with the download',
      withBuild.startedIn <= 120_000,
      [
        'Fresh data folder, no .next: cluster, migrations, the demo half-year and the production build, packages already installed. The download by npm ci is not measured.',
      ],
    ),
    row('the same, built before: what is ours', fresh.startedIn, '20 s', fresh.startedIn <= 20_000, [
      'Fresh data folder, the build is there. Floor: initdb and start of the embedded PostgreSQL alone.',
    ]),
    row('a second start, data kept', again.startedIn, 'quick', null, [
      'The data folder of the start before.',
    ]),
  ];
}

async function barest(): Promise<number> {
  const dataDir = mkdtempSync(join(tmpdir(), 'okienko-bench-'));
  const began = performance.now();
  const database = await startEmbedded({ dataDir, name: 'bare' });
  const took = performance.now() - began;
  await database.stop();
  rmSync(dataDir, { recursive: true });
  return took;
}
