import type { Page } from '@playwright/test';
import { pdfText } from '@/tests/support/pdf-text';
import { caseInHand, openedInHand, UNADDRESSED } from './support/cases';
import { answerAtCounter, chooseCard, listening, openForm, readIssued } from './support/office';
import { signIn } from './support/people';
import { checkAccessibility, expect, fits, test } from './support/test';

const press = async (page: Page, name: string | RegExp) => {
  await page.getByRole('button', { name }).last().focus();
  await page.keyboard.press('Enter');
};
const shot = (page: Page, name: string) =>
  process.env.LETTERS_SHOTS
    ? page.screenshot({ path: `${process.env.LETTERS_SHOTS}/${name}.png`, fullPage: true })
    : Promise.resolve();
const state = (page: Page, words: string) => expect(page.locator('.state--boxed')).toHaveText(words);

test('a call goes from its draft to its delivery by the keyboard, and starts the client’s term', async ({
  page,
}) => {
  test.setTimeout(240_000);
  const { keyboard } = page;
  const issued = await openedInHand(page, 'Wezwańska', 'pisma');
  await expect(page.getByText('W tej sprawie nie ma jeszcze pism')).toBeVisible();
  await checkAccessibility(page);

  // given a call begun from the case; the list of kinds shows the provision
  await press(page, 'Nowe pismo');
  const choice = page.getByRole('form', { name: 'Nowe pismo' });
  await expect(choice.getByLabel('Rodzaj pisma')).toBeFocused();
  await expect(choice).toContainText('art. 64 § 2 KPA');
  await press(page, 'Zacznij pisać');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Wezwanie do usunięcia braków podania');
  await listening(page);
  await state(page, 'projekt');
  const letter = page.url();

  // when it is signed without content, the error leads to the empty field
  await keyboard.press('Control+Enter');
  await expect(page.getByRole('alert').filter({ hasText: 'Popraw 1 pole' })).toBeFocused();
  await keyboard.press('Tab');
  await keyboard.press('Enter');
  await expect(page.getByLabel('Czego brakuje')).toBeFocused();
  await checkAccessibility(page);
  await keyboard.type('Mapa zasadnicza w skali 1:500');
  await page.getByLabel('Termin w dniach').fill('14');
  await expect(page.getByText(/^Szkic zapisany o/)).toBeVisible();
  await expect(page.getByRole('img', { name: /^Strona 1 z 1/ })).toBeVisible();
  await shot(page, 'projekt-1440');
  await page.setViewportSize({ width: 390, height: 800 });
  await fits(page);
  await shot(page, 'projekt-390');
  await page.setViewportSize({ width: 1440, height: 900 });

  // A reload keeps the draft.
  await page.reload();
  await listening(page);
  await expect(page.getByLabel('Czego brakuje')).toHaveValue('Mapa zasadnicza w skali 1:500');
  await expect(page.getByLabel('Termin w dniach')).toHaveValue('14');
  // The form shows the instruction that will be printed.
  await expect(page.getByRole('region', { name: 'Pouczenie, które wydrukujemy' })).toContainText(
    'podanie pozostanie bez rozpoznania (art. 64 § 2 KPA)',
  );

  // when it is submitted, the head finds it among the letters that wait for her, and signs it
  await press(page, 'Oddaj do podpisu');
  await state(page, 'czeka na podpis');
  await signIn(page, 'kierownik');
  await page.goto('/pisma?zakladka=do-podpisu');
  await listening(page);
  await shot(page, 'do-podpisu-1440');
  await page
    .getByRole('row')
    .filter({ hasText: 'Wezwańska' })
    .getByRole('link', { name: /^Wezwanie/ })
    .focus();
  await keyboard.press('Enter');
  await expect(page).toHaveURL(letter);
  await listening(page);
  // One press shows the very letter, and nothing is signed yet; Escape leaves it unsigned.
  await keyboard.press('Control+Enter');
  const signing = page.getByRole('form', { name: 'Podpis' });
  await expect(signing.getByRole('heading', { name: /^Podpis: Wezwanie/ })).toBeFocused();
  await expect(signing.getByRole('img', { name: 'Podgląd pisma, strona 1 z 1' })).toBeVisible();
  await checkAccessibility(page);
  await shot(page, 'podpis-1440');
  await page.setViewportSize({ width: 390, height: 800 });
  await fits(page);
  await shot(page, 'podpis-390');
  await page.setViewportSize({ width: 1440, height: 900 });
  await keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Podpisz' })).toBeFocused();
  await state(page, 'czeka na podpis');
  await keyboard.press('Control+Enter');
  await expect(signing.getByRole('heading', { name: /^Podpis: Wezwanie/ })).toBeFocused();
  await keyboard.press('Control+Enter');
  await state(page, 'podpisane, do wysłania');
  await checkAccessibility(page);

  // The letter cannot be sent before its address is checked.
  await signIn(page, 'sekretariat');
  await page.goto(letter);
  await listening(page);
  await expect(page.getByRole('button', { name: 'Odnotuj wysłanie' })).toBeHidden();
  await expect(page.getByLabel('Adres', { exact: true })).toHaveValue('ul. Próbna 7, 00-000 Zalesin');
  await shot(page, 'adres-1440');
  await press(page, 'Adres jest aktualny');
  await press(page, 'Odnotuj wysłanie');
  await page.getByLabel('Numer nadania').fill('(00)359007734512345678');
  await shot(page, 'wysylka-1440');
  await checkAccessibility(page);
  await press(page, 'Zapisz wysłanie');
  await state(page, 'wysłane, czeka na dowód doręczenia');

  // A delivery by fiction before its day is refused, and the error names the first possible day.
  await press(page, 'Odnotuj doręczenie');
  const delivery = page.getByRole('form', { name: 'Odnotuj doręczenie' });
  await delivery.getByLabel('Jak').selectOption({ label: 'Nieodebrane po dwóch awizach (art. 44 KPA)' });
  await delivery.getByLabel('Pierwsze awizo').fill('dziś');
  await press(page, 'Zapisz doręczenie');
  await expect(delivery).toContainText('Pierwszy możliwy dzień: 9 grudnia 2026');
  await shot(page, 'fikcja-1440');
  await checkAccessibility(page);
  await delivery.getByLabel('Jak').selectOption({ label: 'Adresat odebrał' });
  await press(page, 'Zapisz doręczenie');
  await state(page, 'doręczone');
  await shot(page, 'doreczone-1440');

  // and the client's term of fourteen days runs
  await page.goto(`/sprawy/${issued.slug}?zakladka=terminy`);
  const clock = page.getByRole('listitem').filter({ hasText: 'Uzupełnienie przez klienta' }).first();
  await expect(clock).toContainText('8 grudnia 2026');
  await page.goto(`/sprawy/${issued.slug}`);
  await expect(page.getByText('Doręczono wezwanie do usunięcia braków podania')).toBeVisible();
  await page.goto(`/sprawy/${issued.slug}?zakladka=pisma`);
  await shot(page, 'zakladka-1440');
  // On a phone the list stands at the edge of its part, under the button.
  await page.setViewportSize({ width: 390, height: 800 });
  await fits(page);
  const edgeOf = async (name: string, role: 'button' | 'rowheader') =>
    (await page.getByRole(role, { name }).first().boundingBox())?.x;
  expect(await edgeOf('Wezwanie', 'rowheader')).toBe(await edgeOf('Nowe pismo', 'button'));
  await shot(page, 'zakladka-390');
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto('/pisma');
  await listening(page);
  await expect(page.getByRole('row').filter({ hasText: 'Wezwańska' })).toContainText('doręczone');
  await shot(page, 'rejestr-1440');
  await page.setViewportSize({ width: 390, height: 800 });
  await fits(page);
  await shot(page, 'rejestr-390');
});

