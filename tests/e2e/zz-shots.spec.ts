import type { Page } from '@playwright/test';
import { CERTIFICATES, caseInHand } from './support/cases';
import { listening } from './support/office';
import { signIn } from './support/people';
import { test } from './support/test';

const DIR = '/tmp/shots-desk';
async function shot(page: Page, name: string) {
  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: 900 });
    await page.waitForTimeout(150);
    await page.screenshot({ path: `${DIR}/${name}-${width}.png`, fullPage: true });
  }
  await page.setViewportSize({ width: 1440, height: 900 });
}
async function open(page: Page, path: string) {
  await page.goto(path);
  await listening(page);
}
test('shots', async ({ page }) => {
  test.setTimeout(400_000);
  const { slug } = await caseInHand(page, 'Obrazkowa', 'przebieg');
  await shot(page, '01-open');
  await page.keyboard.press('Control+Enter');
  await page.waitForTimeout(800);
  await page.keyboard.press('Control+Enter');
  await page.getByText('Sprawa założona:').first().waitFor();
  await open(page, `/sprawy/${slug}`);
  await shot(page, '02-call');
  await page.keyboard.press('Control+Enter');
  await shot(page, '03-call-form');
  const f = page.getByRole('form', { name: 'Wezwij do uzupełnienia' });
  await f
    .getByLabel('Czego brakuje')
    .fill((await f.getByLabel('Czego brakuje').inputValue()) + '\nBrak podpisu pod wnioskiem');
  await f.getByLabel('Ile dni na uzupełnienie').fill('14');
  await page.getByRole('button', { name: 'Przygotuj wezwanie' }).click();
  await page.waitForURL(/pisma/);
  await open(page, `/sprawy/${slug}`);
  await shot(page, '04-finish');
  await open(page, page.url() + '?zakladka=pisma');
  await page
    .getByRole('link', { name: /Wezwanie do usunięcia/ })
    .first()
    .click();
  await listening(page);
  await page.keyboard.press('Control+Enter');
  await page.waitForTimeout(1500);
  const letter = page.url();
  await signIn(page, 'kierownik');
  await open(page, `/sprawy/${slug}`);
  await shot(page, '05-sign');
  await open(page, letter);
  await page.getByRole('button', { name: 'Podpisz', exact: true }).click();
  await page.getByRole('button', { name: 'Podpisz pismo' }).click();
  await page.waitForTimeout(1500);
  await signIn(page, 'referent');
  await open(page, letter);
  await page.getByRole('button', { name: 'Adres jest aktualny' }).click();
  await page.getByRole('button', { name: 'Odnotuj wysłanie' }).click();
  await page.waitForTimeout(300);
  await shot(page, '06-send');
  await page.getByRole('button', { name: 'Zapisz wysłanie' }).click();
  await page.waitForTimeout(800);
  await page.getByRole('button', { name: 'Odnotuj doręczenie' }).click();
  await page.getByLabel('Kiedy odebrał').fill('dziś');
  await page.getByRole('button', { name: 'Zapisz doręczenie' }).click();
  await page.waitForTimeout(800);
  await open(page, `/sprawy/${slug}?zakladka=terminy`);
  await shot(page, '07-terms');
  await signIn(page, 'bok');
  await open(page, `/sprawy/${slug}`);
  await page.keyboard.press('Control+Enter');
  await page.waitForTimeout(800);
  await shot(page, '08-supplement');
  const asked = page.getByRole('group', { name: 'Co klient przyniósł z wezwania' });
  await asked.getByRole('checkbox').first().check();
  await page.getByLabel('Liczba załączników').fill('1');
  await page.getByRole('button', { name: 'Zarejestruj uzupełnienie' }).click();
  await page.waitForTimeout(1000);
  await shot(page, '09-after-supplement');
  await signIn(page, 'referent');
  await open(page, '/przypomnienia');
  await shot(page, '10-reminders');
  await signIn(page, 'kierownik');
  await open(page, '/przypomnienia');
  await shot(page, '11-reminders-head');
  await open(page, '/komorka?zakladka=w-toku');
  await shot(page, '12-inbox');
  await open(page, '/komorka?zakladka=gotowe');
  await shot(page, '13-done');
  await open(page, '/sprawy/zalatwione');
  await shot(page, '14-settled');
  const first = page.locator('main table a').first();
  await first.click();
  await page.waitForTimeout(1000);
  await listening(page);
  await shot(page, '15-close');
  await page.keyboard.press('Control+Enter');
  await page.waitForTimeout(500);
  await shot(page, '16-close-form');
  const c = await caseInHand(page, 'Zaśw', 'przebieg', CERTIFICATES);
  await page.keyboard.press('Control+Enter');
  await page.waitForTimeout(800);
  await page.keyboard.press('Control+Enter');
  await page.getByText('Sprawa założona:').first().waitFor();
  await open(page, `/sprawy/${c.slug}`);
  await shot(page, '17-write');
  await page.keyboard.press('Control+Enter');
  await page.waitForURL(/pisma/);
  await listening(page);
  await page.getByLabel('Co się zaświadcza').fill('Zaświadcza się.');
  await page.waitForTimeout(2500);
  await page.keyboard.press('Control+Enter');
  await page.waitForTimeout(1500);
  await page.getByRole('button', { name: 'Podpisz', exact: true }).click();
  await page.getByRole('button', { name: 'Podpisz pismo' }).click();
  await page.waitForTimeout(2000);
  await shot(page, '18-letter-hand');
  await open(page, `/sprawy/${c.slug}`);
  await shot(page, '19-settle');
  await signIn(page, 'bok');
  await open(page, '/okienko');
  await shot(page, '20-home');
});
