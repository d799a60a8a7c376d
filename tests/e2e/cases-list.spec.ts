import type { Page } from '@playwright/test';
import { parseRegistryNumber } from '@/lib/core/registry-number';
import { db } from '@/lib/platform/db';
import { assignedCase, openedCase, registeredCase } from './support/cases';
import { listening } from './support/office';
import { signIn } from './support/people';
import { checkAccessibility, checkAsRead, expect, fits, test } from './support/test';

const table = (page: Page) => page.getByRole('table', { name: /^Sprawy: / });
const row = (page: Page, text: string) => table(page).getByRole('row').filter({ hasText: text });
const search = (page: Page) => page.getByLabel('Czego szukasz?');

test('a clerk finds a case by the keyboard, unfolds it, folds it and opens it', async ({ page }) => {
  const { znak, number, slug } = await openedCase('Rozkładna');
  await registeredCase('Rozkłanda');
  await signIn(page, 'bok');
  await page.goto('/sprawy');
  await listening(page);
  await page.keyboard.press('/');
  await expect(search(page)).toBeFocused();
  await page.keyboard.type('rozkladna wodociag');

  // The hits come while the text is typed: with both words first, then the one that is spelled otherwise.
  await expect(page.getByText('2 sprawy: 1 z oboma słowami, 1 podobna.')).toBeVisible();
  await expect(page).toHaveURL(/\/sprawy\?szukaj=/);
  await expect(table(page).getByRole('rowheader').first()).toContainText('Rozkładna');
  await expect(page.getByText('Podobne: inna pisownia')).toBeVisible();
  await expect(row(page, number).locator('mark')).toContainText(['wodociąg', 'Rozkładna', 'Rozkładna']);
  await expect(row(page, number).getByRole('cell', { name: 'strona i tytuł' })).toBeVisible();
  await expect(row(page, 'Rozkłanda').getByText('inna pisownia')).toBeVisible();

  const unfold = page.getByRole('link', { name: `Pokaż: ${znak}` });
  await expect(unfold).toHaveAttribute('aria-expanded', 'false');
  await unfold.focus();
  await page.keyboard.press('Enter');
  const fold = page.getByRole('link', { name: `Zwiń: ${znak}` });
  await expect(fold).toHaveAttribute('aria-expanded', 'true');
  await expect(fold).toBeFocused();
  for (const label of ['Kto odpowie', 'Ostatnio', 'Dokumenty', 'Odbiór'])
    await expect(table(page).locator('dt', { hasText: label })).toBeVisible();
  await expect(table(page)).toContainText('Powiedz:');
  await checkAccessibility(page);
  await page.keyboard.press('Enter');
  await expect(unfold).toBeFocused();
  await expect(table(page)).not.toContainText('Powiedz:');

  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: 'Otwórz sprawę' }).click();
  await expect(page).toHaveURL(new RegExp(`/sprawy/${slug}$`));
});

test('the order stands in the address and in the heads of the columns', async ({ page }) => {
  await assignedCase('Kolejna');
  await assignedCase('Kolejna');
  await signIn(page, 'bok');
  await page.goto('/sprawy');
  const head = (name: string) => table(page).getByRole('columnheader', { name });
  await expect(head('Termin')).toHaveAttribute('aria-sort', 'ascending');
  await expect(page.getByText('od najbliższego terminu, wstrzymane na końcu')).toBeVisible();
  await head('Numer').getByRole('link').click();
  await expect(page).toHaveURL('/sprawy?kolejnosc=najnowsze');
  await expect(head('Numer')).toHaveAttribute('aria-sort', 'descending');
  await expect(head('Termin')).not.toHaveAttribute('aria-sort');
  await page.reload();
  await expect(head('Numer')).toHaveAttribute('aria-sort', 'descending');
  await page.getByRole('link', { name: 'po samym terminie' }).click();
  await expect(page).toHaveURL('/sprawy?kolejnosc=termin');

  await page.getByLabel('Komórka').selectOption('Wydział Dróg');
  await expect(page).toHaveURL(/\/sprawy\?komorka=\d+&zakladka=w-toku$/);
  await page.getByRole('tab', { name: 'Zakończone' }).click();
  await expect(page).toHaveURL(/komorka=\d+&zakladka=zakonczone$/);
  await expect(page.getByLabel('Komórka')).not.toHaveValue('');
});

