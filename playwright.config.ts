import { defineConfig } from '@playwright/test';
import { browserLaunchOptions } from './tests/support/browser';

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results/e2e',
  globalSetup: './tests/e2e/support/server.ts',
  // One office, one database: the tests follow one another.
  workers: 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  use: {
    baseURL: process.env.E2E_URL,
    actionTimeout: 20_000,
    navigationTimeout: 30_000,
    locale: 'pl-PL',
    // A hostile time zone: what is shown must be Warsaw's time, wherever the browser stands.
    timezoneId: 'Asia/Kathmandu',
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: browserLaunchOptions(),
    trace: 'retain-on-failure',
  },
});
