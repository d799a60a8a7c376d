import type { Page } from '@playwright/test';
import { handOverMail } from '@/lib/modules/mail/operations/hand-over';
import { db } from '@/lib/platform/db';
import { mailCame } from './support/mails';
import { listening } from './support/office';
import { demoCtx, signIn } from './support/people';
import { checkAccessibility, expect, fits, test } from './support/test';

const AT = '2026-11-23T10:00:00+01:00';
const rowOf = (page: Page, subject: string) =>
  page.getByRole('row').filter({ has: page.getByRole('link', { name: subject, exact: true }) });

test('one key decides, “Cofnij rodzaj” takes it back, a key without a meaning says so, and “?” lists the keys', async ({
  page,
}) => {
  const subject = 'Petycja o ławkę, klawisze';
  const threadId = await mailCame({ subject, text: 'Kiedy stanie ławka?', at: AT });
  await signIn(page, 'kancelaria');
  await page.goto('/poczta');
  await listening(page);
  await page.keyboard.press('p');
  await expect(page.getByText('Najpierw otwórz wątek. Wszystkie klawisze: ?').first()).toBeVisible();
  await page.goto(`/poczta?watek=${threadId}`);
  await listening(page);
  const side = page.getByRole('complementary', { name: 'Rodzaj i terminy' });
  await page.keyboard.press('k');
  await expect(page.getByText('Klawisz K nic tu nie robi. Wszystkie klawisze: ?').first()).toBeVisible();
  await page.keyboard.press('w');
  await expect(side).toContainText('Miesiąc na załatwienie wniosku');
  await expect(page.getByText('Ustalono rodzaj: Wniosek.').first()).toBeVisible();
  await page.keyboard.press('p');
  await expect(page.getByText('Rodzaj jest już ustalony: Wniosek.').first()).toBeVisible();
  await side.getByRole('button', { name: 'Cofnij rodzaj' }).click();
  await expect(rowOf(page, subject)).toContainText('do ustalenia');
  await expect(side).not.toContainText('zakończony');
  await page.keyboard.press('Shift+?');
  const keys = page.getByRole('dialog', { name: 'Skróty klawiszy' });
  await expect(keys).toContainText('rodzaj: petycja');
  await checkAccessibility(page);
});

test('Escape clears the ticks, and an act on several is taken back as a whole', async ({ page }) => {
  const subjects = ['Reklama pierwsza, próba', 'Reklama druga, próba'];
  for (const subject of subjects) await mailCame({ subject, text: 'Kup teraz.', at: AT });
  await signIn(page, 'kancelaria');
  await page.goto('/poczta');
  await listening(page);
  const tick = (subject: string) => page.getByRole('checkbox', { name: `Zaznacz: ${subject}` });
  await tick(subjects[0]).check();
  await tick(subjects[1]).check();
  await expect(page.getByText('Zaznaczono 2.')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByText('Zaznaczono 2.')).toBeHidden();
  await expect(tick(subjects[1])).toBeFocused();
  await tick(subjects[0]).check();
  await tick(subjects[1]).check();
  await page.getByRole('button', { name: 'To spam' }).click();
  await expect(page.getByText('Do spamu: 2 wiadomości.')).toBeVisible();
  await expect(tick(subjects[0])).toBeHidden();
  await page.getByRole('button', { name: 'Cofnij wszystko' }).click();
  await expect(page.getByText('Cofnięto 2 wiadomości.')).toBeVisible();
  await expect(rowOf(page, subjects[0])).toContainText('do ustalenia');
  await page.goto('/poczta?zakladka=zakonczone');
  await expect(page.getByRole('row').nth(1)).toBeVisible();
  await expect(page.getByRole('checkbox', { name: /^Zaznacz/ })).toHaveCount(0);
});

test('the receiving department reads the word for it, accepts the thread at its desk, and answers', async ({
  page,
}) => {
  const subject = 'Dziura w drodze, przekazanie';
  const threadId = await mailCame({ subject, text: 'Kiedy naprawicie drogę?', at: AT });
  const roads = await db().department.findUniqueOrThrow({ where: { symbol: 'DR' } });
  const input = { threadId, departmentId: roads.id, requestKey: crypto.randomUUID() };
  await handOverMail(await demoCtx('kancelaria'), { ...input, note: 'Dzwonili wczoraj, to pilne.' });

  await signIn(page, 'kancelaria');
  await page.goto(`/poczta?watek=${threadId}`);
  await listening(page);
  await expect(page.getByRole('button', { name: 'Cofnij przekazanie' })).toBeVisible();

  await signIn(page, 'referent');
  await page.goto(`/poczta?watek=${threadId}`);
  await expect(page.getByText('Wątek czeka, aż przyjmie go sekretariat')).toBeVisible();

  await signIn(page, 'sekretariat');
  await page.goto('/poczta');
  await listening(page);
  const row = rowOf(page, subject);
  await expect(row).toContainText('do przyjęcia');
  await row.getByRole('link', { name: subject, exact: true }).click();
  await expect(page.getByText('Słowo dla komórki: Dzwonili wczoraj, to pilne.')).toBeVisible();
  await page.getByRole('button', { name: 'Odmów przyjęcia' }).click();
  await page.getByLabel('Powód').fill('Nie nasza.');
  await page.keyboard.press('Escape');
  await checkAccessibility(page);
  await page.setViewportSize({ width: 320, height: 800 });
  await fits(page);
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.getByRole('button', { name: 'Przyjmij' }).click();
  await expect(page.getByText(/^Przyjęto: Barbara Sęk, /)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Odpowiedz' })).toBeVisible();
});

test('the page of the case of an e-mail leads to the desk, and hands nothing over beside it', async ({
  page,
}) => {
  const threadId = await mailCame({ subject: 'Strona sprawy, próba', text: 'Ile?', at: AT });
  const { case: caseRow } = await db().mailThread.findUniqueOrThrow({
    where: { id: threadId },
    include: { case: true },
  });
  await signIn(page, 'kancelaria');
  await page.goto(`/sprawy/em-${caseRow?.registryNumber}-2026`);
  await listening(page);
  await expect(page.getByRole('button', { name: 'Prześlij do innej komórki' })).toBeHidden();
  await checkAccessibility(page);
  await page.keyboard.press('Control+Enter');
  await expect(page).toHaveURL(new RegExp(`watek=${threadId}`));
});

test('a subject and an address without a space stay within the page', async ({ page }) => {
  const subject = `Zapytanie${'oDrogęPubliczną'.repeat(12)}`;
  const from = `${'bardzo-dlugi-adres'.repeat(3)}@${'dluga-domena'.repeat(4)}.example.org`;
  const threadId = await mailCame({
    subject,
    from,
    text: `Adres: https://example.org/${'x'.repeat(300)}`,
    at: AT,
  });
  await signIn(page, 'kancelaria');
  for (const width of [1440, 1024, 390]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(`/poczta?watek=${threadId}`);
    await listening(page);
    await expect(page.getByText(from).first()).toBeVisible();
    await fits(page);
  }
});

test('the list of what was sent is a tab of the desk', async ({ page }) => {
  await signIn(page, 'kancelaria');
  await page.goto('/poczta');
  await listening(page);
  await page.getByRole('tab', { name: 'Wysłane' }).click();
  await expect(page.getByRole('heading', { name: 'Wysłane e-maile' })).toBeVisible();
  await expect(page.getByRole('tab', { name: 'Wysłane' })).toHaveAttribute('aria-selected', 'true');
  await page.getByRole('tab', { name: 'Zakończone' }).click();
  await expect(page.getByRole('heading', { name: 'Poczta', exact: true })).toBeVisible();
});
