import type { Page } from '@playwright/test';
import { listening } from './support/office';
import { signIn } from './support/people';
import { expect, test } from './support/test';

const BUSY = 'Wydział Spraw Obywatelskich';
const FRESH = 'Wydział Próbny';

async function openDepartment(page: Page, name: string): Promise<void> {
  await page.goto('/administracja/komorki');
  await page.getByRole('link', { name, exact: true }).click();
  await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible();
  await listening(page);
}

async function moveCards(page: Page, from: string, to: string): Promise<void> {
  await openDepartment(page, from);
  await page.getByRole('button', { name: 'Przenieś karty' }).click();
  await expect(page.getByText('Wybierz komórkę.')).toBeVisible();
  await page.getByLabel('Przenieś wszystkie do').selectOption({ label: to });
  await page.getByRole('button', { name: 'Przenieś karty' }).click();
  await expect(page.getByText(`${to}: 1 karta więcej.`)).toBeVisible();
  await expect(page.getByText('Ta komórka nie ma kart.')).toBeVisible();
}

async function close(page: Page, name: string): Promise<void> {
  await openDepartment(page, name);
  await page.getByLabel('Komórka działa').uncheck();
  await page.getByRole('button', { name: 'Zapisz komórkę' }).click();
}

test('a department with procedure cards cannot be closed until its cards are moved', async ({ page }) => {
  await signIn(page, 'admin');
  await page.goto('/administracja/komorki/nowa');
  await listening(page);
  await page.getByLabel('Symbol').fill('WPR');
  await page.getByLabel('Nazwa', { exact: true }).fill(FRESH);
  await page.getByLabel('Nazwa w dopełniaczu').fill('Wydziału Próbnego');
  await page.getByRole('button', { name: 'Zapisz komórkę' }).click();
  await expect(page).toHaveURL(/\/komorki$/);

  await moveCards(page, BUSY, FRESH);
  await close(page, FRESH);
  await expect(page.getByRole('alert').getByText('Zostało tu jeszcze: 1 karta usługi.')).toBeVisible();
  await moveCards(page, FRESH, BUSY);
  await close(page, FRESH);
  await expect(page).toHaveURL(/\/komorki$/);
  await expect(page.getByRole('row', { name: FRESH }).getByText('nie działa')).toBeVisible();
});
