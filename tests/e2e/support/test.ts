import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { type BrowserContext, test as base, expect, type Page } from '@playwright/test';
import type axe from 'axe-core';
import { ownOffice } from './own-office';

/** The program of axe in its short form: each checked page has to read it. */
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * The standards that axe checks. Only violations are computed. Frames are skipped: they hold PDFs, which axe cannot
 * read.
 */
const STANDARDS: axe.RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
  resultTypes: ['violations'],
  iframes: false,
};

/** The standards without the two rules that take most of the time: they measure every text and every target. */
const UNMEASURED: axe.RunOptions = {
  ...STANDARDS,
  rules: { 'color-contrast': { enabled: false }, 'target-size': { enabled: false } },
};

declare global {
  interface Window {
    axe: typeof axe;
  }
}

type Checks = {
  /** Console errors that a test provokes on purpose, e.g. for an address that does not exist. */
  expectedComplaint: RegExp | undefined;
  pageChecks: undefined;
};

/**
 * Playwright's `test` with two checks on every page of every context. The console has no error and no broken
 * Content-Security-Policy. After a passed test axe finds no violation on each page as the test left it, and on each
 * visited address, opened again in the same context when no test has left a page there. Contrast and the size of targets
 * are measured once for each page, and wherever a test calls `checkAccessibility`.
 */
export const test = base.extend<Checks>({
  expectedComplaint: [undefined, { option: true }],
  pageChecks: [
    // The fixture uses `page` so that the page is still open during the checks.
    async ({ browser, page, expectedComplaint, javaScriptEnabled }, use, testInfo) => {
      const complaints: string[] = [];
      const visited = new Map<string, BrowserContext>();
      const contexts = browser.contexts();
      const watchPage = (page: Page) => {
        page.on('console', (message) => {
          const { url } = message.location();
          if (message.type() === 'error') complaints.push(`${page.url()}: ${message.text()} ${url}`);
        });
        page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error}`));
        page.on('framenavigated', (frame) => {
          if (frame === page.mainFrame() && frame.url().startsWith('http'))
            visited.set(frame.url(), page.context());
        });
      };
      const watch = (context: BrowserContext) => {
        context.pages().forEach(watchPage);
        context.on('page', watchPage);
      };
      const welcome = (context: BrowserContext) => {
        contexts.push(context);
        watch(context);
      };
      contexts.forEach(watch);
      browser.on('context', welcome);
      await use(undefined);
      browser.off('context', welcome);

      try {
        if (testInfo.errors.length > 0) return;
        expect(complaints.filter((text) => !expectedComplaint?.test(text))).toEqual([]);
        // Axe is a script: a test without scripts calls `checkAsRead` itself.
        if (!javaScriptEnabled) return;
        testInfo.setTimeout(testInfo.timeout + 60_000);
        for (const open of contexts.flatMap((context) => context.pages())) {
          if (!open.url().startsWith('http')) continue;
          await checkAccessibility(open, claim(open.url()) ? STANDARDS : UNMEASURED);
        }
        for (const [url, context] of visited) await checkAddress(url, context);
      } finally {
        for (const context of contexts) if (context !== page.context()) await context.close();
      }
    },
    { auto: true },
  ],
});

/** Runs axe on the page now, for a state that is gone at the end of the test (a dialog, an error). */
export async function checkAccessibility(page: Page, standards = STANDARDS): Promise<void> {
  if (!page.url().startsWith('http')) return;
  // The title of a refreshed page arrives later, because metadata are streamed.
  await expect(page).toHaveTitle(/./);
  await page.evaluate(AXE);
  const { violations } = await page.evaluate((options) => window.axe.run(document, options), standards);
  const found = violations.map(
    ({ id, help, nodes }) => `${id}: ${help}: ${nodes.map((node) => node.target)}`,
  );
  expect(found, `accessibility of ${page.url()}`).toEqual([]);
}

/** Runs axe on a page that was opened without scripts: on a copy of its document in a window with scripts. */
export async function checkAsRead(page: Page): Promise<void> {
  const body = await page.content();
  const context = await page.context().browser()?.newContext({ javaScriptEnabled: true });
  const copy = await context?.newPage();
  if (!context || !copy) throw new Error('the page has no browser');
  await copy.route(page.url(), (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body }));
  await copy.goto(page.url());
  await checkAccessibility(copy);
  await context.close();
}

/** Expects that the page is not wider than the window, so that nobody has to scroll sideways (WCAG 1.4.10). */
export async function fits(page: Page, what = page.url()): Promise<void> {
  const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(over, `pixels over the edge of ${what}`).toBeLessThanOrEqual(0);
}

async function checkAddress(url: string, context: BrowserContext): Promise<void> {
  if (!context.browser()?.contexts().includes(context) || !claim(url)) return;
  const page = await context.newPage();
  const answer = await page.goto(url).catch(() => null);
  const isPage = answer?.headers()['content-type']?.startsWith('text/html');
  if (isPage) await checkAccessibility(page);
  await page.close();
}

/**
 * Marks the page of the address as checked; returns false when a worker of this run has marked it already. Addresses
 * that differ only in numbers are one page.
 */
function claim(url: string): boolean {
  const page = new URL(url).pathname.replaceAll(/\d+/g, 'N');
  const mark = join(ownOffice?.visitedDir ?? '', encodeURIComponent(page));
  try {
    writeFileSync(mark, '', { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

export { expect };
