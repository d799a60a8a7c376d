import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

/**
 * A copy of the tree in which a module is made, with a git history of its own, because a migration starts from the last
 * commit.
 */
const tree = mkdtempSync(join(tmpdir(), 'okienko-module-'));
const MADE = ['.data', '.git', '.next', 'node_modules', 'test-results'];

function run(program: string, ...args: string[]): { status: number | null; output: string } {
  const own = Object.entries(process.env).filter(([name]) => !/^(VITEST|DATABASE_URL|NODE_ENV)/.test(name));
  const { status, stdout, stderr } = spawnSync(program, args, {
    cwd: tree,
    encoding: 'utf8',
    env: { ...Object.fromEntries(own), NO_COLOR: '1', NODE_ENV: 'test' },
  });
  return { status, output: stdout + stderr };
}
const node = (...args: string[]) => run(process.execPath, ...args);
const newModule = (...args: string[]) => node('--import', 'tsx', 'scripts/new-module.ts', ...args);
const guards = () => node('node_modules/vitest/vitest.mjs', 'run', '--project=architecture');

beforeAll(() => {
  for (const name of readdirSync('.').filter((each) => !MADE.includes(each)))
    cpSync(name, join(tree, name), { recursive: true });
  symlinkSync(resolve('node_modules'), join(tree, 'node_modules'));
  run('git', 'init', '-q');
  run('git', 'add', 'prisma');
  run('git', '-c', 'user.name=x', '-c', 'user.email=x@example.org', 'commit', '-q', '-m', 'prisma: as it is');
});
afterAll(() => rmSync(tree, { recursive: true, force: true }));

test('a name that is no plural, or that is taken, makes no module', () => {
  expect(newModule('Inquiry')).toMatchObject({ status: 1, output: expect.stringContaining('usage:') });
  expect(newModule('cases')).toMatchObject({ status: 1, output: expect.stringContaining('already') });
});

test('a new module and a new kind of case pass style and types, and the guards name the texts left to write', () => {
  const made = newModule('surveys', '--title', 'Ankiety', '--address', 'ankiety');
  expect(made).toMatchObject({ status: 0, output: expect.stringMatching(/To fill in.*docs\/glossary.md/s) });
  const told = ['--term', 'zgłoszenie', '--source', 'Kraków, część 2', '--title', 'Zgłoszenia'];
  expect(newModule('errands', '--series', 'ZGL', ...told)).toMatchObject({ status: 0 });
  expect(node('node_modules/@biomejs/biome/bin/biome', 'check', '.')).toMatchObject({ status: 0 });
  expect(node('node_modules/typescript/bin/tsc', '--noEmit')).toEqual({ status: 0, output: '' });
  const { output } = guards();
  const failed = output.match(/^ *FAIL .*/gm) ?? [];
  const ofResidents = failed.filter((line) => line.includes('resident-states.test.ts'));
  expect(ofResidents).toContainEqual(expect.stringContaining('for each state of Survey'));
  expect(failed.filter((line) => !ofResidents.includes(line))).toEqual([
    expect.stringContaining('of a new module have no place left that a person has to write'),
  ]);
  expect(output).toContain('docs/glossary.md');
}, 600_000);
