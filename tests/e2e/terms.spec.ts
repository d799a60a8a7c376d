import type { Page } from '@playwright/test';
import { extractText, getDocumentProxy } from 'unpdf';
import { signIn } from './support/people';
import { checkAccessibility, expect, fits, test } from './support/test';

// The office's clock stands at Tuesday, 24 November 2026.

const WORDS = {
  pl: {
    prefix: '',
    search: 'Szukaj terminu',
    typed: 'rozpatrzenie podania',
    term: /^Załatwienie sprawy: miesiąc/,
    found: 'Pasuje 1 termin.',
    start: 'Kiedy podanie wpłynęło do urzędu?',
    heading: 'Miesiąc na załatwienie sprawy',
    due: 'poniedziałek, 28 grudnia 2026',
    state: 'termin biegnie',
    why: 'Wigilia',
    next: 'English',
  },
  en: {
    prefix: '/en',
    search: 'Search for a deadline',
    typed: 'processing time',
    term: /^Answer to an application: one month/,
    found: '1 deadline matches.',
    start: 'When did the application reach the office?',
    heading: 'One month to settle the case',
    due: 'Monday, 28 December 2026',
    state: 'Position on 24 November 2026running',
    why: 'Christmas Eve',
    next: 'Українська',
  },
  uk: {
    prefix: '/uk',
    search: 'Шукати строк',
    typed: 'розгляд заяви',
    term: /^Вирішення справи: місяць/,
    found: 'Підходить 1 строк.',
    start: 'Коли заява надійшла до установи?',
    heading: 'Місяць на вирішення справи',
    due: 'понеділок, 28 грудня 2026',
    state: 'строк іде',
    why: 'Святвечір',
    next: 'Polski',
  },
};

const QUESTION = 'regula=KPA_1M&start=2026-11-24';
const PAUSED = `${QUESTION}&okres1=SUPPLEMENT&od1=2026-12-01&do1=2026-12-07&okres2=SUSPENSION&od2=2026-12-10`;

const main = (page: Page) => page.getByRole('main');

for (const [locale, words] of Object.entries(WORDS)) {
  test(`a term in ${locale}, asked by the keyboard alone, has a date, a state, a proof and an address`, async ({
    page,
  }) => {
    const { keyboard } = page;
    await page.goto(`${words.prefix}/terminy`);
    await page.getByLabel(words.search).focus();
    await keyboard.type(words.typed);
    await expect(page.getByRole('status')).toContainText(words.found);
    await keyboard.press('ArrowDown');
    await expect(page.getByRole('radio', { name: words.term })).toBeFocused();
    await expect(page.getByRole('radio', { name: words.term })).toBeChecked();
    await checkAccessibility(page);
    await keyboard.press('Enter');
    await expect(page.getByLabel(words.start)).toBeFocused();
    await keyboard.type('24.11');
    await keyboard.press('Enter');

    // then the address holds the day and not the typed text, and the page shows the proof
    await expect(page).toHaveURL(new RegExp(`${words.prefix}/terminy\\?${QUESTION}$`));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.heading);
    for (const said of [words.due, words.state, 'KPA art. 57 § 4', words.why, 'KPA_1M']) {
      await expect(main(page)).toContainText(said.replaceAll(/(art\.|§|\d) (?=[\d§\p{Ll}])/gu, '$1 '));
    }
    await expect(page.getByRole('link', { name: /^http.*terminy\?/ })).toHaveAttribute('href', page.url());
    await checkAccessibility(page);

    // and the link to another language keeps the question
    await page.getByRole('link', { name: words.next, exact: true }).click();
    await expect(page).toHaveURL(new RegExp(`/terminy\\?${QUESTION}$`));
    await expect(page.locator('html')).not.toHaveAttribute('lang', locale);
  });
}

