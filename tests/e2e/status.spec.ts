import type { Page } from '@playwright/test';
import { calledCase, registeredCase } from './support/cases';
import { signIn } from './support/people';
import { checkAccessibility, expect, fits, test } from './support/test';

// Failures of one address are counted over the whole run, so this file tries few wrong pairs. Integration tests try the
// limits.

const WORDS = {
  pl: { prefix: '', code: 'Kod dostępu', check: 'Sprawdź', number: 'Numer' },
  en: { prefix: '/en', code: 'Access code', check: 'Check', number: 'Number' },
  uk: { prefix: '/uk', code: 'Код доступу', check: 'Перевірити', number: 'Номер' },
};

const RESIDENT_PAGES = [
  ...['/', '/karty-uslug', '/karty-uslug?szukaj=alkohol', '/karty-uslug/sprzedaz-alkoholu', '/stan-sprawy'],
  ...['/terminy', '/kontakt', '/dostepnosc', '/prywatnosc'],
];

async function ask(page: Page, code: string): Promise<void> {
  await page.getByLabel('Kod dostępu').fill(code);
  await page.getByRole('button', { name: 'Sprawdź' }).click();
}

for (const [locale, { prefix }] of Object.entries(WORDS)) {
  test(`resident pages in ${locale} have a heading and one column at 320 px, without script`, async ({
    browser,
  }) => {
    const context = await browser.newContext({
      viewport: { width: 320, height: 640 },
      javaScriptEnabled: false,
    });
    const page = await context.newPage();
    for (const path of RESIDENT_PAGES) {
      const answer = await page.goto(prefix + path);
      expect(answer?.status(), path).toBe(200);
      await expect(page.locator('html')).toHaveAttribute('lang', locale);
      await expect(page.locator('h1')).toHaveCount(1);
      await fits(page);
    }
    await context.close();
  });

  test(`resident pages in ${locale} are accessible`, async ({ page }) => {
    for (const path of RESIDENT_PAGES) await page.goto(prefix + path);
  });
}

