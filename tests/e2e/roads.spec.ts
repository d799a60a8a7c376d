import type { Page } from '@playwright/test';
import { CERTIFICATES, caseInHand, PLANS, sentCase } from './support/cases';
import { listening } from './support/office';
import { signIn } from './support/people';
import { checkAccessibility, expect, test } from './support/test';

// Whole ways of a matter through the office, from the counter back to the client.

const press = (page: Page, name: string | RegExp) =>
  page
    .getByRole('button', { name, exact: typeof name === 'string' })
    .last()
    .click();
const state = (page: Page, words: string) => expect(page.locator('.state--boxed')).toHaveText(words);

async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await listening(page);
}

/** Opens the case under a znak of the department's spis. The class of the card is filled in already. */
async function openUnderZnak(page: Page, slug: string, department: string): Promise<void> {
  await open(page, `/sprawy/${slug}`);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('combobox', { name: 'Klasa JRWA' })).not.toHaveValue('');
  await page.keyboard.press('Control+Enter');
  await expect(page.locator('.case-head .znak')).toHaveText(
    new RegExp(`^${department}\\.\\d+\\.\\d+\\.2026`),
  );
}

/** Signs the open letter under the person's own mandate, after a look at its pictures. */
async function sign(page: Page): Promise<void> {
  await press(page, 'Podpisz');
  await expect(page.getByRole('img', { name: /^Podgląd pisma, strona 1 / })).toBeVisible();
  await press(page, 'Podpisz pismo');
  await state(page, 'podpisane, do wysłania');
}

async function send(page: Page): Promise<void> {
  await press(page, 'Adres jest aktualny');
  await press(page, 'Odnotuj wysłanie');
  await press(page, 'Zapisz wysłanie');
  await state(page, 'wysłane, czeka na dowód doręczenia');
}

async function deliver(page: Page): Promise<void> {
  await press(page, 'Odnotuj doręczenie');
  await page.getByLabel('Jak').selectOption({ label: 'Adresat odebrał' });
  await page.getByLabel('Kiedy odebrał').fill('dziś');
  await press(page, 'Zapisz doręczenie');
  await state(page, 'doręczone');
}

/** Begins a letter of the kind and waits for its page. */
async function begin(page: Page, slug: string, kind: string): Promise<void> {
  await open(page, `/sprawy/${slug}?zakladka=pisma`);
  await press(page, 'Nowe pismo');
  await page.getByLabel('Rodzaj pisma').selectOption({ label: kind });
  await press(page, 'Zacznij pisać');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(kind);
  await listening(page);
}

/** Settles the case by the signed letter, and sends the document to the counter. */
async function settleAndSendToCounter(page: Page): Promise<void> {
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('form', { name: 'Załatwienie sprawy' })).toBeVisible();
  await press(page, 'Zapisz załatwienie');
  await expect(page.getByText('Sprawa załatwiona').first()).toBeVisible();
  // The page is read anew, so that no late answer to the settling closes the next form.
  await page.reload();
  await listening(page);
  await page.getByRole('button', { name: 'Przekaż do odbioru' }).first().click();
  await expect(page.getByRole('form', { name: 'Przekaż do odbioru' })).toBeVisible();
  await press(page, 'Przekaż do odbioru');
  await expect(page.getByText('w drodze do okienka').first()).toBeVisible();
}

/** The counter confirms the document, finds the client, checks the identity, and hands the document out. */
async function handOut(page: Page, lastName: string): Promise<void> {
  await signIn(page, 'bok');
  await open(page, '/okienko/do-odbioru');
  const coming = page
    .getByRole('table', { name: 'W drodze do okienka' })
    .getByRole('row', { name: lastName });
  await coming.getByRole('button', { name: /^Potwierdź/ }).click();
  await expect(coming).toBeHidden();
  await open(page, '/okienko/do-odbioru');
  // The field takes the focus a moment after the page listens.
  await expect(page.getByRole('searchbox', { name: 'Numer, znak albo nazwisko' })).toBeFocused();
  await page.keyboard.type(lastName.toLowerCase());
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Czym sprawdzono tożsamość')).toBeFocused();
  await page.keyboard.type('dow');
  await page.keyboard.press('Tab');
  await page.keyboard.press('1');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(/^Wydano: /)).toBeVisible();
}

const saved = (page: Page) => expect(page.getByText(/^Szkic zapisany o/)).toBeVisible();

