import { registeredCase } from './support/cases';
import { answerAtCounter, chooseCard, fillClient, openForm, readIssued, readNumber } from './support/office';
import { signIn, signInByForm, signOut } from './support/people';
import { checkAccessibility, expect, test } from './support/test';

test.beforeEach(({ page }) => signIn(page, 'bok2'));

test('a wrong field has its error, keeps its text, and loses the error when it is mended', async ({
  page,
}) => {
  await openForm(page);
  await page.getByLabel('Ulica i numer').fill("ul. O'Neilla-Żółcia 1");
  await page.getByLabel('Data wpływu').fill('25.11.2026');
  await page.getByRole('button', { name: 'Zarejestruj podanie' }).click();

  const summary = page.getByRole('alert').filter({ hasText: 'Popraw' });
  await expect(summary).toBeFocused();
  await expect(summary).toContainText('Wpisz dzisiejszą albo wcześniejszą datę.');
  await expect(page.getByLabel('Ulica i numer')).toHaveValue("ul. O'Neilla-Żółcia 1");
  // nobody has said these, so nothing is taken for granted
  await expect(summary).toContainText('Wybierz, czy i jak sprawdzono tożsamość.');
  await expect(summary).toContainText('Wybierz, jak przekazano informację RODO.');
  await checkAccessibility(page);

  await summary.getByRole('link', { name: /^Podaj imię i nazwisko/ }).click();
  await expect(page.getByLabel('Nazwisko')).toBeFocused();
  await page.keyboard.type('Mac');
  await expect(summary).not.toContainText('Podaj imię i nazwisko');
  await page.getByRole('button', { name: /Wyczyść/ }).click();
});

test('a podanie by ordinary e-mail is refused with the reason and links to the matters that may come by e-mail', async ({
  page,
}) => {
  await openForm(page);
  await page.getByLabel('Kanał').selectOption({ label: 'Zwykłym e-mailem' });
  await expect(page.getByText('art. 63 § 1 KPA').first()).toBeVisible();
  await expect(page.getByText('Samo pytanie to nie podanie')).toBeVisible();
  await checkAccessibility(page);
  await chooseCard(page, 'numer porządkowy');
  await page.getByRole('button', { name: 'Zarejestruj podanie' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'Wybierz inny kanał' })).toBeVisible();

  await page.getByRole('button', { name: 'Petycja' }).click();
  await expect(page.getByText('art. 4 ust. 1 i 5 ustawy o petycjach')).toBeVisible();
  await expect(page.getByLabel('Karta usługi')).toHaveValue('Petycja');
  await expect(page.getByLabel('Kanał')).toHaveValue('EMAIL');
  await expect(page.getByLabel('Czego dotyczy')).toBeFocused();
  await page.keyboard.type('Petycja o park kieszonkowy.');
  await expect(page.getByRole('radio', { name: 'E-mailem' })).toBeChecked();
  await page.getByLabel('Imię').fill('Ewa');
  await page.getByLabel('Nazwisko').fill('Mailowa');
  await page.getByLabel('E-mail', { exact: true }).fill('ewa@poczta.example');
  await expect(page.getByText('skarga, wniosek i petycja zostaną bez rozpatrzenia')).toBeVisible();
  await page.keyboard.press('Control+Enter');
  const { slug } = await readIssued(page);
  await page.goto(`/sprawy/${slug}?zakladka=dokumenty`);
  await expect(page.getByText('Zwykłym e-mailem')).toBeVisible();
});

test('a matter settled on the spot without its documents gets a warning and promises no call', async ({
  page,
}) => {
  await openForm(page);
  await fillClient(page, 'Natychmiastowa');
  await chooseCard(page, 'trzy plus');
  await page.getByLabel('Czego dotyczy').fill('Karta dla rodziny.');
  await page.getByRole('checkbox', { name: 'Załatwione na miejscu' }).check();
  await expect(page.getByText('Możesz załatwić sprawę bez nich. Wezwania nie będzie.')).toBeVisible();
  await checkAccessibility(page);
  await page.keyboard.press('Control+Enter');
  const { slug } = await readNumber(page);
  await expect(page.getByRole('group', { name: 'Kod dostępu' })).toHaveCount(0);
  await expect(page.getByText('Sprawę załatwiono bez tych dokumentów. Wezwania nie będzie:')).toBeVisible();
  await expect(page.getByText('wezwanie przyjdzie')).toBeHidden();
  await page.goto(`/sprawy/${slug}`);
  await expect(page.getByText('Załatwienie na miejscu').first()).toBeVisible();
  await expect(page.getByText('Załatwione na miejscu')).toBeHidden();
});

