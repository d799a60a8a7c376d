import type { Page } from '@playwright/test';
import { refuseHandOver } from '@/lib/modules/routing/operations/decide';
import { db } from '@/lib/platform/db';
import { pdfText } from '@/tests/support/pdf-text';
import { acceptedCase, registeredCase, sentCase } from './support/cases';
import { chooseCard, fillClient, type Issued, listening, openForm, readIssued } from './support/office';
import { demoCtx, signIn } from './support/people';
import { checkAccessibility, expect, fits, test } from './support/test';

// The way back from a mistake at the registration: corrected, cancelled, sent on.

const press = (page: Page, name: string | RegExp) =>
  page
    .getByRole('button', { name, exact: typeof name === 'string' })
    .last()
    .click();

async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await listening(page);
}

/** The text of the PDF behind the link. */
async function paperOf(page: Page, name: string): Promise<string> {
  const href = await page.getByRole('link', { name }).first().getAttribute('href');
  const answer = await page.request.get(href ?? '');
  expect(answer.headers()['content-type']).toBe('application/pdf');
  return (await pdfText(await answer.body())).text;
}

async function printReceiptAnew(page: Page, button: string): Promise<string> {
  await press(page, button);
  await press(page, 'Wydrukuj z nowym kodem');
  await expect(page.getByText('Nowy kod jest gotowy.').first()).toBeVisible();
  return paperOf(page, 'Potwierdzenie (PDF)');
}

test('a podanie is corrected by the keyboard: what moves is shown first, and the old receipt is replaced', async ({
  page,
}) => {
  test.setTimeout(120_000);
  const { slug } = await registeredCase('Poprawiana');
  await signIn(page, 'bok');
  await open(page, `/sprawy/${slug}?zakladka=dokumenty`);
  await printReceiptAnew(page, 'Wydrukuj potwierdzenie');
  await page.getByRole('button', { name: 'Popraw podanie' }).first().focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Popraw podanie' })).toBeFocused();
  await expect(page.getByText('Jeszcze nic nie zmieniono.').first()).toBeVisible();

  // The typed day moves the date, which the form shows with its proof before anything is saved.
  await page.getByLabel('Data wpływu').fill('20.11');
  const documents = page.getByRole('group', { name: 'Wymagane dokumenty' }).getByRole('checkbox');
  await documents.first().focus();
  await page.keyboard.press('Space');
  const changes = page.getByRole('table', { name: 'Poprawione' });
  await expect(changes.getByRole('row', { name: /Data wpływu/ })).toContainText('20 listopada 2026');
  await expect(changes.getByRole('row')).toHaveCount(3);
  await expect(page.getByText('poniedziałek, 28 grudnia 2026').first()).toBeVisible();
  await expect(page.getByText('poniedziałek, 21 grudnia 2026').first()).toBeVisible();
  await expect(page.getByText('Wydrukuj nowe potwierdzenie. Zastąpi wydrukowane').first()).toBeVisible();
  await checkAccessibility(page);
  for (const width of [390, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    await fits(page);
  }

  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Napisz, skąd poprawka.').last()).toBeVisible();
  await page.getByLabel('Powód').fill('Na stemplu jest 20 listopada.');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Podanie poprawione. Wydrukuj nowe potwierdzenie.').first()).toBeVisible();

  await expect(page.locator('.case-head')).toContainText('21 grudnia 2026');
  await expect(page.getByText('Na stemplu jest 20 listopada.').first()).toBeVisible();
  const receipt = await printReceiptAnew(page, 'Wydrukuj nowe potwierdzenie');
  expect(receipt).toContain('To potwierdzenie zastępuje wydrukowane 24.11.2026');
  expect(receipt).toContain('poniedziałek, 21 grudnia 2026');
  await open(page, `/sprawy/${slug}`);
  await expect(page.getByText(/^Podanie poprawione: /).first()).toBeVisible();
});

test('of two clerks who correct at once, the second sees what the first saved and keeps the typed text', async ({
  page,
  browser,
}) => {
  test.setTimeout(120_000);
  const { slug } = await registeredCase('Poprawiana-Dwojako');
  const other = await (await browser.newContext()).newPage();
  await signIn(page, 'bok');
  await signIn(other, 'bok');
  for (const each of [page, other]) await open(each, `/sprawy/${slug}?zakladka=dokumenty&popraw=1`);
  await other.getByLabel('Czego dotyczy').fill('Treść pierwszej osoby');
  await other.getByLabel('Powód').fill('Literówka.');
  await other.keyboard.press('Control+Enter');
  await expect(other.getByText('Podanie poprawione.').first()).toBeVisible();

  await page.getByLabel('Liczba załączników').fill('4');
  await page.getByLabel('Powód').fill('Źle policzone.');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Nie poprawiono podania.').first()).toBeVisible();
  await expect(page.getByText('Treść pierwszej osoby').first()).toBeVisible();
  await expect(page.getByLabel('Liczba załączników')).toHaveValue('4');
  await checkAccessibility(page);
});

test('after a refusal the clerk corrects the card and hands over to the right department', async ({
  page,
}) => {
  test.setTimeout(120_000);
  const { number, slug } = await sentCase('Nie-To-Nasze');
  const desk = await demoCtx('sekretariat');
  const pending = await db().handOver.findFirstOrThrow({
    where: { case: { registryNumber: Number(number.split('/')[1]) }, state: 'PENDING' },
  });
  await refuseHandOver(desk, { handOverId: pending.id, reason: 'To nie nasze: droga wewnętrzna.' });

  await signIn(page, 'bok');
  await open(page, '/okienko/przekazania');
  const row = page.getByRole('row').filter({ hasText: number });
  await expect(row).toContainText('To nie nasze: droga wewnętrzna.');
  await row.getByRole('link', { name: 'Popraw podanie' }).click();
  await listening(page);
  await page.getByLabel('Karta usługi').fill('dzierżawa gruntu');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('row', { name: /Komórka/ })).toContainText('Wydział');
  await page.getByLabel('Powód').fill('Klient chce dzierżawić grunt.');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Podanie poprawione.').first()).toBeVisible();
  await page.getByRole('link', { name: 'Przekaż' }).click();
  await expect(page.getByRole('form', { name: 'Przekazanie zaznaczonych' })).toBeVisible();
  await press(page, 'Przekaż');
  await expect(page.getByText('Przekazano 1 sprawę.').first()).toBeVisible();
  await expect(page.getByText('Wydzierżawienie gruntu gminnego').first()).toBeVisible();
  await open(page, `/sprawy/${slug}`);
  await expect(page.getByText(/Gospodarki Przestrzennej/).first()).toBeVisible();
});