test('a tax certificate is issued within seven days and handed out at the counter (art. 306a § 5)', async ({
  page,
}) => {
  test.setTimeout(240_000);
  const { slug } = await caseInHand(page, 'Spłacona', 'terminy', CERTIFICATES);
  // The term is seven days from the day of receipt (tax code art. 306a § 5), and the case shows it.
  await expect(page.getByText('Ordynacja podatkowa art. 306a § 5').first()).toBeVisible();
  await expect(page.locator('.case-head')).toContainText('1 grudnia 2026');
  await openUnderZnak(page, slug, 'FW');
  await begin(page, slug, 'Zaświadczenie');
  await page
    .getByLabel('Co się zaświadcza')
    .fill('Zaświadcza się, że wnioskodawczyni nie zalega z podatkami.');
  await saved(page);
  await sign(page);
  const letter = page.url();
  await open(page, `/sprawy/${slug}`);
  await settleAndSendToCounter(page);
  await handOut(page, 'Spłacona');
  await open(page, letter);
  await state(page, 'doręczone');

  // The certificate is handed out and nothing is open, so the case can be closed.
  await signIn(page, 'windykacja');
  await open(page, `/sprawy/${slug}`);
  await press(page, 'Zakończ sprawę');
  const closing = page.getByRole('form', { name: 'Zakończ sprawę' });
  await expect(closing.getByText('Kategoria archiwalna')).toBeVisible();
  await expect(closing.getByText('1 stycznia 2027')).toBeVisible();
  await checkAccessibility(page);
  await closing.getByRole('button', { name: 'Zakończ sprawę' }).click();
  await expect(page.getByText('Sprawa zakończona').first()).toBeVisible();
});

test('a matter for one post goes from the counter to that post and back to the counter (Płock 6)', async ({
  page,
}) => {
  test.setTimeout(240_000);
  const { number, slug } = await sentCase('Planowska', PLANS);

  // There is no registry desk and no assignment between them: she takes the case by one click.
  await signIn(page, 'planowanie');
  await open(page, '/komorka');
  const row = page.getByRole('row').filter({ hasText: number });
  await row.getByRole('button', { name: 'Przyjmij i prowadź' }).click();
  await expect(row).toBeHidden();
  await openUnderZnak(page, slug, 'GP');
  await expect(page.locator('.case-head')).toContainText('Irena Bąk');
  await begin(page, slug, 'Zaświadczenie');
  await page.getByLabel('Co się zaświadcza').fill('Wypis i wyrys z planu w załączeniu.');
  await saved(page);
  await sign(page);
  await open(page, `/sprawy/${slug}`);
  await settleAndSendToCounter(page);
  await handOut(page, 'Planowska');
});

