import { expect, type Page } from '@playwright/test';

/** Waits until a staff page listens. Before that most of its fields are disabled and its keys do nothing. */
export async function listening(page: Page): Promise<void> {
  await page.locator('main > fieldset[data-listening]:enabled').waitFor({ state: 'attached' });
}

/** Opens the form of a new podanie, and clears a draft that another test has left. */
export async function openForm(page: Page): Promise<void> {
  await page.goto('/okienko/podanie');
  const clear = page.getByRole('button', { name: 'Wyczyść i zacznij od nowa' });
  await expect(page.getByRole('heading', { name: 'Nowe podanie' })).toBeVisible();
  if (await clear.isVisible()) {
    await clear.click();
    await expect(clear).toBeHidden();
  }
}

/** Fills in a new client. The last name tells the clients of the tests apart. */
export async function fillClient(page: Page, lastName: string): Promise<void> {
  await page.getByLabel('Imię').fill('Genowefa');
  await page.getByLabel('Nazwisko').fill(lastName);
  await page.getByLabel('Ulica i numer').fill('ul. Próbna 7');
  await page.getByLabel('Kod pocztowy').fill('00-000');
  await page.getByLabel('Miejscowość').fill('Zalesin');
  await answerAtCounter(page);
}

/** Gives the answers that only the clerk knows. The form takes none of them for granted. */
export async function answerAtCounter(page: Page): Promise<void> {
  await page.getByRole('radio', { name: 'Osoba znana mi osobiście' }).check();
  await page.getByRole('radio', { name: 'Wręczona na piśmie' }).check();
}

/** Chooses a card by typing and Enter, and waits for its documents. */
export async function chooseCard(page: Page, typed: string): Promise<void> {
  await page.getByRole('combobox', { name: 'Karta usługi' }).fill(typed);
  await expect(page.getByRole('listbox').getByRole('option').first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Wybierz kartę usługi, a pokażemy')).toBeHidden();
}

export type Issued = { number: string; slug: string; code: string };

/** Reads the number from the sheet after registration. */
export async function readNumber(page: Page): Promise<Omit<Issued, 'code'>> {
  await expect(page.getByRole('heading', { name: 'Podanie zarejestrowane' })).toBeVisible();
  const text = await page.getByRole('group', { name: 'Numer' }).textContent();
  const [number] = text?.match(/RPW\/\d+\/\d{4}/) ?? [''];
  return { number, slug: number.toLowerCase().replaceAll('/', '-') };
}

/** Reads the number and the code from the sheet after registration. */
export async function readIssued(page: Page): Promise<Issued> {
  const issued = await readNumber(page);
  // The page asks for the code when it listens.
  const text = await page.getByRole('group', { name: 'Kod dostępu' }).textContent();
  const [code] = text?.match(/[0-9A-Z]{5}-[0-9A-Z]{5}/) ?? [''];
  return { ...issued, code };
}