test('with script the status page shows a matter with its proof in three languages, and no code in the address', async ({
  page,
}) => {
  const { number, slug, code } = await registeredCase('Statusowa');

  // given the address from the receipt's QR code, which fills in the number
  await page.goto(`/stan-sprawy?numer=${slug.toUpperCase()}`);
  await expect(page.getByLabel('Numer')).toHaveValue(number);

  // when the code is missing or wrong, then the typed text stays and the reason is shown
  await page.getByRole('button', { name: 'Sprawdź' }).click();
  await expect(page.getByRole('main').getByRole('alert')).toContainText('Popraw 1 pole');
  await checkAccessibility(page);
  await ask(page, 'ZZZZZ-ZZZZZ');
  await expect(page.getByRole('main').getByRole('alert')).toContainText('Nie znaleźliśmy sprawy');
  await expect(page.getByLabel('Kod dostępu')).toHaveValue('ZZZZZ-ZZZZZ');

  // then the right code opens the page, and the heading takes the focus
  await ask(page, code.toLowerCase().replace('-', ' '));
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Mamy Twoje podanie.');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await expect(page).toHaveURL(/\/stan-sprawy#stan$/);
  await expect(page.locator('main')).toContainText('poniedziałek, 28 grudnia 2026');
  await page.getByText('Dlaczego ta data?').click();
  await expect(page.getByText('pierwszy dzień roboczy')).toBeVisible();
  expect(await page.locator('main').textContent()).not.toMatch(/Statusowa|Genowefa|Próbna|wodociąg/);

  // and reload and other languages do not ask for the code again
  await page.reload();
  await expect(page.getByText(number)).toBeVisible();
  await expect(page.getByText('Plan orientacyjny')).toBeVisible();
  await page.getByRole('link', { name: 'English' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('We have your application.');
  await page.getByRole('link', { name: 'Українська' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Ми отримали вашу заяву.');
  await expect(page).toHaveURL(/\/uk\/stan-sprawy$/);

  // and a browser without the visit does not get the page that the office keeps
  await page.reload();
  await page.context().clearCookies();
  await page.goto('/uk/stan-sprawy');
  await expect(page.getByLabel('Номер')).toBeVisible();
  await expect(page.getByText(number)).toBeHidden();
  await expect(page.locator('script')).toHaveCount(1);
});

test('without script the status page works at 320 px and puts no code into an address', async ({
  browser,
}) => {
  const { number, slug, code } = await registeredCase('Bezskryptowa');
  const context = await browser.newContext({
    viewport: { width: 320, height: 640 },
    javaScriptEnabled: false,
  });
  const plain = await context.newPage();
  const asked: string[] = [];
  plain.on('request', (request) => asked.push(request.url()));

  for (const { prefix, number: field, code: codeField, check } of Object.values(WORDS)) {
    await context.clearCookies();
    await plain.goto(`${prefix}/stan-sprawy?numer=${slug}`);
    await expect(plain.getByLabel(field, { exact: true })).toHaveValue(number);
    await plain.getByLabel(codeField).fill(code);
    await plain.getByRole('button', { name: check }).click();
    await expect(plain).toHaveURL(new RegExp(`${prefix}/stan-sprawy#stan$`));
    await expect(plain.getByText(number)).toBeVisible();
    await fits(plain);
  }
  // A button that needs a script is hidden.
  await expect(plain.getByRole('button', { name: 'Роздрукувати' })).toBeHidden();
  expect(asked.filter((url) => url.includes(code) || url.includes(code.replace('-', '')))).toEqual([]);

  // A text that is no number brings the form back with the reason at its field and the typed text.
  await context.clearCookies();
  await plain.goto('/stan-sprawy');
  await plain.getByLabel('Numer').fill('nie mam');
  await ask(plain, 'ABCDE-FGHJK');
  await expect(plain.getByRole('main').getByRole('alert')).toContainText(
    'To nie wygląda na numer z potwierdzenia.',
  );
  await expect(plain.getByLabel('Numer')).toHaveValue('nie mam');
  await context.close();
});

test('a called resident reads what to bring, until when and what happens otherwise, and the staff read the same', async ({
  page,
}) => {
  // given a call that was delivered today; number and code are pasted with what came along
  const { number, slug, code } = await calledCase('Wezwana', '2026-11-24');
  await page.goto('/stan-sprawy');
  await page.getByLabel('Numer').fill(`nr \u202a${number}\u202c.`);
  await ask(page, `${code.replace('-', '\u2011')}.`);

  // then the first words say it, and the whole of it stands below
  const main = page.locator('main');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Uzupełnij je do 1 grudnia 2026.');
  await expect(main).toContainText('wtorek, 1 grudnia 2026');
  for (const said of ['Plan orientacyjny', 'ul. Rynek 1', 'zostawimy podanie bez rozpoznania'])
    await expect(main).toContainText(said);
  await expect(main).not.toContainText('wezwiemy');
  expect(await main.textContent()).not.toMatch(/Wezwana|Genowefa|Próbna|wodociąg|Zieliński/);
  await checkAccessibility(page);

  // and in the other languages, with the names that the office gave in them
  await page.getByRole('link', { name: 'English' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Do so by 1 December 2026.');
  await expect(page.getByText('Location map')).toBeVisible();
  await expect(main).toContainText('the Roads Department');
  await expect(main.getByText('Permit to occupy a road lane for works')).toBeVisible();
  await page.getByRole('link', { name: 'Українська' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Зробіть це до 1 грудня 2026.');

  // when nobody has answered in time, the page says that too
  const late = await calledCase('Spóźniona', '2026-11-13');
  await page.goto(`/stan-sprawy?numer=${late.slug}`);
  await ask(page, late.code);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(
    'Czas na uzupełnienie podania minął 20 listopada 2026.',
  );
  await checkAccessibility(page);

  // and the move is the client's on the page of the staff, then the office's
  await signIn(page, 'referent');
  await page.goto(`/sprawy/${slug}`);
  await expect(page.getByText('Czyj ruch').locator('..')).toContainText(
    'uzupełnia podanie do 1 grudnia 2026',
  );
  await page.goto(`/sprawy/${late.slug}`);
  await expect(page.getByText('Czyj ruch').locator('..')).toContainText('termin uzupełnienia minął');
});

test.describe('an unknown address', () => {
  test.use({ expectedComplaint: /404/ });

  for (const path of ['/nie-ma', '/nie/ma/takiej', '/pl', '/de/stan-sprawy']) {
    test(path, async ({ page }) => {
      const answer = await page.goto(path);
      expect(answer?.status()).toBe(404);
      await expect(page.getByRole('heading', { name: 'Nie ma takiej strony' })).toBeVisible();
      await expect(page.getByRole('heading', { name: 'There is no such page' })).toBeVisible();
      await expect(page.locator('html')).toHaveAttribute('lang', 'pl');
    });
  }

  test('gets the page "not found" in its own language', async ({ page }) => {
    const answer = await page.goto('/en/nie-ma');
    expect(answer?.status()).toBe(404);
    await expect(page.getByRole('heading', { name: 'There is no such page' })).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  });
});
