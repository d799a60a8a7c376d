import type { Page } from '@playwright/test';
import { listening } from './support/office';
import { signIn, signInByForm } from './support/people';
import { checkAccessibility, expect, fits, test } from './support/test';

async function openTemplate(page: Page, name: string): Promise<void> {
  await page.goto('/administracja/wzory');
  await listening(page);
  await page.getByRole('link', { name, exact: true }).click();
  await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible();
  await listening(page);
  await expect(page.getByAltText(/^Podgląd pisma, strona 1 z \d/)).toBeVisible();
}

const source = (page: Page) => page.getByLabel('Treść wzoru');

/** The natural width of the preview's first page; 0 while it is not drawn. */
const drawnWidth = (page: Page) =>
  page.getByAltText(/Podgląd pisma, strona 1/).evaluate((image: HTMLImageElement) => image.naturalWidth);

test('an editor changes a template beside its preview, publishes it, and returns to the old version', async ({
  page,
}) => {
  await signInByForm(page, 'redaktor');
  await expect(page).toHaveURL(/administracja$/);
  await openTemplate(page, 'Pismo');
  expect(await drawnWidth(page)).toBeGreaterThan(500);
  await checkAccessibility(page);

  // A mistake is reported in Polish with its place. The last good preview stays, and publishing is refused.
  const before = await source(page).inputValue();
  await source(page).fill(`${before}\n#pozdrowienia\n`);
  const line = before.split('\n').length + 1;
  const problem = page.getByRole('status').filter({ hasText: 'Wzór ma błąd.' });
  await expect(problem).toContainText(`Wiersz ${line}, kolumna 2: nie ma tu nazwy „pozdrowienia”.`);
  await expect(page.getByAltText(/^Podgląd pisma, strona 1 z \d/)).toBeVisible();
  await checkAccessibility(page);
  await page.getByRole('button', { name: `Przejdź do wiersza ${line}` }).click();
  await expect(source(page)).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(source(page)).not.toBeFocused();
  await page.getByLabel('Co i dlaczego zmieniasz').fill('pozdrowienia na końcu');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('alert').filter({ hasText: 'Wzór nie złoży pisma.' })).toBeVisible();

  // The unpublished text survives a reload.
  await page.reload();
  await listening(page);
  await expect(page.getByText('To jest nieopublikowany tekst z tej przeglądarki.')).toBeVisible();
  await expect(source(page)).toHaveValue(/#pozdrowienia/);

  await source(page).fill(`${before}\n#lead[Pozdrawiamy, wydział.]\n`);
  await expect(problem).toBeHidden();
  await page.getByRole('button', { name: 'Opublikuj' }).click();
  await expect(page.getByText('Napisz, co i dlaczego zmieniasz.')).toBeVisible();
  await page.getByLabel('Co i dlaczego zmieniasz').fill('pozdrowienia na końcu');
  await page.keyboard.press('Control+Enter');
  await expect(
    page.getByRole('heading', { name: 'Wersja 2' }).or(page.getByText('Wersja 2', { exact: true })),
  ).toBeVisible();
  await page.getByRole('link', { name: 'Pokaż zmiany wersji 2' }).click();
  const changes = page.getByRole('region', { name: 'Zmiany wiersz po wierszu' });
  await expect(changes).toContainText('dodano: #lead[Pozdrawiamy, wydział.]');
  await checkAccessibility(page);
  await page.getByRole('button', { name: 'Wróć do tej wersji 1' }).click();
  await expect(page.getByText('Powrót do wersji 1')).toBeVisible();
  await expect(source(page)).toHaveValue(before);
});

test('of two editors who publish at once the second learns who was first, and keeps the typed text', async ({
  browser,
  page,
}) => {
  await signIn(page, 'redaktor');
  await openTemplate(page, 'Zaświadczenie');
  const other = await (await browser.newContext()).newPage();
  await signIn(other, 'admin');
  await openTemplate(other, 'Zaświadczenie');
  for (const [each, words] of [
    [other, 'Słowo administratora.'],
    [page, 'Słowo redaktora.'],
  ] as const) {
    await source(each).fill(`${await source(each).inputValue()}\n#lead[${words}]\n`);
    await each.getByLabel('Co i dlaczego zmieniasz').fill(words);
    await each.getByRole('button', { name: 'Opublikuj' }).click();
    if (each === other) await expect(each.getByText('Wersja 2', { exact: true })).toBeVisible();
  }
  await expect(page.getByText(/Wersję 2 opublikował w międzyczasie ktoś inny: Paweł Kruk/)).toBeVisible();
  await expect(source(page)).toHaveValue(/Słowo redaktora/);
  await page.getByRole('button', { name: 'Zostaw mój tekst' }).click();
  await page.getByRole('button', { name: 'Opublikuj' }).click();
  await expect(page.getByText('Wersja 3', { exact: true })).toBeVisible();
});

test.describe('on a narrow screen', () => {
  test.use({ viewport: { width: 320, height: 700 } });

  test('text and preview stand one below the other, and the page does not scroll sideways', async ({
    page,
  }) => {
    await signIn(page, 'redaktor');
    await openTemplate(page, 'Decyzja');
    await fits(page);
  });
});
