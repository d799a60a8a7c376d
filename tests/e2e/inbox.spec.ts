import type { Page } from '@playwright/test';
import { acceptedCase, assignedCase, sentCase } from './support/cases';
import { type Issued, listening } from './support/office';
import { signIn } from './support/people';
import { checkAccessibility, expect, fits, test } from './support/test';

const TABS = ['Do przyjęcia', 'Do przydzielenia', 'W toku', 'Czeka na klienta', 'Gotowe', 'Po terminie'];
const rowOf = (page: Page, { number }: Issued) => page.getByRole('row').filter({ hasText: number }).first();

async function openTab(page: Page, name: string): Promise<void> {
  await page.getByRole('tab', { name, exact: true }).click();
  await expect(page.getByRole('tab', { name, exact: true })).toHaveAttribute('aria-selected', 'true');
  await listening(page);
}

/** Expects that an element has the focus. When it is lost, the browser reports `body`. */
const focusIsSomewhere = (page: Page) =>
  expect.poll(() => page.evaluate(() => document.activeElement !== document.body)).toBe(true);

test('the keyboard assigns many cases at once; a case given back stands first; another lead needs a reason', async ({
  page,
}) => {
  test.setTimeout(180_000);
  const first = await sentCase('Przydzielna');
  const second = await sentCase('Oddana');

  // given two cases from the counter, which the secretary accepts at once
  await signIn(page, 'sekretariat');
  await page.goto('/komorka');
  await listening(page);
  for (const one of [first, second])
    await page.getByRole('checkbox', { name: `Zaznacz ${one.number}` }).check();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Przyjęto 2 sprawy')).toBeVisible();

  // and assigns at once, with a lead, an instruction and a date
  await openTab(page, 'Do przydzielenia');
  for (const one of [first, second]) {
    await page.getByRole('checkbox', { name: `Zaznacz ${one.number}` }).focus();
    await page.keyboard.press('Space');
  }
  const bar = page.getByRole('form', { name: 'Przydział zaznaczonych' });
  await expect(bar.getByText('Zaznaczono 2.')).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(bar.getByText('Wybierz osobę, która poprowadzi sprawę.')).toBeVisible();
  await expect(bar.getByLabel('Prowadzący')).toBeFocused();
  await checkAccessibility(page);
  await page.keyboard.type('Marek');
  await bar.getByText('Dyspozycja, termin wewnętrzny, współpraca').click();
  await bar.getByLabel('Dyspozycja').fill('Najpierw oględziny.');
  await bar.getByLabel('Termin wewnętrzny').fill('4.12');
  await expect(bar.getByText('piątek, 4 grudnia 2026')).toBeVisible();
  await bar.getByLabel('Współpracują').selectOption({ label: 'Wydział Spraw Obywatelskich' });
  await bar.getByRole('button', { name: 'Dodaj' }).click();
  await checkAccessibility(page);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Przydzielono 2 sprawy. Prowadzi: Marek Zieliński.')).toBeVisible();
  await focusIsSomewhere(page);

  // then the lead reads the instruction, and gives one case back
  await signIn(page, 'referent');
  await page.goto('/komorka?zakladka=w-toku&moje=1');
  await listening(page);
  await page.getByLabel('Filtruj').fill('oddana');
  await expect(rowOf(page, second)).toContainText('nieotwarte');
  await rowOf(page, second).getByRole('link').first().click();
  await expect(page.getByText('Najpierw oględziny.').first()).toBeVisible();
  await expect(page.getByText('Współpracują: Wydział Spraw Obywatelskich.')).toBeVisible();
  await listening(page);
  await page.getByRole('button', { name: 'Oddaj przydział' }).click();
  await page.getByRole('button', { name: 'Oddaj przydział' }).click();
  await expect(page.getByText('Napisz, dlaczego oddajesz sprawę.')).toBeVisible();
  await page.getByLabel('Powód').fill('To droga powiatowa.');
  await page.getByRole('button', { name: 'Oddaj przydział' }).click();
  await expect(page.getByText('Przydział oddany.').first()).toBeVisible();

  // and it stands first in the list of the person who assigned it, with the reason
  await signIn(page, 'sekretariat');
  await page.goto('/komorka?zakladka=do-przydzielenia');
  await listening(page);
  const top = page.getByRole('row').nth(1);
  await expect(top).toContainText('Wróciło do Ciebie');
  await expect(top).toContainText('„To droga powiatowa.”');

  // A case that has a lead is given to another person only with a reason.
  await openTab(page, 'W toku');
  await page.getByLabel('Filtruj').fill('przydzielna');
  await expect(rowOf(page, first)).toBeVisible();
  await page.getByRole('checkbox', { name: `Zaznacz ${first.number}` }).check();
  const another = bar.getByRole('option').filter({ hasNotText: /Marek|Wybierz/ });
  await bar.getByLabel('Prowadzący').selectOption((await another.first().getAttribute('value')) ?? '');
  await page.keyboard.press('Control+Enter');
  await expect(bar.getByText('Ktoś już prowadzi.')).toBeVisible();
  await bar.getByLabel('Powód').fill('Urlop.');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Przydzielono 1 sprawę.')).toBeVisible();
});