test('a registration is cancelled with a reason; the number stays, and the cancellation can be taken back', async ({
  page,
}) => {
  test.setTimeout(120_000);
  const made = await registeredCase('Anulowana');
  await signIn(page, 'bok');
  await open(page, `/sprawy/${made.slug}?zakladka=dokumenty`);
  await page.getByRole('button', { name: 'Anuluj rejestrację' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Powód')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Napisz, dlaczego anulujesz rejestrację.').last()).toBeVisible();
  await checkAccessibility(page);
  await page.getByLabel('Powód').fill('Zarejestrowano drugi raz.');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Rejestrację anulowano.').first()).toBeVisible();
  await expect(page.getByText('Powód: Zarejestrowano drugi raz.').first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Popraw podanie' })).toHaveCount(0);
  await fits(page);

  // It waits nowhere, and the search finds it under its number.
  await open(page, '/okienko/przekazania');
  await expect(page.getByText(made.number)).toHaveCount(0);
  await open(page, `/sprawy?q=${encodeURIComponent(made.number)}`);
  await expect(page.getByText('anulowana').first()).toBeVisible();
  await statusOf(page, made);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(
    'Anulowaliśmy rejestrację tego podania.',
  );

  await open(page, `/sprawy/${made.slug}`);
  await press(page, 'Cofnij anulowanie');
  await page.getByLabel('Powód').fill('To jednak inne podanie.');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Anulowanie cofnięte.').first()).toBeVisible();
  await expect(page.getByRole('link', { name: 'Przekaż' })).toBeVisible();
});

async function statusOf(page: Page, { slug, code }: Issued): Promise<void> {
  await page.goto(`/stan-sprawy?numer=${slug}`);
  await page.getByLabel('Kod dostępu').fill(code);
  await page.keyboard.press('Enter');
}

test('a department that accepted by mistake sends the case back to the counter, or on to another department', async ({
  page,
}) => {
  test.setTimeout(120_000);
  const back = await acceptedCase('Odesłana');
  const on = await acceptedCase('Przesłana');
  await signIn(page, 'sekretariat');
  await open(page, `/sprawy/${back.slug}`);
  await press(page, 'Odeślij');
  const sendingBack = page.getByRole('form', { name: 'Odeślij' });
  await sendingBack.getByRole('button', { name: 'Odeślij' }).click();
  await expect(sendingBack.getByText('Napisz powód', { exact: false }).last()).toBeVisible();
  await sendingBack.getByLabel('Powód').fill('Droga wewnętrzna, nie gminna.');
  await checkAccessibility(page);
  await sendingBack.getByRole('button', { name: 'Odeślij' }).click();
  await expect(page.getByText('Odesłano do:').first()).toBeVisible();
  await expect(page).toHaveURL(/\/komorka/);

  await open(page, `/sprawy/${on.slug}`);
  await press(page, 'Prześlij do innej komórki');
  const sendingOn = page.getByRole('form', { name: 'Prześlij do innej komórki' });
  await sendingOn.getByLabel('Komórka').selectOption({ label: 'Wydział Spraw Obywatelskich' });
  await sendingOn.getByLabel('Powód').fill('Meldunek, nie droga.');
  await sendingOn.getByRole('button', { name: 'Prześlij' }).click();
  await expect(page.getByText('Przesłano.').first()).toBeVisible();
  await expect(page.getByText('Wydział Spraw Obywatelskich').first()).toBeVisible();

  await signIn(page, 'bok');
  await open(page, '/okienko/przekazania');
  const row = page.getByRole('row').filter({ hasText: back.number });
  await expect(row).toContainText('Odesłane po przyjęciu');
  await expect(row).toContainText('Droga wewnętrzna, nie gminna.');
});

test('the result of a registration has an address: Back returns to its code until the receipt is printed', async ({
  page,
}) => {
  test.setTimeout(120_000);
  await signIn(page, 'bok');
  await open(page, '/okienko');
  await openForm(page);
  await fillClient(page, 'Powrotna');
  await chooseCard(page, 'niezaleganiu');
  await page.getByLabel('Czego dotyczy').fill('Zaświadczenie do banku.');
  await page.keyboard.press('Control+Enter');
  const { code, slug } = await readIssued(page);
  await expect(page).toHaveURL(new RegExp(`/okienko/podanie/${slug}/zarejestrowano`));

  // The clerk looks at the case and comes back: the code is still there.
  await page.getByRole('button', { name: 'Popraw podanie' }).first().click();
  await expect(page).toHaveURL(/popraw=1/);
  await page.goBack();
  expect((await readIssued(page)).code).toBe(code);
  await checkAccessibility(page);
  for (const width of [390, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    await fits(page);
  }

  // Back from the result leads past the form: the registered data are a draft no more.
  await page.goBack();
  await expect(page).toHaveURL(/\/okienko$/);
  await page.goForward();
  await readIssued(page);

  // The printed code is not shown again.
  expect(await paperOf(page, 'Potwierdzenie (PDF)')).toContain(code);
  await page.reload();
  await expect(page.getByText('Jest na wydrukowanym potwierdzeniu.').first()).toBeVisible();
  await expect(page.getByText(code)).toHaveCount(0);

  // Without the key, which only the registration gives, there is the way to a new code.
  await open(page, `/okienko/podanie/${slug}/zarejestrowano`);
  await expect(
    page.getByText('To podanie już zarejestrowano, a kod pokazaliśmy tylko raz.').first(),
  ).toBeVisible();
  await expect(page.getByRole('button', { name: 'Wydrukuj ponownie' })).toBeVisible();
  await press(page, 'Nowe podanie');
  await expect(page.getByLabel('Nazwisko')).toHaveValue('');
});

test('a protocol is looked at without being fixed, printed as noted, and replaced by a new one that names it', async ({
  page,
  context,
}) => {
  test.setTimeout(120_000);
  await signIn(page, 'bok');
  await openForm(page);
  await fillClient(page, 'Ustna');
  await chooseCard(page, 'dzierżaw');
  await page.getByLabel('Czego dotyczy').fill('Dzierżawa ogródka.');
  await page.getByLabel('Kanał').selectOption({ label: 'Ustnie do protokołu' });
  await page.getByLabel('Treść protokołu').fill('Proszę o wydzierżawienie ogródka przy ul. Polnej.');
  await page.keyboard.press('Control+Enter');
  const { slug } = await readIssued(page);
  await open(page, `/sprawy/${slug}?zakladka=dokumenty`);

  const preview = await paperOf(page, 'Podgląd (PDF)');
  expect(preview).toContain('podgląd');
  for (const claim of ['odczytano osobie', 'nie zgłoszono uwag', 'odmówi'])
    expect(preview.toLowerCase()).not.toContain(claim);
  await page.reload();
  await expect(page.getByText('Dopiero wydruk do podpisu zamyka treść').first()).toBeVisible();

  await listening(page);
  await page.getByLabel('Treść protokołu').fill('Proszę o wydzierżawienie ogródka przy ul. Polnej 4.');
  await page.getByRole('radio', { name: 'Nikt: klient odmówił' }).check();
  await press(page, 'Wydrukuj protokół');
  await expect(page.getByText('Napisz, dlaczego klient nie podpisuje').last()).toBeVisible();
  await page.getByLabel('Dlaczego klient nie podpisuje').fill('Nie chce podać powodu.');
  await checkAccessibility(page);
  const opened = context.waitForEvent('page');
  await press(page, 'Wydrukuj protokół');
  await (await opened).close();
  await expect(page.getByText('Już się nie zmieni: błąd poprawi nowy protokół').first()).toBeVisible();
  expect(await paperOf(page, 'Protokół (PDF)')).toContain('Nie chce podać powodu.');

  await press(page, 'Sporządź nowy protokół');
  await page.getByLabel('Powód', { exact: true }).fill('Klient jednak podpisze.');
  await page.getByRole('radio', { name: 'Klient', exact: true }).check();
  await press(page, 'Sporządź nowy protokół');
  await expect(page.getByText('Protokół nr 2 w miejsce nr 1.').first()).toBeVisible();
  expect(await paperOf(page, 'Podgląd (PDF)')).toContain('Klient jednak podpisze.');
  await expect(page.getByRole('link', { name: 'Protokół nr 1 (PDF)' })).toBeVisible();
});