test('the City Secretary opens all late cases by one click, and the address opens them again', async ({
  page,
}) => {
  const { number } = await assignedCase('Spóźniona');
  const id = parseRegistryNumber(number);
  await db().case.updateMany({
    where: { registrySeries: id?.series, registryYear: id?.year, registryNumber: id?.number },
    data: { dueOn: new Date('2026-01-02') },
  });
  await signIn(page, 'sekretarz');
  await page.goto('/sprawy');
  await page.getByRole('tab', { name: /^Po terminie/ }).click();
  await expect(page).toHaveURL('/sprawy?zakladka=po-terminie');
  await expect(row(page, number)).toContainText('po terminie');
  await checkAccessibility(page);
  await page.getByLabel('Komórka').selectOption('Wydział Dróg');
  await expect(page).toHaveURL(/\/sprawy\?komorka=\d+&zakladka=po-terminie$/);
  await expect(row(page, number)).toBeVisible();
  await page.goto('/sprawy?zakladka=po-terminie');
  const rows = table(page).locator('tbody tr');
  await expect(rows.first()).toContainText('po terminie');
  expect(await rows.filter({ hasText: 'po terminie' }).count()).toBe(await rows.count());
});

test('a search that finds nothing says so, with the way on', async ({ page }) => {
  await registeredCase('Jedyna');
  await signIn(page, 'bok');
  await page.goto('/sprawy');
  await listening(page);
  await search(page).fill('qqzxv');
  await expect(page.getByRole('heading', { name: 'Nic nie znaleziono' })).toBeVisible();
  await search(page).fill('jedyna qqzxv');
  await expect(page.getByText('1 sprawa z jednym ze słów. Żadna sprawa nie ma wszystkich.')).toBeVisible();
  await expect(row(page, 'Jedyna').getByText('bez słowa „qqzxv”')).toBeVisible();
  await page.goto('/sprawy?rok=1999');
  await page.getByRole('link', { name: 'Szukaj bez filtrów' }).click();
  await expect(page).toHaveURL('/sprawy');
});

test('all cases of one person are found from an unfolded row, without a name in the address', async ({
  page,
}) => {
  const { slug, number } = await assignedCase('Wielosprawna');
  await signIn(page, 'bok');
  await page.goto(`/sprawy?klient=${slug}`);
  await expect(page.getByText('Tylko: Genowefa Wielosprawna')).toBeVisible();
  await expect(row(page, number)).toBeVisible();
  await page.getByRole('link', { name: 'wszystkie strony' }).click();
  await expect(page).toHaveURL('/sprawy');
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the search, the filters, the orders and the unfolding work', async ({ page }) => {
    const { znak } = await openedCase('Bezskryptowa');
    await openedCase('Bezskryptowa');
    await signIn(page, 'bok');
    await page.goto('/sprawy');
    await search(page).fill('bezskryptowa');
    await page.getByLabel('Komórka').selectOption('Wydział Dróg');
    await page.getByRole('main').getByRole('button', { name: 'Szukaj' }).click();
    await expect(page).toHaveURL(/\/sprawy\?szukaj=[^&]+&komorka=\d+$/);
    await page.getByRole('link', { name: `Pokaż: ${znak}` }).click();
    await expect(table(page)).toContainText('Powiedz:');
    await expect(page.getByLabel('Komórka')).not.toHaveValue('');
    await checkAsRead(page);
    await page.getByRole('link', { name: 'po samym terminie' }).click();
    await expect(row(page, 'Bezskryptowa')).toHaveCount(2);
  });
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('the cases are cards, with the act of each beside it, and nothing scrolls sideways', async ({
    page,
  }) => {
    const { slug, znak } = await openedCase('Telefonowa');
    await signIn(page, 'bok');
    await page.goto('/sprawy');
    await fits(page);
    await listening(page);
    await search(page).fill('telefonowa');
    await expect(page.getByText('1 sprawa z tym słowem.')).toBeVisible();
    await page.getByRole('link', { name: `Pokaż: ${znak}` }).click();
    await expect(page.getByText('Powiedz:')).toBeVisible();
    await fits(page);
    const boxes = await page.locator('tr.is-open').evaluate((card) => {
      const at = (selector: string) => card.querySelector(selector)?.getBoundingClientRect();
      return { number: at('.found__number'), due: at('.found__due'), what: at('th'), act: at('.act') };
    });
    // number and term stand in one line, the subject below them, the act at the lower right
    expect(boxes.due?.top).toBe(boxes.number?.top);
    expect(boxes.due?.left).toBeGreaterThan(boxes.number?.right ?? 0);
    expect(boxes.what?.top).toBeGreaterThanOrEqual(boxes.number?.bottom ?? 0);
    expect(boxes.act?.top).toBeGreaterThan(boxes.what?.bottom ?? 0);
    expect(boxes.act?.right).toBe(boxes.due?.right);
    await checkAccessibility(page);
    await page.getByRole('link', { name: 'Otwórz sprawę' }).click();
    await expect(page).toHaveURL(new RegExp(`/sprawy/${slug}$`));
  });
});
