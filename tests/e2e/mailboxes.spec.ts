import { listening } from './support/office';
import { signIn } from './support/people';
import { checkAccessibility, expect, test } from './support/test';

test('an administrator tries a mailbox as it is typed, learns in plain words what is wrong, and keeps it stopped', async ({
  page,
}) => {
  await signIn(page, 'admin');
  await page.goto('/administracja/skrzynki');
  await listening(page);
  await expect(page.getByRole('row', { name: /Poczta urzędu/ })).toContainText(
    'e-maile przenosi samo Okienko',
  );
  await checkAccessibility(page);
  await page.keyboard.press('Alt+n');
  await expect(page.getByRole('heading', { name: 'Nowa skrzynka' })).toBeVisible();
  await listening(page);
  await page.getByLabel('Nazwa', { exact: true }).fill('Geodezja');
  await page.getByLabel('Adres e-mail').fill('geodezja@zalesin.example');
  await page.getByLabel('Skrzynka działa').uncheck();
  await page.getByLabel('Kto czyta').selectOption({ label: 'Kancelaria' });
  const [incoming, outgoing] = [0, 1].map((place) => ({
    host: page.getByLabel('Serwer', { exact: true }).nth(place),
    port: page.getByLabel('Port', { exact: true }).nth(place),
  }));
  await incoming.host.fill('127.0.0.1');
  await incoming.port.fill('1');
  await outgoing.host.fill('nie-ma-takiego.invalid');
  await page.getByRole('button', { name: 'Wypróbuj' }).click();
  await expect(page.getByText('Odbieranie: Serwer nie przyjmuje połączeń na tym porcie.')).toBeVisible();
  await expect(page.getByText('Wysyłanie: Nie ma serwera o takiej nazwie.')).toBeVisible();
  await checkAccessibility(page);
  await incoming.port.fill('99999');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Port to liczba od 1 do 65535.').first()).toBeVisible();
  await incoming.port.fill('993');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Zapisano: Geodezja').first()).toBeVisible();
  await expect(page.getByRole('row', { name: /Geodezja/ })).toContainText('zatrzymana');
});

test('a clerk reads what was sent to the people who wrote to the office', async ({ page }) => {
  await signIn(page, 'bok');
  await page.goto('/poczta/wyslane');
  await listening(page);
  const row = page.getByRole('row', { name: /o\.koval@poczta\.example/ });
  await expect(row).toContainText('Wysłany');
  await row
    .getByText(/Potwierdzenie otrzymania e-maila/)
    .first()
    .click();
  await expect(row.getByText('otrzymaliśmy Państwa e-mail')).toBeVisible();
  await checkAccessibility(page);
});
