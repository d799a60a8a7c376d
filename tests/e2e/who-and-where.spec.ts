import type { Page } from '@playwright/test';
import { pdfText } from '@/tests/support/pdf-text';
import { registeredCase } from './support/cases';
import { answerAtCounter, chooseCard, fillClient, listening, openForm, readIssued } from './support/office';
import { signIn } from './support/people';
import { checkAccessibility, expect, fits, test } from './support/test';

// Who brings a podanie, where they live, and what the form does not take for granted.

test.beforeEach(({ page }) => signIn(page, 'bok2'));

const client = (page: Page) => page.locator('[data-section="1"]');
const shot = (page: Page, name: string) =>
  process.env.SHOTS ? page.screenshot({ path: `${process.env.SHOTS}/${name}.png`, fullPage: true }) : null;

/** The text of the receipt of the podanie that has just been registered. */
async function receiptText(page: Page): Promise<string> {
  const href = await page.getByRole('link', { name: 'Potwierdzenie (PDF)' }).getAttribute('href');
  const pdf = await page.context().request.get(href ?? '');
  const { text, pages } = await pdfText(await pdf.body());
  expect(pages).toBe(1);
  return text.replaceAll(/\s+/g, ' ');
}

test('the first field has the focus in the HTML, and what is typed before the script runs is taken', async ({
  page,
}) => {
  await openForm(page);
  let listen = () => {};
  const late = new Promise<void>((resolve) => {
    listen = resolve;
  });
  await page.route('**/_next/static/**/*.js', async (route) => {
    await late;
    await route.continue();
  });
  await page.goto('/okienko/podanie', { waitUntil: 'commit' });
  await expect(page.getByLabel('Imię')).toBeFocused();
  await page.keyboard.type('Wczesława');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Przed');
  // nothing listens yet: what could only be pressed waits
  await expect(page.getByLabel('Czego dotyczy')).toBeDisabled();
  await expect(page.getByRole('button', { name: 'Zarejestruj podanie' })).toBeDisabled();
  listen();
  await listening(page);
  await page.keyboard.type('-Skryptem');
  await expect(page.getByLabel('Imię')).toHaveValue('Wczesława');
  await expect(page.getByLabel('Nazwisko')).toHaveValue('Przed-Skryptem');
  await expect(page.getByText('Szkic zapisany')).toBeVisible();
  await page.reload();
  await expect(page.getByLabel('Imię')).toHaveValue('Wczesława');
  await page.getByRole('button', { name: /Wyczyść/ }).click();
});

test('the main button stands at the right of the counter line, with nothing beside it too', async ({
  page,
}) => {
  await openForm(page);
  await shot(page, 'form-empty-1440');
  const right = async () => {
    const line = await page.locator('.lada').boundingBox();
    const button = await page.getByRole('button', { name: 'Zarejestruj podanie' }).boundingBox();
    return Math.round((line?.x ?? 0) + (line?.width ?? 0) - (button?.x ?? 0) - (button?.width ?? 0));
  };
  const alone = await right();
  expect(alone).toBeLessThanOrEqual(30);
  await chooseCard(page, 'numer porządkowy');
  await expect(page.locator('.lada')).toContainText('Termin');
  expect(await right()).toBe(alone);
  await page.getByRole('button', { name: /Wyczyść/ }).click();
});

test('a client abroad is registered with the code as typed, and the receipt names the country', async ({
  page,
}) => {
  await openForm(page);
  await fillClient(page, 'Zagraniczna');
  await client(page).getByLabel('Ulica i numer').fill('Chausseestraße 5');
  await client(page).getByLabel('Kod pocztowy').fill('10115');
  await client(page).getByLabel('Miejscowość').fill('Berlin');
  // in Poland five digits are a Polish code, and the form says that it reads them so
  await expect(client(page)).toContainText('10-115, Polska');
  await client(page).getByLabel('Kraj').focus();
  await page.keyboard.type('Niem');
  await expect(client(page).getByLabel('Kraj')).toHaveValue('DE');
  await expect(client(page)).not.toContainText('10-115');
  await chooseCard(page, 'niezaleganiu');
  await page.getByLabel('Czego dotyczy').fill('Zaświadczenie do banku w Berlinie.');
  await checkAccessibility(page);
  await shot(page, 'form-abroad-1440');
  await page.setViewportSize({ width: 390, height: 844 });
  await fits(page);
  await shot(page, 'form-abroad-390');
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.keyboard.press('Control+Enter');
  const { slug } = await readIssued(page);
  expect(await receiptText(page)).toContain('Chausseestraße 5, 10115 Berlin, Niemcy');
  await page.goto(`/sprawy/${slug}?zakladka=strony`);
  await expect(page.getByLabel('Kod pocztowy')).toHaveValue('10115');
  await expect(page.getByLabel('Kraj')).toHaveValue('DE');
});

