import { listening } from './support/office';
import { signIn } from './support/people';
import { checkAccessibility, expect, test } from './support/test';

test('the administrator names the organ of a card and its court fee', async ({ page }) => {
  await signIn(page, 'admin');
  await page.goto('/administracja/organy');
  await listening(page);
  await page.getByPlaceholder('Karta, komórka, tryb').fill('odpis aktu');
  const row = page.getByRole('row', { name: /^Odpis aktu stanu cywilnego/ });
  await expect(row).toContainText('Kierownik Urzędu Stanu Cywilnego w Zalesinie');
  await row.getByRole('button', { name: 'Zmień' }).click();
  await expect(page.getByLabel('Kwota w złotych')).toHaveValue('100');
  await page.getByLabel('Kwota w złotych').fill('sto');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Wpisz kwotę wpisu w złotych, na przykład 200.').first()).toBeVisible();
  await expect(page.getByLabel('Kwota w złotych')).toHaveValue('sto');
  await checkAccessibility(page);

  await page.getByLabel('Organ', { exact: true }).selectOption({ label: 'Burmistrz Zalesina' });
  await page
    .getByLabel('Wpis od skargi do sądu')
    .selectOption({ label: 'stosunkowy: od należności pieniężnej' });
  await expect(page.getByLabel('Kwota w złotych')).toHaveCount(0);
  await page.getByRole('button', { name: 'Zapisz tryb' }).click();
  await expect(page.getByText('Tryb karty zapisany.').first()).toBeVisible();
  await expect(row).toContainText('Burmistrz Zalesina');
  await row.getByRole('button', { name: 'Zmień' }).click();
  await page.getByLabel('Organ', { exact: true }).selectOption({
    label: 'Kierownik Urzędu Stanu Cywilnego w Zalesinie',
  });
  await page.getByLabel('Wpis od skargi do sądu').selectOption({ label: 'stały' });
  await page.getByLabel('Kwota w złotych').fill('100');
  await page.getByRole('button', { name: 'Zapisz tryb' }).click();
  await expect(row).toContainText('Kierownik Urzędu Stanu Cywilnego w Zalesinie');
});
