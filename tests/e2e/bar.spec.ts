import { execFileSync } from 'node:child_process';
import type { BrowserContext, Page } from '@playwright/test';
import { ROLES, type Role } from '@/lib/core/roles';
import { registeredCase } from './support/cases';
import { listening } from './support/office';
import { signIn } from './support/people';
import { checkAccessibility, expect, fits, test } from './support/test';

const places = (page: Page) => page.getByRole('navigation', { name: 'Miejsca' });
const more = (page: Page) => page.getByRole('button', { name: /^Więcej/ });
const goTo = (page: Page) => page.getByRole('combobox', { name: 'Idź do…' });
const chosen = (page: Page) =>
  page.getByRole('listbox', { name: 'Dokąd' }).getByRole('option', { selected: true });

/** Window widths at which the bar is shown. On a phone its items are in "Menu". */
const WIDE = [1440, 1280, 1024, 880];
/** The widths just below and at each change of the bar. */
const EDGES = [1376, 1375, 1136, 1135, 992, 991];

/** For each role, the HTML of a frame that holds every place of the product. The product's components draw it. */
function framesOfRoles(): Record<Role, string> {
  const drawn = execFileSync(process.execPath, ['--import', 'tsx', 'tests/support/bars-process.tsx']);
  return JSON.parse(drawn.toString('utf8'));
}

/** Serves the frames as pages of the office, each with the style sheets and fonts of the build. */
async function serveFrames(page: Page, context: BrowserContext): Promise<void> {
  await page.goto('/logowanie');
  const classes = await page.locator('html').getAttribute('class');
  const sheets = await page
    .locator('link[rel=stylesheet]')
    .evaluateAll((links) => links.map((link) => link.outerHTML).join(''));
  const frames = framesOfRoles();
  await context.route('**/proba-paska/*', (route) => {
    const role = ROLES[Number(route.request().url().split('/').at(-1))];
    const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width">${sheets}`;
    const body = `<!doctype html><html lang="pl" class="${classes}"><head><title>${role}</title>${head}</head>
      <body>${frames[role]}</body></html>`;
    return route.fulfill({ contentType: 'text/html; charset=utf-8', body });
  });
}

/** The faults of the bar: places in a second line, parts that cover one another. */
const faultsOfBar = (page: Page) =>
  page.evaluate(() => {
    const shown = (selector: string) =>
      [...document.querySelectorAll(selector)]
        .filter((element) => element.checkVisibility())
        .map((element) => ({ name: element.textContent, box: element.getBoundingClientRect() }));
    const lines = new Set(shown('.nav > ul a, .nav__more').map(({ box }) => box.top)).size;
    const parts = shown('.brand, .nav > ul a, .nav__more, .bar__end > *, .bar__bell-out, .bar__menu')
      .filter(({ box }) => box.width > 0)
      .sort((a, b) => a.box.left - b.box.left);
    const covered = parts.filter(({ box }, place) => parts[place + 1]?.box.left < box.right);
    return [...(lines > 1 ? [`${lines} lines`] : []), ...covered.map(({ name }) => `${name} is covered`)];
  });

test('the bar holds all places of the product at every width, for every role', async ({ page, context }) => {
  await serveFrames(page, context);
  const calculator = page.getByRole('link', { name: 'Kalkulator terminów' });
  for (const [number, role] of ROLES.entries()) {
    await page.goto(`/proba-paska/${number}`);
    await page.evaluate(() => document.fonts.ready);
    for (const width of [...WIDE, ...EDGES]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await faultsOfBar(page), `${role} at ${width}`).toEqual([]);
      await fits(page, `${role} at ${width}`);
      if (!WIDE.includes(width)) continue;
      await expect(page.getByRole('button', { name: 'Menu' })).toBeHidden();
      await more(page).click();
      await expect(calculator, `${role} at ${width}`).toBeVisible();
      await fits(page, `"Więcej" of ${role} at ${width}`);
      await page.keyboard.press('Escape');
    }
    await page.setViewportSize({ width: 390, height: 844 });
    await expect(places(page)).toBeHidden();
    await page.getByRole('button', { name: 'Menu' }).click();
    for (const title of ['Kalkulator terminów', 'Książka', 'Praca zdalna', 'Moje konto'])
      await expect(page.getByRole('link', { name: title }), `${title} of ${role}`).toBeVisible();
    await expect(page.getByRole('button', { name: 'Wyloguj się' })).toBeVisible();
    await fits(page, `${role} on a phone`);
  }
});