test('an incomplete podanie goes through call, supplement and decision to the counter', async ({ page }) => {
  test.setTimeout(400_000);
  const { slug } = await caseInHand(page, 'Niepełna', 'przebieg');
  await openUnderZnak(page, slug, 'DR');

  // A document is missing, so the next act is the call. It is drafted from the missing documents.
  await expect(page.getByRole('button', { name: 'Załatw sprawę' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Przekaż do odbioru' })).toHaveCount(0);
  await page.keyboard.press('Control+Enter');
  const calling = page.getByRole('form', { name: 'Wezwij do uzupełnienia' });
  await expect(calling.getByLabel('Czego brakuje')).not.toHaveValue('');
  const missing = await calling.getByLabel('Czego brakuje').inputValue();
  await calling.getByLabel('Czego brakuje').fill('');
  await calling.getByLabel('Ile dni na uzupełnienie').fill('3');
  await press(page, 'Przygotuj wezwanie');
  await expect(calling.getByText('Napisz, czego brakuje').last()).toBeVisible();
  await expect(calling.getByText('Popraw liczbę dni').last()).toBeVisible();
  await calling.getByLabel('Czego brakuje').fill(`${missing}\nBrak podpisu pod wnioskiem`);
  await calling.getByLabel('Ile dni na uzupełnienie').fill('14');
  await press(page, 'Przygotuj wezwanie');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Wezwanie do usunięcia braków podania');
  await listening(page);
  await sign(page);
  await send(page);
  await deliver(page);
  await open(page, `/sprawy/${slug}?zakladka=terminy`);
  await expect(page.getByText('Uzupełnienie przez klienta').first()).toBeVisible();
  await expect(page.getByText('Termin wyznaczony na uzupełnienie braków').first()).toBeVisible();
  await expect(page.getByText('Siedem dni')).toHaveCount(0);

  // The client brings the documents of the card and signs nothing: the call waits on.
  await signIn(page, 'bok');
  await open(page, `/sprawy/${slug}`);
  await page.keyboard.press('Control+Enter');
  const taking = page.getByRole('form', { name: 'Przyjmij uzupełnienie' });
  const asked = taking.getByRole('group', { name: 'Co klient przyniósł z wezwania' });
  await expect(asked.getByRole('checkbox')).toHaveCount(missing.split('\n').length + 1);
  await checkAccessibility(page);
  for (const name of missing.split('\n')) await asked.getByRole('checkbox', { name }).check();
  await taking.getByLabel('Liczba załączników').fill('1');
  await press(page, 'Zarejestruj uzupełnienie');
  await expect(page.getByText('są jeszcze braki formalne', { exact: true })).toBeVisible();
  await expect(page.getByText('uzupełniono').first()).toBeVisible();

  // The client signs the next time, and the call is met.
  await open(page, `/sprawy/${slug}?zakladka=dokumenty&uzupelnienie=1`);
  await expect(asked.getByRole('checkbox')).toHaveCount(1);
  await asked.getByRole('checkbox', { name: 'Brak podpisu pod wnioskiem' }).check();
  await taking.getByLabel('Liczba załączników').fill('1');
  await press(page, 'Zarejestruj uzupełnienie');
  await expect(page.getByText('bez braków formalnych', { exact: true })).toBeVisible();

  // It was the wrong case: the supplement is cancelled, the call waits again, and then the client signs.
  await page
    .getByRole('button', { name: /^Anuluj uzupełnienie z / })
    .last()
    .click();
  const cancelling = page.getByRole('form', { name: /^Anuluj uzupełnienie z / });
  await checkAccessibility(page);
  await cancelling.getByLabel('Powód').fill('Podpis dotyczy innej sprawy.');
  await press(page, 'Anuluj uzupełnienie');
  await expect(page.getByText('anulowane', { exact: true })).toBeVisible();
  await expect(page.getByText('Powód: Podpis dotyczy innej sprawy.')).toBeVisible();
  await open(page, `/sprawy/${slug}?zakladka=dokumenty`);
  await page.keyboard.press('Control+Enter');
  await asked.getByRole('checkbox', { name: 'Brak podpisu pod wnioskiem' }).check();
  await taking.getByLabel('Liczba załączników').fill('1');
  await press(page, 'Zarejestruj uzupełnienie');
  await expect(page.getByText('bez braków formalnych', { exact: true })).toBeVisible();
  await expect(page.getByText('uzupełniono').first()).toBeVisible();

  // The head signs the decision. It settles the case and goes to the counter.
  await signIn(page, 'referent');
  await open(page, `/sprawy/${slug}`);
  await expect(page.getByRole('button', { name: 'Napisz decyzję' })).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Decyzja');
  await listening(page);
  await page.getByLabel('Podstawa prawna').fill('art. 40 ust. 1 ustawy o drogach publicznych');
  await page.getByLabel('Rozstrzygnięcie').fill('Zezwalam na zajęcie pasa drogowego.');
  await page.getByLabel('Uwzględnia w całości żądanie strony').check();
  await saved(page);
  await page.keyboard.press('Control+Enter');
  await state(page, 'czeka na podpis');
  const letter = page.url();
  await signIn(page, 'kierownik');
  await open(page, letter);
  await sign(page);
  await signIn(page, 'referent');
  await open(page, `/sprawy/${slug}`);
  await settleAndSendToCounter(page);
  await handOut(page, 'Niepełna');
  await open(page, letter);
  await state(page, 'doręczone');

  // The course lists every step.
  await signIn(page, 'referent');
  await open(page, `/sprawy/${slug}`);
  for (const told of [
    'Podanie zarejestrowane',
    'Sprawa założona',
    'Doręczono wezwanie',
    'Uzupełnienie podania',
  ])
    await expect(page.getByText(told).first()).toBeVisible();
});

test('a podanie for another authority is forwarded to it, and the client is notified', async ({ page }) => {
  test.setTimeout(240_000);
  const { slug } = await caseInHand(page, 'Niewłaściwa', 'przebieg');
  await openUnderZnak(page, slug, 'DR');
  await open(page, `/sprawy/${slug}?zakladka=pisma`);
  await press(page, 'Przekaż według właściwości');
  await page.getByLabel('Właściwy organ').fill('Starosta Zalesiński');
  await page.getByLabel('Adres organu').fill('ul. Powiatowa 1, 00-000 Zalesin');
  await page.getByLabel('Dlaczego to nie nasza sprawa').fill('Droga jest powiatowa, zarządza nią starosta.');
  await press(page, 'Przygotuj oba pisma');
  await expect(
    page.getByRole('link', { name: 'Zawiadomienie o przekazaniu podania', exact: true }),
  ).toBeVisible();

  for (const title of ['Przekazanie podania według właściwości', 'Zawiadomienie o przekazaniu podania']) {
    await open(page, `/sprawy/${slug}?zakladka=pisma`);
    await page.getByRole('link', { name: title, exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
    await listening(page);
    await sign(page);
    await send(page);
  }
  await open(page, `/sprawy/${slug}`);
  await page.keyboard.press('Control+Enter');
  const settling = page.getByRole('form', { name: 'Załatwienie sprawy' });
  await expect(settling.getByLabel('Sposób załatwienia')).toHaveValue('REFERRAL');
  await press(page, 'Zapisz załatwienie');
  await expect(page.getByText('Sprawa załatwiona').first()).toBeVisible();
});
