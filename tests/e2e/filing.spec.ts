import type { Page } from '@playwright/test';
import { pdfText } from '@/tests/support/pdf-text';
import { assignedCase } from './support/cases';
import { type Issued, listening } from './support/office';
import { signIn } from './support/people';
import { checkAccessibility, expect, fits, test } from './support/test';

const ZNAK = /DR\.7230\.\d+\.2026/;
const akta = async (page: Page, { slug }: Issued) => {
  await page.goto(`/sprawy/${slug}?zakladka=akta`);
  await listening(page);
};

test('a case opened by the keyboard and moved to another class is found by both znaki and listed in the spis', async ({
  page,
  context,
}) => {
  test.setTimeout(180_000);
  const moved = await assignedCase('Znakowska');
  const papers = await assignedCase('Dołączna');
  const notice = await assignedCase('Odłożna');
  await signIn(page, 'referent');

  // when its lead presses the main act, the class of the card is filled in already
  await page.goto(`/sprawy/${moved.slug}`);
  await listening(page);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('combobox', { name: 'Klasa JRWA' })).toHaveValue('7230 Zajęcie pasa drogowego');
  await expect(page.getByText('Znak: DR.7230.….2026.')).toBeVisible();
  await checkAccessibility(page);

  // A text typed over the class is no class: the case is not opened, and the text stays.
  const jrwa = page.getByRole('combobox', { name: 'Klasa JRWA' });
  await jrwa.fill('6724 warunki');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Wybierz klasę z wykazu.', { exact: true })).toBeVisible();
  await expect(jrwa).toHaveValue('6724 warunki');
  await expect(jrwa).toBeFocused();
  await jrwa.fill('7230');
  await expect(page.getByRole('listbox').getByRole('option').first()).toContainText('7230');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+Enter');

  // then the case has its znak, and the page has another main act
  const head = page.locator('.case-head .znak');
  await expect(head).toHaveText(ZNAK);
  const before = (await head.textContent()) ?? '';
  await expect(page.getByRole('button', { name: 'Załóż sprawę' })).toBeHidden();
  await expect(page.getByText(`Sprawa założona: ${before}`).first()).toBeVisible();
  // The pressed button is gone, so the focus moves to a heading of the page.
  await expect(page.locator(':is(h1, h2, h3):focus')).toBeVisible();

  // when the case is moved to another class, with a reason
  await akta(page, moved);
  await page.getByRole('button', { name: 'Nadaj nowy znak' }).click();
  await page.getByRole('button', { name: 'Nadaj nowy znak' }).click();
  await expect(page.getByText('Wybierz klasę z wykazu.', { exact: true })).toBeVisible();
  await page.getByRole('combobox', { name: 'Klasa JRWA' }).fill('organizacja');
  await expect(page.getByRole('listbox').getByRole('option').first()).toContainText('7221');
  await page.keyboard.press('Enter');
  await page.getByLabel('Dlaczego').fill('Sprawa dotyczy organizacji ruchu.');
  await page.getByRole('button', { name: 'Nadaj nowy znak' }).click();
  await expect(page.locator('.case-head .znak')).toHaveText(/DR\.7221\.\d+\.2026/);
  await expect(page.getByRole('heading', { name: 'Poprzednie znaki' })).toBeVisible();
  await expect(page.getByText(/przeniesiono do DR\.7221/)).toBeVisible();
  await page.goto(`/sprawy?q=${before}`);
  await expect(page.getByRole('main').getByText('1 sprawa.')).toBeVisible();

  // and papers are attached to it
  await akta(page, papers);
  await page.getByRole('button', { name: 'Dołącz do istniejącej sprawy' }).click();
  await page.getByRole('combobox', { name: 'Sprawa' }).fill(moved.number);
  await expect(page.getByRole('listbox').getByRole('option').first()).toContainText('Znakowska');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Dołącz', exact: true }).click();
  await expect(page.getByText('To pismo należy do innej sprawy.')).toBeVisible();
  await akta(page, moved);
  await expect(page.getByRole('link', { name: papers.number })).toBeVisible();

  // and papers that make no case are shelved
  await akta(page, notice);
  await page.getByRole('button', { name: 'Odłóż bez zakładania sprawy' }).click();
  await page.getByRole('combobox', { name: 'Klasa JRWA' }).fill('7230');
  await expect(page.getByRole('listbox').getByRole('option').first()).toContainText('7230');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Odłóż', exact: true }).click();
  await expect(page.getByText('Napisz, dlaczego to pismo nie tworzy sprawy.')).toBeVisible();
  await page.getByLabel('Dlaczego nie tworzy sprawy').fill('Zaproszenie do wiadomości.');
  await page.getByRole('button', { name: 'Odłóż', exact: true }).click();
  await expect(page.getByText('Nie tworzy sprawy. Klasa 7230')).toBeVisible();

  // then the spis lists all of it, on the screen, on paper, in files
  await page.goto('/spisy');
  await page.getByRole('link', { name: 'DR.7230' }).click();
  await expect(page.getByRole('heading', { name: 'Spis spraw DR.7230' })).toBeVisible();
  const line = page.getByRole('row').filter({ hasText: before });
  await expect(line).toContainText(/przeniesiono do DR\.7221/);
  const address = page.url().split('?')[0];
  const pdf = await context.request.get(`${address}/pdf`);
  expect(pdf.headers()['content-type']).toBe('application/pdf');
  const { text } = await pdfText(await pdf.body());
  for (const said of ['Spis spraw DR.7230', 'Zajęcie pasa drogowego', before, 'Marek Zieliński'])
    expect(text).toContain(said);
  const csv = await context.request.get(`${address}/csv`);
  expect(await csv.text()).toContain(before);
  const xlsx = await context.request.get(`${address}/xlsx`);
  expect((await xlsx.body()).subarray(0, 2).toString()).toBe('PK');
});

