import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserContext, test as base, expect, type Page } from '@playwright/test';
import axe from 'axe-core';
import { ownOffice } from './own-office';

/** What breaks these is told, and nothing else is worked out. A frame of ours shows a PDF, which axe cannot read. */
const STANDARDS: axe.RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
  resultTypes: ['violations'],
  iframes: false,
};

declare global {
  interface Window {
    axe: typeof axe;
  }
}

type Checks = {
  /** What a test provokes on purpose may be complained of in the console, e.g. a page that is not there. */
  expectedComplaint: RegExp | undefined;
  pageChecks: undefined;
};

/**
 * Playwright's `test` with two checks on every page of every context: nothing in the console (errors, broken
 * Content-Security-Policy) and, when the test has passed, no axe violation: on each page as the test left it, and
 * on every address it visited, opened again in the same context.
 */
export const test = base.extend<Checks>({
  expectedComplaint: [undefined, { option: true }],
  pageChecks: [
    // `page` is asked for so that it is still open when the checks are made.
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
        for (const open of contexts.flatMap((context) => context.pages())) await checkAccessibility(open);
        for (const [url, context] of visited) await checkAddress(url, context);
      } finally {
        for (const context of contexts) if (context !== page.context()) await context.close();
      }
    },
    { auto: true },
  ],
});

/** Axe on the page as it stands: for a state that the end of the test no longer shows (a dialog, an error). */
export async function checkAccessibility(page: Page): Promise<void> {
  if (!page.url().startsWith('http')) return;
  // While a page that was refreshed comes, its title is on the way (streamed metadata).
  await expect(page).toHaveTitle(/./);
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate((options) => window.axe.run(document, options), STANDARDS);
  const found = violations.map(
    ({ id, help, nodes }) => `${id}: ${help}: ${nodes.map((node) => node.target)}`,
  );
  expect(found, `accessibility of ${page.url()}`).toEqual([]);
}

/** Axe on a page that was read without scripts: on a copy of its document, in a window that runs axe. */
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

/** Nothing of the page is wider than the window: it is read without scrolling sideways (WCAG 1.4.10). */
export async function fits(page: Page, what = page.url()): Promise<void> {
  const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(over, `pixels over the edge of ${what}`).toBeLessThanOrEqual(0);
}

async function checkAddress(url: string, context: BrowserContext): Promise<void> {
  if (!context.browser()?.contexts().includes(context) || !isNew(new URL(url).pathname)) return;
  const page = await context.newPage();
  const answer = await page.goto(url).catch(() => null);
  const isPage = answer?.headers()['content-type']?.startsWith('text/html');
  if (isPage) await checkAccessibility(page);
  await page.close();
}

/** Whether no worker of this run has asked about the page before; the same page with another number is the same page. */
function isNew(path: string): boolean {
  const mark = join(ownOffice?.visitedDir ?? '', encodeURIComponent(path.replaceAll(/\d+/g, 'N')));
  try {
    writeFileSync(mark, '', { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

export { expect };