test('at the counter a client may have no address at all: the clerk is told what follows', async ({
  page,
}) => {
  await openForm(page);
  await fillClient(page, 'Bezdomna');
  for (const part of ['Ulica i numer', 'Kod pocztowy', 'Miejscowość']) {
    await client(page).getByLabel(part).fill('');
  }
  await page.keyboard.press('Tab');
  await expect(client(page)).toContainText('bez niego sprawy zwykle się nie rozpatruje');
  await expect(page.locator('.lada')).toContainText('bez adresu');
  await chooseCard(page, 'zajęcie pasa drogowego w celu prowadzenia robót');
  await expect(page.getByRole('complementary')).toContainText('Bez adresu');
  await page.getByLabel('Czego dotyczy').fill('Wykop.');
  await checkAccessibility(page);
  await page.keyboard.press('Control+Enter');
  await readIssued(page);
  await expect(page.getByText('bez adresu podanie zostanie bez rozpoznania')).toBeVisible();
  expect(await receiptText(page)).toContain('Nie podano.');
});

test('a person with one name is registered, and the empty field says when it may stay so', async ({
  page,
}) => {
  await openForm(page);
  await fillClient(page, '');
  await client(page).getByLabel('Imię').fill('Suharto');
  await expect(client(page)).toContainText('Puste tylko, gdy klient go nie ma');
  await chooseCard(page, 'niezaleganiu');
  await page.getByLabel('Czego dotyczy').fill('Zaświadczenie.');
  await page.keyboard.press('Control+Enter');
  await readIssued(page);
  await expect(page.getByText('Suharto ·')).toBeVisible();
});

test('a ticked power of attorney asks for the representative, whom the case and its papers name', async ({
  page,
}) => {
  await openForm(page);
  await fillClient(page, 'Reprezentowana');
  await chooseCard(page, 'zajęcie pasa drogowego w celu prowadzenia robót');
  await page.getByLabel('Czego dotyczy').fill('Wykop pod wodociąg.');
  await page.getByRole('button', { name: 'Wszystkie są' }).click();
  const documents = page.getByRole('group', { name: 'Wymagane dokumenty' });
  const power = documents.getByRole('checkbox', { name: 'Pełnomocnictwo' });
  // only some clients need it, so it is not among "all"
  await expect(power).not.toBeChecked();
  await power.check();
  await expect(documents).toContainText('Wpisz w części 1, kto jest pełnomocnikiem');
  await page.keyboard.press('Control+Enter');
  const summary = page.getByRole('alert').filter({ hasText: 'Popraw' });
  await expect(summary).toContainText('pisma w sprawie pójdą do niego');
  await shot(page, 'form-errors-1440');
  await summary.getByRole('link', { name: /Podaj imię i nazwisko pełnomocnika/ }).click();
  const representative = page.getByRole('group', { name: 'Pełnomocnik' });
  await expect(representative.getByLabel('Nazwisko pełnomocnika')).toBeFocused();
  await page.keyboard.type('Prawny');
  await representative.getByLabel('Ulica i numer').fill('via Immaginaria 20');
  await representative.getByLabel('Miejscowość').fill('Torino');
  await representative.getByLabel('Kraj').selectOption({ label: 'Włochy' });
  await checkAccessibility(page);
  await shot(page, 'form-representative-1440');
  await page.setViewportSize({ width: 390, height: 844 });
  await fits(page);
  await shot(page, 'form-representative-390');
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.keyboard.press('Control+Enter');
  const { slug } = await readIssued(page);
  expect(await receiptText(page)).toContain('Prawny, via Immaginaria 20, Torino, Włochy');

  await page.goto(`/sprawy/${slug}?zakladka=strony`);
  await listening(page);
  await expect(page.getByText('pełnomocnik: Prawny')).toBeVisible();
  await page.getByRole('button', { name: 'Popraw dane pełnomocnika' }).click();
  await page.getByLabel('Imię pełnomocnika').fill('Ewa');
  await page.getByRole('button', { name: 'Zapisz pełnomocnika' }).click();
  await expect(page.getByText('pełnomocnik: Ewa Prawny')).toBeVisible();
  await checkAccessibility(page);
  await shot(page, 'case-representative-1440');
  await page.getByRole('button', { name: 'Już nie działa' }).click();
  await page.getByLabel('Dlaczego').fill('Wypowiedzenie z 24.11.2026.');
  await page.getByRole('button', { name: 'Zapisz koniec pełnomocnictwa' }).click();
  await expect(page.getByText('Strona działa sama.')).toBeVisible();
  await page.goto(`/sprawy/${slug}`);
  await expect(page.getByText('Pełnomocnik już nie działa: pisma pójdą do strony')).toBeVisible();
});

