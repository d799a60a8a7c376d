import type { Page } from '@playwright/test';
import { acceptHandOvers } from '@/lib/modules/routing/operations/decide';
import { db } from '@/lib/platform/db';
import { mailCame } from './support/mails';
import { chooseCard, listening, readIssued } from './support/office';
import { demoCtx, signIn } from './support/people';
import { checkAccessibility, expect, fits, test } from './support/test';

const rowOf = (page: Page, subject: string) =>
  page.getByRole('row').filter({ has: page.getByRole('link', { name: subject, exact: true }) });

/** Opens the desk, and the thread of the subject below its row. */
async function openThread(page: Page, subject: string, address = '/poczta'): Promise<void> {
  await page.goto(address);
  await listening(page);
  await page.getByRole('link', { name: subject, exact: true }).click();
  await expect(page.getByRole('link', { name: subject, exact: true })).toHaveAttribute(
    'aria-expanded',
    'true',
  );
}

/** The thread has left its tab for the one of the ended ones, once the outbox has sent the answer. */
async function isOver(page: Page, subject: string): Promise<void> {
  await expect(async () => {
    await page.goto('/poczta?zakladka=zakonczone');
    await expect(page.getByRole('link', { name: subject, exact: true })).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: 90_000 });
}

test('a question is decided by one key, answered with a draft that survives a reload, and then settled', async ({
  page,
}) => {
  test.setTimeout(180_000);
  const subject = 'Opłata za psa, próba';
  await mailCame({
    subject,
    text: 'Ile wyniesie opłata za psa w przyszłym roku?',
    at: '2026-11-21T12:00:00+01:00',
  });
  await signIn(page, 'kancelaria');
  await openThread(page, subject);
  const row = rowOf(page, subject);
  await expect(row).toContainText('raczej zapytanie');
  await expect(page.getByText('Proponujemy: Zapytanie, bo:')).toBeVisible();
  await checkAccessibility(page);
  await page.keyboard.press('z');
  await expect(row).toContainText('ustalono: Piotr Łęcki');

  await page.keyboard.press('r');
  await page.getByLabel('Treść odpowiedzi').fill('Dzień dobry, opłata wynosi 40 zł.');
  await expect(page.getByText(/Szkic zapisany o/)).toBeVisible();
  await page.reload();
  await listening(page);
  await expect(page.getByLabel('Treść odpowiedzi')).toHaveValue('Dzień dobry, opłata wynosi 40 zł.');
  await checkAccessibility(page);
  await page.getByLabel('Treść odpowiedzi').focus();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Odpowiedź wyjdzie za chwilę.')).toBeVisible();
  await page.getByRole('button', { name: 'Cofnij', exact: true }).click();
  await expect(page.getByLabel('Treść odpowiedzi')).toHaveValue('Dzień dobry, opłata wynosi 40 zł.');
  await page.getByRole('button', { name: 'Wyślij' }).click();
  await expect(page.getByText('Odpowiedź wyjdzie za chwilę.')).toBeVisible();
  await isOver(page, subject);
  await expect(rowOf(page, subject)).toContainText('załatwione');
});

test('an e-mail without an answer is late on day 15, with the proof of its date', async ({ page }) => {
  const subject = 'Bez odpowiedzi od dwóch tygodni';
  const threadId = await mailCame({
    subject,
    text: 'Kiedy będzie naprawiona ławka?',
    at: '2026-11-09T10:00:00+01:00',
  });
  await signIn(page, 'kancelaria');
  await page.goto(`/poczta?watek=${threadId}`);
  await listening(page);
  await expect(rowOf(page, subject)).toContainText(/po (?:terminie|czasie) 1 dzień/);
  await page.getByText('Dlaczego te daty?').click();
  await expect(page.getByText('poniedziałek, 23 listopada 2026').first()).toBeVisible();
  await expect(page.getByRole('complementary', { name: 'Rodzaj i terminy' })).toContainText('9 listopada');
});