test('without script, at 320 px, periods are added and removed, and a period without end stops the term', async ({
  browser,
}) => {
  const context = await browser.newContext({
    viewport: { width: 320, height: 640 },
    javaScriptEnabled: false,
  });
  const page = await context.newPage();
  await page.goto('/terminy');
  await fits(page);
  await page.locator('summary', { hasText: 'Moje podanie czeka' }).click();
  await page.getByRole('radio', { name: /^Załatwienie sprawy: miesiąc/ }).check();
  await page.getByLabel('Dzień, od którego liczymy').fill('24.11.2026');
  await page.getByText('Przerwy, nowy termin, inny dzień').click();

  // when two periods are added, then each time the focus is in the new row and the typed values stay
  await page.getByRole('button', { name: 'Dodaj okres' }).click();
  await expect(page.getByRole('group', { name: 'Okres 1' }).getByLabel('Rodzaj okresu')).toBeFocused();
  await expect(page.getByLabel('Kiedy podanie wpłynęło do urzędu?')).toHaveValue('24.11.2026');
  await expect(page.getByRole('alert')).toHaveCount(0);
  await page.getByRole('button', { name: 'Dodaj okres' }).click();
  const second = page.getByRole('group', { name: 'Okres 2' });
  await expect(second.getByLabel('Rodzaj okresu')).toBeFocused();
  await second.getByLabel('Rodzaj okresu').selectOption('SUSPENSION');
  await second.getByLabel('Pierwszy dzień').fill('1.12.2026');

  // and the empty one is removed
  await page.getByRole('button', { name: 'Usuń okres 1' }).click();
  await expect(page.getByRole('group', { name: 'Okres 2' })).toHaveCount(0);
  await expect(page.getByLabel('Pierwszy dzień')).toHaveValue('1.12.2026');
  await page.getByLabel('Stan na dzień').fill('10.12.2026');
  await page.getByRole('button', { name: 'Policz termin' }).click();

  // then the term is stopped, and the page shows the earliest possible end
  await expect(page).toHaveURL(
    new RegExp(`\\?${QUESTION}&okres1=SUSPENSION&od1=2026-12-01&dzien=2026-12-10$`),
  );
  await expect(main(page)).toContainText('Najwcześniejszy koniec terminu');
  await expect(main(page)).toContainText('poniedziałek, 4 stycznia 2027');
  await expect(main(page)).toContainText('termin stoi');
  await expect(page.getByRole('button', { name: 'Wydrukuj' })).toBeHidden();
  await fits(page);
  await context.close();
});

test('without script, at 320 px, the search is sent and shows its terms, of which one is chosen and counted', async ({
  browser,
}) => {
  const context = await browser.newContext({
    viewport: { width: 320, height: 640 },
    javaScriptEnabled: false,
  });
  const page = await context.newPage();
  await page.goto('/terminy');

  // when the day and a word are typed and sent by Enter, then the terms found stand there, and nothing typed is lost
  await page.getByLabel('Dzień, od którego liczymy').fill('24.11.2026');
  await page.getByLabel('Szukaj terminu').fill('odwołać się');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/szukaj=odwo/);
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(main(page)).toContainText('Mam pismo z urzędu');
  await expect(page.getByRole('radio').first()).toHaveAccessibleName(/^Odwołanie od decyzji: 14\sdni/);
  await expect(page.locator('mark').first()).toHaveText('Odwołanie');
  await expect(page.getByLabel('Dzień, od którego liczymy')).toHaveValue('24.11.2026');
  await fits(page);

  // when nothing is found, then the page says what to do, and another word leads on by the button
  await page.getByLabel('Szukaj terminu').fill('paszport');
  await page.getByRole('button', { name: 'Szukaj', exact: true }).click();
  await expect(main(page)).toContainText('Nie znamy terminu z takim słowem');
  await page.getByLabel('Szukaj terminu').fill('awizo');
  await page.getByRole('button', { name: 'Szukaj', exact: true }).click();
  await page.getByRole('radio', { name: /^Awizo/ }).check();
  await page.getByRole('button', { name: 'Policz termin' }).click();
  await expect(page).toHaveURL(/\/terminy\?regula=KPA_44_14D&start=2026-11-24$/);

  // and below the answer the term is changed in the same way
  await page.getByText('Zmień termin').click();
  await page.getByLabel('Szukaj terminu').fill('petycja');
  await page.keyboard.press('Enter');
  await page.getByRole('radio', { name: /^Petycja/ }).check();
  await page.getByRole('button', { name: 'Policz termin' }).click();
  await expect(page).toHaveURL(/\/terminy\?regula=PET_3M&start=2026-11-24$/);
  await context.close();
});

