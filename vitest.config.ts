import { globSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

// A hostile time zone: code that forgets to say Europe/Warsaw fails loudly.
process.env.TZ = 'Asia/Kathmandu';

const alias = { '@': resolve(import.meta.dirname) };
const suite = (name: string) => ({
  name,
  include: [`tests/${name}/**/*.test.{ts,tsx}`],
  environment: 'node' as const,
});

/**
 * The integration tests. Their files share the modules of a worker, because loading them for each file takes a third of
 * the time; `own-database.ts` gives each file a database, a folder and settings of its own.
 */
const integration = {
  ...suite('integration'),
  globalSetup: ['tests/support/database.ts'],
  setupFiles: [
    'tests/support/settings.ts',
    'tests/support/one-query-at-a-time.ts',
    'tests/support/own-database.ts',
  ],
  testTimeout: 30_000,
  hookTimeout: 60_000,
};
/** The integration tests that replace a module; they need modules that no other file has loaded. */
const replacing = globSync('tests/integration/**/*.test.{ts,tsx}').filter((file) =>
  readFileSync(file, 'utf8').includes('vi.mock('),
);

export default defineConfig({
  test: {
    // All cores, on a small machine too; each worker of the integration tests takes up to 16 connections.
    maxWorkers: Math.min(4, availableParallelism()),
    projects: [
      {
        resolve: { alias },
        test: { ...suite('unit'), setupFiles: ['tests/support/settings.ts'], testTimeout: 30_000 },
      },
      { resolve: { alias }, test: { ...suite('architecture'), testTimeout: 60_000 } },
      { resolve: { alias }, test: { ...integration, exclude: replacing, isolate: false } },
      { resolve: { alias }, test: { ...integration, name: 'integration-replacing', include: replacing } },
    ],
  },
});
