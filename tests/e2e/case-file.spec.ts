import type { Page } from '@playwright/test';
import { extractText, getDocumentProxy } from 'unpdf';
import { caseInHand } from './support/cases';
import { listening } from './support/office';
import { signIn } from './support/people';
import { checkAccessibility, expect, fits, test } from './support/test';

const form = (page: Page, name: string | RegExp) => page.getByRole('form', { name });

/** The text and page count of the PDF behind the link with this name. */
async function paper(page: Page, link: string | RegExp): Promise<{ pages: number; text: string }> {
  const address = await page.getByRole('link', { name: link }).first().getAttribute('href');
  const answer = await page.context().request.get(address ?? '');
  const document = await getDocumentProxy(new Uint8Array(await answer.body()));
  const { text } = await extractText(document, { mergePages: true });
  return { pages: document.numPages, text: text.replace(/\s+/g, ' ') };
}

/** Opens a form: focuses its button and presses Enter. */
async function open(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole('button', { name }).first().focus();
  await page.keyboard.press('Enter');
}

test('the draft of a note outlives a reload; a signed note is corrected by another note', async ({
  page,
}) => {
  test.setTimeout(180_000);
  const { keyboard } = page;
  const { slug, number } = await caseInHand(page, 'Notatkowska', 'przebieg');

  // given a note about a call, begun from the first page of the case
  await open(page, 'Dodaj notatkę');
  const note = form(page, 'Dodaj notatkę');
  await expect(note.getByLabel('Rodzaj notatki')).toBeFocused();
  await keyboard.type('Notatka z');
  await keyboard.press('Tab');
  await keyboard.press('Tab');
  await keyboard.press('Tab');
  await keyboard.type('Genowefa Notatkowska, wnioskodawczyni');
  await keyboard.press('Tab');
  await keyboard.type('Pyta, czy wystarczy mapa z zeszłego roku.');
  await expect(note.getByRole('status')).toHaveText('Szkic zapisany.');
  await checkAccessibility(page);

  // when the page is loaded again, then the whole draft is still there
  await page.reload();
  await listening(page);
  await open(page, 'Dokończ notatkę');
  await expect(note.getByLabel('Treść')).toHaveValue('Pyta, czy wystarczy mapa z zeszłego roku.');
  await expect(note.getByLabel('Z kim')).toHaveValue('Genowefa Notatkowska, wnioskodawczyni');

  // and a wrong day has its error at the field
  await note.getByLabel('Dzień').fill('1.12.2026');
  await note.getByRole('button', { name: 'Podpisz i zapisz' }).focus();
  await keyboard.press('Enter');
  await expect(note.getByLabel('Dzień')).toBeFocused();
  await expect(note).toContainText('Wpisz dzisiejszą albo wcześniejszą datę.');
  await note.getByLabel('Dzień').fill('dziś');

  // Ctrl+Enter sends the form that has the focus, and does not do the main act of the page.
  await note.getByLabel('Treść').focus();
  await keyboard.press('Control+Enter');
  await expect(note).toBeHidden();
  await expect(page.getByRole('form', { name: 'Załóż sprawę' })).toHaveCount(0);

  // then the course lists the note and can open it
  const line = page.getByRole('listitem').filter({ hasText: 'Notatka z rozmowy telefonicznej' });
  await line.getByText(/^Treść notatki/).focus();
  await keyboard.press('Enter');
  await expect(line).toContainText('Pyta, czy wystarczy mapa');
  await expect(line).toContainText('Podpis: Marek Zieliński');
  await checkAccessibility(page);

  // and a later note corrects it; each names the other
  await page.goto(`/sprawy/${slug}?zakladka=akta`);
  await listening(page);
  await open(page, 'Sprostuj');
  const correction = form(page, /Sprostuj notatkę/);
  await correction.getByLabel('Treść').fill('Pytała o mapę z tego roku.');
  await correction.getByRole('button', { name: 'Podpisz i zapisz' }).click();
  await expect(correction).toBeHidden();
  await expect(page.getByText(/Koryguje notatkę nr \d+/)).toBeVisible();
  await expect(page.getByText(/Skorygowana notatką nr \d+/)).toBeVisible();

  // A printed note is one page, with a place for the client's signature.
  const printed = await paper(page, /^Notatka nr/);
  expect(printed.pages).toBe(1);
  for (const said of [number, 'Pytała o mapę', 'klient, do którego odnosi się treść', 'Marek Zieliński']) {
    expect(printed.text).toContain(said);
  }

  // and the counter, which may only see the case, can note its visits and calls
  await signIn(page, 'bok');
  await page.goto(`/sprawy/${slug}`);
  await listening(page);
  await open(page, 'Dodaj notatkę');
  await expect(note.getByLabel('Rodzaj notatki').getByRole('option')).toHaveText([
    'Wybierz',
    'Notatka służbowa z wizyty',
    'Notatka z rozmowy telefonicznej',
  ]);
});

