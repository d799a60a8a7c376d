import { registerOne, signIn, signOut } from './support/office';
import { expect, fits, test } from './support/test';

// 320 px is also what 400 % zoom leaves of a 1280 px window (WCAG 1.4.10).
test.use({ viewport: { width: 320, height: 640 } });

test('no page of the counter and the department scrolls sideways at 320 px', async ({ page }) => {
  await signIn(page, 'bok');
  const { slug } = await registerOne(page, 'Wąska');
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

test('the places stand in one line, at every width that shows them', async ({ page }) => {
  for (const login of ['kierownik', 'bok', 'sekretarz']) {
    await signIn(page, login);
    // The words have their width once the font has come.
    await page.evaluate(() => document.fonts.ready.then(() => null));
    for (const width of [1136, 1280, 1366, 1376, 1440]) {
      await page.setViewportSize({ width, height: 800 });
      const lines = await page
        .getByRole('navigation')
        .first()
        .getByRole('link')
        .evaluateAll(
          (links) => new Set(links.map((link) => Math.round(link.getBoundingClientRect().top))).size,
        );
      expect(lines, `${login} at ${width}`).toBe(1);
      await expect(page.getByRole('button', { name: 'Menu' })).toBeHidden();
    }
    await signOut(page);
  }
});
