import { registeredCase } from './support/cases';
import { signIn } from './support/people';
import { expect, fits, test } from './support/test';

// A 1280 px window at 400 % zoom is also 320 px wide (WCAG 1.4.10).
test.use({ viewport: { width: 320, height: 640 } });

test('no page of the counter or the department scrolls sideways at 320 px', async ({ page }) => {
  const { slug } = await registeredCase('Wąska');
  await signIn(page, 'bok');
  const pages = [
    '/okienko',
    '/okienko/podanie',
    '/okienko/przekazania',
    `/sprawy/${slug}`,
    `/sprawy/${slug}?zakladka=dokumenty`,
    `/sprawy/${slug}?zakladka=strony`,
    '/sprawy',
  ];
  for (const path of pages) {
    await page.goto(path);
    await expect(page.locator('h1').first()).toBeVisible();
    await fits(page, path);
  }
});