test('a viewing is recorded, a number of another system finds the case, and the metryka lists every act', async ({
  page,
}) => {
  test.setTimeout(180_000);
  const { slug, number } = await caseInHand(page, 'Aktowska', 'akta');

  // given a viewing of the case files by the party
  await open(page, 'Odnotuj udostępnienie akt');
  const viewing = form(page, 'Odnotuj udostępnienie akt');
  await viewing.getByLabel('Od godziny').fill('8.00');
  await viewing.getByLabel('Do godziny').fill('8.40');
  await expect(viewing.getByLabel('W obecności')).toContainText('Marek Zieliński');
  await viewing.getByLabel('Komu').fill('Genowefa Aktowska');
  await viewing.getByRole('button', { name: 'Zapisz udostępnienie' }).click();
  await expect(viewing.getByLabel('W jakim charakterze')).toBeFocused();
  await expect(viewing.getByLabel('Komu')).toHaveValue('Genowefa Aktowska');
  await expect(viewing).toContainText('5 zł od każdej rozpoczętej strony');
  await checkAccessibility(page);
  await viewing.getByLabel('W jakim charakterze').fill('strona');
  await viewing.getByLabel('Tożsamość').selectOption({ label: 'Sprawdzona: dowód osobisty' });
  await viewing.getByLabel('Co udostępniono').fill('Całe akta, karty 1–4');
  await viewing.getByLabel('Czego nie udostępniono i dlaczego').fill('Dane skarżącego (art. 73 § 1b KPA)');
  await viewing.getByRole('button', { name: 'Zapisz udostępnienie' }).click();
  await expect(viewing).toBeHidden();
  await expect(page.getByRole('heading', { name: 'Genowefa Aktowska, strona' })).toBeVisible();
  const record = await paper(page, /^Zapis nr/);
  for (const said of [number, 'Całe akta, karty 1–4', 'Dane skarżącego', 'godz. 8:00–8:40']) {
    expect(record.text).toContain(said);
  }

  // when the case gets a number of another system, then the search finds the case by that number
  await open(page, 'Dodaj numer');
  const adding = form(page, 'Dodaj numer');
  await adding.getByLabel('System', { exact: true }).selectOption('Ewidencja wniosków budowlanych');
  await adding.getByLabel('Numer w tym systemie').fill('PB-2026-00012');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'PB-2026-00012' })).toBeVisible();
  await page.goto('/sprawy');
  await listening(page);
  await page.getByLabel('Czego szukasz?').fill('PB-2026-000');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('row').filter({ hasText: number })).toBeVisible();

  // and a number withdrawn with a reason stays readable
  await page.goto(`/sprawy/${slug}?zakladka=akta`);
  await listening(page);
  await open(page, 'Wycofaj');
  await page.getByLabel('Dlaczego').fill('Numer innej sprawy');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/Wycofany .*Numer innej sprawy/)).toBeVisible();
  await checkAccessibility(page);

  // then the metryka lists every act, on the screen and on paper
  await page.getByRole('link', { name: 'Metryka sprawy' }).click();
  await expect(page.getByRole('heading', { name: 'Metryka sprawy' })).toBeVisible();
  const acts = await page.getByRole('row').filter({ hasText: /2026/ }).count();
  expect(acts).toBeGreaterThan(6);
  const { text } = await paper(page, /^Wydrukuj metrykę/);
  expect(text).toContain(`Razem ${acts} czynności`);
  for (const said of [number, 'Udostępnienie akt sprawy', 'Wycofany numer', 'inspektor, Wydział Dróg']) {
    expect(text).toContain(said);
  }
});

test('an administrator adds a system to the dictionary and puts it out of use', async ({ page }) => {
  await signIn(page, 'admin');
  await page.goto('/administracja/systemy');
  await listening(page);
  await open(page, 'Dodaj system');
  await page.getByLabel('Nazwa systemu').fill('Rejestr mieszkańców');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Taka wartość już istnieje.')).toBeVisible();
  await page.getByLabel('Nazwa systemu').fill('Rejestr prób');
  await page.keyboard.press('Enter');
  const system = page.getByRole('listitem').filter({ hasText: 'Rejestr prób' });
  await expect(system).toContainText('w użyciu');
  await system.getByRole('button', { name: 'Wyłącz z użycia' }).click();
  await page.getByRole('form').getByRole('button', { name: 'Wyłącz z użycia' }).click();
  await expect(system).toContainText('nie w użyciu');
});

test.describe('on a phone', () => {
  for (const width of [390, 320]) {
    test(`no page of the case files scrolls sideways at ${width} px`, async ({ page }) => {
      test.setTimeout(120_000);
      const { slug } = await caseInHand(page, `Wąska${width === 320 ? 'Trzysta' : 'Czterysta'}`, 'akta');
      await page.setViewportSize({ width, height: 800 });
      for (const name of ['Dodaj notatkę', 'Odnotuj udostępnienie akt', 'Dodaj numer'])
        await open(page, name);
      await fits(page);
      await page.goto(`/sprawy/${slug}/metryka`);
      await expect(page.getByRole('heading', { name: 'Metryka sprawy' })).toBeVisible();
      await fits(page);
    });
  }
});
