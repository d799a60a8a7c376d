import type { Page } from '@playwright/test';
import { CERTIFICATES, caseInHand } from './support/cases';
import { listening } from './support/office';
import { signIn } from './support/people';
import { checkAccessibility, expect, fits, test } from './support/test';

// The one act of a case page is the thing that the case needs next, and the lists say the same.

async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await listening(page);
}

const primary = (page: Page) => page.locator('main .btn-1');

/** Opens the case under the class of its card. */
async function openCase(page: Page): Promise<void> {
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('combobox', { name: 'Klasa JRWA' })).not.toHaveValue('');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Sprawa założona:').first()).toBeVisible();
}

test('a case with a missing document asks for a call, and offers nothing that cannot be done yet', async ({
  page,
}) => {
  test.setTimeout(180_000);
  const { slug, number } = await caseInHand(page, 'Następna', 'przebieg');
  await expect(primary(page)).toHaveText(/^Załóż sprawę/);
  await openCase(page);
  await open(page, `/sprawy/${slug}`);
  await expect(primary(page)).toHaveText(/^Wezwij do uzupełnienia/);
  for (const name of ['Załatw sprawę', 'Przekaż do odbioru', 'Zakończ sprawę'])
    await expect(page.getByRole('button', { name })).toHaveCount(0);

  // a withdrawal or a letter made elsewhere settles it too: a less important act
  await page.getByRole('button', { name: 'Załatw inaczej' }).click();
  await expect(page.getByRole('form', { name: 'Załatwienie sprawy' })).toBeVisible();
  await page.keyboard.press('Escape');

  // the documents do not offer the call a second time, and give back originals alone
  await open(page, `/sprawy/${slug}?zakladka=dokumenty`);
  await expect(page.getByRole('button', { name: 'Wezwij do uzupełnienia' })).toHaveCount(1);
  await page.getByRole('button', { name: 'Zwróć oryginały' }).click();
  const giving = page.getByRole('form', { name: 'Zwróć oryginały' });
  await expect(giving.getByLabel('Pismo')).toHaveCount(0);
  await giving.getByRole('button', { name: 'Zwróć oryginały' }).click();
  await expect(giving.getByText('Wybierz pismo albo wpisz dokument').first()).toBeVisible();

  // and the list of the department says the same
  await signIn(page, 'kierownik');
  await open(page, '/komorka?zakladka=w-toku');
  await page.getByPlaceholder('Numer, osoba, ulica').fill('Następna');
  const row = page.getByRole('row').filter({ hasText: number });
  await expect(row).toContainText('wezwać do uzupełnienia');
  await checkAccessibility(page);
  await page.setViewportSize({ width: 390, height: 800 });
  await fits(page);
});

test('the case goes on with the letter that its card promises, begun by one key', async ({ page }) => {
  test.setTimeout(180_000);
  const { slug } = await caseInHand(page, 'Zaświadczona', 'przebieg', {
    ...CERTIFICATES,
    complete: true,
  });
  await openCase(page);
  await open(page, `/sprawy/${slug}`);
  await expect(primary(page)).toHaveText(/^Napisz zaświadczenie/);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Zaświadczenie');
  await listening(page);

  // a letter that was begun is the next thing, and is not begun again
  await open(page, `/sprawy/${slug}`);
  await expect(primary(page)).toHaveText(/^Dokończ zaświadczenie/);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Zaświadczenie');
  await listening(page);
  await page
    .getByLabel('Co się zaświadcza')
    .fill('Zaświadcza się, że wnioskodawczyni nie zalega z podatkami.');
  await expect(page.getByText(/^Szkic zapisany o/)).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await page.getByRole('button', { name: 'Podpisz pismo' }).click();
  await expect(page.locator('.state--boxed')).toHaveText('podpisane, do wysłania');

  // the client comes for it: sending it starts at the counter
  await expect(primary(page)).toHaveText(/^Przekaż do odbioru/);
  await checkAccessibility(page);
  await open(page, `/sprawy/${slug}`);
  await expect(primary(page)).toHaveText(/^Załatw sprawę/);
});

test('reminders tell a breach of the law from the time of a party that is over', async ({ page }) => {
  await signIn(page, 'referent');
  await open(page, '/przypomnienia');
  const over = page.getByRole('table', { name: 'Sprawa może iść dalej' });
  await expect(over.getByText(/^decyzja jest ostateczna od/).first()).toBeVisible();
  await expect(over.getByText('po terminie')).toHaveCount(0);
  const late = page.getByRole('table', { name: 'Po terminie' }).getByText('po terminie');
  await expect(late.first()).toBeVisible();
  expect(await page.getByRole('table').getByText('po terminie').count()).toBe(await late.count());
  await checkAccessibility(page);
});

test('settled cases show before their closing the class, the category and the years', async ({ page }) => {
  await signIn(page, 'referent');
  await open(page, '/sprawy/zalatwione?zakladka=wszystkie');
  await expect(page.getByRole('columnheader', { name: 'Klasa i kategoria' })).toBeVisible();
  await expect(
    page.getByText(/przechowywać\sdo\skońca\s20\d\d\sr\.|ekspertyza\sod\s20\d\d\sr\./).first(),
  ).toBeVisible();
  await checkAccessibility(page);
  await page.setViewportSize({ width: 390, height: 800 });
  await fits(page);
});