test('a group is set apart in a spis', async ({ page }) => {
  await signIn(page, 'kierownik');
  await page.goto('/spisy');
  await listening(page);
  await page.getByRole('button', { name: 'Wydziel grupę' }).click();
  await page.getByRole('combobox', { name: 'Klasa JRWA' }).fill('7230');
  await expect(page.getByRole('listbox').getByRole('option').first()).toContainText('7230');
  await page.keyboard.press('Enter');
  await page.getByLabel('Czego dotyczą sprawy grupy').fill('Remont ulicy Głównej');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/Grupa wydzielona pod numerem \d+\./).first()).toBeVisible();
});

test('a JRWA file is imported whole or not at all', async ({ page }) => {
  await signIn(page, 'admin');
  await page.goto('/administracja/jrwa');
  await listening(page);
  await expect(page.getByText('Wykaz na początek, nie urzędowy.')).toBeVisible();
  await page.getByLabel('Filtruj').fill('zajęcie pasa');
  await expect(page.getByRole('row').filter({ hasText: '7230' })).toBeVisible();
  await expect(page.getByText('1 klasa', { exact: true })).toBeVisible();

  const file = (text: string) => ({ name: 'jrwa.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
  await page
    .getByLabel('Plik')
    .setInputFiles(file('symbol;haslo;kategoria\n7230;Pas;B5\nx;Zła;A\n7230;Pas;B5\n'));
  await expect(page.getByText('W pliku są 2 błędy. Nic nie zostało wczytane.')).toBeVisible();
  await expect(page.getByText('Wiersz 3.')).toBeVisible();
  await checkAccessibility(page);
  // With a wrong file the button repeats the errors of the file, and does not say that no file was chosen.
  await page.getByRole('button', { name: 'Wczytaj wykaz' }).click();
  await expect(page.getByText('W pliku są 2 błędy.')).toBeVisible();
  await expect(page.getByText('Wybierz plik')).toBeHidden();
  await page.getByLabel('Obowiązuje od').fill('31.02.2027');
  await page.getByRole('button', { name: 'Wczytaj wykaz' }).click();
  await expect(page.getByText(/^Nie ma takiego dnia\./)).toBeVisible();

  await page.getByLabel('Plik').setInputFiles(file('symbol;haslo;kategoria\n7230;Pas drogowy;B5\n'));
  await expect(page.getByText('Plik jest poprawny: 1 klasa.')).toBeVisible();
  await expect(page.getByText(/Spisy ze sprawami w toku: /).first()).toBeVisible();
  await checkAccessibility(page);
  await page.getByLabel('Obowiązuje od').fill('31.12.2027');
  await page.getByRole('button', { name: 'Wczytaj wykaz' }).click();
  await expect(page.getByText('Przejrzyj klasy, które odpadają')).toBeVisible();
  await page.getByLabel(/^Tak ma być: odpada/).check();
  await page.getByRole('button', { name: 'Wczytaj wykaz' }).click();
  await expect(page.getByText('Wykaz wczytany: 1 klasa.').first()).toBeVisible();
  await expect(page.getByRole('row').filter({ hasText: 'jeszcze nie obowiązuje' })).toBeVisible();
});

test.describe('at 320 px', () => {
  test.use({ viewport: { width: 320, height: 640 } });

  async function narrow(page: Page, path: string): Promise<void> {
    await page.goto(path);
    await expect(page.locator('h1').first()).toBeVisible();
    await fits(page, path);
  }

  test('no page of the spisy scrolls sideways', async ({ page }) => {
    await signIn(page, 'referent');
    await narrow(page, '/spisy');
    const href = await page.getByRole('link', { name: 'DR.7230' }).getAttribute('href');
    await narrow(page, String(href));
    await page.locator('main a[href^="/sprawy/"]').first().click();
    await expect(page).toHaveURL(/\/sprawy\//);
    await narrow(page, `${page.url().split('?')[0]}?zakladka=akta`);
  });

  test('the page of the JRWA does not scroll sideways', async ({ page }) => {
    await signIn(page, 'admin');
    await narrow(page, '/administracja/jrwa');
  });
});