test('while one types, the list follows, and the second question follows the chosen term', async ({
  page,
}) => {
  const { keyboard } = page;
  await page.goto('/terminy');
  await expect(page.getByRole('radio')).toHaveCount(0);
  await expect(main(page)).toContainText('14 terminów');
  await checkAccessibility(page);

  const search = page.getByLabel('Szukaj terminu');
  await search.fill('wezwanie');
  await expect(page.getByRole('radio', { name: /^Uzupełnienie podania: 7\sdni/ })).toBeVisible();
  await page.getByRole('radio', { name: /^Uzupełnienie podania: 7\sdni/ }).check();
  const day = page.getByLabel('Kiedy wezwanie do Ciebie dotarło?');
  await day.fill('24.11');

  // a chosen term that the typed text hides is not counted
  await search.fill('petycje');
  await expect(page.getByLabel('Dzień, od którego liczymy')).toHaveValue('24.11');
  await search.fill('paszport');
  await expect(page.getByRole('status')).toContainText('Nie znamy terminu');
  await keyboard.press('Enter');
  await expect(page).toHaveURL(/\/terminy$/);

  // and all terms come back with the chosen one
  await page.getByRole('link', { name: /^Pokaż wszystkie/ }).click();
  await expect(search).toBeFocused();
  await expect(search).toHaveValue('');
  await expect(day).toHaveValue('24.11');

  // the arrows go from term to term, Enter in a term counts
  await search.fill('odwołanie');
  await keyboard.press('ArrowDown');
  await keyboard.press('ArrowDown');
  await expect(page.getByRole('radio').nth(1)).toBeChecked();
  await keyboard.press('ArrowUp');
  await expect(page.getByLabel('Kiedy decyzja do Ciebie dotarła?')).toHaveValue('24.11');
  await keyboard.press('Enter');
  await expect(page).toHaveURL(/\?regula=KPA_129_14D&start=2026-11-24$/);

  // a letter at the post office has a question of its own
  await page.getByRole('link', { name: 'Policz awizo' }).click();
  await expect(page.getByLabel('Kiedy zostawiono pierwsze awizo?')).toHaveValue('');
  // Outside the page stands the framework's announcer of a new page, an alert too.
  await expect(main(page).getByRole('alert')).toHaveCount(0);
});

test('Enter in a period counts the term and removes no period', async ({ page }) => {
  await page.goto(`/terminy?${PAUSED}&dodaj=okres`);
  await checkAccessibility(page);
  await page.getByLabel('Ostatni dzień', { exact: true }).nth(1).fill('12.12.2026');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(
    /od1=2026-12-01&do1=2026-12-07&okres2=SUSPENSION&od2=2026-12-10&do2=2026-12-12$/,
  );
});

test('a question that cannot be counted has its error at the field and keeps the typed values', async ({
  page,
}) => {
  await page.goto('/terminy');
  await page.getByRole('button', { name: 'Policz termin' }).click();
  await expect(main(page).getByRole('alert')).toBeFocused();
  await expect(main(page).getByRole('alert')).toContainText('Popraw 2 pola, żeby policzyć termin');
  await main(page).getByRole('alert').getByRole('link', { name: 'Wybierz termin z listy' }).click();
  await expect(page.getByLabel('Szukaj terminu')).toBeFocused();

  const answer = await page.goto(
    '/terminy?regula=RODO_1M&start=1.2.2018&okres1=&od1=5.12.2026&do1=30.02.2027&nowy=1.2.2027',
  );
  expect(answer?.status()).toBe(200);
  await expect(page).toHaveTitle(/^Błąd/);
  const alert = main(page).getByRole('alert');
  for (const said of ['od 25 maja 2018', 'rodzaj okresu', 'Nie ma takiego dnia', 'dzień zawiadomienia']) {
    await expect(alert).toContainText(said.replaceAll(/(\d) /g, '$1 '));
  }
  await alert.getByRole('link', { name: 'Nie ma takiego dnia' }).click();
  await expect(page.getByLabel('Ostatni dzień', { exact: true })).toBeFocused();
  await expect(page.getByLabel('Ostatni dzień', { exact: true })).toHaveValue('30.02.2027');
  await checkAccessibility(page);

  for (const [address, said] of [
    ['regula=KPA_9M&start=2026-11-24', 'Nie znamy terminu'],
    ['regula=KPA_1M&start=1.1.9999', '31 grudnia 2099'],
    [`${QUESTION}&okres1=FEE&od1=2026-12-02&do1=2026-12-01`, 'zanim się zaczął'],
    [
      `${QUESTION}&${Array.from({ length: 200 }, (_, n) => `okres${n + 1}=FEE&od${n + 1}=1.12`).join('&')}`,
      '20',
    ],
    ['regula=RODO_33_72H&start=2026-11-24', 'Wpisz godzinę'],
    ['regula=KPA_129_14D&start=2026-11-24&nowy=1.2.2027&zawiadomienie=1.12.2026', 'nie przesuwa'],
  ]) {
    expect((await page.goto(`/terminy?${address}`))?.status(), address).toBe(200);
    await expect(alert, address).toContainText(said.replaceAll(/(\d) /g, '$1 '));
  }
});

