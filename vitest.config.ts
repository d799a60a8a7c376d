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
      {
        resolve: { alias },
        test: {
          ...suite('integration'),
          globalSetup: ['tests/support/database.ts'],
          setupFiles: [
            'tests/support/settings.ts',
            'tests/support/one-query-at-a-time.ts',
            'tests/support/own-database.ts',
          ],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
