import { listening } from './support/office';
import { signIn } from './support/people';
import { checkAccessibility, expect, test } from './support/test';

test('the Secretary enters a mandate by the keyboard, and revokes it with a reason', async ({ page }) => {
  await signIn(page, 'sekretarz');
  await page.goto('/administracja/upowaznienia');
  await listening(page);
  await page.keyboard.press('Alt+n');
  await expect(page.getByRole('heading', { name: 'Nowe upoważnienie' })).toBeVisible();
  await listening(page);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('alert').filter({ hasText: 'żeby zapisać upoważnienie' })).toBeVisible();
  await expect(page.getByText('Zaznacz, co wolno podpisywać.').first()).toBeVisible();
  await checkAccessibility(page);

  await page.getByLabel('Kto podpisuje').selectOption({ label: 'Irena Bąk' });
  await page.getByLabel('zaświadczenia').check();
  await page.getByLabel('W czyich sprawach').selectOption({ index: 3 });
  await expect(page.getByLabel('W imieniu organu')).toHaveValue('null');
  await page.getByLabel('Sprawy, słowami dokumentu').fill('zaświadczenia o przeznaczeniu terenu');
  await page.getByLabel('Kto dał upoważnienie').fill('Burmistrz Zalesina');
  await page.getByLabel('Data dokumentu').fill('dziś');
  await page.getByLabel('Od', { exact: true }).fill('dziś');
  await page.getByLabel('Do', { exact: true }).fill('31.12.2026');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(/Zapisano upoważnienie \d+\/2026/).first()).toBeVisible();

  await page.getByLabel('Osoba').selectOption({ label: 'Irena Bąk' });
  await page.getByLabel('Tylko ważne dziś').check();
  await expect(page).toHaveURL(/wazne=1/);
  const row = page.getByRole('row', { name: /zaświadczenia o przeznaczeniu terenu/ });
  await expect(row).toContainText('obowiązuje');
  await row.getByRole('button', { name: /Cofnij upoważnienie/ }).click();
  await page.getByLabel('Ostatni dzień, w którym obowiązuje').fill('1.01.2027');
  await page.getByLabel('Powód').fill('zmiana stanowiska');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Upoważnienie i tak kończy się wcześniej (31 grudnia 2026).')).toBeVisible();
  await page.getByLabel('Ostatni dzień, w którym obowiązuje').fill('30.11.2026');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/Cofnięto upoważnienie/).first()).toBeVisible();
  await expect(row).toContainText('zmiana stanowiska');
});

test('the auditor reads and prints the register of mandates; other people see their own mandates on their account', async ({
  page,
}) => {
  await signIn(page, 'iod');
  await page.goto('/administracja/upowaznienia');
  await expect(page.getByRole('row', { name: /Krystyna Mróz/ })).toContainText('Wydział');
  await expect(page.getByRole('button', { name: /Cofnij/ })).toHaveCount(0);
  const paper = await page.request.get('/administracja/upowaznienia/rejestr');
  expect(paper.headers()['content-type']).toBe('application/pdf');
  expect((await paper.body()).toString('latin1')).toContain('<pdfuaid:part>1</pdfuaid:part>');
  const sheet = await page.request.get('/administracja/upowaznienia/arkusz');
  expect(sheet.headers()['content-type']).toContain('text/csv');
  expect(await sheet.text()).toContain('Krystyna Mróz');

  await signIn(page, 'kierownik');
  await page.goto('/konto');
  await expect(page.getByRole('heading', { name: 'Upoważnienia' })).toBeVisible();
  await expect(page.getByText(/Decyzje, postanowienia, zaświadczenia i inne pisma/)).toBeVisible();
});