test('an answer prints on one page with the date, the proof and the address', async ({ page }) => {
  await page.goto(`/terminy?${PAUSED}&do2=2026-12-12&nowy=2027-02-01&zawiadomienie=2026-12-20`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Miesiąc na załatwienie sprawy');
  const document = await getDocumentProxy(new Uint8Array(await page.pdf({ preferCSSPageSize: true })));
  expect(document.numPages).toBe(1);
  const { text } = await extractText(document, { mergePages: true });
  const printed = text.replaceAll(/\s+/g, ' ');
  for (const said of [
    'poniedziałek, 1 lutego 2027',
    'KPA art. 36 § 1',
    '/terminy?regula=KPA_1M',
    '2026-11',
    'nie decyzja',
  ]) {
    expect(printed).toContain(said);
  }
  expect(printed).not.toMatch(/Policz termin|Dodaj okres|Kontakt/);
});

test('staff use the calculator in their own frame and can give the client the resident address', async ({
  page,
}) => {
  await signIn(page, 'bok');
  await page.goto('/okienko');
  await page.getByRole('button', { name: 'Więcej' }).click();
  await page.getByRole('link', { name: 'Kalkulator terminów' }).click();
  await expect(page).toHaveURL(/\/kalkulator$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Kalkulator terminów');
  // the work of the office stands first; the code of a rule is found too
  await expect(main(page).locator('summary').first()).toContainText('Pracuję w urzędzie');
  await page.keyboard.type('KPA_1M');
  await expect(page.getByRole('radio', { name: /^Załatwienie sprawy: miesiąc/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await page.keyboard.type('24.11.2026');
  await page.keyboard.press('Control+Enter');
  await expect(page).toHaveURL(/\/kalkulator\?regula=KPA_1M&start=2026-11-24$/);
  await expect(main(page)).toContainText('poniedziałek, 28 grudnia 2026');
  await expect(page.getByRole('navigation', { name: 'Miejsca' })).toBeVisible();
  // the residents' address is there to be given to the client, and every road to it leads back here
  await expect(main(page)).toContainText(/\/terminy\?regula=KPA_1M&start=2026-11-24/);
  await expect(page.getByRole('button', { name: 'Kopiuj adres' })).toBeVisible();
  await expect(main(page).locator('a[href*="/terminy"]')).toHaveCount(0);
  for (const road of ['/terminy?regula=KPA_1M&start=2026-11-24', '/terminy']) {
    await page.goto(road);
    await expect(page).toHaveURL(
      new RegExp(`${road.replace('/terminy', '/kalkulator').replace('?', '\\?')}$`),
    );
    await expect(page.getByRole('navigation', { name: 'Miejsca' })).toBeVisible();
  }
  await expect(page.getByLabel('Szukaj terminu')).toBeFocused();
  await checkAccessibility(page);

  // a client who reads Ukrainian reads it on the clerk's screen, in the same frame
  await page.goto('/uk/terminy?regula=KPA_1M&start=2026-11-24');
  await expect(page).toHaveURL(/\/kalkulator\?regula=KPA_1M&start=2026-11-24&jezyk=uk$/);
  await expect(page.getByRole('navigation', { name: 'Miejsca' })).toBeVisible();
  await expect(main(page)).toContainText('понеділок, 28 грудня 2026');
  await expect(main(page)).toContainText(/\/uk\/terminy\?regula=KPA_1M&start=2026-11-24/);
  await checkAccessibility(page);
  await page.getByLabel('Коли заява надійшла до установи?').fill('25.11.2026');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/start=2026-11-25&jezyk=uk$/);
  await page.getByRole('navigation', { name: 'Język klienta' }).getByText('Polski').click();
  await expect(page).toHaveURL(/\/kalkulator\?regula=KPA_1M&start=2026-11-25$/);

  await page.goto('/');
  await page.getByRole('link', { name: 'Kalkulator terminów' }).first().click();
  await expect(page).toHaveURL(/\/kalkulator$/);
});

test('the calculator counts terms in hours, and days back from a visit', async ({ page }) => {
  await page.goto('/terminy?regula=RODO_33_72H&start=2026-11-23&godzina=14.25');
  await expect(main(page)).toContainText(/czwartek, 26\slistopada 2026, godz\. 15:00/);
  await expect(main(page)).toContainText(/26\slistopada 2026, godz\. 14:25/);
  await expect(page.getByLabel('Godzina')).toHaveValue('14:25');
  await page.goto('/terminy?regula=JM_3WD_BEFORE&start=2026-12-28');
  await expect(main(page)).toContainText('Ostatni dzień na zgłoszenie');
  await expect(main(page)).toContainText(/poniedziałek, 21\sgrudnia 2026/);
  await expect(main(page)).toContainText(/Zostało 27\sdni/);
});
