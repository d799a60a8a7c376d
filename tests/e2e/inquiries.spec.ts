import { randomUUID } from 'node:crypto';
import { freshId } from '@/lib/core/fresh-id';
import { paths } from '@/lib/core/paths';
import { takeInquiry } from '@/lib/modules/inquiries/operations/take';
import { ROADS, registeredCase } from './support/cases';
import { mailCame } from './support/mails';
import { answerAtCounter, chooseCard, readIssued } from './support/office';
import { demoCtx, signIn } from './support/people';
import { checkAccessibility, expect, fits, test } from './support/test';

/** Saves a call-back of the counter for the person, as its form would. */
async function takenQuestion(question: string, login = 'referent'): Promise<void> {
  const [clerk, { actor }] = [await demoCtx('bok'), await demoCtx(login)];
  await takeInquiry(clerk, {
    end: 'CALL_BACK',
    question,
    phone: '600 000 452',
    callWish: '',
    callerName: '',
    to: `${actor.posts[0].departmentId}-${actor.staffId}`,
    clientId: null,
    keepWish: false,
    cardAnswer: null,
    cardId: null,
    requestKey: randomUUID(),
  });
}

const who = (page: Parameters<typeof signIn>[0]) => page.getByRole('combobox', { name: 'Przekaż do' });

