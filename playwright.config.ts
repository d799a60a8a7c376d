import { availableParallelism } from 'node:os';
import { defineConfig } from '@playwright/test';
import { ownOffice } from './tests/e2e/support/own-office';
import { browserLaunchOptions } from './tests/support/browser';

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results/e2e',
  globalSetup: './tests/e2e/support/offices.ts',
  // Each worker has an office of its own: a server and a database.
  workers: Math.min(4, availableParallelism()),
  fullyParallel: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  use: {
    baseURL: ownOffice?.settings.OKIENKO_URL,
    actionTimeout: 20_000,
    navigationTimeout: 30_000,
    locale: 'pl-PL',
    // A far time zone: pages must show the time of Warsaw in every time zone of the browser.
    timezoneId: 'Asia/Kathmandu',
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: browserLaunchOptions(),
    // Recording a trace takes a fifth of the time of a test; `--trace retain-on-failure` asks for one.
    trace: 'off',
  },
});
