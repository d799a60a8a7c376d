import type { Page } from '@playwright/test';
import { caseInHand } from './support/cases';
import { listening } from './support/office';
import { expect, test } from './support/test';

/** The distance of the heading from the top of the page, in pixels, wherever the page is scrolled. */
const placeOfHeading = (page: Page) =>
  page.locator('main h1').evaluate((heading) => heading.getBoundingClientRect().top + window.scrollY);

test('a toast stands at the top and in nobody’s way, goes when the person types, and its text stays', async ({
  page,
}) => {
  await caseInHand(page, 'Powiadomiona', 'przebieg');
  for (const [width, height] of [
    [1440, 900],
    [390, 800],
  ]) {
    await page.setViewportSize({ width, height });
    await page.reload();
    await listening(page);
    const top = await placeOfHeading(page);

    // given an act that is told briefly
    await page.getByRole('button', { name: 'Dodaj notatkę' }).click();
    const note = page.getByRole('form', { name: 'Dodaj notatkę' });
    await note.getByLabel('Rodzaj notatki').selectOption({ label: 'Adnotacja' });
    await note.getByLabel('Treść').fill('Klientka dopyta o termin.');
    await note.getByRole('button', { name: 'Podpisz i zapisz' }).click();
    const toast = page.getByRole('region', { name: 'Powiadomienie' });
    await expect(toast).toContainText('Notatka podpisana i zapisana.');
    const shown = await toast.boundingBox();

    // then it stands at the top of the window, and only its button takes the pointer
    expect(shown?.y ?? height).toBeLessThan(80);
    expect(shown?.height ?? height).toBeLessThan(60);
    const taken = await toast.evaluate((body) => {
      const { left, top } = body.getBoundingClientRect();
      return body.contains(document.elementFromPoint(left + 8, top + 8));
    });
    expect(taken).toBe(false);
    expect(await placeOfHeading(page)).toBe(top);

    // and typing sends it away at once, while its text stays in the page
    await page.getByRole('button', { name: 'Dodaj notatkę' }).click();
    await note.getByLabel('Treść').pressSequentially('K');
    await expect(toast).toBeHidden({ timeout: 1000 });
    await expect(page.getByRole('status').getByText('Notatka podpisana i zapisana.')).toBeAttached();
    await note.getByRole('button', { name: 'Anuluj' }).click();
  }
});