test('a card that has only some of the typed words is shown, and Enter does not take it', async ({
  page,
}) => {
  await openForm(page);
  const field = page.getByRole('combobox', { name: 'Karta usługi' });
  const option = (more = {}) => page.getByRole('listbox').getByRole('option', more);
  await field.fill('usunięcie drzewa');
  await expect(page.getByText('Żadna karta nie ma wszystkich tych słów.').first()).toBeVisible();
  await expect(option().last()).toHaveText(/Inna sprawa/);
  await expect(option({ selected: true })).toHaveCount(0);
  await field.press('Enter');
  await expect(field).toHaveValue('usunięcie drzewa');
  await field.fill('informacja publiczna');
  await expect(option({ selected: true })).toHaveText(/^Udostępnienie informacji publicznej/);
  await field.press('Enter');
  await expect(field).toHaveValue('Udostępnienie informacji publicznej');
});

test('a matter that another point takes is shown, and Enter takes no other in its place', async ({
  page,
}) => {
  await openForm(page);
  const field = page.getByRole('combobox', { name: 'Karta usługi' });
  const option = page.getByRole('listbox').getByRole('option');
  await field.fill('odpis');
  await expect(option.first()).toHaveText(/^Odpis aktu stanu cywilnego.*Przyjmuje: /);
  expect(await option.count()).toBeGreaterThan(1);
  await expect(page.getByRole('listbox').getByRole('option', { selected: true })).toHaveCount(0);
  await field.press('Enter');
  await expect(field).toHaveValue('odpis');
});

test('a matter without a card goes to the department that the clerk chooses', async ({ page }) => {
  await openForm(page);
  await fillClient(page, 'Nietypowa');
  await page.getByLabel('Karta usługi').fill('patronat nad turniejem');
  await expect(page.getByRole('listbox').getByRole('option')).toHaveText(/Inna sprawa/);
  await expect(page.getByText('Nie ma takiej karty.').first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('combobox', { name: 'Karta usługi' })).toHaveValue('patronat nad turniejem');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByLabel('Czego dotyczy').fill('Patronat nad turniejem szachowym.');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('alert').filter({ hasText: 'Wybierz komórkę' })).toBeVisible();
  await page
    .getByLabel('Komórka')
    .selectOption({ label: 'Wydział Ochrony Środowiska i Gospodarki Odpadami' });
  await expect(page.getByRole('complementary')).toContainText('Wydział Ochrony Środowiska');
  await checkAccessibility(page);
  await page.keyboard.press('Control+Enter');
  await readIssued(page);
  await page.getByRole('button', { name: 'Przekaż do komórki' }).click();
  await expect(page.getByText('Czeka na przyjęcie.')).toBeVisible();
});

test('a draft outlives a reload and a sign-out, and ends with the registration', async ({ page }) => {
  await openForm(page);
  await fillClient(page, 'Szkicowa');
  await page.getByLabel('Czego dotyczy').fill('Treść, która ma przetrwać.');
  await expect(page.getByText('Szkic zapisany')).toBeVisible();
  await page.reload();
  await expect(page.getByLabel('Nazwisko')).toHaveValue('Szkicowa');
  await signOut(page);
  await signInByForm(page, 'bok2');
  await page.goto('/okienko/podanie');
  await expect(page.getByLabel('Czego dotyczy')).toHaveValue('Treść, która ma przetrwać.');

  await chooseCard(page, 'numer porządkowy');
  await page.keyboard.press('Control+Enter');
  await readIssued(page);
  await page.goto('/okienko/podanie');
  await expect(page.getByLabel('Nazwisko')).toHaveValue('');
});

