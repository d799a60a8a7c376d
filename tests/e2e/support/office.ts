import { expect, type Page } from '@playwright/test';

/** Waits until a staff page listens: until then its fields are off, and keys mean nothing. */
export async function listening(page: Page): Promise<void> {
  await page.locator('main > fieldset:enabled').waitFor({ state: 'attached' });
}

/** Signs in as one of the demo people, by the keyboard. */
export async function signIn(page: Page, login: string): Promise<void> {
  await page.goto('/logowanie');
  await page.getByLabel('Login').fill(login);
  await page.getByLabel('Hasło').fill('okienko');
  await expect(page.getByRole('button', { name: 'Zaloguj się' })).toBeEnabled();
  await page.keyboard.press('Enter');
  await expect(page).not.toHaveURL(/logowanie/);
  await listening(page);
}

export async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Wyloguj się' }).click();
  await expect(page.getByRole('button', { name: 'Zaloguj się' })).toBeVisible();
}

/** Opens the form of a new podanie, without what another test has left in the draft. */
export async function openForm(page: Page): Promise<void> {
  await page.goto('/okienko/podanie');
  const clear = page.getByRole('button', { name: 'Wyczyść i zacznij od nowa' });
  await expect(page.getByRole('heading', { name: 'Nowe podanie' })).toBeVisible();
  if (await clear.isVisible()) {
    await clear.click();
    await expect(clear).toBeHidden();
  }
}

/** Somebody nobody else in the tests is: the name tells the tests apart. */
export async function fillClient(page: Page, lastName: string): Promise<void> {
  await page.getByLabel('Imię').fill('Genowefa');
  await page.getByLabel('Nazwisko').fill(lastName);
  await page.getByLabel('Ulica i numer').fill('ul. Próbna 7');
  await page.getByLabel('Kod pocztowy').fill('00-000');
  await page.getByLabel('Miejscowość').fill('Zalesin');
}

/** Chooses a card by typing and Enter, and waits for its documents. */
export async function chooseCard(page: Page, typed: string): Promise<void> {
  await page.getByRole('combobox', { name: 'Karta usługi' }).fill(typed);
  await expect(page.getByRole('listbox').getByRole('option').first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Wybierz kartę usługi, a pokażemy')).toBeHidden();
}

export type Issued = { number: string; slug: string; code: string };

/** What the sheet after registering says. */
export async function readIssued(page: Page): Promise<Issued> {
  await expect(page.getByRole('heading', { name: 'Podanie zarejestrowane' })).toBeVisible();
  const number = await page.getByRole('group', { name: 'Numer' }).textContent();
  const code = await page.getByRole('group', { name: 'Kod dostępu' }).textContent();
  const [found] = number?.match(/RPW\/\d+\/\d{4}/) ?? [''];
  const [shown] = code?.match(/[0-9A-Z]{5}-[0-9A-Z]{5}/) ?? [''];
  return { number: found, slug: found.toLowerCase().replaceAll('/', '-'), code: shown };
}

/** Where a podanie goes: what is typed to find its card, who accepts and assigns there, who handles it. */
type Desk = {
  card: string;
  matter: string;
  accepting: string;
  worker: { login: string; name: string };
  /** It came by post, from somebody who gave no address. */
  unaddressed?: true;
};

const ROADS: Desk = {
  card: 'zajęcie pasa drogowego w celu prowadzenia robót',
  matter: 'Wykop pod wodociąg',
  accepting: 'sekretariat',
  worker: { login: 'referent', name: 'Marek' },
};
export const UNADDRESSED: Desk = { ...ROADS, unaddressed: true };
export const CERTIFICATES: Desk = {
  card: 'zaświadczenie o niezaleganiu',
  matter: 'Zaświadczenie do banku',
  accepting: 'windykacja',
  worker: { login: 'windykacja', name: 'Lidia' },
};
export const PLANS: Desk = {
  card: 'wypis i wyrys z planu',
  matter: 'Działka 14/2 do notariusza',
  accepting: 'planowanie',
  worker: { login: 'planowanie', name: 'Irena' },
};

/** Registers a podanie (for a road card unless said) with everything brought, and returns what was issued. */
export async function registerOne(page: Page, lastName: string, desk = ROADS): Promise<Issued> {
  await openForm(page);
  await fillClient(page, lastName);
  await chooseCard(page, desk.card);
  if (desk.unaddressed) {
    await page.getByLabel('Kanał').selectOption({ label: 'Pocztą' });
    for (const part of ['Ulica i numer', 'Kod pocztowy', 'Miejscowość']) await page.getByLabel(part).fill('');
    await expect(page.getByText('Poszukaj adresu w danych urzędu')).toBeVisible();
  }
  await page.getByLabel('Czego dotyczy').fill(`${desk.matter}, ${lastName}`);
  await page.keyboard.press('Control+Enter');
  return readIssued(page);
}

/** The podanie on the screen goes to its department. */
export async function sendOn(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Przekaż do komórki' }).click();
  await expect(page.getByText('Czeka na przyjęcie')).toBeVisible();
}

/** A case in the hands of who handles it, from the counter to the desk; the person is signed in, on this part of it. */
export async function caseInHand(page: Page, lastName: string, part: string, desk = ROADS): Promise<Issued> {
  await signIn(page, 'bok');
  const issued = await registerOne(page, lastName, desk);
  await sendOn(page);
  await signOut(page);
  await signIn(page, desk.accepting);
  await page.goto('/komorka');
  await listening(page);
  const row = page.getByRole('row').filter({ hasText: issued.number });
  await row.getByRole('button', { name: /^Przyjmij/ }).click();
  await expect(row).toBeHidden();
  await page.goto('/komorka?zakladka=do-przydzielenia');
  await listening(page);
  await row.getByLabel(/Prowadzący/).focus();
  await page.keyboard.type(desk.worker.name);
  await row.getByRole('button', { name: /^Przydziel/ }).click();
  await expect(row).toBeHidden();
  await signOut(page);
  await signIn(page, desk.worker.login);
  await page.goto(`/sprawy/${issued.slug}?zakladka=${part}`);
  await listening(page);
  return issued;
}