test('a petition by e-mail becomes one: its category and its three months; another category needs a reason', async ({
  page,
}) => {
  const subject = 'Petycja o chodnik, próba';
  await mailCame({
    subject,
    text: 'Składamy petycję o chodnik. Zebraliśmy 40 podpisów.\n\nJan Nowak\nul. Polna 3, 00-000 Zalesin',
    at: '2026-11-23T10:00:00+01:00',
  });
  await signIn(page, 'kancelaria');
  await openThread(page, subject);
  const side = page.getByRole('complementary', { name: 'Rodzaj i terminy' });
  await expect(side).toContainText('może przyjść e-mailem');
  await page.getByRole('button', { name: 'To petycja' }).click();
  await expect(side).toContainText('wtorek, 23 lutego 2027', { ignoreCase: true });
  await expect(side).toContainText('poniedziałek, 7 grudnia 2026', { ignoreCase: true });
  await page.getByRole('button', { name: 'Zmień rodzaj' }).click();
  await page.getByRole('combobox', { name: 'Rodzaj' }).selectOption('Zapytanie');
  await page.getByRole('button', { name: 'Zapisz rodzaj' }).click();
  await expect(page.getByText('Napisz, dlaczego zmieniasz rodzaj.')).toBeVisible();
  await checkAccessibility(page);
  await page.getByLabel('Powód').fill('To tylko pytanie.');
  await page.getByRole('button', { name: 'Zapisz rodzaj' }).click();
  await expect(rowOf(page, subject)).toContainText('Zapytanie');
});

test('an e-mail to the BIP goes to a department, which answers it, and the desk of the BIP sees that', async ({
  page,
}) => {
  test.setTimeout(180_000);
  const subject = 'Umowy na sól, próba';
  const threadId = await mailCame({
    subject,
    text: 'Proszę o udostępnienie informacji publicznej: umowy na sól drogową.',
    at: '2026-11-23T10:00:00+01:00',
    to: 'bip',
  });
  await signIn(page, 'kancelaria');
  await openThread(page, subject);
  await page.getByLabel('Komórka').selectOption('Wydział Dróg');
  await page.getByRole('button', { name: 'Przekaż do komórki' }).click();
  await expect(page.getByRole('link', { name: subject, exact: true })).toHaveAttribute(
    'aria-expanded',
    'true',
  );
  await expect(page.getByText('Wątek czeka na przyjęcie: Wydział Dróg.')).toBeVisible();
  await page.goto('/poczta?zakladka=u-komorek');
  await expect(rowOf(page, subject)).toContainText('Wydział Dróg');

  const { caseId } = await db().mailThread.findUniqueOrThrow({ where: { id: threadId } });
  const pending = await db().handOver.findFirstOrThrow({ where: { caseId: caseId ?? 0, state: 'PENDING' } });
  await acceptHandOvers(await demoCtx('sekretariat'), { handOverIds: [pending.id] });
  await page.reload();
  await expect(rowOf(page, subject)).toContainText('nie powiadomiono BIP');

  await signIn(page, 'referent');
  await openThread(page, subject);
  await page.getByRole('button', { name: 'Odpowiedz' }).click();
  await page.getByLabel('Treść odpowiedzi').fill('Przesyłamy wykaz umów.');
  await page.getByRole('button', { name: 'Wyślij' }).click();
  await expect(page.getByText('Odpowiedź wyjdzie za chwilę.')).toBeVisible();
  await signIn(page, 'kancelaria');
  await isOver(page, subject);
  await page.goto(`/poczta?watek=${threadId}`);
  await expect(page.getByText('powiadomiono BIP', { exact: true })).toBeVisible();
});

