import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

/** The tree of a clone, without the files that a start makes. */
const clone = mkdtempSync(join(tmpdir(), 'okienko-clone-'));

beforeAll(() => {
  const files = ['tsconfig.json', 'package.json', 'prisma.config.ts'];
  for (const name of ['app', 'components', 'lib', 'scripts', 'prisma', ...files]) {
    cpSync(name, join(clone, name), { recursive: true, filter: (path) => !path.includes('generated') });
  }
  symlinkSync(resolve('node_modules'), join(clone, 'node_modules'));
});
afterAll(() => rmSync(clone, { recursive: true, force: true }));

function run(script: string, settings: Record<string, string>) {
  return spawnSync(process.execPath, ['--import', 'tsx', `scripts/${script}.ts`], {
    cwd: clone,
    encoding: 'utf8',
    env: { ...process.env, OKIENKO_DATA_DIR: join(clone, '.data'), DATABASE_URL: '', ...settings },
  });
}

test.each(['start', 'dev'])(
  'npm run %s answers in a clone in which no file has been made yet',
  async (script) => {
    const taken = createServer().listen(0);
    await new Promise((listening) => taken.once('listening', listening));
    const { port } = taken.address() as { port: number };
    const { stderr, status } = run(script, { PORT: String(port) });
    taken.close();
    expect(stderr).toContain(String(port));
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(status).toBe(1);
  },
);

test('a bad setting is reported in sentences before any file is made', () => {
  const { stderr, status } = run('start', { OKIENKO_NOW: 'wczoraj', PORT: 'x' });
  expect(stderr).toMatch(/^Nieprawidłowa konfiguracja:\n( {2}\w+: .+\n){2}$/);
  expect(status).toBe(1);
});