test('a podanie with missing documents is registered, and the clerk reads which to ask for', async ({
  page,
}) => {
  await openForm(page);
  await fillClient(page, 'Brakująca');
  await chooseCard(page, 'zajęcie pasa drogowego w celu prowadzenia robót');
  await page.getByLabel('Czego dotyczy').fill('Przyłącze bez projektu.');
  const documents = page.getByRole('group', { name: 'Wymagane dokumenty' }).getByRole('checkbox');
  await documents.first().check();
  await expect(page.getByRole('complementary')).toContainText('Brakuje');
  await page.getByLabel('Obsługa poza kolejnością').check();
  await page.keyboard.press('Control+Enter');
  const issued = await readIssued(page);
  await expect(page.getByText('Powiedz, że brakuje')).toBeVisible();

  await page.goto(`/sprawy/${issued.slug}?zakladka=dokumenty`);
  await expect(page.getByText('komórka ma wezwać do uzupełnienia')).toBeVisible();
  await expect(page.getByText('obsługa poza kolejnością')).toBeVisible();
});

test('a podanie by post without an address is registered after a hint to look in the office’s data', async ({
  page,
}) => {
  await openForm(page);
  await fillClient(page, 'Pocztowa');
  await chooseCard(page, 'zajęcie pasa drogowego w celu prowadzenia robót');
  await page.getByLabel('Kanał').selectOption({ label: 'Pocztą' });
  for (const part of ['Ulica i numer', 'Kod pocztowy', 'Miejscowość']) await page.getByLabel(part).fill('');
  await page.keyboard.press('Tab');
  await expect(page.getByText('Zapytaj o adres albo poszukaj go')).toBeVisible();
  await page.getByLabel('Czego dotyczy').fill('Wykop pod wodociąg.');
  await page.keyboard.press('Control+Enter');
  await readIssued(page);
  await expect(page.getByText('Co dalej')).toBeVisible();
  await expect(page.getByText('Zanim klient odejdzie')).toBeHidden();
});

test('a known client is found during typing; the PESEL stays masked until the clerk asks for it', async ({
  page,
}) => {
  await openForm(page);
  await fillClient(page, 'Powracająca');
  await page.getByLabel('PESEL').fill('44051401359');
  await chooseCard(page, 'niezaleganiu');
  await page.getByLabel('Czego dotyczy').fill('Zaświadczenie do banku.');
  await page.keyboard.press('Control+Enter');
  await readIssued(page);
  await page.keyboard.press('Alt+n');

  await page.getByLabel('Nazwisko').pressSequentially('powracaj');
  await expect(page.getByRole('list', { name: 'Znani klienci' })).toBeVisible();
  await checkAccessibility(page);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Znaleziono klienta.')).toBeVisible();
  await expect(page.getByLabel('Ulica i numer')).toHaveValue('ul. Próbna 7');
  await expect(page.getByLabel('PESEL', { exact: true })).toHaveValue('44•••••••59');
  await page.getByRole('button', { name: 'Pokaż PESEL' }).click();
  await expect(page.getByLabel('PESEL', { exact: true })).toHaveValue('44051401359');
  await page.getByRole('button', { name: 'To inna osoba' }).click();
  await expect(page.getByLabel('Nazwisko')).toHaveValue('');
});

test('a double click registers one podanie', async ({ page }) => {
  const first = await registeredCase('Podwójna-Pierwsza');
  await openForm(page);
  await fillClient(page, 'Podwójna-Druga');
  await chooseCard(page, 'niezaleganiu');
  await page.getByLabel('Czego dotyczy').fill('Dwa naciśnięcia.');
  await page.getByRole('button', { name: 'Zarejestruj podanie' }).dblclick();
  const second = await readIssued(page);
  const count = (issued: { number: string }) => Number(issued.number.split('/')[1]);
  expect(count(second)).toBe(count(first) + 1);
});