test('while one person writes, another sees it and takes the answer over', async ({ page, browser }) => {
  const subject = 'Kto odpowiada, próba';
  await mailCame({ subject, text: 'Czy kasa jest czynna w sobotę?', at: '2026-11-23T10:00:00+01:00' });
  await signIn(page, 'kancelaria');
  await openThread(page, subject);
  await page.getByRole('button', { name: 'Odpowiedz' }).click();
  await page.getByLabel('Treść odpowiedzi').fill('Dzień dobry');
  await expect(page.getByText(/Szkic zapisany o/)).toBeVisible();

  const context = await browser.newContext();
  const second = await context.newPage();
  const { departmentId } = await db().mailbox.findFirstOrThrow({
    where: { address: 'urzad@zalesin.example' },
  });
  const { id: staffId } = await db().staffMember.findUniqueOrThrow({ where: { login: 'bok2' } });
  await db().post.upsert({
    where: { staffId_departmentId_role: { staffId, departmentId, role: 'INFORMATION' } },
    create: { staffId, departmentId, role: 'INFORMATION' },
    update: {},
  });
  await signIn(second, 'bok2');
  await openThread(second, subject);
  await expect(rowOf(second, subject)).toContainText('Piotr odpowiada');
  await second.getByRole('button', { name: 'Przejmij odpowiedź' }).click();
  await expect(second.getByLabel('Treść odpowiedzi')).toHaveValue('Dzień dobry');
});

test('the list narrows while one types, and the thread reads on a phone', async ({ page }) => {
  await signIn(page, 'kancelaria');
  await page.goto('/poczta');
  await listening(page);
  await page.getByRole('searchbox', { name: 'Filtruj' }).fill('mazurek');
  await expect(page.getByRole('link', { name: 'Opłata za psa w przyszłym roku' })).toBeHidden();
  expect(page.url()).not.toContain('mazurek');
  await page.getByRole('link', { name: 'Progi zwalniające przy Szkole Podstawowej nr 2' }).click();
  const frame = page.frameLocator('iframe[title="Treść wiadomości"]');
  await expect(frame.getByText('wnoszę o').first()).toBeVisible();
  await expect(page.getByText('Zablokowano 2 obrazki z obcego serwera')).toBeVisible();
  await page.setViewportSize({ width: 320, height: 800 });
  await fits(page);
});

test('a podanie is registered from an e-mail without retyping, and ends its thread', async ({ page }) => {
  const subject = 'Skarga na hałas, próba';
  await mailCame({
    subject,
    text: 'Składam skargę na opieszałość urzędu.',
    at: '2026-11-23T10:00:00+01:00',
    to: 'bok',
    from: 'Ewa Mailowa <ewa.mailowa@example.org>',
  });
  await signIn(page, 'bok');
  await openThread(page, subject);
  await page.getByRole('button', { name: /^To skarga/ }).click();
  await expect(page.getByText('Data wpływu to dzień e-maila.')).toBeVisible();
  await page.getByRole('link', { name: 'Zarejestruj podanie z tej wiadomości' }).click();
  await expect(page.getByText('Powstaje z: e-mail')).toBeVisible();
  await expect(page.getByLabel('Czego dotyczy')).toHaveValue(subject);
  await expect(page.getByLabel('Nazwisko')).toHaveValue('Mailowa');
  await expect(page.getByLabel('E-mail', { exact: true })).toHaveValue('ewa.mailowa@example.org');
  await expect(page.getByLabel('Kanał').locator('option:checked')).toHaveText('Zwykłym e-mailem');
  await expect(page.getByLabel('Data wpływu')).toHaveValue('23.11.2026');
  await page.getByLabel('Ulica i numer').fill('ul. Polna 3');
  await page.getByLabel('Kod pocztowy').fill('00-000');
  await page.getByLabel('Miejscowość').fill('Zalesin');
  await chooseCard(page, 'skarga');
  await page.getByRole('button', { name: 'Zarejestruj podanie' }).click();
  const { number } = await readIssued(page);
  await page.goto('/poczta?zakladka=zakonczone');
  await page.getByRole('link', { name: subject, exact: true }).click();
  await page.getByRole('link', { name: /^Sprawa EM\// }).click();
  await expect(page.getByText(number).first()).toBeVisible();
});
