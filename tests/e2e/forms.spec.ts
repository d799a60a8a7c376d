import type { Page } from '@playwright/test';
import { caseInHand } from './support/cases';
import { listening, openForm } from './support/office';
import { signIn } from './support/people';
import { checkAccessibility, expect, test } from './support/test';

test.use({ expectedComplaint: /net::ERR_FAILED/ });

/** Opens a form of the case by its button. */
async function open(page: Page, name: string) {
  await page.getByRole('button', { name, exact: true }).click();
  return page.getByRole('form', { name });
}

test('of two errors in a form opened in place the first takes the focus; a mended field loses its error', async ({
  page,
}) => {
  await caseInHand(page, 'Podwójnabłędna', 'terminy');
  const form = await open(page, 'Dodaj okres niewliczany');
  await form.getByLabel('Co to za okres').selectOption('SUSPENSION');
  await form.getByLabel('Jeszcze trwa').check();
  await form.getByRole('button', { name: 'Zapisz okres' }).click();

  const summary = form.getByRole('alert').filter({ hasText: 'Popraw 2 pola' });
  await expect(summary).toBeVisible();
  await expect(form.getByLabel('Od')).toBeFocused();
  await expect(form.getByLabel('Od')).toHaveAccessibleDescription(/Podaj dzień/);
  await checkAccessibility(page);

  await summary.getByRole('link', { name: /Napisz, z czego to wynika/ }).click();
  await expect(form.getByLabel('Z czego to wynika')).toBeFocused();
  await page.keyboard.type('Postanowienie z dziś');
  await expect(form).not.toContainText('Napisz, z czego to wynika');
  await expect(summary).toBeHidden();
  await expect(form).toContainText('Podaj dzień');
});

test('the error summary of a page takes the focus and links to fields, checkboxes and selects', async ({
  page,
}) => {
  await signIn(page, 'sekretarz');
  await page.goto('/administracja/upowaznienia/nowe');
  await listening(page);
  await page.keyboard.press('Control+Enter');
  const summary = page.getByRole('alert').filter({ hasText: 'żeby zapisać upoważnienie' });
  await expect(summary).toBeFocused();
  await expect(summary.getByRole('link')).toHaveText([
    /Wybierz/,
    /Co podpisuje: Zaznacz, co wolno podpisywać\./,
    /Wybierz komórkę albo cały urząd/,
    /Sprawy, słowami dokumentu: /,
    /Kto dał upoważnienie: /,
    /Data dokumentu: /,
    /^Od: /,
  ]);
  await summary.getByRole('link', { name: /Zaznacz, co wolno podpisywać/ }).click();
  await expect(page.getByLabel('decyzje')).toBeFocused();
  await page.keyboard.press('Space');
  await expect(summary).not.toContainText('Zaznacz');
});

test('a day is read in every usual spelling; an impossible day gets an error', async ({ page }) => {
  await caseInHand(page, 'Datowana', 'terminy');
  const form = await open(page, 'Dodaj okres niewliczany');
  await form.getByLabel('Co to za okres').selectOption('SUSPENSION');
  const day = form.getByLabel('Od');
  for (const [typed, read] of [
    ['1 XII 2026', 'wtorek, 1 grudnia 2026'],
    ['24 listopada 2026 r.', 'dziś, wtorek, 24 listopada 2026'],
    ['wczoraj', 'wczoraj, poniedziałek, 23 listopada 2026'],
    ['23/11/26', 'wczoraj, poniedziałek, 23 listopada 2026'],
  ]) {
    await day.fill(typed);
    await expect(day).toHaveAccessibleDescription(read);
  }
  // The error appears only when the person leaves the field.
  await day.fill('31.11');
  await expect(form).toContainText('Na przykład 2.12 albo dziś');
  await page.keyboard.press('Tab');
  await expect(day).toHaveAccessibleDescription(/Nie ma takiego dnia/);
  await form.getByRole('button', { name: 'Zapisz okres' }).click();
  await expect(day).toBeFocused();
  await expect(day).toHaveAttribute('aria-invalid', 'true');
  await expect(day).toHaveValue('31.11');
});

test('a lost answer of the server loses no typed text, and a repeated save makes one note', async ({
  page,
}) => {
  const { slug } = await caseInHand(page, 'Rozłączona', 'akta');
  const form = await open(page, 'Dodaj notatkę');
  await form.getByLabel('Z kim').fill('Genowefa Rozłączona');
  await form.getByLabel('Treść').fill('Pyta o termin.');
  await expect(form.getByRole('status')).toHaveText('Szkic zapisany.');
  const sign = form.getByRole('button', { name: 'Podpisz i zapisz' });

  // given a server that does the act, while its answer is lost
  await page.route('**/sprawy/**', async (route) => {
    if (route.request().method() !== 'POST') return route.continue();
    await route.fetch();
    return route.abort();
  });
  await sign.click();
  await expect(form.getByRole('alert')).toContainText('Brak połączenia z serwerem.');
  await expect(form.getByLabel('Treść')).toHaveValue('Pyta o termin.');
  await expect(form.getByLabel('Z kim')).toHaveValue('Genowefa Rozłączona');
  await expect(sign).toBeFocused();

  // when the connection is back and the button is pressed twice, then there is one note
  await page.unroute('**/sprawy/**');
  await sign.dblclick();
  await expect(form).toBeHidden();
  await page.goto(`/sprawy/${slug}?zakladka=akta`);
  await expect(page.getByRole('link', { name: /^Notatka nr/ })).toHaveCount(1);
});

test('a draft keeps a half-typed day', async ({ page }) => {
  await signIn(page, 'bok');
  await openForm(page);
  await page.getByLabel('Nazwisko').fill('Półdniowa');
  await page.getByLabel('Data wpływu').fill('23.');
  await expect(page.getByText('Szkic zapisany')).toBeVisible();
  await page.reload();
  await expect(page.getByLabel('Nazwisko')).toHaveValue('Półdniowa');
  await expect(page.getByLabel('Data wpływu')).toHaveValue('23.');
  await page.getByRole('button', { name: /Wyczyść/ }).click();
});
