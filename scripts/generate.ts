import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const mark = join(root, 'lib/platform/generated/prisma/made-from');

/** Makes the Prisma client in `lib/platform/generated/prisma` when it is missing or the schema has changed. */
export function generateIfStale(): void {
  const sources = [
    ...globSync('prisma/schema/*.prisma', { cwd: root }).sort(),
    'node_modules/prisma/package.json',
  ];
  const hash = createHash('sha256');
  for (const file of sources) hash.update(file).update(readFileSync(join(root, file)));
  const wanted = hash.digest('hex');
  if (readMark() === wanted) return;
  generateClient();
  writeFileSync(mark, wanted);
}

/** Runs Prisma's generator for the schema of the project, or for another schema given in the arguments. */
export function generateClient(...args: string[]): void {
  const cli = join(root, 'node_modules/prisma/build/index.js');
  // Prisma's output is shown only on failure: it warns of a missing OpenSSL, which only native engines would use.
  const done = spawnSync(process.execPath, [cli, 'generate', ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
    // Generating does not use the schema engine, but the command line refuses to run without an engine to download; the
    // path of any program serves.
    env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, CHECKPOINT_DISABLE: '1' },
  });
  if (done.error) throw done.error;
  if (done.status !== 0) throw new Error(`prisma generate failed\n${done.stdout}${done.stderr}`);
}

function readMark(): string | undefined {
  try {
    return readFileSync(mark, 'utf8');
  } catch {
    return undefined;
  }
}

if (import.meta.filename === process.argv[1]) generateIfStale();