test('a question is taken by keyboard from any page, kept as a draft, called back and told to who took it', async ({
  page,
  browser,
}) => {
  await signIn(page, 'bok2');
  await page.goto('/sprawy');
  // The key is heard once the script of the page has come.
  await expect(async () => {
    await page.keyboard.press('Alt+z');
    await expect(page.getByRole('heading', { name: 'Nowe zapytanie' })).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await expect(page.getByLabel('Zapytanie', { exact: true })).toBeFocused();
  await page.keyboard.type('Kto wydaje zgodę na rusztowanie przy chodniku, pytanie Klawiaturowe?');
  await expect(page.getByLabel('Odpowiedź z karty usługi')).toContainText(
    'Zezwolenie na zajęcie pasa drogowego',
  );
  await page.keyboard.press('Alt+2');
  await page.keyboard.type('600 000 451');
  await page.keyboard.press('Tab');
  await page.keyboard.type('po 7:30');
  await expect(page.getByText(/^Szkic zapisany o/)).toBeVisible();
  await page.reload();
  await expect(page.getByLabel('Telefon')).toHaveValue('600 000 451');
  await page.keyboard.press('Alt+3');
  await page.keyboard.type('zieliński');
  await expect(page.getByRole('option', { name: /Marek Zieliński/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(who(page)).toHaveValue('Marek Zieliński, Wydział Dróg');
  await page.keyboard.press('Control+Enter');
  const kept = page.getByRole('status').filter({ hasText: 'Zapisano ZAP/' });
  await expect(kept).toContainText('Marek Zieliński');
  const [number = 'no number'] = /ZAP\/\d+\/2026/.exec((await kept.textContent()) ?? '') ?? [];
  await expect(page.getByLabel('Zapytanie', { exact: true })).toHaveValue('');
  await expect(page.getByLabel('Telefon')).toHaveValue('');
  await expect(who(page)).toHaveValue('');
  await expect(page.getByLabel('Zapytanie', { exact: true })).toBeFocused();
  await expect(kept.getByRole('link', { name: 'Pokaż to zapytanie' })).toBeVisible();

  const other = await browser.newContext();
  const referent = await other.newPage();
  await signIn(referent, 'referent');
  await referent.goto(paths.callBacks());
  const list = referent.getByRole('table', { name: /^Oddzwonienia: / });
  const row = list.getByRole('row').filter({ hasText: 'pytanie Klawiaturowe' });
  await expect(row.getByRole('link', { name: '600 000 451' })).toHaveAttribute('href', 'tel:+48600000451');
  await row.getByRole('button', { name: /^Zapisz rozmowę/ }).press('Enter');
  await referent.keyboard.press('3');
  await expect(referent.getByRole('radio', { name: 'Zostawiono wiadomość' })).toBeChecked();
  await referent.keyboard.press('Control+Enter');
  await expect(row).toContainText('1 z 3');
  await row.getByRole('button', { name: /^Zapisz rozmowę/ }).press('Enter');
  await referent.keyboard.press('2');
  await expect(referent.getByLabel('Następna próba')).not.toHaveValue('');
  await referent.getByLabel('Następna próba').fill('7 grudnia 2026');
  await referent.getByLabel('Godzina').fill('9');
  await referent.keyboard.press('Control+Enter');
  await expect(row).toContainText('2 z 3');
  await expect(row).toContainText('7 grudnia');

  await row.getByRole('button', { name: /^Zapisz rozmowę/ }).press('Enter');
  await referent.keyboard.press('1');
  await referent.keyboard.press('Control+Enter');
  const answer = referent.getByLabel('Odpowiedź', { exact: true });
  await expect(answer).toHaveAttribute('aria-invalid', 'true');
  await answer.fill('Wydział Dróg, po złożeniu wniosku.');
  await referent.getByRole('radio', { name: 'Nie ma takiej karty' }).check();
  await referent.keyboard.press('Control+Enter');
  await expect(referent.getByText('Zapisano rozmowę. Oddzwonienie zamknięte.').first()).toBeAttached();
  await expect(row).toHaveCount(0);
  await referent.getByRole('tab', { name: 'Zamknięte' }).click();
  await expect(row).toContainText('oddzwoniono, jest odpowiedź');
  await referent.goto(paths.callBacks());

  await page.goto(paths.reminders());
  const told = page.getByRole('region', { name: /^Co stało się z zapytaniami/ });
  const line = told.getByRole('row').filter({ hasText: number });
  await expect(line).toContainText('Oddzwoniono, rozmówca ma odpowiedź.');
  await line.getByRole('button', { name: /^Przeczytane/ }).click();
  await expect(line).toHaveCount(0);
});

test('an answer at once asks whether the card had it, and a mistaken count is withdrawn', async ({
  page,
}) => {
  await signIn(page, 'kancelaria');
  await page.goto(paths.newInquiry());
  await page.getByLabel('Zapytanie', { exact: true }).fill('Ile kosztuje numer domu, pytanie Policzone?');
  await page.getByRole('button', { name: 'Odpowiedziano od razu' }).click();
  await expect(page.getByLabel('Telefon')).toHaveCount(0);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Wybierz, czy odpowiedź była w karcie usługi.').first()).toBeVisible();
  await page.getByRole('radio', { name: 'Nie było jej tam' }).check();
  await page.getByRole('combobox', { name: 'Która karta' }).fill('numer porządkowy');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Telefonu i nazwiska nie zapisano.')).toBeVisible();

  await page.goto(paths.askedMost());
  await expect(page.getByRole('table', { name: 'Czego nie ma w kartach' })).toContainText(
    'pytanie Policzone',
  );
  await expect(page.getByRole('table', { name: 'Najczęstsze pytania' })).toContainText('pytanie Policzone');
  await page.goto(paths.newInquiry());
  const counted = page.getByRole('row').filter({ hasText: 'pytanie Policzone' });
  await counted.getByRole('button', { name: 'Wycofaj' }).click();
  await page.getByLabel('Powód').fill('To było inne pytanie.');
  await page.getByRole('button', { name: 'Wycofaj wpis' }).click();
  await expect(counted).toHaveCount(0);
});

test('a question is saved by keys alone and taken back: it stands in the form again, and the next one does not', async ({
  page,
}) => {
  await signIn(page, 'bok2');
  await page.goto(paths.newInquiry());
  const question = page.getByLabel('Zapytanie', { exact: true });
  await expect(page.getByText('Wpisz pytanie, a pokażemy')).toBeVisible();
  const ask = async (text: string) => {
    await expect(question).toBeFocused();
    await page.keyboard.type(text);
    await page.keyboard.press('Alt+4');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('radio', { name: 'Tak', exact: true })).toBeFocused();
    await page.keyboard.press('3');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByText('Telefonu i nazwiska nie zapisano.')).toBeVisible();
  };
  await ask('Gdzie jest toaleta, pytanie Cofnięte?');
  await expect(question).toBeFocused();
  await page.getByRole('button', { name: 'Cofnij i popraw' }).press('Enter');
  await expect(page.getByText('Wpis cofnięty. Popraw i zapisz jeszcze raz.')).toBeVisible();
  await expect(question).toHaveValue('Gdzie jest toaleta, pytanie Cofnięte?');
  await expect(question).toBeFocused();
  await question.fill('');
  await page.getByRole('button', { name: 'Wróć' }).click();
  await ask('Gdzie jest kasa, pytanie Pierwsze?');
  await page.keyboard.type('Pytanie Następne');
  await page.getByRole('button', { name: 'Cofnij i popraw' }).press('Enter');
  await expect(page.getByText('W formularzu jest już następne pytanie.')).toBeVisible();
  await expect(question).toHaveValue('Pytanie Następne');
  await who(page).fill('dąb');
  await page.getByRole('option', { name: /Tomasz Dąb/ }).click();
  await expect(page.getByText(/Oddzwoni zastępca: Marek Zieliński/)).toBeVisible();
  await page.getByRole('button', { name: 'Wyczyść' }).click();
});

test('a substitute has the call-backs of the absent person among their own, with the name, and does them', async ({
  page,
}) => {
  await takenQuestion('pytanie Zastępcze', 't.dab');
  await signIn(page, 'referent');
  await page.goto(paths.callBacks());
  const list = page.getByRole('table', { name: 'Oddzwonienia: Moje' });
  const row = list.getByRole('row').filter({ hasText: 'pytanie Zastępcze' });
  await expect(row).toContainText('Tomasz Dąb');
  await row.getByRole('button', { name: /^Zapisz rozmowę/ }).press('Enter');
  await page.keyboard.press('2');
  await page.keyboard.press('Control+Enter');
  await expect(row).toContainText('1 z 3');
  await expect(row).toContainText('Tomasz Dąb');
});

test('after three failed attempts the row asks first for a letter or an end with a reason', async ({
  page,
}) => {
  await takenQuestion('pytanie Nieodebrane');
  await signIn(page, 'referent');
  await page.goto(paths.callBacks());
  const list = page.getByRole('table', { name: /^Oddzwonienia: / });
  const row = list.getByRole('row').filter({ hasText: 'pytanie Nieodebrane' });
  for (const attempt of [1, 2, 3]) {
    await row.getByRole('button', { name: /^Zapisz rozmowę/ }).press('Enter');
    await page.keyboard.press('2');
    await page.keyboard.press('Control+Enter');
    await expect(row).toContainText(`${attempt} z 3`);
  }
  // The choice opens by itself after the third attempt, and stands on the row later.
  await expect(page.getByRole('radio', { name: 'Odpowiedź wysłano listem' })).toBeVisible();
  await page.reload();
  await expect(row).toContainText('pora wybrać');
  await row.getByRole('button', { name: /^List albo zamknięcie/ }).press('Enter');
  await page.keyboard.press('1');
  await page.getByLabel('Powód').fill('Trzy próby, nikt nie odebrał.');
  await page.keyboard.press('Control+Enter');
  await expect(row).toHaveCount(0);
});

test('a transferred call that came back stays open, and becomes a podanie without retyping', async ({
  page,
}) => {
  await signIn(page, 'bok');
  await page.goto(paths.newInquiry());
  await page
    .getByLabel('Zapytanie', { exact: true })
    .fill('Chcę postawić stoisko na Rynku, pytanie Przełączone');
  await page.getByRole('button', { name: 'Rozmowę przełączono' }).click();
  await page.getByRole('radio', { name: /^Rozmowa wróciła/ }).check();
  await page.getByLabel('Telefon').fill('600 000 777');
  await page.getByLabel('Imię i nazwisko').fill('Ewa Przełączona');
  await who(page).fill('drogi');
  await page
    .getByRole('option', { name: /^Wydział Dróg/ })
    .first()
    .click();
  await expect(page.getByText('Podaj numer bezpośredni: Wydział Dróg')).toBeVisible();
  await page.getByRole('button', { name: 'Zapisz oddzwonienie' }).click();
  const saved = page.getByRole('status').filter({ hasText: 'Zapisano ZAP/' });
  await expect(saved).toContainText('Oddzwoni: Wydział Dróg');
  // A question is no podanie, so the counter is not offered its confirmation.
  await page.goto(paths.newApplication());
  await expect(page.getByRole('heading', { name: 'Nowe podanie' })).toBeVisible();
  await expect(page.getByText('Ostatnio zarejestrowane: ZAP')).toHaveCount(0);
  await page.goto(paths.callBacks({ tab: 'przyjete' }));
  const row = page.getByRole('row').filter({ hasText: 'pytanie Przełączone' });
  await row.getByRole('button', { name: /^Więcej/ }).click();
  await page.getByRole('link', { name: 'Załóż podanie' }).click();
  await expect(page.getByText('Powstaje z: zapytanie')).toBeVisible();
  await expect(page.getByLabel('Czego dotyczy')).toHaveValue(
    'Chcę postawić stoisko na Rynku, pytanie Przełączone',
  );
  await expect(page.getByLabel('Nazwisko')).toHaveValue('Przełączona');
  await expect(page.getByLabel('Telefon')).toHaveValue(/600/);
  await page.getByLabel('Ulica i numer').fill('ul. Polna 3');
  await page.getByLabel('Kod pocztowy').fill('00-000');
  await page.getByLabel('Miejscowość').fill('Zalesin');
  await chooseCard(page, 'handel');
  await answerAtCounter(page);
  await page.getByRole('button', { name: 'Zarejestruj podanie' }).click();
  const { number } = await readIssued(page);
  await page.goto(paths.callBacks({ tab: 'zamkniete' }));
  await expect(row).toContainText(number);
});

test('the contacts of a client hold their e-mail for those who read it, and how they want to be reached', async ({
  page,
}) => {
  const email = `${freshId()}@poczta.example`;
  const { slug } = await registeredCase('Kontaktowa', { ...ROADS, email });
  await mailCame({
    subject: 'Kiedy odpowiedź, pytanie Kontaktowe',
    text: '',
    at: '2026-11-24T09:00:00Z',
    to: 'bok',
    from: email,
  });
  await signIn(page, 'bok');
  await page.goto(paths.case(slug));
  await page.getByRole('link', { name: 'wszystkie kontakty klienta' }).click();
  const contacts = page.getByRole('table', { name: 'Wszystkie kontakty klienta' });
  const row = contacts.getByRole('row').filter({ hasText: 'pytanie Kontaktowe' });
  await expect(row).toContainText('E-mail z adresu tego klienta');
  await checkAccessibility(page);

  await page.getByRole('button', { name: 'Zapisz, jak się kontaktować' }).click();
  await page.getByRole('radio', { name: 'Telefon' }).check();
  await page.getByLabel('Kiedy dzwonić').fill('po 15:00');
  await page.getByRole('button', { name: 'Zapisz', exact: true }).click();
  await expect(page.getByText('Klient woli telefon: po 15:00.')).toBeVisible();
  await page.getByRole('button', { name: 'Zmień' }).click();
  await page.getByRole('radio', { name: 'Nie mówił' }).check();
  await page.getByRole('button', { name: 'Zapisz', exact: true }).click();
  await expect(page.getByText('Klient nie mówił, jak woli się kontaktować.')).toBeVisible();

  await signIn(page, 'sekretariat');
  await page.goto(paths.cases({ client: slug }));
  await expect(contacts).toContainText('Podanie');
  await expect(row).toHaveCount(0);
});

test('the days of the most frequent questions are typed as everywhere, and a day that is none is told', async ({
  page,
}) => {
  await signIn(page, 'bok');
  await page.goto(paths.askedMost());
  await page.getByLabel('Od').fill('31.02.2026');
  await page.getByRole('button', { name: 'Pokaż' }).click();
  await expect(page.getByText('Nie ma takiego dnia.')).toBeVisible();
  await expect(page.getByLabel('Od')).toHaveValue('31.02.2026');
  await page.getByLabel('Od').fill('1 stycznia 2026');
  await page.getByRole('button', { name: 'Pokaż' }).click();
  await expect(page.getByLabel('Od')).toHaveValue('01.01.2026');
  await expect(page.getByText(/^1\s+stycznia\s+2026/)).toBeVisible();
});

test('no page of questions scrolls sideways at 320 px', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await signIn(page, 'kierownik');
  for (const address of [paths.newInquiry(), paths.callBacks({ tab: 'komorki' }), paths.askedMost()]) {
    await page.goto(address);
    await expect(page.locator('h1').first()).toBeVisible();
    await fits(page, address);
  }
});