test('a person who assigns a case too late learns its lead and gets a link to the case', async ({
  page,
  context,
}) => {
  const shared = await acceptedCase('Wyścigowa');
  await signIn(page, 'sekretariat');
  const late = await context.newPage();
  for (const each of [page, late]) {
    await each.goto('/komorka?zakladka=do-przydzielenia');
    await listening(each);
  }
  async function give(each: Page, name: string | RegExp): Promise<void> {
    const who = rowOf(each, shared).getByLabel('Prowadzący');
    const person = who.getByRole('option').filter({ hasText: name }).first();
    await who.selectOption((await person.getAttribute('value')) ?? '');
    await rowOf(each, shared).getByRole('button', { name: 'Przydziel' }).click();
  }
  await give(page, 'Marek');
  await expect(page.getByText(`Przydzielono ${shared.number}.`)).toBeVisible();
  await give(late, /^(?!Marek|Wybierz)/);
  await expect(late.getByText(`Sprawę ${shared.number} prowadzi już Marek Zieliński.`)).toBeVisible();
  await late.getByRole('link', { name: `Otwórz sprawę ${shared.number}` }).click();
  await expect(late).toHaveURL(new RegExp(`/sprawy/${shared.slug}$`));
});

test('one key takes the next case and opens it', async ({ page }) => {
  await acceptedCase('Następna');
  await signIn(page, 'referent');
  await page.goto('/komorka');
  await listening(page);
  await page.keyboard.press('Control+Enter');
  await expect(page).toHaveURL(/\/sprawy\/[a-z]+-\d/);
  await expect(page.getByText(/Prowadzi: Marek Zieliński/)).toBeVisible();
});

test('a co-operating department finds the case in its own tab, can add to it, and cannot decide', async ({
  page,
}) => {
  test.setTimeout(120_000);
  const issued = await assignedCase('Wspólna');
  await signIn(page, 'windykacja');
  expect((await page.request.get(`/sprawy/${issued.slug}`)).status()).toBe(404);

  await signIn(page, 'kierownik');
  await page.goto(`/sprawy/${issued.slug}`);
  await listening(page);
  await page.getByRole('button', { name: 'Zmień przydział' }).click();
  const form = page.getByRole('form', { name: 'Zmień przydział' });
  await form.getByLabel('Współpracują').selectOption({ label: 'Biuro Windykacji' });
  await form.getByRole('button', { name: 'Dodaj' }).click();
  await form.getByRole('button', { name: 'Przydziel' }).click();
  await expect(page.getByText('Współpracują: Biuro Windykacji.')).toBeVisible();

  await signIn(page, 'windykacja');
  await page.goto('/komorka?zakladka=wspolpraca');
  await listening(page);
  await rowOf(page, issued).getByRole('link').first().click();
  await expect(page.getByRole('button', { name: 'Dodaj notatkę' })).toBeVisible();
  for (const act of ['Załatw sprawę', 'Zmień przydział', 'Przekaż do odbioru'])
    await expect(page.getByRole('button', { name: act })).toHaveCount(0);
});

test.describe('on a phone', () => {
  for (const width of [390, 320]) {
    test(`no tab of the inbox scrolls sideways at ${width} px`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 });
      await signIn(page, 'kierownik');
      await page.goto('/komorka');
      for (const name of TABS) {
        await openTab(page, name);
        await expect(page.locator('h1')).toBeVisible();
        await fits(page, name);
      }
    });
  }
});
