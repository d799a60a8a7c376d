import { globSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';

// A hostile time zone: code that forgets to say Europe/Warsaw fails loudly.
process.env.TZ = 'Asia/Kathmandu';

const alias = { '@': resolve(import.meta.dirname) };

/**
 * The tests of a folder as two projects. Most files share the modules of their worker, because loading them for each
 * file takes a third of the time; setup files give each file settings, a folder and a database of its own. A file that
 * replaces a module (`vi.mock`) needs modules that no other file has loaded; it belongs to the project `NAME-replacing`.
 */
function projectsOf(
  name: string,
  test: TestProjectInlineConfiguration['test'],
): TestProjectInlineConfiguration[] {
  const include = [`tests/${name}/**/*.test.{ts,tsx}`];
  const replacing = globSync(include).filter((file) => readFileSync(file, 'utf8').includes('vi.mock('));
  return [
    {
      resolve: { alias },
      test: { ...test, name, include, exclude: replacing, isolate: false },
    },
    { resolve: { alias }, test: { ...test, name: `${name}-replacing`, include: replacing } },
  ];
}

export default defineConfig({
  test: {
    // All cores, on a small machine too; each worker of the integration tests takes up to 16 connections.
    maxWorkers: Math.min(4, availableParallelism()),
    projects: [
      ...projectsOf('unit', { setupFiles: ['tests/support/settings.ts'], testTimeout: 30_000 }),
      ...projectsOf('integration', {
        globalSetup: ['tests/support/database.ts'],
        setupFiles: [
          'tests/support/settings.ts',
          'tests/support/one-query-at-a-time.ts',
          'tests/support/own-database.ts',
        ],
        testTimeout: 60_000,
        hookTimeout: 120_000,
      }),
      {
        resolve: { alias },
        test: { name: 'architecture', include: ['tests/architecture/**/*.test.ts'], testTimeout: 60_000 },
      },
    ],
  },
});