test('before the case is opened only a notice goes out, signed by its author after a look at it', async ({
  page,
}) => {
  test.setTimeout(180_000);
  const { keyboard } = page;
  const { slug, number } = await caseInHand(page, 'Przedznakowa', 'pisma');
  await expect(page.getByText('Najpierw załóż sprawę.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Przekaż według właściwości' })).toHaveCount(0);
  await checkAccessibility(page);
  await shot(page, 'przed-znakiem-1440');
  await press(page, 'Nowe pismo');
  const choice = page.getByRole('form', { name: 'Nowe pismo' });
  await expect(choice.getByRole('option')).toHaveText(['Pismo']);
  await press(page, 'Zacznij pisać');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Pismo');
  await listening(page);
  await page.getByLabel('Treść').fill('Podanie przyjął Wydział Dróg.');
  await expect(page.getByText(/^Szkic zapisany o/)).toBeVisible();
  await shot(page, 'edytor-1440');

  // "Podpisz" is the main act of a person with a mandate; a changed letter has to be looked at again.
  await keyboard.press('Control+Enter');
  const signing = page.getByRole('form', { name: 'Podpis' });
  await expect(signing.getByRole('img', { name: 'Podgląd pisma, strona 1 z 1' })).toBeVisible();
  await signing.getByRole('button', { name: 'Wróć bez podpisu' }).click();
  await page.getByLabel('Treść').fill('Podanie przyjął Wydział Dróg. Zadzwonimy.');
  await keyboard.press('Control+Enter');
  await expect(signing.getByRole('heading', { name: 'Podpis: Pismo' })).toBeFocused();
  await keyboard.press('Control+Enter');
  await state(page, 'podpisane, do wysłania');
  const href = await page.getByRole('link', { name: 'Pismo (PDF)' }).getAttribute('href');
  const { text } = await pdfText(await (await page.context().request.get(href ?? '')).body());
  expect(text).toContain(`Numer w rejestrze ${number}`);
  expect(text).toContain('Zadzwonimy.');

  // The call waits for the znak too.
  await page.goto(`/sprawy/${slug}?zakladka=dokumenty`);
  await expect(page.getByText('Wezwanie wychodzi pod znakiem sprawy.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Wezwij do uzupełnienia' })).toHaveCount(0);
});