test.describe('papers of a podanie', () => {
  test.use({ expectedComplaint: /422/ });

  test('the receipt is reprinted with a new code; a file whose content differs from its name is refused', async ({
    page,
  }) => {
    const issued = await registeredCase('Papierowa');
    await page.goto(`/sprawy/${issued.slug}?zakladka=dokumenty`);
    await page.getByRole('button', { name: 'Wydrukuj potwierdzenie' }).click();
    await page.getByRole('button', { name: 'Wydrukuj z nowym kodem' }).click();
    await expect(page.getByRole('link', { name: 'Potwierdzenie (PDF)' })).toBeVisible();

    const choose = (bytes: string) =>
      page.getByLabel('Pliki z komputera').setInputFiles({
        name: 'skan.pdf',
        mimeType: 'application/pdf',
        buffer: Buffer.from(bytes),
      });
    await choose('<script>alert(1)</script>');
    await page.getByLabel('Co to za dokument').fill('Skan podania');
    await page.getByRole('button', { name: 'Dodaj 1 plik' }).click();
    await expect(page.getByText('Zawartość pliku nie zgadza się z jego nazwą')).toBeVisible();
    await expect(page.getByRole('button', { name: /^Spróbuj ponownie/ })).toHaveCount(0);
    await page.getByRole('button', { name: 'Usuń z listy: skan.pdf' }).click();

    await choose('%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF');
    await page.getByLabel('Co to za dokument').fill('Skan podania');
    await page.getByRole('button', { name: 'Dodaj 1 plik' }).click();
    await expect(page.getByRole('link', { name: 'Skan podania', exact: true })).toBeVisible();
  });
});

test('of two clerks who change one client, the second sees the changes and keeps the typed text', async ({
  page,
  browser,
}) => {
  const issued = await registeredCase('Współdzielona');
  const other = await browser.newContext();
  const second = await other.newPage();
  await signIn(second, 'bok');
  for (const each of [page, second]) await each.goto(`/sprawy/${issued.slug}?zakladka=strony`);

  await page.getByLabel('Ulica i numer').fill('ul. Pierwsza 1');
  await page.getByRole('button', { name: 'Zapisz dane klienta' }).click();
  await expect(page.getByText('Zapisano.')).toBeVisible();

  await second.getByLabel('Ulica i numer').fill('ul. Druga 2');
  await second.getByRole('button', { name: 'Zapisz dane klienta' }).click();
  await expect(second.getByText('Ktoś zapisał to wcześniej')).toBeVisible();
  const change = second.getByRole('listitem').filter({ hasText: 'Ulica i numer' });
  await expect(change).toContainText('było „ul. Próbna 7”, jest „ul. Pierwsza 1”');
  await expect(change).toContainText('Ewa Król');
  await expect(second.getByLabel('Ulica i numer')).toHaveValue('ul. Druga 2');
  await checkAccessibility(second);
  await change.getByRole('button', { name: 'Weź nowe' }).click();
  await expect(second.getByLabel('Ulica i numer')).toHaveValue('ul. Pierwsza 1');
  await second.getByLabel('Ulica i numer').fill('ul. Druga 2');
  await second.getByRole('button', { name: 'Zapisz dane klienta' }).click();
  await expect(second.getByText('Zapisano.')).toBeVisible();
});

test('a clerk sees that the client changed during the filling in, and can register then', async ({
  page,
  browser,
}) => {
  const issued = await registeredCase('Zmienna');
  await openForm(page);
  await page.getByLabel('Nazwisko').pressSequentially('zmienna');
  await page.getByRole('list', { name: 'Znani klienci' }).getByRole('button').first().click();
  await expect(page.getByText('Znaleziono klienta.')).toBeVisible();
  await page.getByLabel('Telefon').fill('600 700 800');
  await answerAtCounter(page);

  const other = await browser.newContext();
  const second = await other.newPage();
  await signIn(second, 'bok');
  await second.goto(`/sprawy/${issued.slug}?zakladka=strony`);
  await second.getByLabel('Ulica i numer').fill('ul. Nowa 1');
  await second.getByRole('button', { name: 'Zapisz dane klienta' }).click();
  await expect(second.getByText('Zapisano.')).toBeVisible();

  await chooseCard(page, 'niezaleganiu');
  await page.getByLabel('Czego dotyczy').fill('Zaświadczenie do banku.');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('było „ul. Próbna 7”, jest „ul. Nowa 1”')).toBeVisible();
  await expect(page.getByLabel('Ulica i numer')).toHaveValue('ul. Nowa 1');
  await expect(page.getByLabel('Telefon')).toHaveValue('600 700 800');
  await page.keyboard.press('Control+Enter');
  await readIssued(page);
});