test('PESEL and NIP are judged alike: when the field is left, by a sentence below it', async ({ page }) => {
  await openForm(page);
  const judged = async (label: string, typed: string, sentence: string | RegExp) => {
    const field = client(page).getByLabel(label, { exact: true });
    await field.fill(typed);
    await expect(field).not.toHaveAccessibleDescription(sentence);
    await page.keyboard.press('Tab');
    await expect(field).toHaveAccessibleDescription(sentence);
    await expect(field).not.toHaveAttribute('aria-invalid');
  };
  await judged('PESEL', '4405140135', /PESEL ma 11 cyfr/);
  await judged('PESEL', '44051401358', /Cyfra kontrolna się nie zgadza/);
  await client(page).getByRole('radio', { name: 'Firma lub instytucja' }).check();
  await judged('NIP', '123456789', /NIP ma 10 cyfr/);
  await judged('NIP', '1234567890', /Cyfra kontrolna się nie zgadza.*Możesz zapisać/);
  await checkAccessibility(page);
  await page.getByRole('button', { name: /Wyczyść/ }).click();
});

test('the way of the answer follows the channel, and e-delivery needs its address', async ({ page }) => {
  await openForm(page);
  await fillClient(page, 'Elektroniczna');
  await chooseCard(page, 'zajęcie pasa drogowego w celu prowadzenia robót');
  await page.getByLabel('Czego dotyczy').fill('Wykop.');
  const way = page.getByRole('group', { name: 'Sposób odbioru' });
  await expect(way.getByRole('radio', { name: 'Osobiście w BOK' })).toBeChecked();
  await page.getByLabel('Kanał').selectOption({ label: 'Przez e-Doręczenia' });
  await expect(way.getByRole('radio', { name: 'e-Doręczenia' })).toBeChecked();
  // nobody stands at the counter
  await expect(page.getByRole('group', { name: 'Tożsamość' })).toBeHidden();
  await expect(page.getByRole('radio', { name: 'Pójdzie z pierwszym pismem' })).toBeChecked();
  await page.keyboard.press('Control+Enter');
  const summary = page.getByRole('alert').filter({ hasText: 'Popraw' });
  await summary.getByRole('link', { name: /adres do e-Doręczeń/ }).click();
  await page.keyboard.type('AE:PL-98765-43210-SFVYC-19');
  await page.keyboard.press('Control+Enter');
  await readIssued(page);
  await expect(page.getByText('Co dalej')).toBeVisible();
  await expect(page.getByText('Odpowiedź przyjdzie przez e-Doręczenia.')).toBeVisible();
});

test('a returning client keeps the RODO information that they have; a new one is asked about', async ({
  page,
}) => {
  await registeredCase('Wracająca');
  await openForm(page);
  const held = page.getByRole('radio', { name: 'Klient już ją ma, bez zmian' });
  await expect(held).not.toBeChecked();
  await client(page).getByLabel('Nazwisko').pressSequentially('wracająca');
  await page.getByRole('list', { name: 'Znani klienci' }).getByRole('button').first().click();
  await expect(page.getByText('Ten klient ma już tę wersję.')).toBeVisible();
  await expect(held).toBeChecked();
  await page.getByRole('button', { name: 'To inna osoba' }).click();
  await expect(held).not.toBeChecked();
});

test('the number of a case is a link to it', async ({ page }) => {
  const { number, slug } = await registeredCase('Numerowana');
  await page.goto('/okienko/przekazania');
  await page
    .getByRole('row')
    .filter({ hasText: number })
    .getByRole('link', { name: number, exact: true })
    .click();
  await expect(page).toHaveURL(new RegExp(`/sprawy/${slug}$`));
  await page.goto('/sprawy?kolejnosc=najnowsze');
  await expect(page.getByRole('link', { name: number, exact: true }).first()).toHaveAttribute(
    'href',
    `/sprawy/${slug}`,
  );
  await openForm(page);
  await fillClient(page, 'Wydana');
  await answerAtCounter(page);
  await chooseCard(page, 'niezaleganiu');
  await page.getByLabel('Czego dotyczy').fill('Zaświadczenie.');
  await page.keyboard.press('Control+Enter');
  const issued = await readIssued(page);
  await shot(page, 'registered-1440');
  await page.getByRole('link', { name: issued.number }).click();
  await expect(page).toHaveURL(new RegExp(`/sprawy/${issued.slug}$`));
});
