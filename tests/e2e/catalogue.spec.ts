import { expect, test } from './support/test';

test('a resident finds a card by their own words, reads what to bring and what it costs, and keeps the language', async ({
  page,
}) => {
  await page.goto('/');
  await page.getByRole('link', { name: 'Znajdź kartę usługi' }).click();
  await page.getByLabel('Czego dotyczy Twoja sprawa?').fill('knajpa alkohol');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Pasuje 1 karta' })).toBeVisible();
  await page
    .getByRole('link', { name: 'Zezwolenie na sprzedaż detaliczną napojów alkoholowych' })
    .first()
    .click();

  const main = page.getByRole('main');
  for (const part of ['Co przygotować', 'Gdzie', 'Ile kosztuje', 'Jak długo', 'Co potem'])
    await expect(main.getByRole('heading', { name: part })).toBeVisible();
  await expect(main).toContainText('525,00');
  await expect(main).toContainText(/nie możemy przyjąć \(art\.\s63\s§\s1 KPA\)/);
  await expect(page.getByRole('link', { name: 'Karty usług' }).first()).toHaveAttribute(
    'aria-current',
    'page',
  );

  await page.getByRole('link', { name: 'English' }).click();
  await expect(page).toHaveURL(/\/en\/karty-uslug\/sprzedaz-alkoholu$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Licence to sell alcoholic drinks');
  await expect(main.locator('.lead [lang="pl"]')).toBeVisible();
});

test('a search without a match says where to ask; a very long one and an unknown card are answered too', async ({
  page,
  request,
}) => {
  await page.goto('/karty-uslug?szukaj=kosmodrom+rakieta');
  await expect(page.getByRole('main')).toContainText('Nie mamy karty dla „kosmodrom rakieta”.');
  await expect(page.getByRole('main')).toContainText('Zadzwoń');
  const long = await page.goto(`/karty-uslug?szukaj=${'drzewo '.repeat(700)}`);
  expect(long?.status()).toBe(200);
  expect((await request.get('/uk/karty-uslug/nie-ma')).status()).toBe(404);
});

test('a card cites the code of its own procedure for the refusal of ordinary e-mails', async ({ page }) => {
  const said = page.getByRole('main');
  await page.goto('/karty-uslug/zaswiadczenie-o-niezaleganiu');
  await expect(said).toContainText(/art\.\s169\s§\s1b Ordynacji podatkowej/);
  await page.goto('/karty-uslug/przydzial-mieszkania');
  await expect(said).toContainText(/maila nie przyjmujemy\./);
  await expect(said).not.toContainText(/art\.\s63/);
});
