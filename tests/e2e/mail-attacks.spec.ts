import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, type Page, test } from '@playwright/test';
import { showHtml } from '@/lib/platform/mail/html';
import { securityHeaders } from '@/lib/platform/security-headers';
import { mailAttacks } from '../support/mail-attacks';

// Attacks in the HTML of messages, in a real browser: as the desk shows them, and with each of the two fences alone.

let foreign: Server;
let ours: Server;
let asked: string[];
let pages: Map<string, { html: string; fenced: boolean }>;

const origin = (server: Server) => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

test.beforeEach(async () => {
  asked = [];
  pages = new Map();
  foreign = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.setHeader('access-control-allow-origin', '*').end("console.log('ran')");
  }).listen(0, '127.0.0.1');
  ours = createServer();
  ours.on('request', (request, response) => {
    const found = pages.get(request.url ?? '');
    response.setHeader('content-type', 'text/html; charset=utf-8');
    if (found?.fenced)
      for (const [name, value] of Object.entries(securityHeaders('abc', false, 'message')))
        response.setHeader(name, value);
    response.statusCode = found ? 200 : 404;
    response.end(found?.html);
  });
  ours.listen(0, '127.0.0.1');
  await Promise.all([once(foreign, 'listening'), once(ours, 'listening')]);
});

test.afterEach(() => {
  foreign.close();
  ours.close();
});

/** Returns the scripts that ran, the dialogs and the requests while each message stood in a frame of its own. */
async function opened(page: Page, messages: string[], fenced: boolean, frame: string): Promise<string[]> {
  const happened: string[] = [];
  page.on('console', (message) => {
    if (message.text() === 'ran') happened.push(`script: ${message.location().url}`);
  });
  page.on('dialog', (dialog) => {
    happened.push(`dialog: ${dialog.message()}`);
    return dialog.dismiss();
  });
  for (const [place, html] of messages.entries()) pages.set(`/${place}`, { html, fenced });
  const frames = messages.map(
    (_, place) => `<iframe src="/${place}" ${frame} title="Treść wiadomości"></iframe>`,
  );
  pages.set('/all', { html: `<!doctype html><title>a</title>${frames.join('')}`, fenced: false });
  await page.goto(`${origin(ours)}/all`, { waitUntil: 'load' });
  expect(page.frames().length).toBeGreaterThan(messages.length);
  await page.waitForTimeout(500);
  return [...happened, ...asked.map((url) => `asked: ${url}`)];
}

const SANDBOX = 'sandbox="allow-popups allow-popups-to-escape-sandbox"';

const shown = (attack: string) =>
  showHtml(attack, { picture: (alt) => `[obraz: ${alt}]`, quote: 'Cytat', pictureBy: async () => null }).then(
    ({ document }) => document,
  );

test('no attack runs, loads or opens anything as the desk shows a message', async ({ page }) => {
  const attacks = mailAttacks(origin(foreign));
  const documents = await Promise.all(attacks.map(shown));
  expect(await opened(page, documents, true, SANDBOX)).toEqual([]);
});

test('no attack runs or loads anything when the sanitiser stands alone', async ({ page }) => {
  const documents = await Promise.all(mailAttacks(origin(foreign)).map(shown));
  expect(await opened(page, documents, false, '')).toEqual([]);
});

test('no attack runs or loads anything when the policy and the frame stand alone', async ({ page }) => {
  const attacks = mailAttacks(origin(foreign));
  expect(await opened(page, attacks, true, SANDBOX)).toEqual([]);
});

test('most attacks run or load something where nothing stands in their way', async ({ page }) => {
  const happened = await opened(page, mailAttacks(origin(foreign)), false, '');
  expect(happened.filter((each) => each.startsWith('script')).length).toBeGreaterThan(15);
  expect(happened.filter((each) => each.startsWith('asked')).length).toBeGreaterThan(8);
});
