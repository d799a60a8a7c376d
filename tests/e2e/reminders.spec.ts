import { listening } from './support/office';
import { signIn } from './support/people';
import { expect, test } from './support/test';

test('the keyboard marks one reminder or all as read, and the number at the bell goes down', async ({
  page,
}) => {
  await signIn(page, 'kierownik');
  await page.goto('/przypomnienia');
  await listening(page);
  const read = page.getByRole('button', { name: 'Przeczytane', exact: true });
  const place = page.getByRole('link', { name: /^Przypomnienia/ });
  const count = await read.count();
  expect(count, 'the demo has no reminder for its head').toBeGreaterThan(0);
  await expect(place).toHaveText(`Przypomnienia: ${count}`);
  await read.first().focus();
  await page.keyboard.press('Enter');
  await expect(read).toHaveCount(count - 1);
  await expect(place).toHaveText(count > 1 ? `Przypomnienia: ${count - 1}` : 'Przypomnienia');
  expect(await page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY');

  await signIn(page, 'referent');
  await page.goto('/przypomnienia');
  await listening(page);
  await page.getByRole('button', { name: 'Wszystkie przeczytane' }).click();
  await expect(page.getByText('Żaden termin nie czeka na Ciebie')).toBeVisible();
  await expect(place).toHaveText('Przypomnienia');
  await page.getByText('Wcześniejsze, z 30 dni').click();
  const ofTerm = page.getByRole('row').filter({ hasText: 'Załatwienie sprawy' });
  await ofTerm.getByRole('link', { name: /^RPW/ }).first().click();
  await expect(page.getByRole('tab', { name: 'Terminy', selected: true })).toBeVisible();
});

test('a head enters a substitution, learns that days overlap another one, and calls it off', async ({
  page,
}) => {
  await signIn(page, 'kierownik');
  await page.goto('/komorka');
  await page.getByRole('link', { name: 'Zastępstwa' }).click();
  await listening(page);
  const save = async (substitute: string, from: string, to: string) => {
    await page.getByLabel('Kogo nie będzie').selectOption({ label: 'Joanna Pękala' });
    await page.getByLabel('Kto zastępuje').selectOption({ label: substitute });
    await page.getByLabel('Pierwszy dzień').fill(from);
    await page.getByLabel('Ostatni dzień').fill(to);
    await page.keyboard.press('Control+Enter');
  };
  await save('Marek Zieliński', '1.12', '5.12');
  const row = page.getByRole('row', { name: /^Joanna Pękala/ });
  await expect(row).toContainText('będzie');
  await save('Tomasz Dąb', '5.12', '8.12');
  await expect(page.getByRole('link', { name: /Ta osoba ma już zastępstwo: 1–5/ })).toBeVisible();
  await row.getByRole('button', { name: /^Zakończ zastępstwo/ }).click();
  await page.getByRole('button', { name: 'Zakończ zastępstwo', exact: true }).click();
  await expect(row).toContainText('zakończone 24');
});