test('the keyboard opens, walks through and closes "Więcej", whose name tells the present place', async ({
  page,
}) => {
  await signIn(page, 'kierownik');
  await page.goto('/spisy');
  await listening(page);
  await expect(more(page)).toHaveAccessibleName('Więcej, jesteś tu: Spisy spraw');
  await more(page).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Oddzwonienia' })).toBeFocused();
  await checkAccessibility(page);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('link', { name: 'Spisy spraw' })).toBeHidden();
  await expect(more(page)).toBeFocused();
  await page.keyboard.press('Space');
  for (const title of ['Oddzwonienia', 'Nowe zapytanie', 'Spisy spraw', 'Kalkulator terminów']) {
    await page.keyboard.press('Tab');
    await expect(page.getByRole('link', { name: title, exact: true })).toBeFocused();
  }
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/kalkulator$/);
  await expect(more(page)).toHaveAccessibleName('Więcej, jesteś tu: Kalkulator terminów');
  await expect(page.getByRole('link', { name: 'Spisy spraw' })).toBeHidden();
});

test('"Idź do…" finds places, acts and the last opened cases by the keyboard, and loses no typed letter', async ({
  page,
}) => {
  const { keyboard } = page;
  await signIn(page, 'bok');
  const { slug, number } = await registeredCase('Szukana');
  await page.goto(`/sprawy/${slug}`);
  await page.goto('/okienko');
  await listening(page);

  // A place is found by its name, even when the name is typed together with the "g".
  await keyboard.type('gpism');
  await keyboard.press('Enter');
  await expect(page).toHaveURL(/\/pisma$/);
  await expect(page.locator('main')).toBeFocused();

  // An act is found by another word without diacritics. The arrow keys go round.
  await keyboard.press('g');
  await keyboard.type('zarejestruj');
  await expect(chosen(page)).toHaveText(/^Nowe podaniezarejestruj/);
  await expect(page.getByRole('status').filter({ hasText: '1 wynik.' })).toBeAttached();
  await keyboard.press('ArrowDown');
  await expect(chosen(page)).toHaveText(/^Szukaj w sprawach: zarejestruj/);
  await keyboard.press('ArrowDown');
  await expect(chosen(page)).toHaveText(/^Nowe podanie/);
  await expect(goTo(page)).toHaveAttribute(
    'aria-activedescendant',
    (await chosen(page).getAttribute('id')) ?? '',
  );
  await checkAccessibility(page);

  // Escape gives the focus back to the page.
  await keyboard.press('Escape');
  await expect(goTo(page)).toBeHidden();
  await expect(page.locator('main')).toBeFocused();

  // Before any letter is typed, the case that was opened last is the first answer.
  await keyboard.press('g');
  await expect(chosen(page)).toContainText(number);
  await expect(page.getByRole('group', { name: 'Ostatnio otwierane sprawy' })).toBeVisible();
  await checkAccessibility(page);
  await keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`/sprawy/${slug}$`));

  // Words that match no target lead to the search of all cases.
  await keyboard.press('g');
  await keyboard.type('szukana genowefa');
  await keyboard.press('Enter');
  await expect(page).toHaveURL(/\/sprawy\?szukaj=/);
  await expect(page.locator('main')).toContainText(number);
});

test('"Idź do…" opens from a field by Alt+G and by its button; the key "g" can be turned off', async ({
  page,
}) => {
  const { keyboard } = page;
  await signIn(page, 'bok');
  await page.goto('/okienko/podanie');
  await listening(page);
  await page.getByLabel('Imię').focus();
  await keyboard.press('g');
  await expect(page.getByLabel('Imię')).toHaveValue('g');
  await keyboard.press('Alt+g');
  await expect(goTo(page)).toBeFocused();
  await keyboard.press('Escape');
  await expect(page.getByLabel('Imię')).toBeFocused();

  await more(page).click();
  await page.getByRole('button', { name: 'Idź do…' }).click();
  await expect(goTo(page)).toBeFocused();
  await keyboard.press('Escape');
  await expect(more(page)).toBeFocused();

  await keyboard.press('?');
  await page.getByLabel(/^Skróty z jednego znaku/).uncheck();
  await page.getByRole('button', { name: 'Zamknij' }).click();
  await more(page).focus();
  await keyboard.press('g');
  await expect(goTo(page)).toBeHidden();
});

test('without scripts all places are plain links, also those under "Więcej"', async ({
  page,
  browser,
  baseURL,
}) => {
  await signIn(page, 'kierownik');
  const context = await browser.newContext({
    javaScriptEnabled: false,
    storageState: await page.context().storageState(),
    baseURL,
  });
  const still = await context.newPage();
  await still.goto('/komorka');
  await more(still).click();
  await still.getByRole('link', { name: 'Spisy spraw' }).click();
  await expect(still).toHaveURL(/\/spisy$/);
  await still.setViewportSize({ width: 390, height: 844 });
  await still.getByRole('button', { name: 'Menu' }).click();
  await still.getByRole('link', { name: 'Kalkulator terminów' }).click();
  await expect(still.getByRole('heading', { level: 1 })).toHaveText('Kalkulator terminów');
  await context.close();
});