test('a ponaglenie before the lapse of the term is noted as too early and not forwarded', async ({
  page,
}) => {
  test.setTimeout(120_000);
  await caseInHand(page, 'Ponagalska', 'pisma');
  await press(page, 'Odnotuj ponaglenie');
  await page.getByLabel('Kiedy wpłynęło').fill('dziś');
  await press(page, 'Zapisz ponaglenie');
  await expect(page.getByRole('main')).toContainText('Przed upływem terminu (28 grudnia 2026)');
  await expect(page.getByRole('button', { name: /^Przekaż do Samorządowego/ })).toBeHidden();
  await checkAccessibility(page);
});

test('for a podanie without an address the office proposes to leave it unconsidered, and no call (art. 64 § 1)', async ({
  page,
}) => {
  test.setTimeout(180_000);
  const { slug } = await openedInHand(page, 'Bezadresowa', 'przebieg', UNADDRESSED);
  const proposal = page.getByRole('region', { name: 'Bez adresu' });
  await expect(proposal).toContainText('art. 64 § 1 KPA');
  await expect(page.getByRole('region', { name: 'Wezwanie bez odpowiedzi' })).toBeHidden();
  await checkAccessibility(page);
  await shot(page, 'bez-adresu-1440');
  await page.setViewportSize({ width: 390, height: 800 });
  await fits(page);
  await shot(page, 'bez-adresu-390');
  await page.setViewportSize({ width: 1440, height: 900 });
  await proposal.getByRole('button', { name: 'Pozostaw bez rozpoznania' }).click();
  await expect(proposal.getByLabel('Uzasadnienie')).not.toHaveValue('');
  await proposal.getByRole('button', { name: 'Przygotuj pismo' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/bez rozpoznania/);
  await expect(page.getByText('KPA art. 64 § 1').first()).toBeVisible();
  await page.goto(`/sprawy/${slug}`);
  await expect(proposal.getByRole('link', { name: /jest już przygotowane/ })).toBeVisible();
});

test('a separate podanie after the notice of several matters counts as filed with the first (art. 66 § 2)', async ({
  page,
}) => {
  test.setTimeout(240_000);
  const first = await caseInHand(page, 'Wielosprawna', 'terminy');
  await press(page, 'Odnotuj zdarzenie');
  const event = page.getByRole('form', { name: 'Odnotuj zdarzenie' });
  await event
    .getByLabel('Co się stało')
    .selectOption({ label: 'Doręczono zawiadomienie o odrębnych podaniach' });
  await event.getByLabel('Kiedy').fill('dziś');
  await event.getByRole('button', { name: 'Zapisz zdarzenie' }).click();
  await expect(event).toBeHidden();

  // The client comes again and is found by name. The new case proposes to tie it to the first one.
  await signIn(page, 'bok');
  await openForm(page);
  await page.getByLabel('Nazwisko').pressSequentially('wielosprawna');
  await page.getByRole('list', { name: 'Znani klienci' }).getByRole('button').first().click();
  await expect(page.getByText('Znaleziono klienta.')).toBeVisible();
  await answerAtCounter(page);
  await chooseCard(page, 'zajęcie pasa drogowego w celu prowadzenia robót');
  await page.getByLabel('Czego dotyczy').fill('Osobna sprawa');
  await page.keyboard.press('Control+Enter');
  const { slug, number } = await readIssued(page);
  await page.goto(`/sprawy/${slug}`);
  await listening(page);
  const proposal = page.getByRole('region', { name: 'Odrębne podanie' });
  await expect(proposal).toContainText(first.number);
  await checkAccessibility(page);
  await shot(page, 'osobne-1440');
  await proposal.getByRole('button', { name: 'Wniesione po zawiadomieniu z art. 66' }).click();
  await proposal.getByRole('button', { name: 'Powiąż z pierwszym podaniem' }).click();
  await expect(page.getByText('od tego dnia biegnie termin (art. 66 § 2 KPA)')).toBeVisible();
  await page.getByText('Dlaczego ta data?').click();
  await expect(page.getByText('Podanie uważa się za wniesione').first()).toBeVisible();
  await checkAccessibility(page);
  await shot(page, 'osobne-po-1440');
  await page.setViewportSize({ width: 390, height: 800 });
  await fits(page);
  await shot(page, 'osobne-po-390');
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(`/sprawy/${first.slug}`);
  await expect(page.getByRole('link', { name: number }).first()).toBeVisible();
  await shot(page, 'pierwsze-1440');
});
