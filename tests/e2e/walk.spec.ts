import { pdfText } from '@/tests/support/pdf-text';
import { chooseCard, fillClient, listening, openForm, readIssued } from './support/office';
import { signInByForm, signOut } from './support/people';
import { expect, test } from './support/test';

/** The answers that the clerk gave by one key each, in the words of the receipt. */
const CHOSEN = ['Sprawdzona: dowód osobisty', 'Przekazana ustnie', 'Pocztą'];

test('a podanie is registered, handed over, accepted and assigned by the keyboard, and its client can follow it', async ({
  page,
  context,
}) => {
  test.setTimeout(120_000);
  const { keyboard } = page;

  // given a clerk who signs in by the keyboard
  await page.goto('/logowanie');
  await page.getByLabel('Login').focus();
  await keyboard.type('bok');
  await keyboard.press('Tab');
  await keyboard.type('okienko');
  await expect(page.getByRole('button', { name: 'Zaloguj się' })).toBeEnabled();
  await keyboard.press('Enter');
  await expect(page).toHaveURL(/\/okienko$/);
  await listening(page);

  // when she registers a podanie in the order of the talk with the resident
  await keyboard.press('Alt+n');
  await expect(page.getByRole('heading', { name: 'Nowe podanie' })).toBeVisible();
  await listening(page);
  await expect(page.getByLabel('Imię')).toBeFocused();
  for (const text of [
    'Bogumiła',
    'Walkowa-Próbna',
    '',
    'ul. Klawiaturowa 8',
    '00-000',
    'Zalesin',
    '', // Poland it is
    '600 700 800',
  ]) {
    await keyboard.type(text);
    await keyboard.press('Tab');
  }
  await keyboard.press('Alt+2');
  await keyboard.type('zajęcie chodnika');
  await expect(page.getByRole('listbox').getByRole('option').first()).toBeVisible();
  await keyboard.press('Enter');
  await keyboard.press('Tab');
  await keyboard.type('Rusztowanie przy ul. Klawiaturowej 8.');
  await expect(page.getByRole('complementary')).toContainText('grudnia 2026');
  await keyboard.press('Alt+w');
  await expect(page.getByRole('complementary')).not.toContainText('Brakuje');
  await keyboard.press('Alt+4');
  await keyboard.press('2'); // by post
  await keyboard.press('Tab');
  await keyboard.press('1'); // by the identity card
  await keyboard.press('Tab');
  await keyboard.press('1'); // so that the right person gets the document
  await keyboard.press('Tab');
  await keyboard.press('2'); // the RODO information aloud
  await keyboard.press('Control+Enter');

  // then she sees the number, the code and the date, and the receipt contains them
  const issued = await readIssued(page);
  expect(issued.code).toMatch(/^[0-9A-Z]{5}-[0-9A-Z]{5}$/);
  await expect(page.getByRole('group', { name: 'Termin załatwienia' })).toContainText(
    /^\p{L}+, \d+ \p{L}+ 2026$/u,
  );
  const link = page.getByRole('link', { name: 'Potwierdzenie (PDF)' });
  const asked = context.waitForEvent('request', (request) => request.url().includes('/potwierdzenie?klucz='));
  await keyboard.press('Alt+p');
  expect((await asked).url()).toContain((await link.getAttribute('href')) ?? 'no address');
  const pdf = await context.request.get((await link.getAttribute('href')) ?? '');
  expect(pdf.headers()['content-type']).toBe('application/pdf');
  const { text, pages } = await pdfText(await pdf.body());
  expect(pages).toBe(1);
  for (const said of [
    issued.number,
    issued.code,
    'Bogumiła Walkowa-Próbna',
    'Wydział Dróg',
    'Anna Wrona',
    ...CHOSEN,
  ]) {
    expect(text).toContain(said);
  }

  // and she hands the papers over
  await keyboard.press('Control+Enter');
  await expect(page.getByText('Czeka na przyjęcie')).toBeVisible();
  await signOut(page);

  // when the registry desk of the department accepts the case
  await signInByForm(page, 'sekretariat');
  await page.goto('/komorka');
  await listening(page);
  const row = page.getByRole('row').filter({ hasText: issued.number });
  await row.getByRole('button', { name: /^Przyjmij/ }).focus();
  await keyboard.press('Enter');
  await expect(row).toBeHidden();

  // and assigns it to a clerk
  await page.goto('/komorka?zakladka=do-przydzielenia');
  await listening(page);
  const waiting = page.getByRole('row').filter({ hasText: issued.number });
  await waiting.getByLabel(/Prowadzący/).focus();
  await keyboard.type('Marek');
  await waiting.getByRole('button', { name: /^Przydziel/ }).focus();
  await keyboard.press('Enter');
  await expect(waiting).toBeHidden();
  await signOut(page);

  // then the case shows its whole course
  await signInByForm(page, 'referent');
  await page.goto(`/sprawy/${issued.slug}`);
  await expect(page.getByText('Przyjęte: Wydział Dróg')).toBeVisible();
  await expect(page.getByText('Czyj ruch').locator('..')).toContainText('Marek Zieliński');
  await signOut(page);

  // and the resident sees without an account where the case is
  await page.goto(`/stan-sprawy?numer=${issued.slug}`);
  await page.getByLabel('Kod dostępu').focus();
  await keyboard.type(issued.code.toLowerCase());
  await keyboard.press('Enter');
  await expect(page.getByText('Wydział Dróg').first()).toBeVisible();
  const shown = await page.locator('main').textContent();
  for (const personal of ['Walkowa', 'Bogumiła', 'Klawiaturow', '600 700 800', 'Marek', 'Anna Wrona']) {
    expect(shown).not.toContain(personal);
  }
});

test('a refused hand-over comes back to the sender with the reason', async ({ page }) => {
  await signInByForm(page, 'bok');
  await openForm(page);
  await fillClient(page, 'Odmowna');
  await chooseCard(page, 'zajęcie pasa drogowego w celu prowadzenia handlu');
  await page.getByLabel('Czego dotyczy').fill('Stoisko z kwiatami przy rynku.');
  await page.keyboard.press('Control+Enter');
  const issued = await readIssued(page);
  await page.getByRole('button', { name: 'Przekaż do komórki' }).click();
  await expect(page.getByText('Czeka na przyjęcie')).toBeVisible();
  await signOut(page);

  await signInByForm(page, 'sekretariat');
  await page.goto('/komorka');
  await listening(page);
  const row = page.getByRole('row').filter({ hasText: issued.number }).first();
  // Ctrl+Enter in the row refuses this hand-over, although the ticked rows belong to the bar that accepts.
  await row.getByRole('checkbox').check();
  await row.getByRole('button', { name: /^Odmów/ }).click();
  await page.getByLabel('Powód').fill('Targowisko prowadzi Wydział Gospodarki Komunalnej.');
  await page.keyboard.press('Control+Enter');
  await expect(row).toBeHidden();
  await signOut(page);

  await signInByForm(page, 'bok');
  await page.goto('/okienko/przekazania');
  await expect(page.locator('main')).toContainText('Targowisko prowadzi Wydział Gospodarki Komunalnej.');
  await expect(page.locator('main')).toContainText(issued.number);
});
